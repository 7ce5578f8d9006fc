"""Ending a case and taking it up again: what is still missing, and what is weeded (requirement 75).

What is missing is said and can be gone to; a case may be closed all the same, but for an outcome,
the reasons that some outcomes need, and what became of a matter that nobody gets an answer to.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from synpunkt_desk.models.case import Case, Stage, Submitter, is_open, stage_of, wants_reply
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields, Json
from synpunkt_desk.models.objects import LawStep, Record, RecordKind, StatementRequest
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.working_days import working_days_between
from synpunkt_desk.services.cases.law_flags import laws
from synpunkt_desk.services.cases.statement_waiting import end_requests, no_more_waiting
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.registration import require_length
from synpunkt_desk.store import reading
from synpunkt_desk.store.replica import OpenUnit

NEEDS_REASON: Final = "needs_reason"
_LOOSE: Final = frozenset({RecordKind.WORKING_NOTE.value, RecordKind.DRAFT.value})


class Point(StrEnum):
    """What a case may lack when it is to be closed, in the order of the checklist."""

    ANSWER = "answer"
    CASE_TYPE = "case_type"
    CRITERION = "criterion"
    LOCAL_CATEGORY = "local_category"
    MEASURE = "measure"
    DIARY_NUMBER = "diary_number"
    STATEMENTS = "statements"
    LAW_POINTS = "law_points"
    NOTES = "notes"
    DISPOSAL = "disposal"


class Notes(StrEnum):
    """What becomes of working notes and drafts; what is kept becomes a public record (TF 2:12)."""

    WEED = "weed"
    KEEP = "keep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """How a case ends. `outcome_text` is what became of it, for those who decide.

    Open requests to units are taken back with it. `notes` is what becomes of working notes and
    drafts; with "" they stay to be decided about. `disposal` is the rule by which a case is
    weeded or kept; of several it is given to those that have none.
    """

    outcome: ObjectId
    reason: str = ""
    outcome_text: str = ""
    no_answer_reason: str = ""
    notes: str = ""
    disposal: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """What of a case's surroundings its closing asks for."""

    records: tuple[tuple[ObjectId, Record], ...] = ()
    requests: tuple[tuple[ObjectId, StatementRequest], ...] = ()
    ticked: frozenset[tuple[str, str]] = frozenset()
    measures: int = 0


def missing(organisation: Organisation, case: Case, around: Around) -> tuple[Point, ...]:
    """What a case lacks, in the order of the checklist."""
    of_department = organisation.categories_of("local_category", case.department)
    mandatory = any(organisation.categories[i].is_mandatory for i in of_department)
    needs_criterion = organisation.municipality.criterion_is_mandatory
    lacks: Mapping[Point, bool] = {
        Point.ANSWER: wants_reply(case) and not (case.answered_on or case.no_answer_reason),
        Point.CASE_TYPE: not case.case_type,
        Point.CRITERION: needs_criterion and not case.criterion,
        Point.LOCAL_CATEGORY: bool(case.department) and mandatory and not case.local_category,
        Point.MEASURE: not (around.measures or case.no_measure_reason),
        Point.DIARY_NUMBER: not case.diary_number,
        Point.STATEMENTS: any(not request.answered_on for _, request in around.requests),
        Point.LAW_POINTS: bool(open_law_points(case, around)),
        Point.NOTES: bool(loose_notes(around)),
        Point.DISPOSAL: not case.disposal,
    }
    return tuple(point for point, is_lacking in lacks.items() if is_lacking)


def open_law_points(case: Case, around: Around) -> tuple[str, ...]:
    """The laws that a case is flagged for and whose checklists are not done."""
    return tuple(
        key
        for key in case.law_flags
        if key in laws()
        and any((key, point.key) not in around.ticked for point in laws()[key].points)
    )


def loose_notes(around: Around) -> tuple[ObjectId, ...]:
    """Working notes and drafts that nobody has decided to keep."""
    return tuple(i for i, r in around.records if r.kind in _LOOSE and not r.kept_on)


def needs_outcome_text(case: Case) -> bool:
    """Whether those who decide must be told what became of it: nobody else hears it."""
    return case.submitter == Submitter.ANONYMOUS and not case.answered_on


def around_case(office: Office, case_id: ObjectId) -> Around:
    """What is around one case."""
    return around_cases(office, [case_id])[case_id]


def around_cases(office: Office, case_ids: Iterable[ObjectId]) -> dict[ObjectId, Around]:
    """What is around several cases."""
    ids = list(case_ids)
    with office.replica.reading() as connection:
        counts = {i: len(reading.measures_of_case(connection, i)) for i in ids}
        found = {
            kind: reading.children_with_ids(connection, kind, ids)
            for kind in ("record", "statement_request", "law_step")
        }
    return {i: _around(i, found, counts[i]) for i in ids}


def missing_in_many(office: Office, case_ids: Iterable[ObjectId]) -> Counter[Point]:
    """In how many of the cases each point is missing."""
    ids = list(case_ids)
    around = around_cases(office, ids)
    with office.replica.reading() as connection:
        cases = [(i, decode(Case, f)) for i, _, f in reading.case_fields(connection, ids)]
    return Counter(p for i, case in cases for p in missing(office.organisation, case, around[i]))


def close(office: Office, case_ids: Iterable[ObjectId], closing: Closing) -> Changes:
    """Close cases. Working notes and drafts go or are kept, and nobody waits for a unit any more.

    Raises KnownError: `outcome_missing`, `reason_missing`, `outcome_text_missing`, `case_not_open`.
    """
    _require(office, closing)
    ids = list(case_ids)
    around = around_cases(office, ids)
    with office.unit() as unit:
        for case_id in ids:
            _close(office, unit, case_id, closing, is_alone=len(ids) == 1)
            end_requests(unit, case_id)
            sweep(office, unit, around[case_id], closing.notes)
    return unit.changes


def sweep(office: Office, unit: OpenUnit, around: Around, notes: str) -> None:
    """Weed or keep what nobody has decided to keep, as `notes` says (see `Closing`)."""
    is_kept = notes == Notes.KEEP
    patch: Fields = {"kept_on": office.today().isoformat()} if is_kept else {"removed": True}
    for record_id in loose_notes(around) if notes else ():
        unit.write("keep" if is_kept else "weed", "record", record_id, patch)


def reopen(office: Office, case_ids: Iterable[ObjectId], *, reason: str) -> Changes:
    """Open closed cases again; number and history stay, and both periods count (requirement 78).

    What was forwarded outside is the municipality's own again. Raises KnownError:
    `reason_missing`, `case_not_closed`, `case_is_merged`.
    """
    said = reason.strip()
    if not said:
        raise KnownError("reason_missing")
    require_length(said)
    with office.unit() as unit:
        for case_id in case_ids:
            case = _case(unit, case_id)
            if stage_of(case) != Stage.CLOSED or case.closed_on is None:
                raise KnownError("case_not_closed", number=case.number)
            if case.merged_into:
                raise KnownError("case_is_merged", number=case.number)
            period = f"{case.closed_on.isoformat()} {office.today().isoformat()}"
            unit.write("reopen", "case", case_id, _reopened(case, said, period))
    return unit.changes


def open_periods(case: Case, today: date) -> tuple[tuple[date, date], ...]:
    """From when to when a case was open: from arrival, and again from each reopening."""
    if case.received_on is None:
        return ()
    starts, ends = [case.received_on], list[date]()
    for period in case.earlier_closings:
        closed, _, opened = period.partition(" ")
        ends.append(date.fromisoformat(closed))
        starts.append(date.fromisoformat(opened))
    return tuple(zip(starts, [*ends, case.closed_on or today], strict=True))


def handling_days(organisation: Organisation, case: Case, today: date) -> int:
    """Working days for which a case was open, all its periods together."""
    periods = open_periods(case, today)
    return sum(
        working_days_between(first, last, organisation.calendar(first, last))
        for first, last in periods
    )


def _around(
    case_id: ObjectId,
    found: Mapping[str, list[tuple[ObjectId, ObjectId, Fields]]],
    measures: int,
) -> Around:
    own = {k: [(i, f) for parent, i, f in rows if parent == case_id] for k, rows in found.items()}
    records = [(i, decode(Record, f)) for i, f in own["record"]]
    requests = [(i, decode(StatementRequest, f)) for i, f in own["statement_request"]]
    steps = [decode(LawStep, f) for _, f in own["law_step"]]
    return Around(
        records=tuple((i, r) for i, r in records if not r.removed),
        requests=tuple((i, r) for i, r in requests if not r.removed),
        ticked=frozenset((step.law, step.step) for step in steps if not step.removed),
        measures=measures,
    )


def _require(office: Office, closing: Closing) -> None:
    category = office.organisation.categories.get(closing.outcome)
    if category is None:
        raise KnownError("outcome_missing")
    if category.code == NEEDS_REASON and not closing.reason.strip():
        raise KnownError("reason_missing")
    require_length(closing.reason, closing.outcome_text, closing.no_answer_reason, closing.disposal)


def _close(
    office: Office, unit: OpenUnit, case_id: ObjectId, closing: Closing, *, is_alone: bool
) -> None:
    case = _case(unit, case_id)
    if not is_open(case):
        raise KnownError("case_not_open", number=case.number)
    told, given = closing.outcome_text.strip(), closing.disposal.strip()
    if needs_outcome_text(case) and not told:
        raise KnownError("outcome_text_missing", number=case.number or case.provisional_number)
    is_owed = wants_reply(case) and not case.answered_on
    values: dict[str, Json] = {
        "closed_on": office.today().isoformat(),
        "outcome": closing.outcome,
        "no_measure_reason": closing.reason.strip(),
        "outcome_text": told,
        "no_answer_reason": closing.no_answer_reason.strip() if is_owed else "",
        "disposal": (given if is_alone else case.disposal) or given or case.disposal,
    }
    unit.write("close", "case", case_id, {**values, **no_more_waiting(case)})


def _reopened(case: Case, reason: str, period: str) -> dict[str, Json]:
    nothing = {"outcome": "", "no_measure_reason": "", "no_answer_reason": "", "forwarded_to": ""}
    return {
        "closed_on": None,
        "forwarded_on": None,
        "reopened_reason": reason,
        "earlier_closings": [*case.earlier_closings, period],
        **nothing,
    }


def _case(unit: OpenUnit, case_id: ObjectId) -> Case:
    if not unit.state("case", case_id).fields:
        raise KnownError("case_missing")
    return unit.case(case_id)
