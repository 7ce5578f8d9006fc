"""Lays cells side by side: rows of tables, facts, letterheads and places to sign."""

from collections.abc import Sequence
from dataclasses import dataclass

from synpunkt_desk.documents.model import Align
from synpunkt_desk.documents.pdf.layout import Marked, Strip, TextLine
from synpunkt_desk.documents.pdf.structure import Element
from synpunkt_desk.documents.pdf.styles import Style
from synpunkt_desk.documents.pdf.wrapping import Line


@dataclass(frozen=True, slots=True)
class Place:
    """Where the text of a cell stands."""

    x: float
    width: float
    align: Align = Align.START


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """The lines of a cell, in their place and look; without lines it needs no element."""

    element: Element | None
    lines: Sequence[Line]
    place: Place
    style: Style

    @property
    def height(self) -> float:
        """How high the lines are together."""
        return len(self.lines) * self.style.leading


def aligned(line: Line, place: Place, style: Style, *, y: float) -> TextLine:
    """Return a line that stands as its place says, with its top at `y`."""
    free = place.width - line.width
    share = {Align.START: 0.0, Align.CENTER: 0.5, Align.END: 1.0}[place.align]
    return TextLine(place.x + free * share, y + style.ascent, line, style)


def row_strips(
    cells: Sequence[PlacedCell], *, padding: float, tallest: float, hang: bool = False
) -> list[Strip]:
    """Return a row as one strip, or line by line when it is taller than any page.

    With `hang` the cells stand on the lower edge of the row.
    """
    height = max((cell.height for cell in cells), default=0.0)
    if height + 2 * padding > tallest:
        return _sliced(cells, padding)
    marked = tuple(
        _marked(cell, cell.lines, padding + (height - cell.height if hang else 0))
        for cell in cells
        if cell.lines
    )
    return [Strip(height + 2 * padding, marked)]


def _marked(cell: PlacedCell, lines: Sequence[Line], y: float) -> Marked:
    leading = cell.style.leading
    shapes = (
        aligned(line, cell.place, cell.style, y=y + index * leading)
        for index, line in enumerate(lines)
    )
    return Marked(cell.element, tuple(shapes))


def _sliced(cells: Sequence[PlacedCell], padding: float) -> list[Strip]:
    leading = max(cell.style.leading for cell in cells)
    count = max(len(cell.lines) for cell in cells)
    strips: list[Strip] = []
    for index in range(count):
        marked = (
            _marked(cell, cell.lines[index : index + 1], 0)
            for cell in cells
            if index < len(cell.lines)
        )
        gap = padding if index == 0 else 0
        strips.append(Strip(leading, tuple(marked), gap=gap))
    return strips
