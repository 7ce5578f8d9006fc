"""Ties each number of a drafted text to the cell that it was read from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

from synpunkt_desk.reports.comparisons import CHANGE_COLUMNS
from synpunkt_desk.reports.tables import CaseIds, Cell, Row, Table

_NUMBER: Final = re.compile("\\d+(?:\N{NO-BREAK SPACE}\\d{3})*(?!\\d)")


@dataclass(frozen=True, slots=True)
class ToldCell:
    """A cell of a table whose number a sentence tells; row None is the total."""

    table: Table
    row: int | None
    column: int

    @property
    def value(self) -> Cell:
        """What stands in the cell."""
        return self._values[self.column]

    @property
    def label(self) -> str:
        """The name of its row."""
        return self.table.total_word if self.row is None else self.table.rows[self.row].label

    @property
    def heading(self) -> str:
        """The name of its column."""
        return self.table.columns[self.column]

    @property
    def is_count(self) -> bool:
        """Whether it counts cases, and is not how much two counts differ."""
        change = CHANGE_COLUMNS.get(self.table.id)
        return change is None or self.column != change % len(self._values)

    @property
    def cases(self) -> CaseIds:
        """The cases that it counts."""
        return self.table.open_cell(self.row, self.column)

    @property
    def _values(self) -> tuple[Cell, ...]:
        found = self.table.total if self.row is None else self.table.rows[self.row].values
        return found or ()


class CellNumber(int):
    """A number that knows its cell, and notes when it is told."""

    _cell: ToldCell
    _log: list[ToldCell]

    @classmethod
    def of(cls, value: int, cell: ToldCell, log: list[ToldCell]) -> Self:
        """The number that stands in the cell."""
        made = cls(value)
        made._cell, made._log = cell, log
        return made

    def note(self) -> None:
        """Remember that its cell was told."""
        self._log.append(self._cell)


@dataclass(frozen=True, slots=True)
class ToldNumber:
    """Where in a text a number stands, and its cell."""

    begin: int
    end: int
    cell: ToldCell


def noting(table: Table, log: list[ToldCell]) -> Table:
    """The table with numbers that note their cells when they are told."""

    def known(values: Sequence[Cell], row: int | None) -> tuple[Cell, ...]:
        return tuple(
            CellNumber.of(value, ToldCell(table, row, column), log)
            if isinstance(value, int)
            else value
            for column, value in enumerate(values)
        )

    rows = (Row(row.label, known(row.values, at), row.missing) for at, row in enumerate(table.rows))
    total = None if table.total is None else known(table.total, None)
    return replace(table, rows=tuple(rows), total=total)


def numbers_told(sentence: str, cells: Sequence[ToldCell]) -> list[ToldNumber]:
    """The numbers of a sentence with the cells that they were read from, in the order of reading.

    From the end, since what was only weighed up is read before what is told. What was worked out
    from several cells, and what somebody has written otherwise, has none.
    """
    left = [cell for cell in cells if cell.is_count]
    return [*_from_the_end(sentence, left)][::-1]


def _from_the_end(sentence: str, left: list[ToldCell]) -> Iterator[ToldNumber]:
    for found in reversed([*_NUMBER.finditer(sentence)]):
        value = int(re.sub(r"\D", "", found.group()))
        places = [at for at, cell in enumerate(left) if cell.value == value]
        if value and places:
            yield ToldNumber(found.start(), found.end(), left.pop(places[-1]))
