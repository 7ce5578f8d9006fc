"""Writes documents as HTML."""

from synpunkt_desk.documents.model import Document


def render_html(document: Document) -> str:
    """Return a page where all text is escaped; it runs no script and asks no other machine.

    Raises the known error `logo_unreadable`.
    """
    from synpunkt_desk.documents.html.page import render

    return render(document)
