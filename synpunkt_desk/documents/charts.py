"""Draws bars for the numbers of a table: where each shape stands, whatever draws it.

Series differ by pattern as well as colour, and every bar has its number, so that a page can be
printed in grey and read by those who do not see colours.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from textwrap import wrap
from typing import Final

from synpunkt_desk.documents.cleaning import clean_line
from synpunkt_desk.documents.model import Cell, Chart, Table
from synpunkt_desk.documents.numbers import format_cell
from synpunkt_desk.texts import documents as t

TEXT_SIZE: Final = 9.0
LINE_HEIGHT: Final = 14.0
_NEXT_LINE: Final = 10.5
"""From one line of a name to the next."""
_MOST_LINES: Final = 3
_TALLEST: Final = 400.0
"""Names are wrapped as long as the bars with them stay as low as this, on a lying page too."""
_MOST_BARS: Final = 40
_LARGEST_LABEL_SHARE: Final = 0.45
_NUMBER_WIDTH: Final = 44.0
_BAR: Final = 10.0
_BAR_GAP: Final = 2.0
_GROUP_GAP: Final = 7.0
_GAP: Final = 6.0
_SWATCH: Final = 16.0
_STRIPE: Final = 4.0
_LETTER: Final = 0.53
"""About how wide a letter is for a size of one point."""


class Ink(StrEnum):
    """The colours of charts, by their code."""

    TEXT = "#1A202C"
    AXIS = "#4A5565"
    PAPER = "#FFFFFF"
    FIRST = "#14548C"
    SECOND = "#B45309"
    THIRD = "#3F6212"
    FOURTH = "#6B21A8"


SERIES_INKS: Final = (Ink.FIRST, Ink.SECOND, Ink.THIRD, Ink.FOURTH)


@dataclass(frozen=True, slots=True)
class Area:
    """A filled rectangle; points are counted from the upper left corner."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Stroke:
    """A thin straight line."""

    x: float
    y: float
    to_x: float
    to_y: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Label:
    """Text whose line begins at a height; it ends at `x` when `ends` says so."""

    x: float
    y: float
    text: str
    room: float
    ends: bool = False
    strong: bool = False


Mark = Area | Stroke | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart as shapes on a ground of a size in points."""

    width: float
    height: float
    marks: tuple[Mark, ...]


def chart_of(table: Table, columns: tuple[int, ...]) -> Chart | None:
    """Return bars for columns of cells, None where they would show nothing or far too much."""
    drawn = [row.cells[column] for row in table.rows for column in columns]
    some = any(not isinstance(cell, str) and cell > 0 for cell in drawn)
    below = any(not isinstance(cell, str) and cell < 0 for cell in drawn)
    fits = 0 < len(columns) <= len(SERIES_INKS) and len(drawn) <= _MOST_BARS
    return Chart(table, columns) if some and fits and not below else None


def spoken_chart(chart: Chart) -> str:
    """Return in words all that the bars show."""
    table = chart.table
    names = _names(chart)
    said = (
        t.bars_of_row(clean_line(row.label), _numbers(row.cells, chart, names))
        for row in table.rows
    )
    return t.spoken_chart(clean_line(table.title or table.summary), "; ".join(said))


def draw_chart(chart: Chart, width: float) -> Drawing:
    """Return the shapes of a chart on a ground of a width in points."""
    title = clean_line(chart.table.title or chart.table.summary)
    marks: list[Mark] = [_label(0, 0, title, width, strong=True)] if title else []
    top = LINE_HEIGHT + 2 if title else 0.0
    if len(chart.columns) > 1:
        marks += _legend(chart, top, width)
        top += LINE_HEIGHT * len(chart.columns) + 4
    begin = _axis(chart, width)
    bars, bottom = _groups(chart, top, width)
    axis = Stroke(begin, top, begin, bottom, Ink.AXIS)
    return Drawing(width, bottom + 2, (*marks, *bars, axis))


def _groups(chart: Chart, top: float, width: float) -> tuple[list[Mark], float]:
    """Return the bars of every row, and where the last of them ends."""
    begin = _axis(chart, width)
    scale = (width - begin - _NUMBER_WIDTH) / _largest(chart)
    marks: list[Mark] = []
    y = top + _GROUP_GAP / 2
    all_bars = len(chart.columns) * (_BAR + _BAR_GAP) - _BAR_GAP
    for row, names in zip(chart.table.rows, _row_names(chart, begin - _GAP), strict=True):
        height = max(all_bars, _BAR + (len(names) - 1) * _NEXT_LINE)
        line = y + (height - LINE_HEIGHT - (len(names) - 1) * _NEXT_LINE) / 2
        for place, name in enumerate(names):
            at = line + place * _NEXT_LINE
            marks.append(_label(begin - _GAP, at, name, begin - _GAP, ends=True))
        for series, column in enumerate(chart.columns):
            bar = y + (height - all_bars) / 2 + series * (_BAR + _BAR_GAP)
            cell = row.cells[column]
            length = 0.0 if isinstance(cell, str) else float(cell) * scale
            marks += _bar(begin, bar, length, series)
            number = bar + (_BAR - LINE_HEIGHT) / 2
            marks.append(_label(begin + length + _GAP, number, format_cell(cell), _NUMBER_WIDTH))
        y += height + _GROUP_GAP
    return marks, y - _GROUP_GAP / 2


def _axis(chart: Chart, width: float) -> float:
    """Return where the bars begin: after the longest label, if that leaves them room."""
    longest = max(len(clean_line(row.label)) for row in chart.table.rows) + 1
    return min(longest * TEXT_SIZE * _LETTER + _GAP, width * _LARGEST_LABEL_SHARE)


def _legend(chart: Chart, top: float, width: float) -> Iterator[Mark]:
    for series, name in enumerate(_names(chart)):
        y = top + series * LINE_HEIGHT
        yield from _bar(0, y + (LINE_HEIGHT - _BAR) / 2, _SWATCH, series)
        yield _label(_SWATCH + _GAP, y, name, width - _SWATCH - _GAP)


def _bar(x: float, y: float, length: float, series: int) -> Iterator[Mark]:
    """A bar in the look of its series: plain, or striped one of three ways on white."""
    if length <= 0:
        return
    ink = SERIES_INKS[series]
    if series == 0:
        yield Area(x, y, length, _BAR, ink)
        return
    yield Area(x, y, length, _BAR, Ink.PAPER)
    yield from (_leaning, _lying, _standing)[series - 1](x, y, length, ink)
    corners = ((x, y), (x + length, y), (x + length, y + _BAR), (x, y + _BAR))
    for begin, end in zip(corners, (*corners[1:], corners[0]), strict=True):
        yield Stroke(*begin, *end, ink)


def _leaning(x: float, y: float, length: float, ink: Ink) -> Iterator[Stroke]:
    for step in range(int((length + _BAR) / _STRIPE) + 1):
        foot = step * _STRIPE
        left, right = max(0.0, foot - _BAR), min(length, foot)
        if left < right:
            yield Stroke(x + left, y + foot - left, x + right, y + foot - right, ink)


def _lying(x: float, y: float, length: float, ink: Ink) -> Iterator[Stroke]:
    for step in range(1, int(_BAR / _STRIPE) + 1):
        height = y + step * _BAR / (int(_BAR / _STRIPE) + 1)
        yield Stroke(x, height, x + length, height, ink)


def _standing(x: float, y: float, length: float, ink: Ink) -> Iterator[Stroke]:
    for step in range(1, int(length / _STRIPE) + 1):
        yield Stroke(x + step * _STRIPE, y, x + step * _STRIPE, y + _BAR, ink)


def _row_names(chart: Chart, room: float) -> list[list[str]]:
    """The name of each row in as many lines as there is height for."""
    bars = len(chart.columns) * (_BAR + _BAR_GAP)
    most = _MOST_LINES
    while True:
        names = [_wrapped(row.label, room, most) for row in chart.table.rows]
        height = sum(_GROUP_GAP + max(bars, len(lines) * _NEXT_LINE) for lines in names)
        if most == 1 or height < _TALLEST:
            return names
        most -= 1


def _wrapped(text: str, room: float, most: int) -> list[str]:
    """A name in so many lines at most; only one that is too long for them is shortened."""
    lines = wrap(clean_line(text), _letters(room)) or [""]
    kept, rest = lines[: most - 1], lines[most - 1 :]
    return [*kept, " ".join(rest)] if rest else kept


def _letters(room: float) -> int:
    """About how many there is room for."""
    return max(int(room / (TEXT_SIZE * _LETTER)), 1)


def _label(
    x: float, y: float, text: str, room: float, *, ends: bool = False, strong: bool = False
) -> Label:
    """A label that is shortened to its room; the table has the whole of it."""
    said, most = clean_line(text), _letters(room)
    shown = said if len(said) <= most else said[: most - 1].rstrip() + "…"
    return Label(x, y, shown, room, ends, strong)


def _names(chart: Chart) -> list[str]:
    return [clean_line(chart.table.columns[column + 1].title) for column in chart.columns]


def _numbers(cells: tuple[Cell, ...], chart: Chart, names: list[str]) -> list[str]:
    numbers = [clean_line(format_cell(cells[column])) for column in chart.columns]
    if len(numbers) == 1:
        return numbers
    return [f"{name} {number}" for name, number in zip(names, numbers, strict=True)]


def _largest(chart: Chart) -> float:
    cells = (row.cells[column] for row in chart.table.rows for column in chart.columns)
    return max((float(cell) for cell in cells if not isinstance(cell, str)), default=0) or 1.0
