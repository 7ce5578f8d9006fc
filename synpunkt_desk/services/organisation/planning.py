"""What a change makes of the places, or why it cannot be; nothing is read or written here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from synpunkt_desk.models.codec import encode_value
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.numbering import check_pattern
from synpunkt_desk.models.objects import OpenCases, OrganisationUnit, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.organisation_days import DAY, corrected, is_in_use, moved, renamed
from synpunkt_desk.models.swedish_text import fold_for_search
from synpunkt_desk.services.office.organisation import clean_name
from synpunkt_desk.services.organisation.changes import (
    PLACE,
    Add,
    Change,
    Correct,
    Describe,
    End,
    Merge,
    Move,
    Rename,
    Reopen,
    Reorder,
    Split,
    Write,
)

PARENT_KINDS: Final = {
    UnitKind.DEPARTMENT: UnitKind.BOARD,
    UnitKind.AREA: UnitKind.DEPARTMENT,
    UnitKind.UNIT: UnitKind.AREA,
}
_NAMED_WITHIN: Final = (UnitKind.AREA, UnitKind.UNIT)
"""What may have the name of another that lies elsewhere."""
LEAST: Final = 2
"""Of how many one is made, and into how many one is parted."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to write, and the units as they then are, with all their days."""

    writes: tuple[Write, ...]
    after: Organisation


def plan(organisation: Organisation, change: Change, new_id: Callable[[], ObjectId]) -> Plan:
    """What a change makes of the places. Raises KnownError for what cannot be."""
    return _Planner(organisation, new_id).plan(change)


def since(change: Change, today: date) -> date:
    """The first day on which it is otherwise."""
    if isinstance(change, End):
        return change.last + DAY
    if isinstance(change, Add | Rename | Move | Merge | Split):
        return change.since
    return today


class _Planner:
    """Collects what one change writes."""

    def __init__(self, organisation: Organisation, new_id: Callable[[], ObjectId]) -> None:
        self._before = organisation
        self._new_id = new_id
        self._units = dict(organisation.dated_units)
        self._writes: list[Write] = []
        self._given_up = set[ObjectId]()
        """Those that are about to end leave their names for what comes after them."""

    def plan(self, change: Change) -> Plan:
        for place in _places(change):
            if place not in self._units:
                raise KnownError("place_gone")
        self._do(change)
        after = replace(self._before, units=self._units, written={}, on=date.max)
        return Plan(tuple(self._writes), after)

    def _do(self, change: Change) -> None:
        match change:
            case Merge():
                self._merge(change)
            case Split():
                self._split(change)
            case End():
                self._end_alone(change)
            case Move():
                self._move(change)
            case _:
                self._do_with_one(change)

    def _do_with_one(self, change: Add | Correct | Rename | Reopen | Describe | Reorder) -> None:
        match change:
            case Add():
                self._add(change.kind, change.name, change.parent, change.since)
            case Correct():
                self._name(change.place, change.name, None)
            case Rename():
                self._name(change.place, change.name, change.since)
            case Reopen():
                self._reopen(change.place)
            case Describe():
                self._describe(change)
            case Reorder():
                self._reorder(change)

    def _put(self, verb: str, unit_id: ObjectId, unit: OrganisationUnit) -> None:
        before = self._units.get(unit_id, OrganisationUnit(kind=""))
        names = OrganisationUnit.__dataclass_fields__
        patch = {
            name: encode_value(value)
            for name in names
            if (value := getattr(unit, name)) != getattr(before, name)
        }
        self._units[unit_id] = unit
        if patch:
            self._writes.append(Write(verb, PLACE, unit_id, patch))

    def _add(
        self, kind: UnitKind, name: str, parent: ObjectId, day: date, *, verb: str = "add_place"
    ) -> ObjectId:
        clean = clean_name(name)
        if kind in PARENT_KINDS:
            self._require_parent(kind, parent, day)
        self._require_free(clean, kind, parent, day)
        made = self._new_id()
        unit = OrganisationUnit(
            kind=kind,
            name=clean,
            parent=parent,
            order=1 + max((u.order for u in self._units.values() if u.parent == parent), default=0),
            prefix=self._prefix(clean) if kind == UnitKind.BOARD else "",
            valid_from=day,
        )
        self._put(verb, made, unit)
        return made

    def _name(self, place: ObjectId, name: str, day: date | None) -> None:
        unit, clean = self._units[place], clean_name(name)
        at = day or self._before.on
        parent = self._before.at(at).units[place].parent
        self._require_free(clean, unit.kind, parent, at, but=(place,))
        if day is None:
            self._put("correct_place", place, corrected(unit, clean, on=at))
            return
        self._require_use(place, day)
        if self._before.at(day).units[place].name == clean:
            raise KnownError("place_is_called_so", name=clean)
        self._put("rename_place", place, renamed(unit, clean, since=day))

    def _move(self, change: Move) -> None:
        unit = self._units[change.place]
        self._require_use(change.place, change.since)
        kind = UnitKind(unit.kind)
        if kind not in PARENT_KINDS:
            raise KnownError("place_lies_under_nothing")
        standing = self._before.at(change.since)
        if change.place in standing.receiver(change.parent).values():
            raise KnownError("place_runs_in_circle")
        if standing.units[change.place].parent == change.parent:
            raise KnownError("place_lies_there")
        self._require_parent(kind, change.parent, change.since)
        name = standing.units[change.place].name
        self._require_free(name, kind, change.parent, change.since, but=(change.place,))
        self._put_under("move_place", change.place, change.parent, change.since, change.open_cases)

    def _put_under(
        self, verb: str, place: ObjectId, parent: ObjectId, day: date, cases: OpenCases | None
    ) -> None:
        unit = moved(self._units[place], parent, since=day)
        self._put(verb, place, replace(unit, open_cases=cases or unit.open_cases))

    def _merge(self, change: Merge) -> None:
        gone = [i for i in dict.fromkeys(change.places) if i != change.into]
        everyone = [*gone, *([change.into] if change.into else [])]
        if len(everyone) < LEAST:
            raise KnownError("merge_needs_two")
        for place in everyone:
            self._require_use(place, change.since)
        kinds = {self._units[i].kind for i in everyone}
        if len(kinds) > 1:
            raise KnownError("places_of_different_kinds")
        into = change.into
        if not into:
            self._given_up.update(gone)
            parent = self._before.at(change.since).units[gone[0]].parent
            kind = UnitKind(kinds.pop())
            into = self._add(kind, change.name, parent, change.since, verb="merge_places")
        for place in gone:
            self._end("merge_places", place, change.since - DAY, into, change.open_cases)

    def _split(self, change: Split) -> None:
        names = [clean_name(name) for name in change.names if name.strip()]
        if len(names) < LEAST or len({*map(_fold, names)}) < len(names):
            raise KnownError("split_needs_two")
        self._require_use(change.place, change.since)
        unit = self._before.at(change.since).units[change.place]
        self._given_up.add(change.place)
        made = [
            self._add(UnitKind(unit.kind), n, unit.parent, change.since, verb="split_place")
            for n in names
        ]
        heir = "" if change.heir is None else made[change.heir]
        cases = change.open_cases
        self._take_over("split_place", change.place, heir or made[0], change.since, cases)
        self._end("split_place", change.place, change.since - DAY, heir, change.open_cases)

    def _end_alone(self, change: End) -> None:
        self._require_use(change.place, change.last)
        after = change.last + DAY
        if change.successor:
            self._require_use(change.successor, after)
            if change.successor == change.place:
                raise KnownError("place_runs_in_circle")
            if self._units[change.successor].kind != self._units[change.place].kind:
                raise KnownError("places_of_different_kinds")
        elif self._below(change.place, after):
            raise KnownError("place_has_places", name=self._before.name(change.place))
        self._end("end_place", change.place, change.last, change.successor, change.open_cases)
        ending = Organisation(self._before.municipality, self._units, {}, on=after)
        kind = self._units[change.place].kind
        if kind == UnitKind.BOARD and not ending.units_of(kind):
            raise KnownError("last_board")

    def _end(
        self, verb: str, place: ObjectId, last: date, heir: ObjectId, cases: OpenCases | None
    ) -> None:
        unit = self._units[place]
        if unit.valid_from and last < unit.valid_from:
            raise KnownError("place_has_not_begun", name=unit.name)
        if heir:
            self._take_over(verb, place, heir, last + DAY, cases)
        if cases == OpenCases.FOLLOW and not heir:
            raise KnownError("cases_have_no_successor")
        ended = replace(unit, valid_to=last, succeeded_by=heir, open_cases=cases or "")
        self._put(verb, place, ended)

    def _take_over(
        self, verb: str, place: ObjectId, heir: ObjectId, day: date, cases: OpenCases | None
    ) -> None:
        """What lies below goes along."""
        for child in self._below(place, day):
            self._put_under(verb, child, heir, day, cases)

    def _reopen(self, place: ObjectId) -> None:
        unit = self._units[place]
        if unit.valid_to is None:
            raise KnownError("place_in_use")
        day = self._before.on
        self._require_free(unit.name, unit.kind, unit.parent, day, but=(place,))
        if UnitKind(unit.kind) in PARENT_KINDS:
            self._require_parent(UnitKind(unit.kind), unit.parent, day)
        opened = replace(unit, valid_to=None, succeeded_by="", open_cases="")
        self._put("reopen_place", place, opened)

    def _describe(self, change: Describe) -> None:
        unit = self._units[change.place]
        prefix, pattern = change.prefix.strip(), change.number_pattern.strip()
        if pattern:
            check_pattern(pattern)
        others = (u.prefix for i, u in self._units.items() if i != change.place)
        if prefix and prefix in others:
            raise KnownError("prefix_taken", prefix=prefix)
        synonyms = tuple(dict.fromkeys(clean_name(s) for s in change.synonyms if s.strip()))
        described = replace(
            unit,
            synonyms=synonyms,
            prefix=prefix,
            number_pattern=pattern,
            school_authority=change.school_authority,
        )
        self._put("describe_place", change.place, described)

    def _reorder(self, change: Reorder) -> None:
        standing = self._before
        unit = standing.units[change.place]
        beside = standing.units_of(unit.kind, unit.parent)
        beside.sort(key=lambda i: standing.units[i].order)
        if change.place not in beside:
            raise KnownError("place_not_in_use", name=unit.name)
        at = beside.index(change.place)
        to = at - 1 if change.up else at + 1
        if not 0 <= to < len(beside):
            raise KnownError("place_is_outermost")
        beside.insert(to, beside.pop(at))
        for order, place in enumerate(beside):
            self._put("order_place", place, replace(self._units[place], order=order))

    def _below(self, place: ObjectId, day: date) -> list[ObjectId]:
        standing = Organisation(self._before.municipality, self._units, {}).at(day)
        return [i for kind in UnitKind for i in standing.units_of(kind, place)]

    def _require_use(self, place: ObjectId, day: date) -> None:
        if not is_in_use(self._before.dated_units[place], day):
            raise KnownError("place_not_in_use", name=self._before.name(place))

    def _require_parent(self, kind: UnitKind, parent: ObjectId, day: date) -> None:
        """Under a place of the level above; a level may be left out."""
        above, levels = self._units.get(parent), list(PARENT_KINDS)
        allowed = [UnitKind.BOARD, *levels[: levels.index(kind)]]
        if above is None or above.kind not in allowed:
            raise KnownError("place_needs_parent")
        if not is_in_use(above, day):
            raise KnownError("place_not_in_use", name=above.name)

    def _require_free(
        self,
        name: str,
        kind: str,
        parent: ObjectId,
        day: date,
        *,
        but: Iterable[ObjectId] = (),
    ) -> None:
        standing = Organisation(self._before.municipality, self._units, {}).at(day)
        within = parent if kind in _NAMED_WITHIN else None
        others = {*standing.units_of(kind, within)}.difference(but, self._given_up)
        for other in others:
            if _fold(standing.units[other].name) == _fold(name):
                raise KnownError("place_name_taken", name=name)

    def _prefix(self, name: str) -> str:
        """The first letters of the words, and a digit where another board has them."""
        letters = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isalpha())
        first = (letters.upper() or "N")[:4]
        taken = {u.prefix for u in self._units.values()}
        tried = (first, *(f"{first}{n}" for n in range(2, 3 + len(taken))))
        return next(one for one in tried if one not in taken)


def _places(change: Change) -> list[ObjectId]:
    match change:
        case Add():
            return [change.parent] if change.parent else []
        case Merge():
            return [*change.places, *([change.into] if change.into else [])]
        case Move():
            return [change.place, change.parent]
        case End():
            return [change.place, *([change.successor] if change.successor else [])]
        case _:
            return [change.place]


def _fold(name: str) -> str:
    return " ".join(fold_for_search(name).split())
