"""What a spreadsheet finds in a CSV file."""

import csv
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.documents.cleaning import clean
from synpunkt_desk.documents.csv_file import render_csv
from synpunkt_desk.documents.model import Column, Row, Table
from tests.helpers.documents import CRITERIA


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(data.decode("utf-8-sig").splitlines(keepends=True), delimiter=";"))


def table_of(*labels: str) -> Table:
    return Table((Column("Rubrik"),), tuple(map(Row, labels)))


def test_a_table_has_its_title_head_rows_total_and_note() -> None:
    assert read(render_csv([CRITERIA])) == [
        ["Kriterier efter typ"],
        ["", "Beröm", "Klagomål", "Totalt"],
        ["Bemötande", "2", "5", "7"],
        ["Fysisk miljö", "0", "1234", "1234"],
        ["Totalt", "2", "1239", "1241"],
        ["Inkommen = ankomstdag inom perioden."],
    ]


def test_an_empty_line_parts_tables() -> None:
    assert read(render_csv([table_of("a"), table_of("b")])) == [
        ["Rubrik"],
        ["a"],
        [],
        ["Rubrik"],
        ["b"],
    ]


def test_the_file_opens_as_utf_8_in_a_spreadsheet() -> None:
    assert render_csv([table_of("å")]) == b"\xef\xbb\xbfRubrik\r\n\xc3\xa5\r\n"


@pytest.mark.parametrize("text", ["=1+1", "+46", "-2", "@SUM(A1)", " =1", "\t=1", "\x00=1"])
def test_a_text_is_never_a_formula(text: str) -> None:
    assert read(render_csv([table_of(text)]))[1][0].startswith("'")


def test_a_number_stays_a_number() -> None:
    table = Table((Column("a"), Column("b"), Column("c")), (Row("x", (-1234, Decimal("-0.50"))),))
    assert read(render_csv([table]))[1] == ["x", "-1234", "-0,50"]


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    (_, *lines) = read(render_csv([Table((Column("a"), Column("b")), (Row("x", (text,)),))]))
    assert lines[0][1].removeprefix("'") == clean(text).removeprefix("'")
