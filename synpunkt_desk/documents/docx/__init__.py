"""Writes documents as Word files."""

from synpunkt_desk.documents.model import Document


def render_docx(document: Document, template: bytes = b"") -> bytes:
    """Return a Word file in the looks of a template; equal documents give equal bytes.

    Raises the known errors `docx_template_unreadable`, `docx_template_unsafe`, `logo_unreadable`.
    """
    from synpunkt_desk.documents.docx.rendering import render

    return render(document, template)


def checked_template(template: bytes) -> bytes:
    """Return the template if it can be used.

    Raises the known errors `docx_template_unreadable`, `docx_template_unsafe`.
    """
    from synpunkt_desk.documents.docx.rendering import check

    check(template)
    return template
