"""Renders a document as the bytes of a PDF file."""

from collections.abc import Sequence
from datetime import UTC
from io import BytesIO

from synpunkt_desk.documents.cleaning import clean_line
from synpunkt_desk.documents.model import Document, Paper
from synpunkt_desk.documents.pdf.blocks import document_strips
from synpunkt_desk.documents.pdf.drawing import MarkingCanvas, draw_page
from synpunkt_desk.documents.pdf.finishing import Contents, finish
from synpunkt_desk.documents.pdf.furniture import running_parts
from synpunkt_desk.documents.pdf.layout import Bookmark, Page, paginate
from synpunkt_desk.documents.pdf.structure import Element, Role
from synpunkt_desk.documents.pdf.styles import LANDSCAPE, PORTRAIT, SMALL, TOP, Sheet
from synpunkt_desk.documents.pdf.xmp import FileFacts
from synpunkt_desk.texts import documents as t


def render(document: Document) -> bytes:
    """The bytes of the file (see `documents.pdf.render_pdf`)."""
    sheet = _sheet(document)
    root = Element(Role.DOCUMENT)
    pages = paginate(document_strips(document, root, sheet), sheet.text_height)
    target = BytesIO()
    canvas = MarkingCanvas(target, sheet)
    for page, running in zip(pages, running_parts(document, sheet, len(pages)), strict=True):
        draw_page(canvas, page, running)
    canvas.save()
    contents = Contents(root, canvas.elements, _bookmarks(pages, sheet))
    return finish(target.getvalue(), contents, _facts(document))


def _sheet(document: Document) -> Sheet:
    if document.paper is Paper.A5:
        return SMALL
    return LANDSCAPE if document.landscape else PORTRAIT


def _bookmarks(pages: Sequence[Page], sheet: Sheet) -> list[tuple[Bookmark, int, float]]:
    return [
        (placed.strip.bookmark, index, sheet.height - TOP - placed.top)
        for index, page in enumerate(pages)
        for placed in page
        if placed.strip.bookmark
    ]


def _facts(document: Document) -> FileFacts:
    return FileFacts(
        title=clean_line(document.title) or t.UNTITLED,
        author=clean_line(document.author or document.head.municipality),
        language=clean_line(document.language),
        made_at=document.made_at.astimezone(UTC),
    )
