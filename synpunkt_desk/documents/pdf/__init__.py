"""Draws documents as tagged PDF: PDF/UA-1 for people, PDF/A-2a for archives."""

from collections.abc import Sequence

from synpunkt_desk.documents.model import Document


def render_pdf(document: Document) -> bytes:
    """Return a tagged PDF (PDF/UA-1 and PDF/A-2a); equal documents give equal bytes.

    Raises the known error `logo_unreadable`.
    """
    from synpunkt_desk.documents.pdf.rendering import render

    return render(document)


def join_pdf(files: Sequence[bytes], *, title: str) -> bytes:
    """Return several PDF files that `render_pdf` made after each other, tagged as one."""
    from synpunkt_desk.documents.pdf.joining import join

    return join(files, title)
