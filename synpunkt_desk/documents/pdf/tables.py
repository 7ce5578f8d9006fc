"""Lays out tables whose head is repeated on every page and whose rows stay whole."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from synpunkt_desk.documents.alignment import column_aligns
from synpunkt_desk.documents.cleaning import clean_line
from synpunkt_desk.documents.model import Align, KeyValues, Row, Table
from synpunkt_desk.documents.numbers import format_cell
from synpunkt_desk.documents.pdf.flow import paragraph_strips
from synpunkt_desk.documents.pdf.fonts import Face
from synpunkt_desk.documents.pdf.grid import Grid, Text, make_grid
from synpunkt_desk.documents.pdf.layout import Box, Marked, Strip
from synpunkt_desk.documents.pdf.rows import row_strips
from synpunkt_desk.documents.pdf.structure import Element, Role
from synpunkt_desk.documents.pdf.styles import (
    BLUE,
    CELLS,
    FACTS,
    FRAME,
    HAIRLINE,
    HEAD_GROUND,
    NOTE,
    TABLE_TITLE,
    Colour,
    Sheet,
    Style,
)
from synpunkt_desk.documents.pdf.text import fragments_of

_GAP = 10.0
_GAP_UNDER_TITLE = 4.0
_ROW_PADDING = 2.4
_HEAD_PADDING = 4.5
_FORM_PADDING = 9.5
_BLUE_RULE = 1.3
_RULE = 0.5
_LARGEST_REPEATED_HEAD = 0.3
_LARGEST_WHOLE_TABLE = 0.45
_FACTS_WIDTHS = (1.0, 2.6)
_PLAIN, _STRONG, _TOTAL = (
    replace(CELLS[0], face=face) for face in (Face.REGULAR, Face.SEMIBOLD, Face.BOLD)
)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What all rows of a table have in common."""

    grid: Grid
    element: Element
    width: float
    tallest: float
    is_form: bool = False


def table_strips(table: Table, parent: Element, sheet: Sheet) -> list[Strip]:
    """Return the strips of a table, with its title above and its note below."""
    summary = clean_line(table.summary)
    element = parent.add(Role.TABLE, **({"Summary": summary} if summary else {}))
    width = sheet.text_width
    title = paragraph_strips(
        table.title, TABLE_TITLE, element, width=width, role=Role.CAPTION, keep=True
    )
    titles = [fragments_of(column.title, _STRONG) for column in table.columns]
    rows = [_row_texts(row, _PLAIN) for row in table.rows]
    total = [_row_texts(table.total, _TOTAL)] if table.total else []
    grid = make_grid(
        titles,
        [*rows, *total],
        wishes=[column.width for column in table.columns],
        aligns=column_aligns(table),
        styles=CELLS,
        width=width,
    )
    head = _head(titles, _Frame(grid, element, width, sheet.text_height), under_title=bool(title))
    repeated = _repeatable(head, sheet)
    free = sheet.text_height - (repeated.height if repeated else 0)
    frame = _Frame(grid, element, width, free, table.is_form)
    body = [*_with_hairlines(_rows(rows, frame), frame), *_total(total, frame)]
    note = paragraph_strips(table.note, NOTE, parent, width=width)
    kept = _rows_kept(body, has_total=bool(total), has_note=bool(note), sheet=sheet)
    return [*title, *head, *_held(body, repeated, kept), *note]


def key_value_strips(facts: KeyValues, parent: Element, sheet: Sheet) -> list[Strip]:
    """Return the strips of facts: a table of two columns without a head."""
    pairs = [
        [fragments_of(key, replace(FACTS, face=Face.SEMIBOLD)), fragments_of(value, FACTS)]
        for key, value in facts.pairs
    ]
    if not pairs:
        return []
    grid = make_grid(
        ((), ()),
        pairs,
        wishes=_FACTS_WIDTHS,
        aligns=(Align.START, Align.START),
        styles=(FACTS,),
        width=sheet.text_width,
    )
    inset = grid.places[0].x
    grid = replace(grid, places=tuple(replace(place, x=place.x - inset) for place in grid.places))
    frame = _Frame(grid, parent.add(Role.TABLE), sheet.text_width, sheet.text_height)
    first, *others = chain.from_iterable(_rows(pairs, frame))
    return [replace(first, gap=_GAP), *others]


def _row_texts(row: Row, style: Style) -> list[Text]:
    return [fragments_of(format_cell(cell), style) for cell in (row.label, *row.cells)]


def _head(titles: Sequence[Text], frame: _Frame, *, under_title: bool) -> list[Strip]:
    row = frame.element.add(Role.ROW)
    elements = [
        row.add(Role.HEAD_CELL, Scope="Column") if title else row.add(Role.DATA_CELL)
        for title in titles
    ]
    cells = frame.grid.cells(titles, elements)
    strips = row_strips(cells, padding=_HEAD_PADDING, tallest=frame.tallest, hang=True)
    grounded = [replace(_with_ground(strip, frame.width), keep=True) for strip in strips]
    grounded[0] = replace(grounded[0], gap=_GAP_UNDER_TITLE if under_title else _GAP)
    grounded[-1] = _with_rule(grounded[-1], frame.width, thickness=_BLUE_RULE, colour=BLUE)
    return grounded


def _repeatable(head: Sequence[Strip], sheet: Sheet) -> Strip | None:
    """Return the head when it is low enough to stand on every page."""
    fits = len(head) == 1 and head[0].height <= sheet.text_height * _LARGEST_REPEATED_HEAD
    return head[0] if fits else None


def _rows(rows: Sequence[Sequence[Text]], frame: _Frame) -> list[list[Strip]]:
    """Return the strips of each row; a row has more than one only when no page can hold it."""
    return [_row(texts, frame) for texts in rows]


def _row(texts: Sequence[Text], frame: _Frame) -> list[Strip]:
    row = frame.element.add(Role.ROW)
    label = row.add(Role.HEAD_CELL, Scope="Row") if texts[0] else row.add(Role.DATA_CELL)
    elements = [label, *(row.add(Role.DATA_CELL) for _ in texts[1:])]
    cells = frame.grid.cells(texts, elements)
    if frame.is_form:
        strips = row_strips(cells, padding=_FORM_PADDING, tallest=frame.tallest)
        return [_with_lines(strip, frame) for strip in strips]
    return row_strips(cells, padding=_ROW_PADDING, tallest=frame.tallest)


def _total(rows: Sequence[Sequence[Text]], frame: _Frame) -> list[list[Strip]]:
    """Return the total row under a rule."""
    strips = _rows(rows, frame)
    return [
        [_with_rule(row[0], frame.width, thickness=_RULE, colour=FRAME, above=True), *row[1:]]
        for row in strips
    ]


def _with_hairlines(rows: list[list[Strip]], frame: _Frame) -> list[list[Strip]]:
    """Return the rows parted by lines when some have several lines of text, else as they are."""
    if frame.is_form:
        return rows
    one_line = frame.grid.style.leading + 2 * _ROW_PADDING
    if all(len(row) == 1 and row[0].height <= one_line for row in rows):
        return rows
    return [
        [*row[:-1], _with_rule(row[-1], frame.width, thickness=_RULE, colour=HAIRLINE)]
        for row in rows
    ]


def _rows_kept(
    rows: Sequence[Sequence[Strip]], *, has_total: bool, has_note: bool, sheet: Sheet
) -> set[int]:
    """Return the rows held on the page of the next: all of a low table, else first and last."""
    height = sum(strip.height for row in rows for strip in row)
    count = len(rows)
    if height <= sheet.text_height * _LARGEST_WHOLE_TABLE:
        return set(range(count if has_note else count - 1))
    return {0, *({count - 2} if has_total else ()), *({count - 1} if has_note else ())}


def _held(rows: Sequence[Sequence[Strip]], repeated: Strip | None, kept: set[int]) -> list[Strip]:
    """Return the strips of all rows, each ready to begin a page under the repeated head."""
    return [
        replace(strip, repeated=repeated, keep=strip is row[-1] and index in kept)
        for index, row in enumerate(rows)
        for strip in row
    ]


def _with_ground(strip: Strip, width: float) -> Strip:
    ground = Box(0, 0, width, strip.height, HEAD_GROUND)
    edges = (
        Box(0, 0, width, _RULE, FRAME),
        Box(0, 0, _RULE, strip.height, FRAME),
        Box(width - _RULE, 0, _RULE, strip.height, FRAME),
    )
    return replace(strip, marked=(Marked(None, (ground, *edges)), *strip.marked))


def _with_lines(strip: Strip, frame: _Frame) -> Strip:
    """Return the strip with lines round its cells."""
    inset = frame.grid.places[0].x
    edges = [*(place.x - inset for place in frame.grid.places), frame.width - _RULE]
    lines = (Box(x, 0, _RULE, strip.height, FRAME) for x in edges)
    marked = (*strip.marked, Marked(None, tuple(lines)))
    return _with_rule(replace(strip, marked=marked), frame.width, thickness=_RULE, colour=FRAME)


def _with_rule(
    strip: Strip, width: float, *, thickness: float, colour: Colour, above: bool = False
) -> Strip:
    rule = Box(0, 0 if above else strip.height - thickness, width, thickness, colour)
    return replace(strip, marked=(*strip.marked, Marked(None, (rule,))))
