"""Many cases column by column: what it takes to count one, it takes to count them all."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import starmap
from typing import Any, Final, overload

import numpy as np
from numpy.typing import NDArray

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.columns import (
    Mask,
    Numbers,
    Places,
    Vocabulary,
    Words,
    different_days,
    iso,
    ordinal,
)
from synpunkt_desk.reports.facts import CaseFacts

DAYS: Final = (
    "received_on", "registered_on", "acknowledged_on", "answered_on", "closed_on",
    "acknowledge_by", "answer_by",
)  # fmt: skip
FLAGS: Final = ("first_contact", "imported")
IDS: Final = ("case_id", "letter")
WORDS: Final = tuple(n for n in CaseFacts._fields if n not in {*DAYS, *FLAGS, *IDS})
_STEP: Final = 4096
"""Cases made at a time; other threads run in between."""


@dataclass(frozen=True, eq=False)
class Columns:
    """Every case of one reading; `numbers` holds days, flags and, as codes, words, by name.

    `letters` has the letter of a case by its place; one that came alone may have none. `givers` has
    a number for whoever gave it, the same for the same person, and -1 where that is not known;
    without it, it is known of none.
    """

    case_ids: NDArray[np.object_]
    letters: Mapping[int, ObjectId]
    numbers: Mapping[str, Numbers]
    vocabulary: Vocabulary
    givers: Numbers | None = None

    @cached_property
    def letter_numbers(self) -> Numbers:
        """A number for each case, the same for those of one letter."""
        numbers = np.arange(len(self.case_ids), dtype=np.int32)
        if self.letters:
            known, others = self.places_of(self.letters.values()), dict[ObjectId, int]()
            own = [
                known[letter] if letter in known else others.setdefault(letter, place)
                for place, letter in self.letters.items()
            ]
            numbers[list(self.letters)] = own
        return numbers

    def places_of(self, ids: Iterable[ObjectId]) -> dict[ObjectId, int]:
        """Where those of these cases stand that are here; they are few beside all."""
        wanted, every = {*ids}, self.case_ids.tolist()
        return {own: place for place, own in enumerate(every) if own in wanted}


class Cases(Sequence[CaseFacts]):
    """Some cases of one reading in an order; single ones are made when they are asked for."""

    def __init__(self, columns: Columns, places: Places | None = None) -> None:
        self._columns = columns
        self.places: Final = np.arange(len(columns.case_ids)) if places is None else places

    @classmethod
    def none(cls) -> "Cases":
        """No cases at all."""
        return cls.of(())

    @classmethod
    def of(
        cls, cases: Iterable[CaseFacts], givers: Mapping[ObjectId, int] | None = None
    ) -> "Cases":
        """Cases that are given one by one, and who gave them."""
        if isinstance(cases, cls):
            return cases
        rows = list(cases)
        cells = dict(zip(CaseFacts._fields, zip(*rows, strict=True), strict=True)) if rows else {}
        words = {name: list(cells.get(name, ())) for name in WORDS}
        codes = Words.of(word for name in WORDS for word in words[name])
        numbers = dict(zip(WORDS, codes.codes.reshape(len(WORDS), -1), strict=True))
        for name in DAYS:
            numbers[name] = np.array([ordinal(day) for day in cells.get(name, ())], np.int32)
        for name in FLAGS:
            numbers[name] = np.array(cells.get(name, ()), np.int32)
        ids = np.array(cells.get("case_id", ()), np.object_)
        letters = {at: one for at, one in enumerate(cells.get("letter", ())) if one}
        known = [(givers or {}).get(i, -1) for i in ids.tolist()]
        return cls(Columns(ids, letters, numbers, codes.vocabulary, np.array(known, np.int32)))

    def __len__(self) -> int:
        """How many they are."""
        return len(self.places)

    @overload
    def __getitem__(self, index: int) -> CaseFacts: ...
    @overload
    def __getitem__(self, index: slice) -> "Cases": ...
    def __getitem__(self, index: int | slice) -> "CaseFacts | Cases":
        """One of them, or some in a row."""
        if isinstance(index, slice):
            return Cases(self._columns, self.places[index])
        return next(iter(Cases(self._columns, self.places[[index]])))

    def __iter__(self) -> Iterator[CaseFacts]:
        """Each of them."""
        return starmap(CaseFacts, self.cells(CaseFacts._fields))

    def find(self, ids: Sequence[ObjectId]) -> Places:
        """Where the cases with these ids stand, -1 for one that is none of these."""
        known = self._columns.places_of(ids)
        places = np.full(len(self._columns.case_ids) + 1, -1)  # the last is for unknown ids
        places[self.places] = np.arange(len(self))
        return places[np.array([known.get(i, -1) for i in ids], np.intp)]

    def cells(self, names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """These facts of each case, as `CaseFacts` has them."""
        for start in range(0, len(self), _STEP):
            some = self[start : start + _STEP]
            yield from zip(*(some.column(name) for name in names), strict=True)

    @property
    def ids(self) -> tuple[ObjectId, ...]:
        """Their ids, in the order they stand in."""
        return tuple(self._columns.case_ids[self.places].tolist())

    @property
    def letters(self) -> Numbers:
        """A number for each, the same for those that came with one letter."""
        return self._columns.letter_numbers[self.places]

    @property
    def givers(self) -> Numbers:
        """A number for each, the same for those that one person gave, -1 where nobody is known."""
        known = self._columns.givers
        return np.full(len(self), -1, np.int32) if known is None else known[self.places]

    def arrivals(self, ids: Iterable[ObjectId]) -> dict[ObjectId, date]:
        """The days on which those of these cases came in that are here."""
        days = self._columns.numbers["received_on"]
        found = self._columns.places_of(ids).items()
        return {own: date.fromordinal(int(days[at])) for own, at in found if days[at]}

    @property
    def responsible(self) -> Words:
        """The department that has each, or the board where no department is set."""
        departments, boards = self.words("department"), self.words("board")
        codes = np.where(departments.are_given, departments.codes, boards.codes)
        return Words(codes, departments.vocabulary)

    @property
    def workplace(self) -> Words:
        """The least place that has each."""
        units, areas, responsible = self.words("unit"), self.words("area"), self.responsible
        codes = np.where(areas.are_given, areas.codes, responsible.codes)
        return Words(np.where(units.are_given, units.codes, codes), units.vocabulary)

    def days(self, name: str) -> Numbers:
        """A day of each."""
        return self._columns.numbers[name][self.places]

    def days_as(self, name: str, meaning: Callable[[date], str]) -> Words:
        """What a day of each means; "" for none."""
        different, codes = different_days(self.days(name))
        days = (meaning(date.fromordinal(day)) if day else "" for day in different)
        words = Words.of(days)
        return Words(words.codes[codes], words.vocabulary)

    def flags(self, name: str) -> Mask:
        """Whether each is so."""
        return self._columns.numbers[name][self.places] != 0

    def words(self, name: str) -> Words:
        """A word of each."""
        return Words(self._columns.numbers[name][self.places], self._columns.vocabulary)

    def where(self, mask: Mask) -> "Cases":
        """Those that are so."""
        return Cases(self._columns, self.places[mask])

    def at(self, places: Places | Sequence[int]) -> "Cases":
        """Those that stand at these places, in this order."""
        return Cases(self._columns, self.places[np.asarray(places, np.intp)])

    def with_others(self, others: "Cases") -> "Cases":
        """These and then those, of the same reading."""
        return Cases(self._columns, np.concatenate((self.places, others.places)))

    def by(self, words: Words) -> dict[str, "Cases"]:
        """Those that have each word, the first that comes first."""
        return {word: self.at(places) for word, places in words.groups().items()}

    def in_order_of_arrival(self) -> "Cases":
        """The same, by day; those of a day as they stand."""
        return self.at(np.argsort(self.days("received_on"), kind="stable"))

    def renamed(self, names: Iterable[str], now: Mapping[str, str]) -> "Cases":
        """The same, where these columns have the words of now for those that these replace."""
        words = self._columns.vocabulary.words
        vocabulary = Vocabulary(list(dict.fromkeys((*words, *now.values()))))
        codes = np.array([vocabulary.codes[now.get(word, word)] for word in words], np.int32)
        numbers = dict(self._columns.numbers)
        numbers |= {name: codes[numbers[name]] for name in names}
        return Cases(replace(self._columns, numbers=numbers, vocabulary=vocabulary), self.places)

    def regrouped(
        self,
        names: Sequence[str],
        affected: Iterable[str],
        change: Callable[[tuple[str, ...]], tuple[str, ...]],
    ) -> "Cases":
        """The same, where what these columns say together is said otherwise.

        Only where one of them holds an affected word.
        """
        words = self._columns.vocabulary
        numbers = np.stack([self._columns.numbers[name] for name in names], 1)
        is_affected = words.places_in(affected, other=-1) >= 0
        rows = np.flatnonzero(is_affected[numbers].any(axis=1))
        different, at = np.unique(numbers[rows], axis=0, return_inverse=True)
        each: list[list[int]] = different.tolist()
        said = [change(tuple(words.words[code] for code in row)) for row in each]
        return self._with(names, rows, [said[place] for place in at.ravel().tolist()])

    def put(self, names: Sequence[str], said: Mapping[ObjectId, tuple[str, ...]]) -> "Cases":
        """The same, where these columns of some cases say something else."""
        places = self._columns.places_of(said)
        rows = np.fromiter(places.values(), np.intp, len(places))
        return self._with(names, rows, [said[case_id] for case_id in places])

    def _with(self, names: Sequence[str], rows: Places, said: list[tuple[str, ...]]) -> "Cases":
        known = self._columns.vocabulary
        new = {word for one in {*said} for word in one if word and word not in known.codes}
        vocabulary = Vocabulary([*known.words, *sorted(new)])
        code_of = {**vocabulary.codes, "": 0}
        numbers = dict(self._columns.numbers)
        for place, name in enumerate(names):
            column = numbers[name].copy()
            column[rows] = [code_of[one[place]] for one in said]
            numbers[name] = column
        return Cases(replace(self._columns, numbers=numbers, vocabulary=vocabulary), self.places)

    def column(self, name: str) -> Iterable[Any]:
        """One fact of each, as `CaseFacts` has it."""
        if name in DAYS:
            return map(iso, self.days(name).tolist())
        if name in FLAGS:
            return self.flags(name).tolist()
        if name == "case_id":
            return self.ids
        if name == "letter":
            return (self._columns.letters.get(place, "") for place in self.places.tolist())
        return self.words(name)
