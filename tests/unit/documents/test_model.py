"""What a document refuses to be."""

import pytest

from synpunkt_desk.documents.model import Column, Row, Table
from synpunkt_desk.models.errors import BugError


def test_a_row_that_does_not_fill_the_columns_is_a_bug() -> None:
    with pytest.raises(BugError):
        Table((Column("Namn"), Column("Antal")), (Row("a"),))


def test_a_total_that_does_not_fill_the_columns_is_a_bug() -> None:
    with pytest.raises(BugError):
        Table((Column("Namn"),), (), total=Row("Summa", (1,)))


def test_a_table_without_columns_is_a_bug() -> None:
    with pytest.raises(BugError):
        Table((), ())


def test_a_column_without_width_is_a_bug() -> None:
    with pytest.raises(BugError):
        Table((Column("Namn", width=0),), ())
