"""The entries of a web form or another system in a file of whatever columns: cleaned, bounded."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from synpunkt_desk.intake.csv_records import clean
from synpunkt_desk.intake.csv_source import CsvSource, find_source
from synpunkt_desk.intake.import_row import Refusal
from synpunkt_desk.intake.web_form.json_entries import read_entries
from synpunkt_desk.intake.web_form.sheet import Sheet, find_sheet
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.texts import web_form as t

MOST_BYTES: Final = 32 << 20
"""Of a list, which is read into memory; a table is read row by row."""

MOST_TABLE_BYTES: Final = 512 << 20
MOST_ROWS: Final = 500_000
MOST_COLUMNS: Final = 500
_LONGEST_NAME: Final = 120


@dataclass(frozen=True, slots=True)
class WebRecord:
    """One entry: its line (in a list: its place, from 1), and what is not empty by column."""

    line: int
    values: Mapping[str, str]


class SomeRecords(Protocol):
    """Records whose number is known, and which can be gone through time and again."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[WebRecord]: ...


@dataclass(frozen=True, slots=True)
class TableRecords:
    """The records of a table; read from the file anew each time, never all in memory."""

    _sheet: Sheet
    _columns: tuple[str, ...]
    _count: int

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[WebRecord]:
        for record in self._sheet.records():
            fields = self._sheet.fields_of(record)
            if not isinstance(fields, Refusal):
                yield WebRecord(record.line, _filled(self._columns, fields))


@dataclass(frozen=True, slots=True)
class WebRecords:
    """Everything in a file; what could not be read at all is refused."""

    columns: tuple[str, ...]
    records: SomeRecords
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
    with source.open_text() as text:
        start = text.read(1 << 12).lstrip()
    is_named = isinstance(content, Path) and content.suffix.lower() == ".json"
    is_list = is_named or start.startswith(("[", "{"))
    most = MOST_BYTES if is_list else MOST_TABLE_BYTES
    if source.stamp[0] > most:
        raise KnownError("web_too_large", limit_mb=most >> 20)
    found = _from_json(source) if is_list else _from_csv(source)
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
    sheet = find_sheet(source)
    columns = tuple(_told_apart(sheet.names()))
    refused = list(sheet.above())
    count = 0
    for record in sheet.records():
        fields = sheet.fields_of(record)
        if isinstance(fields, Refusal):
            refused.append(fields)
        else:
            count += 1
        if count + len(refused) > MOST_ROWS:
            raise KnownError("web_too_many_rows", limit=MOST_ROWS)
    table = TableRecords(sheet, columns, count)
    return WebRecords(columns, table, tuple(refused), is_list=False)


def _filled(columns: Sequence[str], fields: list[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    for name, value in zip(columns, fields, strict=False):
        if value:
            is_plain = value.isascii() and value.isprintable()
            cleaned = value.strip() if is_plain else clean(value, many_lines=True)
            if cleaned:
                values[name] = cleaned
    return values


def _told_apart(names: list[str]) -> Iterator[str]:
    times = Counter[str]()
    for place, name in enumerate(names, 1):
        column = name[:_LONGEST_NAME] or t.nameless_column(place)
        times[column] += 1
        yield column if times[column] == 1 else t.repeated_column(column, times[column])
