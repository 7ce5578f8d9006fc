"""By which organisation and words cases are counted.

By those of today what has been replaced counts as what replaced it, and what has moved where it
lies now. So a department that took over another's work is compared with both, and a category that
was renamed by a new one with the old. What was parted among several has no successor and stands
alone. By the organisation of then a case counts where it came, under the names of that time.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Category, OrganisationUnit
from synpunkt_desk.models.organisation_days import earlier, heir_of, units_on
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.facts import CountedBy, Register, Request, TallyFacts
from synpunkt_desk.reports.organisation import Organisation

PLACES: Final = ("board", "department", "area", "unit")
_WORDS: Final = ("case_type", "criterion", "local_category", "channel")
_OF_CASES: Final = (
    "board", "department", "area", "unit", "handed_over_from",
    "case_type", "criterion", "local_category", "channel",
)  # fmt: skip
_OF_TALLIES: Final = ("receiver", "unit", "case_type")


def counted(
    cases: Cases, register: Register, request: Request
) -> tuple[Cases, Register, Request, Organisation]:
    """The cases in the places that they count in, and these as they then stand."""
    if request.counted_by == CountedBy.THEN:
        return *_as_it_was(cases, register, request), request, _then(register, request)
    today, written = request.today, register.units
    cases, register = by_todays_words(cases, register, today)
    units = units_on(written, today)
    changed = {i for i, u in written.items() if u.former_parents or heir_of(units, i, today) != i}
    if changed:
        cases = _in_todays_places(cases, Organisation(units), changed, today)
    outside = {i for i in changed if heir_of(units, i, today) != i}
    outside |= {i for i, u in units.items() if u.valid_from and u.valid_from > today}
    register = replace(register, units=units, outside=frozenset(outside))
    request = replace(request, department=heir_of(units, request.department, today))
    return cases, register, request, Organisation(units)


def _in_todays_places(
    cases: Cases, organisation: Organisation, changed: Collection[ObjectId], today: date
) -> Cases:
    """The least place of a case tells where it lies now."""
    units = organisation.units
    moved = {*changed, *(heir_of(units, i, today) for i in changed)}
    affected = {i for i in units if not moved.isdisjoint(organisation.chain(i).values())}

    def change(said: tuple[str, ...]) -> tuple[str, ...]:
        least = next((place for place in reversed(said) if place), "")
        chain = organisation.chain(heir_of(units, least, today))
        return tuple(chain.get(kind, "") for kind in PLACES) if "board" in chain else said

    return cases.regrouped(PLACES, affected, change)


def _as_it_was(cases: Cases, register: Register, request: Request) -> tuple[Cases, Register]:
    """What went along when the organisation changed counts where it came, words as of today."""
    cases = cases.renamed(_WORDS, _successors(register.categories, request.today))
    written, said = register.units, dict[ObjectId, tuple[str, ...]]()
    for case_id, day in cases.arrivals(register.came_to).items():
        chain = Organisation(units_on(written, day)).chain(register.came_to[case_id])
        said[case_id] = tuple(chain.get(kind, "") for kind in PLACES)
    last = request.period.last
    outside = frozenset(i for i, u in written.items() if u.valid_from and u.valid_from > last)
    register = replace(register, units=units_on(written, last), outside=outside)
    return cases.put(PLACES, said), register


def _then(register: Register, request: Request) -> Organisation:
    """As it stood at the end of the period, and where units lay before in its days."""
    others = (*request.earlier_periods, *filter(None, [request.compared_with]))
    first = min(period.first for period in (request.period, *others))
    formerly = {
        i: tuple(parent for last, parent in earlier(unit.former_parents) if last >= first)
        for i, unit in register.units.items()
        if unit.former_parents
    }
    return Organisation(units_on(register.units, request.period.last), formerly)


def by_todays_words(cases: Cases, register: Register, today: date) -> tuple[Cases, Register]:
    """The cases, and the register with what was only counted, as of a day."""
    now = _successors({**register.units, **register.categories}, today)
    if not now:
        return cases, register
    tallies = tuple(_moved_tally(one, now) for one in register.tallies)
    return cases.renamed(_OF_CASES, now), replace(register, tallies=tallies)


def _successors(
    known: Mapping[ObjectId, OrganisationUnit | Category], today: date
) -> dict[ObjectId, ObjectId]:
    """For everything that has been replaced, the last in its row; a circle replaces nothing."""
    gone = {
        object_id: one.succeeded_by
        for object_id, one in known.items()
        if one.succeeded_by in known and (one.valid_to is None or one.valid_to < today)
    }
    return {first: last for first in gone if (last := _last(first, gone)) != first}


def _last(first: ObjectId, gone: Mapping[ObjectId, ObjectId]) -> ObjectId:
    walked, step = {first}, first
    while step in gone:
        step = gone[step]
        if step in walked:
            return first
        walked.add(step)
    return step


def _moved_tally(one: TallyFacts, now: Mapping[ObjectId, ObjectId]) -> TallyFacts:
    moved = {name: now[old] for name in _OF_TALLIES if (old := getattr(one, name)) in now}
    return one._replace(**moved) if moved else one
