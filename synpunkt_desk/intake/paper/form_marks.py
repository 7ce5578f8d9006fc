"""What the reader of scans looks for: the corner marks and the square code."""

from typing import Final

import segno

from synpunkt_desk.documents.model import Align
from synpunkt_desk.documents.pdf.structure import Role
from synpunkt_desk.intake.paper.form_parts import Part
from synpunkt_desk.intake.paper.form_plan import Code, Rect
from synpunkt_desk.intake.paper.form_styles import CODE, CODE_EDGE, CODE_TOP, MARK, MARK_EDGE
from synpunkt_desk.intake.paper.sketch import Sketch, Span

_BLACK: Final = (0.0, 0.0, 0.0)
_SPILL: Final = 0.01
"""So that squares that touch leave no hair between them."""


def corner_marks(sketch: Sketch) -> tuple[Rect, ...]:
    """Top left, top right, bottom right, bottom left."""
    right, bottom = (side - MARK_EDGE - MARK for side in (sketch.width, sketch.height))
    corners = ((MARK_EDGE, MARK_EDGE), (right, MARK_EDGE), (right, bottom), (MARK_EDGE, bottom))
    return tuple(Rect(left, top, MARK, MARK) for left, top in corners)


def code_place(part: Part) -> Rect:
    """Where the code stands on every page: at the end of the first lines."""
    left = part.sketch.width - CODE_EDGE - CODE
    top = part.sketch.height - CODE_EDGE - CODE if part.content.paper == "A5" else CODE_TOP
    return Rect(part.sketch.mirrored(Span(left, CODE)).left, top, CODE, CODE)


def draw_marks(part: Part, code: Code, short: str) -> None:
    """Draw the marks and the code of a page, and the code for people below it."""
    sketch, place = part.sketch, code_place(part)
    with sketch.swedish():
        for mark in corner_marks(sketch):
            sketch.ground(mark, _BLACK)
        for module in _modules(code.encode(), place):
            sketch.ground(module, _BLACK)
        around = Span(place.left - 4, place.width + 8)
        style = part.looks.code
        sketch.write(
            short, style, around, place.bottom + 1.2, role=Role.PARAGRAPH, align=Align.CENTER
        )


def _modules(text: str, place: Rect) -> list[Rect]:
    """The dark parts of the code, row by row; level Q stands a quarter of it being spoilt."""
    rows = [list(row) for row in segno.make_qr(text, error="q", boost_error=False).matrix]
    step = place.width / len(rows)
    found: list[Rect] = []
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            start = x
            while x < len(row) and row[x]:
                x += 1
            if x > start:
                left, top = place.left + start * step, place.top + y * step
                found.append(Rect(left, top, (x - start) * step, step + _SPILL))
            x += 1
    return found
