"""The records of a CSV text: which column is where, and on which line a record begins."""

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from synpunkt_desk.intake.csv_source import CsvSource
from synpunkt_desk.intake.import_row import Remark
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.texts import importing as t

DELIMITERS: Final = ";,\t|"
_LONGEST_FIELD: Final = 1 << 26
_CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
MANY_LINES: Final = frozenset({"text", "answer", "measure", "cause", "submitter_address"})


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of a record as written; None where the quotes in it are broken."""

    line: int
    last_line: int
    fields: list[str] | None


@dataclass(frozen=True, slots=True)
class CsvLayout:
    """How a file divides its fields, and which known column stands at which place."""

    source: CsvSource
    delimiter: str
    width: int
    columns: tuple[tuple[int, str], ...]
    remarks: tuple[Remark, ...]

    def records(self) -> Iterator[Record]:
        """The records below the header, empty lines left out."""
        return records_of(self.source, self.delimiter)

    def values_of(self, fields: list[str]) -> dict[str, str]:
        """Known columns that hold something, cleaned, in the order of their names."""
        values: dict[str, str] = {}
        for place, name in self.columns:
            value = fields[place] if place < len(fields) else ""
            if value:
                if not (value.isascii() and value.isprintable()):
                    value = clean(value, name in MANY_LINES)
                value = value.strip()
                if value:
                    values[name] = value
        return values

    def only(self, names: Collection[str]) -> "CsvLayout":
        """The same layout that sees these columns alone."""
        return replace(self, columns=tuple(c for c in self.columns if c[1] in names))


def find_layout(source: CsvSource) -> CsvLayout:
    """The layout with the most known columns; raises KnownError where there is none."""
    headers = {delimiter: header_of(source, delimiter) for delimiter in DELIMITERS}
    if not any(headers.values()):
        raise KnownError("csv_empty")
    delimiter = max(DELIMITERS, key=lambda mark: len(_known_columns(headers[mark])))
    header = headers[delimiter]
    columns = _known_columns(header)
    if not columns:
        raise KnownError("csv_no_known_column")
    _refuse_duplicates(columns)
    by_name = tuple(sorted(columns, key=lambda column: column[1]))
    return CsvLayout(source, delimiter, len(header), by_name, _unknown_columns(header))


def header_of(source: CsvSource, delimiter: str) -> list[str]:
    """The names of the columns as the delimiter divides them."""
    with source.open_text() as text:
        first = next(_records(text, delimiter), None)
    return [clean(name, many_lines=False) for name in first.fields or [""]] if first else []


def records_of(source: CsvSource, delimiter: str, *, header_at: int = 0) -> Iterator[Record]:
    """The records below the header, empty lines left out; before it stand so many others."""
    return islice(all_records_of(source, delimiter), header_at + 1, None)


def all_records_of(source: CsvSource, delimiter: str) -> Iterator[Record]:
    """Every record, that with the names too, empty lines left out."""
    with source.open_text() as text:
        yield from _records(text, delimiter)


def clean(value: str, many_lines: bool) -> str:
    """Without control characters, composed (NFC) and stripped; on one line unless it may not."""
    if not value.isprintable():
        value = _CONTROLS.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
        if not many_lines:
            value = " ".join(value.split())
    if not value.isascii():
        value = unicodedata.normalize("NFC", value)
    return value.strip()


def _records(lines: Iterable[str], delimiter: str) -> Iterator[Record]:
    csv.field_size_limit(_LONGEST_FIELD)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error:
            fields = None
        if fields is None or len(fields) > 1 or (fields and fields[0].strip()):
            yield Record(line, reader.line_num, fields)


def _plain(name: str) -> str:
    """Columns are known without regard to case and spaces."""
    return "".join(name.casefold().split())


_FIELD_OF_COLUMN: Final = {_plain(column): field for field, column in t.COLUMNS.items()}


def _known_columns(header: list[str]) -> list[tuple[int, str]]:
    return [
        (place, _FIELD_OF_COLUMN[_plain(name)])
        for place, name in enumerate(header)
        if _plain(name) in _FIELD_OF_COLUMN
    ]


def _refuse_duplicates(columns: list[tuple[int, str]]) -> None:
    field, count = Counter(field for _, field in columns).most_common(1)[0]
    if count > 1:
        raise KnownError("csv_duplicate_column", column=t.COLUMNS[field])


def _unknown_columns(header: list[str]) -> tuple[Remark, ...]:
    unknown = dict.fromkeys(
        name for name in header if name and _plain(name) not in _FIELD_OF_COLUMN
    )
    if not unknown:
        return ()
    remark_id = "unknown_column" if len(unknown) == 1 else "unknown_columns"
    return (Remark(remark_id, {"columns": t.named_columns(list(unknown))}),)
