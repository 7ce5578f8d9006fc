"""The entries of a web form in a file of whatever columns: flat, cleaned and bounded."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from synpunkt_desk.intake.csv_records import DELIMITERS, clean, header_of, records_of
from synpunkt_desk.intake.csv_rows import fields_of
from synpunkt_desk.intake.csv_source import CsvSource, find_source
from synpunkt_desk.intake.import_row import Refusal
from synpunkt_desk.intake.web_form.json_entries import MOST_VALUES, read_entries
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.texts import web_form as t

MOST_BYTES: Final = 32 << 20
MOST_COLUMNS: Final = 500
_LONGEST_NAME: Final = 120
_LOOKED_AT: Final = 30
"""Records that tell which sign divides the fields."""


@dataclass(frozen=True, slots=True)
class WebRecord:
    """One entry: its line (in a list: its place, from 1), and what is not empty by column."""

    line: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class WebRecords:
    """Everything in a file; what could not be read at all is refused."""

    columns: tuple[str, ...]
    records: tuple[WebRecord, ...]
    refused: tuple[Refusal, ...]
    is_list: bool
    """Whether entries are told by their place in a list, not by a line."""

    def words(self, column: str) -> Counter[str]:
        """What stands in a column, and how often."""
        return Counter(r.values[column] for r in self.records if column in r.values)


def read_records(content: Path | bytes) -> WebRecords:
    """Read CSV, or JSON that is a list of objects or has one list of them in it.

    Raises KnownError where it is neither, is too large, or has no entries.
    """
    source = find_source(content)
    if source.stamp[0] > MOST_BYTES:
        raise KnownError("web_too_large", limit_mb=MOST_BYTES >> 20)
    with source.open_text() as text:
        start = text.read(1 << 12).lstrip()
    is_named = isinstance(content, Path) and content.suffix.lower() == ".json"
    found = _from_json(source) if is_named or start.startswith(("[", "{")) else _from_csv(source)
    if not found.records and not found.refused:
        raise KnownError("web_no_entries")
    if len(found.columns) > MOST_COLUMNS:
        raise KnownError("web_too_many_columns", limit=MOST_COLUMNS)
    return found


def _from_json(source: CsvSource) -> WebRecords:
    with source.open_text() as text:
        entries = read_entries(text.read())
    records: list[WebRecord] = []
    refused: list[Refusal] = []
    for place, entry in enumerate(entries, 1):
        if entry is None:
            refused.append(Refusal(place, "no_entry"))
        else:
            records.append(WebRecord(place, _named(entry)))
    columns = dict.fromkeys(column for record in records for column in record.values)
    return WebRecords(tuple(columns), tuple(records), tuple(refused), is_list=True)


def _named(entry: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Values that say something; of two columns with the same name the first."""
    values: dict[str, str] = {}
    for name, value in entry:
        if value:
            column = clean(name, many_lines=False)[:_LONGEST_NAME] or t.nameless_column(1)
            values.setdefault(column, value)
    return values


def _from_csv(source: CsvSource) -> WebRecords:
    delimiter = max(DELIMITERS, key=lambda mark: _likelihood(source, mark))
    columns = tuple(_told_apart(header_of(source, delimiter)))
    records: list[WebRecord] = []
    refused: list[Refusal] = []
    values = 0
    for record in records_of(source, delimiter):
        values += 1 + len(record.fields or ())
        if values > MOST_VALUES:
            raise KnownError("web_too_many_values", limit=MOST_VALUES)
        fields = fields_of(record, len(columns))
        if isinstance(fields, Refusal):
            refused.append(fields)
        else:
            records.append(WebRecord(record.line, _filled(columns, fields)))
    return WebRecords(columns, tuple(records), tuple(refused), is_list=False)


def _filled(columns: Sequence[str], fields: list[str]) -> dict[str, str]:
    cleaned = (
        (name, clean(value, many_lines=True)) for name, value in zip(columns, fields, strict=False)
    )
    return {name: value for name, value in cleaned if value}


def _likelihood(source: CsvSource, delimiter: str) -> tuple[bool, float, int]:
    """A sign that divides every record alike is likelier than one that divides the header more."""
    width = len(header_of(source, delimiter))
    looked_at = list(islice(records_of(source, delimiter), _LOOKED_AT))
    alike = sum(len(record.fields or ()) == width for record in looked_at)
    return width > 1, alike / max(1, len(looked_at)), width


def _told_apart(names: list[str]) -> Iterator[str]:
    times = Counter[str]()
    for place, name in enumerate(names, 1):
        column = name[:_LONGEST_NAME] or t.nameless_column(place)
        times[column] += 1
        yield column if times[column] == 1 else t.repeated_column(column, times[column])
