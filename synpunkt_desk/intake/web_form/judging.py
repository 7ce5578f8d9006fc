"""From the entries of a source to rows, as any other import makes them."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from synpunkt_desk.intake.csv_records import MANY_LINES
from synpunkt_desk.intake.csv_rows import make_row, refusal_of
from synpunkt_desk.intake.import_row import ImportRow, JudgedRows, Refusal, Remark
from synpunkt_desk.intake.mail.html_text import text_of_html
from synpunkt_desk.intake.web_form.mapping import SourceMapping, folded
from synpunkt_desk.intake.web_form.moments import Slashes, read_moment, slashes_of, written
from synpunkt_desk.intake.web_form.records import WebRecord, WebRecords
from synpunkt_desk.store.imported import SOURCE_KEY
from synpunkt_desk.texts import web_form as t
from synpunkt_desk.texts.importing import named_columns

_MOMENTS: Final = ("received", "registered", "acknowledged_on", "answered_on", "closed_on")
_TELLING: Final = ("received", "title", "text")
"""What tells an entry without an id from the others; answers that change later do not."""

_BETWEEN: Final = {"text": "\n\n", "answer": "\n\n", "submitter_address": "\n"}
_WRITTEN: Final = frozenset({"title", "text", "answer", "measure", "cause"})
"""Fields that somebody may have written with a rich editor."""

_DECIDING: Final = frozenset({"received", "title", "text"})
_MARKUP: Final = re.compile(
    r"</?(?:p|br|div|span|font|strong|em|b|i|u|a|ul|ol|li|table|tr|td|h[1-6])(?:\s[^<>]*)?/?>"
    r"|&(?:nbsp|amp|lt|gt|quot|apos|[ao]uml|aring|eacute|ndash|#[0-9]{2,5}|#x[0-9a-f]{2,4});",
    re.IGNORECASE,
)
_SOME: Final = 5_000
"""Records that tell how a column writes its days."""


@dataclass(frozen=True, slots=True)
class SourceRows:
    """The rows of a source that can be taken in, made anew each time."""

    _records: WebRecords
    _mapping: SourceMapping
    _slashes: Mapping[str, Slashes]
    _count: int

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[ImportRow]:
        reader = _Reader(self._mapping, self._slashes)
        for record in self._records.records:
            found = reader.read(record)
            if not isinstance(found, Refusal):
                yield found


def judge_records(records: WebRecords, mapping: SourceMapping) -> JudgedRows:
    """Judge every entry: a row to take in, or why not."""
    slashes = _slashes(records, mapping)
    deciding = {c: f for c, f in mapping.columns.items() if f in _DECIDING}
    reader = _Reader(replace(mapping, columns=deciding), slashes)
    refused = list(records.refused)
    count = 0
    for record in records.records:
        refusal = reader.refusal(record)
        if refusal:
            refused.append(refusal)
        else:
            count += 1
    refused.sort(key=lambda refusal: refusal.line)
    rows = SourceRows(records, mapping, slashes, count)
    return JudgedRows(rows, tuple(refused), tuple(_remarks(records, mapping)))


def _slashes(records: WebRecords, mapping: SourceMapping) -> dict[str, Slashes]:
    """What stands first in the days of each field, told by the file as a whole."""
    columns = {c: f for c, f in mapping.columns.items() if f in _MOMENTS}
    values: dict[str, list[str]] = {our_field: [] for our_field in columns.values()}
    for record in records.records:
        for column, our_field in columns.items():
            value = record.values.get(column, "")
            if "/" in value and len(values[our_field]) < _SOME:
                values[our_field].append(value)
    return {our_field: slashes_of(found) for our_field, found in values.items()}


class _Reader:
    """Reads the entries of one file."""

    def __init__(self, mapping: SourceMapping, slashes: Mapping[str, Slashes]) -> None:
        self._slashes = slashes
        self._key = f"{SOURCE_KEY}{mapping.source_id}:"
        self._seen = Counter[str]()
        self._defaults = {name: value for name, value in mapping.defaults.items() if value}
        self._columns: dict[str, list[str]] = {}
        for column, our_field in mapping.columns.items():
            self._columns.setdefault(our_field, []).append(column)
        self._words = {
            our_field: _folded_words(t.USUAL_ANSWERS.get(our_field, {}))
            | _folded_words(mapping.words.get(our_field, {}))
            for our_field in {*t.USUAL_ANSWERS, *mapping.words}
        }

    def refusal(self, record: WebRecord) -> Refusal | None:
        return self._refusal(record, self._values(record))

    def read(self, record: WebRecord) -> ImportRow | Refusal:
        values = self._values(record)
        refusal = self._refusal(record, values)
        if refusal:
            return refusal
        identity = self._identity(record, values)
        return make_row(values, line=record.line, identity=identity, letter="")

    def _refusal(self, record: WebRecord, values: Mapping[str, str]) -> Refusal | None:
        found = refusal_of(values, record.line)
        first = next(iter(record.values.values()), "") if found else ""
        is_sum = folded(first).rstrip(":").partition(" ")[0].rstrip(":") in t.TOTALS
        return Refusal(record.line, "totals") if is_sum else found

    def _values(self, record: WebRecord) -> dict[str, str]:
        values = dict(self._defaults)
        for our_field, columns in self._columns.items():
            given = [
                (column, record.values[column]) for column in columns if column in record.values
            ]
            if given:
                values[our_field] = self._value(our_field, given)
        return {name: value for name, value in values.items() if value}

    def _value(self, our_field: str, given: Sequence[tuple[str, str]]) -> str:
        if our_field == "text" and len(given) > 1:
            parts = [t.paragraph(column, value) for column, value in given]
        else:
            parts = [value for _, value in given]
        value = _BETWEEN.get(our_field, " ").join(parts)
        if our_field in _WRITTEN and _MARKUP.search(value):
            value = text_of_html(value)
        if our_field not in MANY_LINES:
            value = " ".join(value.split())
        if our_field in _MOMENTS:
            moment = read_moment(value, self._slashes.get(our_field, Slashes.UNKNOWN))
            return written(moment) if moment else value
        words = self._words.get(our_field)
        return words.get(folded(value), value) if words else value

    def _identity(self, record: WebRecord, values: Mapping[str, str]) -> str:
        """The same for the same entry, also when its words are matched in another way."""
        for name, mark in (("external_id", "id"), ("number", "nr")):
            if name in values:
                return f"{self._key}{mark}:{values[name]}"
        told = (
            f"{our_field}\x1f{record.values.get(column, '')}"
            for our_field in _TELLING
            for column in self._columns.get(our_field, ())
        )
        digest = hashlib.blake2b("\x1e".join(told).encode(), digest_size=16).hexdigest()
        self._seen[digest] += 1
        return f"{self._key}row:{digest}:{self._seen[digest]}"


def _folded_words(words: Mapping[str, str]) -> dict[str, str]:
    return {folded(theirs): ours for theirs, ours in words.items() if ours}


def _remarks(records: WebRecords, mapping: SourceMapping) -> Iterator[Remark]:
    left_out = [column for column in records.columns if column not in mapping.columns]
    if left_out:
        remark_id = "column_left_out" if len(left_out) == 1 else "columns_left_out"
        yield Remark(remark_id, {"columns": named_columns(left_out)})
    if not (mapping.columns_of("external_id") or mapping.columns_of("number")):
        yield Remark("no_external_id")
