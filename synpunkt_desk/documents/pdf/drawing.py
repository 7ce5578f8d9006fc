"""Draws pages with every shape marked as part of the structure or as adornment."""

from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from synpunkt_desk.documents.logo.picture import open_logo
from synpunkt_desk.documents.pdf.fonts import Face, load
from synpunkt_desk.documents.pdf.layout import (
    Box,
    Dots,
    Marked,
    Page,
    Picture,
    Rule,
    Shape,
    TextLine,
)
from synpunkt_desk.documents.pdf.structure import Element, Piece
from synpunkt_desk.documents.pdf.styles import MARGIN, QUIET, TOP, Sheet

_RULE = 0.7
_DOT = 0.9
_DOT_STEP = 3.4


class MarkingCanvas(Canvas):
    """A canvas that wraps what is drawn in marked content and remembers whose it is."""

    _code: list[str]

    def __init__(self, target: BytesIO, sheet: Sheet) -> None:
        super().__init__(  # pyright: ignore[reportUnknownMemberType]: the stub leaves out types
            target,
            pagesize=(sheet.width, sheet.height),
            pageCompression=0,
            invariant=1,
            initialFontName=load(Face.REGULAR),  # pyright: ignore[reportArgumentType]: the stub is wrong
        )
        self.elements: list[list[Element]] = []
        self._sheet = sheet
        self._open: Marked | None = None

    def add(self, marked: Marked, *, x: float, y: float) -> None:
        """Draw shapes whose origin is at a point counted down from the top of the sheet."""
        self._mark(marked)
        for shape in marked.shapes:
            self._draw(shape, x + shape.x, self._sheet.height - y - shape.y)

    def begin_page(self) -> None:
        """Start to count the marked content of a page."""
        self.elements.append([])

    def end_page(self) -> None:
        """Close what is open and leave the page."""
        self._close()
        self.showPage()

    def _mark(self, marked: Marked) -> None:
        """Open marked content, unless what is open belongs to the same element."""
        if self._open and marked.element and self._open.element is marked.element:
            return
        self._close()
        self._open = marked
        if marked.element is None:
            self._emit("/Artifact BMC")
            return
        here = self.elements[-1]
        self._emit(f"/{marked.element.role} <</MCID {len(here)}>> BDC")
        marked.element.pieces.append(Piece(len(self.elements) - 1, len(here)))
        here.append(marked.element)

    def _close(self) -> None:
        if self._open:
            self._emit("EMC")
        self._open = None

    def _emit(self, code: str) -> None:
        self._code.append(code)

    def _draw(self, shape: Shape, x: float, y: float) -> None:
        match shape:
            case TextLine():
                self._draw_line(shape, x, y)
            case Box():
                self.setFillColorRGB(*shape.colour)
                self.rect(x, y - shape.height, shape.width, shape.height, stroke=0, fill=1)
            case Rule():
                self._draw_rule(shape, x, y)
            case Dots():
                self._draw_dots(shape, x, y)
            case Picture():
                picture = ImageReader(open_logo(shape.data))
                y -= shape.height
                self.drawImage(picture, x, y, shape.width, shape.height)  # pyright: ignore[reportUnknownMemberType]

    def _draw_line(self, shape: TextLine, x: float, y: float) -> None:
        text = self.beginText(x, y)
        text.setFillColorRGB(*shape.style.colour)
        for part in shape.line.fragments:
            text.setFont(load(part.face), shape.style.size)
            text.textOut(part.text)
        self.drawText(text)

    def _draw_rule(self, shape: Rule, x: float, y: float) -> None:
        self.setStrokeColorRGB(*shape.colour)
        self.setLineWidth(_RULE)
        self.setDash([])
        self.line(x, y, x + shape.across, y - shape.down)

    def _draw_dots(self, shape: Dots, x: float, y: float) -> None:
        self.setStrokeColorRGB(*QUIET)
        self.setLineWidth(_DOT)
        self.setLineCap(1)  # pyright: ignore[reportUnknownMemberType]
        self.setDash([0, shape.width / max(round(shape.width / _DOT_STEP), 1)])
        self.line(x, y, x + shape.width, y)


def draw_page(canvas: MarkingCanvas, page: Page, running: Marked) -> None:
    """Draw one page: its running head and foot, its strips and their bookmarks."""
    canvas.begin_page()
    canvas.add(running, x=0, y=0)
    for placed in page:
        for marked in placed.strip.marked:
            canvas.add(marked, x=MARGIN, y=TOP + placed.top)
    canvas.end_page()
