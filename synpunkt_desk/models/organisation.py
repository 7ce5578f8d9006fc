"""The municipality as it stands: units, vocabularies, deadline rules and people."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Final, Protocol

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import (
    Category,
    DeadlineRule,
    Member,
    Municipality,
    OrganisationUnit,
    Theme,
)
from synpunkt_desk.models.organisation_days import (
    changed_since,
    heir_of,
    is_in_use,
    names_beside,
    units_on,
)
from synpunkt_desk.models.swedish_text import fold_for_search
from synpunkt_desk.models.working_days import Calendar, working_days_between

RECEIVER_FIELDS: Final = ("board", "department", "area", "unit")


class MakeCalendar(Protocol):
    """Makes the calendar of some years with the municipality's own closing days."""

    def __call__(
        self, years: Iterable[int], own_days: Mapping[date, str], *, closes_bridge_days: bool
    ) -> Calendar: ...


def _only_weekends(
    years: Iterable[int], own_days: Mapping[date, str], *, closes_bridge_days: bool
) -> Calendar:
    del years, closes_bridge_days
    return Calendar({}, own_days)


@dataclass(frozen=True)
class Organisation:
    """Everything that cases refer to, in the municipality's own order."""

    municipality: Municipality
    units: Mapping[ObjectId, OrganisationUnit]
    categories: Mapping[ObjectId, Category]
    deadline_rules: Mapping[ObjectId, DeadlineRule] = field(
        default_factory=dict[ObjectId, DeadlineRule]
    )
    members: Mapping[ObjectId, Member] = field(default_factory=dict[ObjectId, Member])
    themes: Mapping[ObjectId, Theme] = field(default_factory=dict[ObjectId, Theme])
    make_calendar: MakeCalendar = field(default=_only_weekends, repr=False, compare=False)
    on: date = date.max
    """The day on which it stands like this; `units` have the names and parents of that day."""
    written: Mapping[ObjectId, OrganisationUnit] = field(
        default_factory=dict[ObjectId, OrganisationUnit], repr=False
    )
    """The units with all their days, where they are not those of `units`."""

    @property
    def dated_units(self) -> Mapping[ObjectId, OrganisationUnit]:
        """The units with all their days."""
        return self.written or self.units

    def at(self, day: date) -> "Organisation":
        """As it stands on another day."""
        written = self.dated_units
        return replace(self, units=units_on(written, day), written=written, on=day)

    def has_changed_since(self, day: date) -> bool:
        """Whether any place has ended, begun, moved or been renamed since a day."""
        return any(changed_since(unit, day, self.on) for unit in self.dated_units.values())

    def units_of(self, kind: str, parent: ObjectId | None = None) -> list[ObjectId]:
        """Ids of the units of a kind that are in use, all or those under a parent."""
        return [
            unit_id
            for unit_id, unit in self.units.items()
            if unit.kind == kind and parent in (None, unit.parent) and is_in_use(unit, self.on)
        ]

    def categories_of(self, kind: str, department: ObjectId = "") -> list[ObjectId]:
        """Ids of the categories of a kind in use; local ones are those of the department."""
        return [
            category_id
            for category_id, category in self.categories.items()
            if category.kind == kind and not category.valid_to and category.department == department
        ]

    def name(self, object_id: ObjectId) -> str:
        """The name of a unit, category, member or theme; "" for none."""
        for register in (self.units, self.categories, self.members, self.themes):
            if object_id in register:
                return register[object_id].name
        return ""

    def member_of(self, login: str) -> ObjectId:
        """The member who signs in to the shared server by that name, "" for nobody."""
        return self._logins.get(login, "")

    def person(self, author: str) -> str:
        """Who wrote an entry: what came from other computers bears the login of its author."""
        return self.name(self.member_of(author)) or author

    def receiver(self, unit_id: ObjectId) -> dict[str, ObjectId]:
        """Board, department, area and unit that a chosen place stands for; "" below it."""
        found: dict[str, ObjectId] = dict.fromkeys(RECEIVER_FIELDS, "")
        current, walked = unit_id, set[ObjectId]()
        while current in self.units and current not in walked:
            walked.add(current)
            unit = self.units[current]
            if unit.kind in found:
                found[unit.kind] = current
            current = unit.parent
        return found

    def heir(self, unit_id: ObjectId) -> ObjectId:
        """The place itself while it is in use, else the last of those that took its place."""
        return heir_of(self.units, unit_id, self.on)

    def process_owner_board(self) -> ObjectId:
        """The board of those who own the process, "" where nobody is named."""
        return self.receiver(self.municipality.process_owner)["board"]

    def receiver_name(self, unit_id: ObjectId) -> str:
        """The place in words, from department to unit."""
        chain = self.receiver(unit_id)
        ids = [chain[kind] for kind in ("department", "area", "unit") if chain[kind]]
        return " · ".join(self.units[i].name for i in ids) or self.name(unit_id)

    def find_unit(self, kind: str, name: str, parent: ObjectId | None = None) -> ObjectId | None:
        """The unit of that name, synonym or former name, case and accents apart.

        One in use comes before those that have ended, and what took their place before them.
        """
        candidates = _candidates(self._unit_names.get(kind, {}), name, parent)
        heirs = [self.heir(i) for i in candidates]
        in_use = (i for i in (*candidates, *heirs) if is_in_use(self.units[i], self.on))
        return next(in_use, next(iter(candidates), None))

    def find_category(self, kind: str, name: str, department: ObjectId = "") -> ObjectId | None:
        """The category of that name or synonym."""
        return _find(self._category_names.get(kind, {}), name, department)

    def calendar(self, *days: date) -> Calendar:
        """The working days of the years around these days."""
        years = range(min(days).year - 1, max(days).year + 2)
        return self._calendar(frozenset(years))

    def working_days_left(self, today: date, day: date) -> int:
        """Working days after today up to the day; negative when it has passed."""
        return working_days_between(today, day, self.calendar(today, day))

    @cached_property
    def _logins(self) -> dict[str, ObjectId]:
        """Who has left keeps the name of what they wrote, unless another took over the login."""
        listed = sorted(self.members.items(), key=lambda one: not one[1].removed)
        return {member.login: i for i, member in listed if member.login}

    @cached_property
    def _calendars(self) -> dict[frozenset[int], Calendar]:
        return {}

    def _calendar(self, years: frozenset[int]) -> Calendar:
        if years not in self._calendars:
            own = dict(closed_day(text) for text in self.municipality.closed_days)
            closes = self.municipality.bridge_days_closed
            made = self.make_calendar(sorted(years), own, closes_bridge_days=closes)
            self._calendars[years] = made
        return self._calendars[years]

    @cached_property
    def _unit_names(self) -> dict[str, dict[str, list[tuple[ObjectId, ObjectId]]]]:
        return _by_name(
            (u.kind, i, u.parent, u.name, (*u.synonyms, *names_beside(u)))
            for i, u in self.units.items()
        )

    @cached_property
    def _category_names(self) -> dict[str, dict[str, list[tuple[ObjectId, ObjectId]]]]:
        return _by_name(
            (c.kind, i, c.department, c.name, c.synonyms) for i, c in self.categories.items()
        )


def closed_day(text: str) -> tuple[date, str]:
    """A closing day of the municipality's own, with its reason."""
    day, _, reason = text.partition(" ")
    return date.fromisoformat(day), reason


def _by_name(
    named: Iterable[tuple[str, ObjectId, ObjectId, str, tuple[str, ...]]],
) -> dict[str, dict[str, list[tuple[ObjectId, ObjectId]]]]:
    found: dict[str, dict[str, list[tuple[ObjectId, ObjectId]]]] = {}
    listed = list(named)
    for kind, object_id, parent, name, _ in listed:
        found.setdefault(kind, {}).setdefault(_fold(name), []).append((object_id, parent))
    for kind, object_id, parent, _, synonyms in listed:
        for synonym in synonyms:
            found[kind].setdefault(_fold(synonym), []).append((object_id, parent))
    return found


def _find(
    names: Mapping[str, list[tuple[ObjectId, ObjectId]]], name: str, parent: ObjectId | None
) -> ObjectId | None:
    return next(iter(_candidates(names, name, parent)), None)


def _candidates(
    names: Mapping[str, list[tuple[ObjectId, ObjectId]]], name: str, parent: ObjectId | None
) -> list[ObjectId]:
    return [i for i, of in names.get(_fold(name), []) if parent in (None, of)]


def _fold(name: str) -> str:
    return " ".join(fold_for_search(name).split())
