"""Everything the tables of one report are counted from."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Category, CategoryKind, Measure, MeasureKind, UnitKind
from synpunkt_desk.models.swedish_text import sort_key
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.columns import Places, Words
from synpunkt_desk.reports.facts import CountedBy, Register, Request, TallyFacts
from synpunkt_desk.reports.measured import different
from synpunkt_desk.reports.organisation import Organisation
from synpunkt_desk.reports.selection import Selection
from synpunkt_desk.reports.tables import Dimension, KeyOf, by
from synpunkt_desk.texts import reports as t

_KEY_OF: Final[Mapping[CategoryKind, KeyOf]] = {
    CategoryKind.CASE_TYPE: by("case_type"),
    CategoryKind.CRITERION: by("criterion"),
    CategoryKind.CHANNEL: by("channel"),
}
_PLACE: Final[KeyOf] = attrgetter("responsible")
_AREA: Final[KeyOf] = by("area")
_UNIT: Final[KeyOf] = by("unit")


@dataclass(frozen=True)
class Givers:
    """Cases giver by giver, the first that came first, and how many each giver gave."""

    cases: Cases
    sizes: NDArray[np.intp]

    def who_gave(self, is_wanted: NDArray[np.bool_]) -> "Givers":
        """Some of them, told for each whether it is wanted."""
        return Givers(self.cases.where(np.repeat(is_wanted, self.sizes)), self.sizes[is_wanted])


class Served(NamedTuple):
    """Pairs of the place of a measure and the place of a case that it serves."""

    measures: Places
    cases: Places


@dataclass(frozen=True)
class Basis:
    """The request, the register's words in order, and the selected cases."""

    request: Request
    register: Register
    organisation: Organisation
    selection: Selection

    @cached_property
    def scope(self) -> frozenset[ObjectId]:
        """The department of the report and all below it; all units when there is none."""
        if not self.request.department:
            return frozenset(self.register.units)
        return self.organisation.below(self.request.department)

    @cached_property
    def served(self) -> Served:
        """Which measures serve which of the own cases."""
        measures, own = self.register.measures, self.selection.own
        cases = own.find(measures.cases)
        are_own = cases >= 0
        return Served(measures.serving[are_own], cases[are_own])

    @cached_property
    def eligible(self) -> Places:
        """The places of the measures for own cases that may be told of, in their order."""
        are_served = np.zeros(len(self.register.measures.ids), np.bool_)
        are_served[self.served.measures] = True
        return self.register.measures.worth_telling(are_served)

    @cached_property
    def eligible_by_place(self) -> Mapping[ObjectId, Places]:
        """The same for the cases of each department or board."""
        return self._by(self.selection.own.responsible, self.eligible)

    @cached_property
    def eligible_by_workplace(self) -> Mapping[ObjectId, Places]:
        """The same for the cases of the least place that has them."""
        return self._by(self.selection.own.workplace, self.eligible)

    @cached_property
    def visits_by_workplace(self) -> Mapping[ObjectId, Places]:
        """What follows up an independent provider, for the cases of the least place."""
        are_visits = ~self.register.measures.kind.are(MeasureKind.IMPROVEMENT)
        return self._by(self.selection.own.workplace, np.flatnonzero(are_visits))

    @cached_property
    def _told(self) -> dict[ObjectId, Measure]:
        return {}

    def told(self, places: Places) -> list[Measure]:
        """What these measures say, without those that are untold."""
        known = self.register.measures
        ids = known.ids_at(places[~known.untold[places]])
        missing = [i for i in ids if i not in self._told]
        if missing:
            self._told.update(known.tell(missing))
        return [self._told[i] for i in ids]

    def told_once(self, places: Places, most: int) -> list[Measure]:
        """What the first of these measures say that say something different."""
        once = self.register.measures.each_wording_once(places)
        found: list[Measure] = []
        for start in range(0, len(once), most):
            found = different([*found, *self.told(once[start : start + most])])
            if len(found) >= most:
                break
        return found[:most]

    @cached_property
    def tallied(self) -> Sequence[TallyFacts]:
        """What was only counted in the scope, beside all cases."""
        is_whole = not self.request.department
        return [one for one in self.register.tallies if is_whole or one.receiver in self.scope]

    @cached_property
    def by_place(self) -> Mapping[ObjectId, Cases]:
        """The own cases by the department or board that has them."""
        own = self.selection.own
        return own.by(own.responsible)

    @cached_property
    def by_workplace(self) -> Mapping[ObjectId, Cases]:
        """The own cases by the least place that has them."""
        own = self.selection.own
        return own.by(own.workplace)

    @cached_property
    def givers(self) -> "Givers":
        """The known givers of the received cases."""
        received = self.selection.received
        own = received.givers
        known = np.flatnonzero(own >= 0)
        _, firsts, order, sizes = np.unique(
            own[known], return_index=True, return_inverse=True, return_counts=True
        )
        one_by_one = np.argsort(firsts[order], kind="stable")
        return Givers(received.at(known[one_by_one]), sizes[np.argsort(firsts)])

    @cached_property
    def names_on_lists(self) -> Sequence[int]:
        """How many signed, for each received case that came as a list of names."""
        names = self.register.names_on_lists
        if not names:
            return ()
        return [names[i] for i in self.selection.received.ids if i in names]

    def _by(self, words: Words, measures: Places) -> Mapping[ObjectId, Places]:
        """Those of the measures that serve own cases with each word, in the same order."""
        ranks = np.full(len(self.register.measures.ids), -1)
        ranks[measures] = np.arange(len(measures))
        own = ranks[self.served.measures]
        at = np.unique(np.stack((words.codes[self.served.cases], own), 1)[own >= 0], axis=0)
        codes, starts = np.unique(at[:, 0], return_index=True)
        parts = np.split(measures[at[:, 1]], starts[1:])
        names = Words(codes.astype(np.int32), words.vocabulary)
        return dict(zip(names, parts, strict=False))

    def categories(self, kind: CategoryKind) -> list[tuple[ObjectId, Category]]:
        """The categories of one kind in scheme order."""
        found = [(i, c) for i, c in self.register.categories.items() if c.kind == kind]
        return sorted(found, key=lambda item: (item[1].order, sort_key(item[1].name), item[0]))

    def category_dimension(self, kind: CategoryKind) -> Dimension:
        """Types, criteria or channels; retired ones only where cases still have them."""
        key_of = _KEY_OF[kind]
        scheme = self.categories(kind)
        idle = self._idle([i for i, c in scheme if self._is_gone(c.valid_to)], key_of)
        return Dimension(
            heading=self._category_heading(kind),
            members=[(i, category.name) for i, category in scheme if i not in idle],
            key_of=key_of,
            rest=t.UNCATEGORISED,
        )

    def place_dimension(self) -> Dimension:
        """Departments as written, and boards that have none or have cases of their own."""
        places = self.organisation.ordered(UnitKind.BOARD, UnitKind.DEPARTMENT)
        units = self.register.units
        leading = {units[i].parent for i in places if units[i].kind == UnitKind.DEPARTMENT}
        return Dimension(
            heading=self.department_heading,
            members=self._named(places, _PLACE, optional=leading),
            key_of=_PLACE,
            rest=t.NO_PLACE,
        )

    def area_dimension(self) -> Dimension:
        """Areas of the department."""
        areas = self.organisation.ordered(UnitKind.AREA)
        return Dimension(
            heading=t.AREA, members=self._named(areas, _AREA), key_of=_AREA, rest=t.NO_AREA
        )

    def unit_dimension(self) -> Dimension:
        """Units of the department."""
        units = self.organisation.ordered(UnitKind.UNIT)
        return Dimension(
            heading=t.UNIT, members=self._named(units, _UNIT), key_of=_UNIT, rest=t.NO_UNIT
        )

    @property
    def boards(self) -> Words:
        """The board that each own case counts with."""
        own = self.selection.own
        if self.request.counted_by == CountedBy.THEN:
            return own.words("board")
        return own.responsible.mapped(self.organisation.board_of)

    @property
    def department_heading(self) -> str:
        """The municipality's word for a department, as a heading."""
        word = self.register.municipality.department_word or t.DEPARTMENT_WORD
        return word[:1].upper() + word[1:]

    def _category_heading(self, kind: CategoryKind) -> str:
        word = self.register.municipality.criterion_word
        if kind == CategoryKind.CRITERION and word:
            return word[:1].upper() + word[1:]
        return t.CATEGORY_HEADINGS[kind]

    def _named(
        self, ids: Sequence[ObjectId], key_of: KeyOf, *, optional: Collection[ObjectId] = ()
    ) -> list[tuple[ObjectId, str]]:
        """Units of the scope; the optional ones and those that are gone only with cases."""
        units = self.register.units
        weaker = {*optional, *self.register.outside}
        weak = [i for i in ids if i in weaker or self._is_gone(units[i].valid_to)]
        idle = self._idle(weak, key_of)
        return [(i, units[i].name) for i in ids if i in self.scope and i not in idle]

    def _is_gone(self, until: date | None) -> bool:
        return until is not None and until < self.request.period.first

    def _idle(self, ids: Sequence[ObjectId], key_of: KeyOf) -> frozenset[ObjectId]:
        """Those of the ids that no case of the periods belongs to."""
        if not ids:
            return frozenset()
        parts = (self.selection.received, self.selection.before, *self.selection.earlier.values())
        return frozenset(ids).difference(
            *(key_of(part).counts() for part in parts),
        )
