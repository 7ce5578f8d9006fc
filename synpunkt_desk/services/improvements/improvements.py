"""The queue of measures and orders, and whether complaints fell after a measure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final, TypeAlias

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.improvements import (
    SHORTEST_PERIOD,
    Comparison,
    ImprovementQuestion,
    MeasureStatus,
    comparable_periods,
    is_overdue,
    reminds_on,
    status_of,
    status_of_order,
)
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.objects import BoardOrder, CategoryKind, Measure
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.cases.history import LogEvent, log_of
from synpunkt_desk.services.office.absences import absences, stands_in_for
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import improvements, reading
from synpunkt_desk.store.improvements import CaseKind

MOST_SHOWN: Final = 300
MOST_LISTED: Final = 20
"""Cases listed beside a measure."""
_MOST_COMPARED: Final = 200
"""Cases whose kinds are looked at; a measure for more than so many has no kind of its own."""
_PLACES: Final = ("unit", "area", "department", "board")

Thing: TypeAlias = Measure | BoardOrder


@dataclass(frozen=True, slots=True)
class Improvement:
    """A measure or an order as the queue shows it; `is_reminded` that its day has come."""

    object_id: ObjectId
    thing: Thing
    status: MeasureStatus
    is_overdue: bool
    is_reminded: bool


@dataclass(frozen=True, slots=True)
class Register:
    """A part of the queue with the counts of all its parts, and whose measures there are."""

    rows: Sequence[Improvement]
    counts: Mapping[str, int]
    owners: Sequence[str]


@dataclass(frozen=True, slots=True)
class Effect:
    """What can be said of complaints before and after a measure, and about which kinds of them.

    `comparison` is None where the cases have nothing in common that could be counted.
    """

    kinds: Sequence[str]
    comparison: Comparison | None


@dataclass(frozen=True, slots=True)
class ServedCase:
    """A case that a measure serves, in short; `title` is "" where the matter is hidden."""

    case_id: ObjectId
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class Details:
    """A measure or order with its first cases, its effect and what has happened to it."""

    improvement: Improvement
    cases: Sequence[ServedCase]
    effect: Effect
    events: Sequence[LogEvent]


def register(office: Office, question: ImprovementQuestion, *, limit: int = MOST_SHOWN) -> Register:
    """The measures and orders asked for, those due first; a deputy's hold those stood in for."""
    today = office.today()
    question = replace(question, stands_in_for=_stood_in_for(office, question.responsible))
    with office.replica.reading() as connection:
        ids = improvements.page(connection, question, today=today, limit=limit)
        found = reading.typed_fields(connection, ids)
        counts = improvements.counts(connection, question, today=today)
        owners = improvements.owners(connection)
    rows = [_improvement(office, i, *found[i]) for i in ids]
    acting = [item.absence.deputy for item in absences(office) if item.is_now]
    return Register(rows, counts, list(dict.fromkeys([*owners, *acting])))


def _stood_in_for(office: Office, who: str) -> tuple[str, ...]:
    """Whose reminders a person has today; owners stand as members or in words."""
    members = office.organisation.members
    named = (i for i, member in members.items() if member.name == who and not member.removed)
    absent = stands_in_for(office, who if who in members else next(named, ""))
    return (*absent, *(members[i].name for i in absent))


def details(office: Office, object_id: ObjectId) -> Details:
    """What is shown beside the list. Raises `measure_missing`."""
    found = improvement(office, object_id)
    events = log_of(office, object_id)
    if not isinstance(found.thing, Measure):
        return Details(found, (), Effect((), None), events)
    with office.replica.reading() as connection:
        cases = reading.case_fields(connection, found.thing.cases[:MOST_LISTED])
    return Details(found, _served(cases), effect_of(office, found.thing), events)


def improvement(office: Office, object_id: ObjectId) -> Improvement:
    """One measure or order. Raises `measure_missing`."""
    with office.replica.reading() as connection:
        found = reading.typed_fields(connection, [object_id])
    if object_id not in found:
        raise KnownError("measure_missing")
    return _improvement(office, object_id, *found[object_id])


def effect_of(office: Office, measure: Measure) -> Effect:
    """Complaints of the same kind as those of the measure, as many days before as after it.

    Of the same kind are complaints about the same place with the same local category, or with
    the same criterion where the cases have no category of the place's own.
    """
    if measure.done_on is None:
        return Effect((), None)
    periods = comparable_periods(measure.done_on, office.today())
    with office.replica.reading() as connection:
        cases = reading.case_fields(connection, measure.cases[:_MOST_COMPARED])
        kinds = {kind for _, _, fields in cases if (kind := _kind_of(decode(Case, fields)))}
        named = sorted(_kind_name(office.organisation, kind) for kind in kinds)
        if not kinds:
            return Effect((), None)
        if periods is None:
            ready = measure.done_on + timedelta(days=SHORTEST_PERIOD)
            return Effect(named, Comparison(done_on=measure.done_on, ready_on=ready))
        before, after = (
            improvements.count_cases(
                connection, kinds=kinds, case_types=_complaints(office.organisation), period=period
            )
            for period in periods
        )
    days = (periods[0][1] - periods[0][0]).days + 1
    found = Comparison(done_on=measure.done_on, days=days, before=before, after=after)
    return Effect(named, found)


def _improvement(
    office: Office, object_id: ObjectId, object_type: str, fields: Fields
) -> Improvement:
    today = office.today()
    if object_type == "measure":
        thing = decode(Measure, fields)
        status = status_of(thing)
    else:
        thing = decode(BoardOrder, fields)
        status = status_of_order(thing)
    reminded = reminds_on(thing)
    is_reminded = reminded is not None and reminded <= today
    return Improvement(object_id, thing, status, is_overdue(thing, today), is_reminded)


def _served(rows: Sequence[tuple[ObjectId, int, Fields]]) -> list[ServedCase]:
    cases = [(case_id, decode(Case, fields)) for case_id, _, fields in rows]
    served = [
        ServedCase(
            i, case.number or case.provisional_number, "" if case.hide_matter else case.title
        )
        for i, case in cases
    ]
    return sorted(served, key=lambda one: one.number)


def _kind_of(case: Case) -> CaseKind | None:
    """What complaints like this one have in common, None where the case says too little."""
    place = next((name for name in _PLACES if getattr(case, name)), "")
    word = next((name for name in ("local_category", "criterion") if getattr(case, name)), "")
    if case.voided_on or not place or not word:
        return None
    return CaseKind(place, getattr(case, place), word, getattr(case, word))


def _kind_name(organisation: Organisation, kind: CaseKind) -> str:
    return f"{organisation.name(kind.word_id)} · {organisation.name(kind.place_id)}"


def _complaints(organisation: Organisation) -> list[ObjectId]:
    """The types that mean a complaint, also those no longer used."""
    return [
        category_id
        for category_id, category in organisation.categories.items()
        if category.kind == CategoryKind.CASE_TYPE and category.code == "complaint"
    ]
