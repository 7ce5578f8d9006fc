"""A table of another system: which sign divides it, and where among its lines the names stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from statistics import mode
from typing import Final

from synpunkt_desk.intake.csv_records import DELIMITERS, Record, all_records_of, clean, records_of
from synpunkt_desk.intake.csv_rows import fields_of
from synpunkt_desk.intake.csv_source import CsvSource
from synpunkt_desk.intake.import_row import Refusal

_LOOKED_AT: Final = 50
"""Records that tell which sign divides the fields, and where the names stand."""

_FEW: Final = 0.5
"""Of the usual fields; a line with fewer stands above the names."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a file divides its fields, and how many lines with something stand above the names."""

    source: CsvSource
    delimiter: str
    header_at: int
    header: list[str] = field(default_factory=list[str])

    def names(self) -> list[str]:
        """What the columns are called."""
        return [clean(name, many_lines=False) for name in self.header or [""]]

    def above(self) -> Iterator[Refusal]:
        """The lines above the names: no cases."""
        for record in islice(all_records_of(self.source, self.delimiter), self.header_at):
            yield Refusal(record.line, "above_header")

    def records(self) -> Iterator[Record]:
        """The records below the names, empty lines left out."""
        return records_of(self.source, self.delimiter, header_at=self.header_at)

    def fields_of(self, record: Record) -> list[str] | Refusal:
        """The fields of a record, or why it is none: broken, or the names once more.

        Empty fields to the right of the last name are nothing.
        """
        width = max(1, len(self.header))
        if record.fields and len(record.fields) > width and not any(record.fields[width:]):
            record = replace(record, fields=record.fields[:width])
        fields = fields_of(record, width)
        return Refusal(record.line, "repeated_header") if fields == self.header else fields


def find_sheet(source: CsvSource) -> Sheet:
    """The likeliest way to read a table."""
    sheets = {mark: _sheet(source, mark) for mark in DELIMITERS}
    delimiter = max(DELIMITERS, key=lambda mark: _likelihood(sheets[mark]))
    return sheets[delimiter]


def _sheet(source: CsvSource, delimiter: str) -> Sheet:
    found = list(islice(all_records_of(source, delimiter), _LOOKED_AT))
    fields = [record.fields or [] for record in found]
    usual = mode(map(_filled, fields)) if fields else 0
    enough = max(2, usual * _FEW)
    at = next((at for at, some in enumerate(fields) if _filled(some) >= enough), 0)
    return Sheet(source, delimiter, at, fields[at] if fields else [])


def _filled(fields: Sequence[str]) -> int:
    return sum(not value.isspace() for value in fields if value)


def _likelihood(sheet: Sheet) -> tuple[bool, float, int]:
    """A sign that divides every record alike is likelier than one that divides the names more."""
    width = len(sheet.header)
    looked_at = list(islice(sheet.records(), _LOOKED_AT))
    alike = sum(len(record.fields or ()) == width for record in looked_at)
    return width > 1, alike / max(1, len(looked_at)), width
