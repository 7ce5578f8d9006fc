"""Lays out charts: shapes that are one picture with its words for those who do not see it."""

from synpunkt_desk.documents.charts import LINE_HEIGHT as LEADING
from synpunkt_desk.documents.charts import (
    TEXT_SIZE,
    Area,
    Ink,
    Label,
    Mark,
    Stroke,
    draw_chart,
    spoken_chart,
)
from synpunkt_desk.documents.model import Align, Chart
from synpunkt_desk.documents.pdf.fonts import Face
from synpunkt_desk.documents.pdf.layout import Box, Marked, Rule, Shape, Strip
from synpunkt_desk.documents.pdf.rows import Place, aligned
from synpunkt_desk.documents.pdf.structure import Element, Role
from synpunkt_desk.documents.pdf.styles import Colour, Sheet, Style
from synpunkt_desk.documents.pdf.text import shortened

_GAP = 12.0
_PLAIN = Style(TEXT_SIZE, LEADING)
_STRONG = Style(TEXT_SIZE, LEADING, Face.SEMIBOLD)


def chart_strips(chart: Chart, parent: Element, sheet: Sheet) -> list[Strip]:
    """Return the chart in one strip."""
    drawing = draw_chart(chart, sheet.text_width)
    element = parent.add(Role.FIGURE)
    element.described = spoken_chart(chart)
    shapes = tuple(map(_shape, drawing.marks))
    return [Strip(drawing.height, (Marked(element, shapes),), gap=_GAP)]


def _shape(mark: Mark) -> Shape:
    match mark:
        case Area():
            return Box(mark.x, mark.y, mark.width, mark.height, _colour(mark.ink))
        case Stroke():
            across, down = mark.to_x - mark.x, mark.to_y - mark.y
            return Rule(mark.x, mark.y, across, down, _colour(mark.ink))
        case Label():
            style = _STRONG if mark.strong else _PLAIN
            line = shortened(mark.text, style, mark.room)
            begin, align = (mark.x - mark.room, Align.END) if mark.ends else (mark.x, Align.START)
            return aligned(line, Place(begin, mark.room, align), style, y=mark.y)


def _colour(ink: Ink) -> Colour:
    red, green, blue = bytes.fromhex(ink.removeprefix("#"))
    return red / 255, green / 255, blue / 255
