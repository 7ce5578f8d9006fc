"""Reading a CSV file of cases: everything is judged first, then the rows come one by one."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from synpunkt_desk.intake.csv_records import CsvLayout, find_layout
from synpunkt_desk.intake.csv_rows import DECIDING, judge_record, make_row
from synpunkt_desk.intake.csv_source import find_source
from synpunkt_desk.intake.import_row import ImportRow, JudgedRows, Refusal
from synpunkt_desk.models.errors import KnownError

IsRegistered = Callable[[str], bool]

_FURTHER_MATTER: Final = re.compile(r"(.+)/[0-9]+")


@dataclass(frozen=True, slots=True)
class ImportRows:
    """The rows that can be taken in; read from the file anew each time, never all in memory."""

    _layout: CsvLayout
    _count: int
    _letters: frozenset[str]
    _is_registered: IsRegistered

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[ImportRow]:
        seen = Counter[str]()
        for record in self._layout.records():
            values = judge_record(record, self._layout)
            if not isinstance(values, Refusal):
                identity, letter = _identity(values, seen), self._letter_of(values)
                yield make_row(values, line=record.line, identity=identity, letter=letter)

    def _letter_of(self, values: Mapping[str, str]) -> str:
        """Many numbers have a slash; one is a further matter only of a letter that is there."""
        number = values.get("number", "")
        if number in self._letters:
            return number
        letter = _head(number)
        is_letter = letter in self._letters or (letter and self._is_registered(letter))
        return letter if is_letter else ""


def read_csv(content: Path | bytes, is_registered: IsRegistered = lambda _: False) -> JudgedRows:
    """Judge a file wholly; raises KnownError where it is no CSV file of cases.

    `is_registered` tells whether a letter with the number is in the register already.
    """
    layout = find_layout(find_source(content))
    refused: list[Refusal] = []
    numbers: list[str] = []
    deciding = layout.only(DECIDING)
    for record in layout.records():
        values = judge_record(record, deciding)
        if isinstance(values, Refusal):
            refused.append(values)
        else:
            numbers.append(values.get("number", ""))
    rows = ImportRows(layout, len(numbers), _letters_among(numbers), is_registered)
    return JudgedRows(rows, tuple(refused), layout.remarks)


def is_ours(content: Path | bytes) -> bool:
    """Whether a file has the columns without which no case of ours is taken in."""
    try:
        columns = find_layout(find_source(content)).columns
    except KnownError:
        return False
    fields = {field for _, field in columns}
    return "received" in fields and bool(fields & {"title", "text"})


def _letters_among(numbers: list[str]) -> frozenset[str]:
    heads = {_head(number) for number in numbers} - {""}
    return frozenset(heads.intersection(numbers))


def _head(number: str) -> str:
    match = _FURTHER_MATTER.fullmatch(number)
    return match[1] if match else ""


def _identity(values: Mapping[str, str], seen: Counter[str]) -> str:
    """The same for the same row in whatever order, encoding or delimiter it is written."""
    for field in ("number", "external_id"):
        if field in values:
            return f"{field}:{values[field]}"
    written = "\x1e".join(f"{field}\x1f{value}" for field, value in values.items())
    digest = hashlib.blake2b(written.encode(), digest_size=16).hexdigest()
    seen[digest] += 1
    return f"row:{digest}:{seen[digest]}"
