"""Which column of a source fills which of our fields, and what its words mean."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache
from typing import Any, Final, cast

from synpunkt_desk.intake.web_form.records import WebRecords
from synpunkt_desk.models.ids import ObjectId, fixed_id
from synpunkt_desk.models.swedish_text import fold_for_search
from synpunkt_desk.texts.importing import COLUMNS

MANY_COLUMNS: Final = frozenset(
    {"text", "answer", "submitter_name", "submitter_address", "contact"}
)
"""Fields that several columns may fill together."""


@dataclass(frozen=True, slots=True)
class SourceMapping:
    """A source by its name: our field by column, our word by field and its word, and what holds
    where a row says nothing."""

    name: str
    columns: Mapping[str, str]
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    defaults: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def source_id(self) -> ObjectId:
        """The same for the same name, however it is written."""
        return source_id(self.name)

    def columns_of(self, our_field: str) -> list[str]:
        """The columns that fill a field."""
        return [column for column, filled in self.columns.items() if filled == our_field]

    def with_column(self, column: str, our_field: str) -> "SourceMapping":
        """Let a column fill a field, "" for none; most fields are filled by one column alone."""
        is_shared = our_field in MANY_COLUMNS
        kept = {c: f for c, f in self.columns.items() if is_shared or f != our_field}
        kept.pop(column, None)
        return replace(self, columns={**kept, column: our_field} if our_field else kept)

    def with_word(self, our_field: str, theirs: str, ours: str) -> "SourceMapping":
        """Let one of their words mean one of ours, "" for what it says."""
        kept = {
            w: o for w, o in self.words.get(our_field, {}).items() if folded(w) != folded(theirs)
        }
        words = {**kept, theirs: ours} if ours else kept
        return replace(self, words={**self.words, our_field: words})

    def meaning(self, our_field: str, theirs: str) -> str:
        """Our word for theirs, "" where nobody has said."""
        words = self.words.get(our_field, {})
        return next((ours for word, ours in words.items() if folded(word) == folded(theirs)), "")

    def fit(self, columns: Sequence[str]) -> tuple[int, float]:
        """How well it suits a file: how many of its columns are there, and which share."""
        found = [self.columns[column] for column in columns if column in self.columns]
        if "received" not in found or not {"title", "text"}.intersection(found):
            return 0, 0.0
        return len(found), len(found) / len(self.columns)

    def to_json(self) -> str:
        """The mapping as text."""
        return json.dumps(asdict(self), ensure_ascii=False)


def from_json(text: str) -> SourceMapping | None:
    """A mapping kept as text; None where it says nothing that we understand."""
    try:
        kept: Any = json.loads(text)
    except ValueError:
        return None
    if not isinstance(kept, dict):
        return None
    said = cast("dict[str, Any]", kept)
    columns = {c: f for c, f in _words(said.get("columns")).items() if f in COLUMNS}
    words = said.get("words")
    named = cast("dict[str, Any]", words) if isinstance(words, dict) else {}
    return SourceMapping(
        name=str(said.get("name", "")),
        columns=columns,
        words={field: _words(found) for field, found in named.items()},
        defaults=_words(said.get("defaults")),
    )


def source_id(name: str) -> ObjectId:
    """What tells a source from others: its name, case and spaces apart."""
    return fixed_id("source", folded(name))


@lru_cache(maxsize=8192)
def folded(word: str) -> str:
    """A word without case, accents and spaces at its ends."""
    return " ".join(fold_for_search(word).split())


def best_fit(mappings: Sequence[SourceMapping], records: WebRecords) -> list[SourceMapping]:
    """The mappings that suit a file best; several where nothing tells them apart."""
    fits = [(mapping.fit(records.columns), mapping) for mapping in mappings]
    best = max((fit for fit, _ in fits), default=(0, 0.0))
    return [mapping for fit, mapping in fits if fit == best and fit[0]]


def _words(kept: object) -> dict[str, str]:
    if not isinstance(kept, dict):
        return {}
    said = cast("dict[str, Any]", kept)
    return {key: value for key, value in said.items() if isinstance(value, str)}
