"""From the entries of a source to rows, as any other import makes them."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from synpunkt_desk.intake.csv_records import MANY_LINES
from synpunkt_desk.intake.csv_rows import make_row, refusal_of
from synpunkt_desk.intake.import_row import ImportRow, JudgedRows, Refusal, Remark
from synpunkt_desk.intake.web_form.mapping import SourceMapping, folded
from synpunkt_desk.intake.web_form.moments import read_moment, written
from synpunkt_desk.intake.web_form.records import WebRecord, WebRecords
from synpunkt_desk.store.imported import SOURCE_KEY
from synpunkt_desk.texts import web_form as t
from synpunkt_desk.texts.importing import named_columns

_MOMENTS: Final = ("received", "registered", "acknowledged_on", "answered_on", "closed_on")
_TELLING: Final = ("received", "title", "text")
"""What tells an entry without an id from the others; answers that change later do not."""

_BETWEEN: Final = {"text": "\n\n", "submitter_address": "\n"}


def judge_records(records: WebRecords, mapping: SourceMapping) -> JudgedRows:
    """Judge every entry: a row to take in, or why not."""
    reader = _Reader(mapping)
    rows: list[ImportRow] = []
    refused = list(records.refused)
    for record in records.records:
        found = reader.read(record)
        if isinstance(found, Refusal):
            refused.append(found)
        else:
            rows.append(found)
    refused.sort(key=lambda refusal: refusal.line)
    return JudgedRows(rows, tuple(refused), tuple(_remarks(records, mapping)))


class _Reader:
    """Reads the entries of one file."""

    def __init__(self, mapping: SourceMapping) -> None:
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

    def read(self, record: WebRecord) -> ImportRow | Refusal:
        values = self._values(record)
        refusal = refusal_of(values, record.line)
        if refusal:
            return refusal
        identity = self._identity(record, values)
        return make_row(values, line=record.line, identity=identity, letter="")

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
        if our_field not in MANY_LINES:
            value = " ".join(value.split())
        if our_field in _MOMENTS:
            moment = read_moment(value)
            return written(moment) if moment else value
        return self._words.get(our_field, {}).get(folded(value), value)

    def _identity(self, record: WebRecord, values: Mapping[str, str]) -> str:
        """The same for the same entry, also when its words are matched in another way."""
        if "external_id" in values:
            return f"{self._key}id:{values['external_id']}"
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
    if not mapping.columns_of("external_id"):
        yield Remark("no_external_id")
