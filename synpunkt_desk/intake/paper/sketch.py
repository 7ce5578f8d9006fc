"""A form being laid out: places in millimetres, mirrored for those who read from the right."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from synpunkt_desk.documents.model import Align
from synpunkt_desk.documents.pdf.layout import Box as Ground
from synpunkt_desk.documents.pdf.layout import Dots, Marked, Picture, Shape, TextLine
from synpunkt_desk.documents.pdf.right_to_left import right_to_left_lines
from synpunkt_desk.documents.pdf.structure import Element, Role
from synpunkt_desk.documents.pdf.styles import INK, Colour, Style
from synpunkt_desk.documents.pdf.text import lines_of, shortened
from synpunkt_desk.documents.pdf.wrapping import Line
from synpunkt_desk.intake.paper.form_plan import Box, Field, Rect

MM: Final = 72 / 25.4
"""Points in a millimetre."""

TICK: Final = 5.0
_FRAME: Final = 0.35
SWEDISH: Final = "sv-SE"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the page's width."""

    left: float
    width: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width

    def part(self, index: int, count: int, gap: float) -> "Span":
        """One of several columns of equal width."""
        width = (self.width - gap * (count - 1)) / count
        return Span(self.left + index * (width + gap), width)

    def from_left(self, offset: float) -> "Span":
        """What is left of it after so much."""
        return Span(self.left + offset, self.width - offset)


class Sketch:
    """Pages with what is drawn on them, and the boxes and fields of the plan."""

    def __init__(self, width: float, height: float, *, is_mirrored: bool) -> None:
        self.width = width
        self.height = height
        self.is_mirrored = is_mirrored
        self.root = Element(Role.DOCUMENT)
        self.pages: list[list[Marked]] = []
        self.boxes: list[Box] = []
        self.fields: list[Field] = []
        self._language = ""
        self._page = -1

    def begin_page(self) -> None:
        """Go on on a new page."""
        self.pages.append([])
        self.go_to_page(len(self.pages) - 1)

    def go_to_page(self, index: int) -> None:
        """Draw on a page that has been begun, counted from 0."""
        self._page = index

    @contextmanager
    def swedish(self) -> Generator[None]:
        """What is drawn within is for those who work in the municipality or at the post."""
        before = self.is_mirrored
        self.is_mirrored, self._language = False, SWEDISH
        yield
        self.is_mirrored, self._language = before, ""

    def mirrored(self, span: Span) -> Span:
        """Where a stretch stands on the paper."""
        return Span(self.width - span.right, span.width) if self.is_mirrored else span

    def lines(self, text: str, style: Style, width: float, *, most: int = 0) -> list[Line]:
        """The lines of a text in this width; with `most` the last is shortened."""
        if self.is_mirrored:
            return right_to_left_lines(text, style, width * MM, most=most)
        lines = lines_of(text, style, width * MM)
        if most and len(lines) > most:
            rest = "".join(part.text for line in lines[most - 1 :] for part in line.fragments)
            lines[most - 1 :] = [shortened(rest, style, width * MM)]
        return lines

    def write(
        self,
        text: str,
        style: Style,
        span: Span,
        top: float,
        *,
        role: Role = Role.PARAGRAPH,
        align: Align = Align.START,
        most: int = 0,
    ) -> float:
        """Write a text and return how high it is."""
        lines = self.lines(text, style, span.width, most=most)
        if not lines:
            return 0
        element = self.root.add(role, language=self._language)
        element.spoken = text if self.is_mirrored else ""
        shapes = [
            self._placed(line, style, span, top + index * style.leading / MM, align)
            for index, line in enumerate(lines)
        ]
        self.pages[self._page].append(Marked(element, tuple(shapes)))
        return len(lines) * style.leading / MM

    def ground(self, area: Rect, colour: Colour = INK) -> None:
        """Fill a rectangle."""
        self.adorn([self._ground(area, colour)])

    def frame(self, area: Rect, colour: Colour = INK) -> None:
        """Draw the outline of a rectangle, inside of it."""
        wide, high = (area.width, _FRAME), (_FRAME, area.height)
        sides = (
            (area.left, area.top, *wide),
            (area.left, area.bottom - _FRAME, *wide),
            (area.left, area.top, *high),
            (area.right - _FRAME, area.top, *high),
        )
        self.adorn([self._ground(Rect(*side), colour) for side in sides])

    def tick(self, group: str, value: str, left: float, top: float) -> None:
        """Draw a box to tick and keep it in the plan."""
        at = self.mirrored(Span(left, TICK))
        area = Rect(round(at.left, 3), round(top, 3), TICK, TICK)
        self.boxes.append(Box(group, value, area, self._page + 1))
        with self._as_placed():
            self.frame(area)

    def dots(self, span: Span, y: float) -> None:
        """Draw a line to write on."""
        at = self.mirrored(span)
        self.adorn([Dots(at.left * MM, y * MM, at.width * MM)])

    def field(self, name: str, span: Span, top: float, height: float) -> None:
        """Keep a place to write in the plan."""
        at = self.mirrored(span)
        sides = (at.left, top, at.width, height)
        area = Rect(*(round(side, 3) for side in sides))
        self.fields.append(Field(name, area, self._page + 1))

    def picture(self, data: bytes, span: Span, top: float, height: float) -> None:
        """Draw a picture that fills the place."""
        at = self.mirrored(span)
        self.adorn([Picture(at.left * MM, top * MM, at.width * MM, height * MM, data)])

    def adorn(self, shapes: Sequence[Shape]) -> None:
        """Draw shapes that nobody needs read aloud; they are counted in points."""
        self.pages[self._page].append(Marked(None, tuple(shapes)))

    @contextmanager
    def _as_placed(self) -> Generator[None]:
        before, self.is_mirrored = self.is_mirrored, False
        yield
        self.is_mirrored = before

    def _ground(self, area: Rect, colour: Colour) -> Ground:
        at = self.mirrored(Span(area.left, area.width))
        return Ground(at.left * MM, area.top * MM, at.width * MM, area.height * MM, colour)

    def _placed(self, line: Line, style: Style, span: Span, top: float, align: Align) -> TextLine:
        at = self.mirrored(span)
        is_end = (align == Align.END) != self.is_mirrored
        share = 0.5 if align == Align.CENTER else float(is_end)
        free = at.width * MM - line.width
        return TextLine(at.left * MM + free * share, top * MM + style.ascent, line, style)
