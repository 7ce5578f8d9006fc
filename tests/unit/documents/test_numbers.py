"""How numbers are written."""

from decimal import Decimal

import pytest

from synpunkt_desk.documents.model import Cell
from synpunkt_desk.documents.numbers import format_cell


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (0, "0"),
        (999, "999"),
        (1234567, "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567"),
        (-1200, "\N{MINUS SIGN}1\N{NO-BREAK SPACE}200"),
        (Decimal("1234.50"), "1\N{NO-BREAK SPACE}234,50"),
        (Decimal("1E+3"), "1\N{NO-BREAK SPACE}000"),
        ("1,234.5", "1,234.5"),
        ("", ""),
    ],
)
def test_numbers_are_written_in_the_swedish_way_and_texts_stay(cell: Cell, shown: str) -> None:
    assert format_cell(cell) == shown
