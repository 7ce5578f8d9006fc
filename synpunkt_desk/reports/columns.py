"""Numbers and words of many things at once, one after the other.

A day is a number of days since the year 1, 0 for none; a word is its place in a vocabulary.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.int32]
Places: TypeAlias = NDArray[np.intp]
Mask: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Different words, the first of which is "" and means none."""

    words: Sequence[str]

    @cached_property
    def codes(self) -> Mapping[str, int]:
        """The place of each word."""
        return {word: code for code, word in enumerate(self.words)}

    def places_in(self, keys: Iterable[str], *, other: int) -> Places:
        """For each word its place among the keys, `other` for a word that is none of them."""
        places = np.full(len(self.words), other, np.intp)
        for place, key in enumerate(keys):
            if key in self.codes:
                places[self.codes[key]] = place
        return places


@dataclass(frozen=True, eq=False)
class Words:
    """A word for each of some cases."""

    codes: Numbers
    vocabulary: Vocabulary

    def __iter__(self) -> Iterator[str]:
        """The words, case by case."""
        return map(self.vocabulary.words.__getitem__, self.codes.tolist())

    @classmethod
    def of(cls, words: Iterable[str]) -> "Words":
        """Words that are given one by one."""
        known = {"": 0}
        codes = [known.setdefault(word, len(known)) for word in words]
        return cls(np.array(codes, np.int32), Vocabulary(list(known)))

    @property
    def are_given(self) -> Mask:
        """Which cases have any."""
        return self.codes != 0

    def are(self, *words: str) -> Mask:
        """Which cases have one of these; the word "" stands for none."""
        return self.places_in(words) < len(words)

    def places_in(self, keys: Collection[str]) -> Places:
        """The place of each case's word among the keys, their number for any other word."""
        return self.vocabulary.places_in(keys, other=len(keys))[self.codes]

    def counts(self) -> Counter[str]:
        """How many cases have each word, the first that comes first."""
        numbers, words = np.bincount(self.codes), self.vocabulary.words
        firsts = np.zeros(len(numbers), np.intp)
        firsts[self.codes[::-1]] = np.arange(len(self.codes))[::-1]
        found = np.flatnonzero(numbers)
        in_order: list[int] = found[np.argsort(firsts[found])].tolist()
        return Counter({words[code]: int(numbers[code]) for code in in_order})

    def groups(self) -> dict[str, Places]:
        """The places of the cases that have each word, the first that comes first."""
        order = np.argsort(self._narrow_codes, kind="stable")
        starts = np.flatnonzero(np.diff(self.codes[order], prepend=-1))
        runs = np.split(order, starts[1:]) if len(order) else []
        words = self.vocabulary.words
        in_order = sorted(runs, key=lambda run: int(run[0]))
        return {words[int(self.codes[run[0]])]: run for run in in_order}

    @property
    def _narrow_codes(self) -> NDArray[np.uint16] | Numbers:
        """The codes; in two bytes they are sorted several times as fast."""
        has_room = len(self.vocabulary.words) <= 1 << 16
        return self.codes.astype(np.uint16) if has_room else self.codes

    def mapped(self, meaning: Callable[[str], str]) -> "Words":
        """What each word means."""
        known = {"": 0}
        codes = np.zeros(len(self.vocabulary.words), np.int32)
        occurring: list[int] = np.flatnonzero(np.bincount(self.codes)).tolist()
        for code in occurring:
            codes[code] = known.setdefault(meaning(self.vocabulary.words[code]), len(known))
        return Words(codes[self.codes], Vocabulary(list(known)))


def different_days(days: Numbers) -> tuple[list[int], Places]:
    """The different days in rising order, and the place of each among them; without sorting."""
    if not len(days):
        return [], np.zeros(0, np.intp)
    since = days - days.min()
    occur = np.zeros(int(since.max()) + 1, np.bool_)
    occur[since] = True
    found: list[int] = (np.flatnonzero(occur) + days.min()).tolist()
    return found, (np.cumsum(occur) - 1)[since]


def ordinal(day: str) -> int:
    """The number of a day that is written YYYY-MM-DD, 0 for ""."""
    return date.fromisoformat(day).toordinal() if day else 0


@cache
def iso(day: int) -> str:
    """A day as YYYY-MM-DD, "" for 0."""
    return date.fromordinal(day).isoformat() if day else ""
