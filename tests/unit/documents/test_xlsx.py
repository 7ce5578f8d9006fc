"""What Excel and its reader find in a file."""

import re
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.documents.model import Column, Row, Table
from synpunkt_desk.documents.xlsx import Part, Spreadsheet, render_xlsx
from synpunkt_desk.documents.xlsx.rendering import sheet_names
from tests.helpers.documents import CRITERIA, make_document, make_register

SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Book:
    """An Excel file read by its own markup."""

    def __init__(self, data: bytes) -> None:
        self._package = ZipFile(BytesIO(data))
        strings = self._part("xl/sharedStrings.xml").findall(f"{SPACE}si")
        self._strings = ["".join(one.itertext()) for one in strings]
        sheets = self._part("xl/workbook.xml").iter(f"{SPACE}sheet")
        self.names = [sheet.attrib["name"] for sheet in sheets]

    def cells(self, sheet: int) -> dict[str, str | float]:
        """The content of each cell that has some; text is text and numbers are numbers."""
        found = self._part(f"xl/worksheets/sheet{sheet}.xml").iter(f"{SPACE}c")
        return {cell.attrib["r"]: self._content(cell) for cell in found if len(cell)}

    def markup(self, sheet: int) -> str:
        """The markup of a sheet."""
        return self._package.read(f"xl/worksheets/sheet{sheet}.xml").decode()

    def _content(self, cell: Element) -> str | float:
        value = cell.findtext(f"{SPACE}v") or ""
        assert cell.find(f"{SPACE}f") is None, "a formula"
        return self._strings[int(value)] if cell.get("t") == "s" else float(value)

    def _part(self, name: str) -> Element:
        return fromstring(self._package.read(name))  # noqa: S314  # our own file


def make_book(*tables: Table, title: str = "Redovisning", parts: tuple[Part, ...] = ()) -> Book:
    return Book(made_bytes(*tables, title=title, parts=parts))


def made_bytes(*tables: Table, title: str = "Redovisning", parts: tuple[Part, ...] = ()) -> bytes:
    made_at = make_document().made_at
    return render_xlsx(Spreadsheet(title=title, parts=parts, tables=tables, made_at=made_at))


def test_the_first_sheet_tells_what_the_tables_are() -> None:
    parts = (Part("Uppgifter", (("Period", "2024"),)), Part("Kontroller", (("Rätta", "Summan"),)))
    book = make_book(CRITERIA, parts=parts)
    assert book.names == ["Om rapporten", "Kriterier efter typ"]
    assert list(book.cells(1).values()) == [
        *("Redovisning", "Uppgifter", "Period", "2024"),
        *("Kontroller", "Rätta", "Summan"),
    ]


def test_numbers_are_numbers_and_the_total_and_note_follow() -> None:
    cells = make_book(CRITERIA).cells(2)
    assert [cells[place] for place in ("A3", "B3", "C3")] == ["Fysisk miljö", 0, 1234]
    assert [cells[place] for place in ("A4", "D4", "A6")] == ["Totalt", 1241, CRITERIA.note]


def test_broken_numbers_and_shares_are_numbers_too() -> None:
    columns = (Column("Tid"), Column("Dagar"), Column("Andel"))
    cells = make_book(Table(columns, (Row("Svar", (Decimal("1.5"), "25 %")),))).cells(2)
    assert (cells["B2"], cells["C2"]) == (1.5, 0.25)


def test_the_head_is_bold_and_stays_in_sight() -> None:
    markup = make_book(make_register(60)).markup(2)
    assert 'topLeftCell="B2"' in markup
    assert 'state="frozen"' in markup
    assert len(set(re.findall(r'width="([\d.]+)"', markup))) > 1


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://evil.example")',
        "+1+1",
        "@SUM(A1)",
        "{=1+1}",
        "https://evil.example",
        "mailto:a@example.com",
        "internal:Blad!A1",
        "00123",
        "a\x00b\x1b\ud800",
        "مرحبا",
        "ord " * 20_000,
    ],
)
def test_what_people_write_is_only_text(text: str) -> None:
    table = Table((Column(text), Column(text)), (Row(text, (text,)),), title=text, note=text)
    data = made_bytes(table, title=text, parts=(Part(text, ((text, text),)),))
    book = Book(data)
    assert all(isinstance(content, str) for content in book.cells(2).values())
    assert "hyperlink" not in book.markup(2)
    assert "Target" not in str(ZipFile(BytesIO(data)).namelist())


def test_an_empty_table_and_no_table_are_files_too() -> None:
    assert make_book().names == ["Om rapporten"]
    empty = Table((Column("Nämnd"), Column("Antal")), ())
    assert list(make_book(empty).cells(2).values()) == ["Nämnd", "Antal"]


def test_equal_ones_give_equal_bytes() -> None:
    assert made_bytes(CRITERIA) == made_bytes(replace(CRITERIA))


@given(st.lists(st.text(max_size=50), max_size=12))
def test_names_of_sheets_are_valid_and_unique(wanted: list[str]) -> None:
    names = sheet_names(wanted)
    assert len({name.lower() for name in names}) == len(wanted)
    for name in names:
        assert 1 <= len(name) <= 31
        assert not re.search(r"[\[\]:*?/\\]|^'|'$", name)
        assert name.lower() not in {"history", "historik"}


def test_the_same_long_heading_twice_gets_a_number() -> None:
    names = sheet_names(["Fördelning kommungemensamma kriterier"] * 2)
    assert names == ["Fördelning kommungemensamma kri", "Fördelning kommungemensamma (2)"]
