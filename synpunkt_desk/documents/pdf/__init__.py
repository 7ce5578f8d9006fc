"""Draws documents as tagged PDF: PDF/UA-1 for people, PDF/A-2a for archives."""

from collections.abc import Sequence

from synpunkt_desk.documents.model import Document


def render_pdf(document: Document) -> bytes:
    """Return a tagged PDF (PDF/UA-1 and PDF/A-2a); equal documents give equal bytes.

    Raises the known error `logo_unreadable`.
    """
    # What draws takes a third of a second to read; whoever draws first is away from the window,
    # and a screen that only could draw opens at once.
    from synpunkt_desk.documents.pdf.rendering import render  # noqa: PLC0415

    return render(document)


def join_pdf(files: Sequence[bytes], *, title: str) -> bytes:
    """Return several PDF files that `render_pdf` made after each other, tagged as one."""
    from synpunkt_desk.documents.pdf.joining import join  # noqa: PLC0415 - as above

    return join(files, title)
