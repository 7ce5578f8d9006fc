"""Everything the tables of one report are counted from."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Category, CategoryKind, Measure, UnitKind
from synpunkt_desk.models.swedish_text import sort_key
from synpunkt_desk.reports.facts import CaseFacts, Register, Request, TallyFacts
from synpunkt_desk.reports.organisation import Organisation, responsible_for
from synpunkt_desk.reports.selection import Selection
from synpunkt_desk.reports.tables import Dimension, KeyOf, counted
from synpunkt_desk.texts import reports as t

_KEY_OF: Final[Mapping[CategoryKind, KeyOf]] = {
    CategoryKind.CASE_TYPE: attrgetter("case_type"),
    CategoryKind.CRITERION: attrgetter("criterion"),
    CategoryKind.CHANNEL: attrgetter("channel"),
}
_AREA: Final[KeyOf] = attrgetter("area")
_UNIT: Final[KeyOf] = attrgetter("unit")


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
    def measures(self) -> Mapping[ObjectId, Measure]:
        """The measures that are not taken away."""
        return {i: m for i, m in self.register.measures.items() if not m.removed}

    @cached_property
    def told_measures(self) -> Mapping[ObjectId, Measure]:
        """Those whose words may stand in the report."""
        return {i: m for i, m in self.measures.items() if i not in self.register.untold}

    @cached_property
    def improved(self) -> Mapping[ObjectId, CaseFacts]:
        """The own cases that any measure serves."""
        named = {case_id for measure in self.measures.values() for case_id in measure.cases}
        if not named:
            return {}
        return {case.case_id: case for case in self.selection.own if case.case_id in named}

    @cached_property
    def tallied(self) -> Sequence[TallyFacts]:
        """What was only counted in the scope, beside all cases."""
        is_whole = not self.request.department
        return [one for one in self.register.tallies if is_whole or one.receiver in self.scope]

    @cached_property
    def by_workplace(self) -> Mapping[ObjectId, Sequence[CaseFacts]]:
        """The own cases by the least place that has them."""
        found: dict[ObjectId, list[CaseFacts]] = {}
        for case in self.selection.own:
            found.setdefault(case.unit or case.area or responsible_for(case), []).append(case)
        return found

    @cached_property
    def givers(self) -> Sequence[Sequence[CaseFacts]]:
        """The received cases of each known giver."""
        numbers = self.register.givers
        if not numbers:
            return ()
        found: dict[int, list[CaseFacts]] = {}
        for case in self.selection.received:
            if case.case_id in numbers:
                found.setdefault(numbers[case.case_id], []).append(case)
        return list(found.values())

    @cached_property
    def names_on_lists(self) -> Sequence[int]:
        """How many signed, for each received case that came as a list of names."""
        names = self.register.names_on_lists
        if not names:
            return ()
        return [names[c.case_id] for c in self.selection.received if c.case_id in names]

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
            members=self._named(places, responsible_for, optional=leading),
            key_of=responsible_for,
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
        weak = [i for i in ids if i in optional or self._is_gone(units[i].valid_to)]
        idle = self._idle(weak, key_of)
        return [(i, units[i].name) for i in ids if i in self.scope and i not in idle]

    def _is_gone(self, until: date | None) -> bool:
        return until is not None and until < self.request.period.first

    def _idle(self, ids: Sequence[ObjectId], key_of: KeyOf) -> frozenset[ObjectId]:
        """Those of the ids that no case of the periods belongs to."""
        if not ids:
            return frozenset()
        chosen = self.selection
        return frozenset(ids).difference(
            counted(map(key_of, chosen.received)),
            counted(map(key_of, chosen.before)),
            *(counted(map(key_of, cases)) for cases in chosen.earlier.values()),
        )
