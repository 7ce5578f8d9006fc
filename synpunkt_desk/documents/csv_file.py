"""Writes tables as CSV the way that Swedish spreadsheets open it."""

import csv
from collections.abc import Iterable
from decimal import Decimal
from io import StringIO

from synpunkt_desk.documents.cleaning import clean
from synpunkt_desk.documents.model import Cell, Row, Table

_BYTE_ORDER_MARK = "\ufeff"
_BEGINS_FORMULA = tuple("=+-@\t\r＝＋－＠")  # noqa: RUF001  # the wide ones work in spreadsheets too


def render_csv(tables: Iterable[Table]) -> bytes:
    """Return the tables one below the other, parted by an empty line, in UTF-8.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    target = StringIO(newline="")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    for index, table in enumerate(tables):
        if index:
            writer.writerow(())
        writer.writerows(_rows(table))
    return (_BYTE_ORDER_MARK + target.getvalue()).encode()


def render_plain_csv(table: Table) -> bytes:
    """Return head and rows alone, with commas and decimal points, for other programs.

    Texts are as harmless as in the other form.
    """
    target = StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow([_text(column.title) for column in table.columns])
    for row in table.rows:
        cells = (row.label, *row.cells)
        writer.writerow([_text(cell) if isinstance(cell, str) else str(cell) for cell in cells])
    return target.getvalue().encode()


def csv_line(cells: Iterable[str]) -> str:
    """One row of texts, as in the other forms."""
    target = StringIO(newline="")
    csv.writer(target, delimiter=";", lineterminator="\r\n").writerow(map(_text, cells))
    return target.getvalue()


def _rows(table: Table) -> list[list[str]]:
    title = [[_text(table.title)]] if table.title else []
    head = [_text(column.title) for column in table.columns]
    note = [[_text(table.note)]] if table.note else []
    total = [table.total] if table.total else []
    return [*title, head, *map(_row, [*table.rows, *total]), *note]


def _row(row: Row) -> list[str]:
    return [_cell(cell) for cell in (row.label, *row.cells)]


def _cell(cell: Cell) -> str:
    """Return text made harmless, or a number without spaces so that it can be counted with."""
    if isinstance(cell, str):
        return _text(cell)
    return f"{cell:f}".replace(".", ",") if isinstance(cell, Decimal) else str(cell)


def _text(text: str) -> str:
    cleaned = clean(text)
    return f"'{cleaned}" if cleaned.lstrip().startswith(_BEGINS_FORMULA) else cleaned
