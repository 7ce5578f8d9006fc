"""In how many decided cases each feature stands, and how those were decided.

Only counts and the hashes of features are kept, no text, and in memory alone.
"""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

import numpy as np
from numpy.typing import NDArray

from synpunkt_desk.insight.features import features_of, words_of
from synpunkt_desk.insight.proposals import Decided, Target
from synpunkt_desk.models.ids import ObjectId

MOST_FEATURES: Final = 60_000
"""Those that stand in most cases are kept, so that memory has a limit."""
_MOST_SEEN: Final = 100_000
"""So many different features are told apart while learning; the newest cases come first."""
_MOST_WORDS: Final = 200_000
"""So many words are remembered with their features; after that it begins anew."""
_BATCH: Final = 5_000
_LEAST_CASES: Final = 2
_MOST_VALUES: Final = 60_000
_SHIFT: Final = 20
_MASK: Final = (1 << _SHIFT) - 1

Numbers = NDArray[np.int64]
Hits = NDArray[np.int32]
Sums = tuple[Numbers, Hits]
"""Keys in order, and how many times each stands."""

_NOTHING: Final[Sums] = (np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int32))


@dataclass(frozen=True, slots=True)
class Table:
    """The cases of one target: by value, and by feature and value (rows of a sparse matrix)."""

    values: tuple[ObjectId, ...]
    cases: Hits
    starts: Hits
    columns: NDArray[np.uint16]
    hits: Hits

    def rows(self, features: Sequence[int]) -> NDArray[np.float64]:
        """For each of these features in how many cases of each value it stands."""
        dense = np.zeros((len(features), len(self.values)))
        for at, feature in enumerate(features):
            part = slice(self.starts[feature], self.starts[feature + 1])
            dense[at, self.columns[part]] = self.hits[part]
        return dense


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted in so many cases; `hashes` are those of the features, in order."""

    cases: int
    hashes: Numbers
    tables: dict[Target, Table]

    def number_of(self, feature: str) -> int | None:
        """The row of a feature, if it is known."""
        wanted = hash(feature)
        at = int(np.searchsorted(self.hashes, wanted))
        return at if at < len(self.hashes) and self.hashes[at] == wanted else None

    def size(self) -> int:
        """Bytes that it takes."""
        tables = self.tables.values()
        of_tables = (
            t.cases.nbytes + t.starts.nbytes + t.columns.nbytes + t.hits.nbytes for t in tables
        )
        return self.hashes.nbytes + sum(of_tables)


def count(decided: Iterable[Decided]) -> Counts:
    """Count decided cases, the newest first."""
    counting = _Counting()
    cases = iter(decided)
    while batch := list(islice(cases, _BATCH)):
        counting.add(batch)
    return counting.counts()


class _Seen(dict[str, tuple[int, ...]]):
    """The numbers of the features of each word, given as words come."""

    def __init__(self) -> None:
        super().__init__()
        self.features: dict[str, int] = {}

    def __missing__(self, word: str) -> tuple[int, ...]:
        known = self.features
        if len(self) >= _MOST_WORDS:
            self.clear()
        if len(known) < _MOST_SEEN:
            numbers = tuple(known.setdefault(f, len(known)) for f in features_of(word))
        else:
            numbers = tuple(known[f] for f in features_of(word) if f in known)
        self[word] = numbers
        return numbers


class _Counting:
    """Counts batch after batch, so that only sums are kept of the earlier ones."""

    def __init__(self) -> None:
        self._cases = 0
        self._stands = np.empty(0, dtype=np.int64)
        self._seen = _Seen()
        self._values: dict[Target, dict[ObjectId, int]] = {target: {} for target in Target}
        self._sums = dict.fromkeys(Target, _NOTHING)
        self._by_value: dict[Target, list[Numbers]] = {target: [] for target in Target}

    def add(self, batch: Sequence[Decided]) -> None:
        """Count some more cases."""
        features, lengths = array("q"), array("q")
        for case in batch:
            found = {n for word in words_of(case.text) for n in self._seen[word]}
            features.extend(found)
            lengths.append(len(found))
        numbers = np.frombuffer(features, dtype=np.int64)
        more = np.bincount(numbers, minlength=len(self._seen.features))
        more[: len(self._stands)] += self._stands
        self._stands = more
        rows = np.repeat(np.arange(len(batch)), np.frombuffer(lengths, dtype=np.int64))
        for at, target in enumerate(Target):
            self._add(target, [case.answers[at] for case in batch], numbers, rows)
        self._cases += len(batch)

    def counts(self) -> Counts:
        """All that was counted, without what stands in one case only."""
        kept = self._kept()
        names = np.array([hash(feature) for feature in self._seen.features], dtype=np.int64)
        order = kept[np.argsort(names[kept])]
        place = np.full(len(names), -1, dtype=np.int64)
        place[order] = np.arange(len(order))
        tables = {target: self._table(target, place, len(order)) for target in Target}
        return Counts(self._cases, names[order], tables)

    def _add(
        self, target: Target, answers: Sequence[ObjectId], numbers: Numbers, rows: Numbers
    ) -> None:
        known = self._values[target]
        for answer in answers:
            if answer and len(known) < _MOST_VALUES:
                known.setdefault(answer, len(known))
        given = [known.get(answer, -1) for answer in answers]
        values = np.array(given, dtype=np.int64)
        of_feature = values[rows]
        has_answer = of_feature >= 0
        keys = _key(numbers[has_answer], of_feature[has_answer])
        unique, times = np.unique(keys, return_counts=True)
        self._sums[target] = _merged(self._sums[target], (unique, times.astype(np.int32)))
        self._by_value[target].append(values[values >= 0])

    def _kept(self) -> Numbers:
        """The features that stand in most cases, and in more than one."""
        kept = np.flatnonzero(self._stands >= _LEAST_CASES)
        if len(kept) > MOST_FEATURES:
            kept = kept[np.argsort(-self._stands[kept], kind="stable")[:MOST_FEATURES]]
        return kept

    def _table(self, target: Target, place: Numbers, height: int) -> Table:
        values = tuple(self._values[target])
        keys, times = self._sums.pop(target)
        rows = place[keys >> _SHIFT]
        keys, times, rows = keys[rows >= 0], times[rows >= 0], rows[rows >= 0]
        order = np.argsort(rows, kind="stable")
        starts = np.searchsorted(rows[order], np.arange(height + 1))
        cases = np.concatenate([*self._by_value[target], np.empty(0, dtype=np.int64)])
        return Table(
            values=values,
            cases=np.bincount(cases, minlength=len(values)).astype(np.int32),
            starts=starts.astype(np.int32),
            columns=(keys[order] & _MASK).astype(np.uint16),
            hits=times[order],
        )


def _key(features: Numbers, values: Numbers) -> Numbers:
    return (features << _SHIFT) | values


def _merged(one: Sums, other: Sums) -> Sums:
    """The sums of two counts by key."""
    keys = np.concatenate((one[0], other[0]))
    order = np.argsort(keys, kind="stable")
    keys, times = keys[order], np.concatenate((one[1], other[1]))[order]
    firsts = np.flatnonzero(np.diff(keys, prepend=-1))
    sums = np.add.reduceat(times, firsts) if len(firsts) else times
    return keys[firsts], sums.astype(np.int32)
