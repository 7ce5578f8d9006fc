"""Writes tables as the bytes of an Excel file."""

import re
from collections.abc import Iterable
from datetime import UTC
from decimal import Decimal
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from synpunkt_desk.documents.alignment import column_aligns
from synpunkt_desk.documents.cleaning import clean, clean_line
from synpunkt_desk.documents.model import Align, Cell, Row, Table
from synpunkt_desk.documents.xlsx import Spreadsheet
from synpunkt_desk.texts import spreadsheets as t

_LONGEST_NAME: Final = 31
_LONGEST_TEXT: Final = 32_767
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\]")
_SHARE: Final = re.compile(r"(\d{1,3})\s%")
_NARROWEST, _WIDEST = 9, 60
_LABEL_WIDTH, _TEXT_WIDTH = 28, 90
_A4: Final = 9
_HEAD: Final = {"bold": True, "bg_color": "#EDF1F5", "bottom": 2, "text_wrap": True}
_TEXT: Final = {"valign": "top", "text_wrap": True}
_NUMBER_FORMATS: Final = {"whole": "#,##0", "broken": "#,##0.0##", "share": "0 %"}


def render(spreadsheet: Spreadsheet) -> bytes:
    """The bytes of the file (see `documents.xlsx.render_xlsx`)."""
    target = BytesIO()
    safe = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(target, {"in_memory": True, **safe}) as book:
        book.set_properties(
            {
                "title": clean_line(spreadsheet.title),
                "author": clean_line(spreadsheet.author),
                "created": spreadsheet.made_at.astimezone(UTC).replace(tzinfo=None),
            }
        )
        names = sheet_names(
            [t.ABOUT, *(table.title or table.summary for table in spreadsheet.tables)]
        )
        _write_about(book, book.add_worksheet(names[0]), spreadsheet)
        for name, table in zip(names[1:], spreadsheet.tables, strict=True):
            _TableWriter(book, book.add_worksheet(name), table).write()
    return target.getvalue()


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """Return names that Excel takes, each of them once whatever the case of its letters."""
    names: list[str] = []
    taken = {t.RESERVED.lower(), "history"}
    for index, name in enumerate(wanted):
        base = _name(name) or t.table_name(index)
        chosen, number = base, 1
        while chosen.lower() in taken:
            number += 1
            ending = f" ({number})"
            chosen = base[: _LONGEST_NAME - len(ending)].rstrip() + ending
        taken.add(chosen.lower())
        names.append(chosen)
    return names


def _name(text: str) -> str:
    return " ".join(_FORBIDDEN.sub(" ", clean_line(text)).split())[:_LONGEST_NAME].strip("' ")


def _write_about(book: Workbook, sheet: Worksheet, spreadsheet: Spreadsheet) -> None:
    strong, plain = book.add_format({"bold": True, **_TEXT}), book.add_format(_TEXT)
    sheet.set_column(0, 0, _LABEL_WIDTH)
    sheet.set_column(1, 1, _TEXT_WIDTH)
    sheet.write_string(0, 0, _said(spreadsheet.title), book.add_format({"bold": True, "size": 14}))
    row = 2
    for part in spreadsheet.parts:
        sheet.write_string(row, 0, _said(part.heading), strong)
        for label, text in part.lines:
            row += 1
            sheet.write_string(row, 0, _said(label), plain)
            sheet.write_string(row, 1, _said(text), plain)
        row += 2
    _set_print(sheet)


class _TableWriter:
    """Writes one table, whose head stays in sight."""

    def __init__(self, book: Workbook, sheet: Worksheet, table: Table) -> None:
        self._book = book
        self._sheet: Worksheet = sheet
        self._table = table
        self._aligns = column_aligns(table)
        self._formats: dict[tuple[str, bool, Align], Format] = {}

    def write(self) -> None:
        """Write head, rows, total and note."""
        table, sheet = self._table, self._sheet
        for column, (one, align) in enumerate(zip(table.columns, self._aligns, strict=True)):
            look = self._book.add_format({**_HEAD, "align": _side(align), "valign": "bottom"})
            sheet.write_string(0, column, _said(one.title), look)
            sheet.set_column(column, column, self._width(column))
        for index, row in enumerate(table.rows, 1):
            self._write_row(index, row, bold=False)
        end = len(table.rows) + 1
        if table.total:
            self._write_row(end, table.total, bold=True)
            end += 1
        if clean_line(table.note):
            sheet.write_string(end + 1, 0, _said(table.note), self._format("note", Align.START))
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        _set_print(sheet)

    def _write_row(self, index: int, row: Row, *, bold: bool) -> None:
        for column, cell in enumerate((row.label, *row.cells)):
            self._write_cell(index, column, cell, bold=bold)

    def _write_cell(self, row: int, column: int, cell: Cell, *, bold: bool) -> None:
        align = self._aligns[column]
        share = _SHARE.fullmatch(cell) if isinstance(cell, str) and column else None
        if share:
            look = self._format("share", align, bold=bold)
            self._sheet.write_number(row, column, int(share[1]) / 100, look)
        elif isinstance(cell, str):
            self._sheet.write_string(
                row, column, _said(cell), self._format("text", align, bold=bold)
            )
        else:
            kind = "broken" if isinstance(cell, Decimal) else "whole"
            look = self._format(kind, align, bold=bold)
            self._sheet.write_number(row, column, float(cell), look)

    def _format(self, kind: str, align: Align, *, bold: bool = False) -> Format:
        key = (kind, bold, align)
        if key not in self._formats:
            looks: dict[str, object] = {"valign": "top", "align": _side(align), "bold": bold}
            if kind in _NUMBER_FORMATS:
                looks["num_format"] = _NUMBER_FORMATS[kind]
            else:
                looks["text_wrap"] = kind == "text"
            self._formats[key] = self._book.add_format({**looks, "top": 1} if bold else looks)
        return self._formats[key]

    def _width(self, column: int) -> int:
        table = self._table
        rows = [*table.rows, *([table.total] if table.total else [])]
        cells = (str((row.label, *row.cells)[column]) for row in rows)
        title = max(map(len, table.columns[column].title.split()), default=0) + 2
        return min(max(_NARROWEST, title, *(len(cell) + 2 for cell in cells)), _WIDEST)


def _side(align: Align) -> str:
    return {Align.START: "left", Align.CENTER: "center", Align.END: "right"}[align]


def _said(text: str) -> str:
    return clean(text)[:_LONGEST_TEXT]


def _set_print(sheet: Worksheet) -> None:
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
