"""Ending like cases with one outcome, one answer and one measure (requirement 81)."""

from collections.abc import Iterable
from dataclasses import dataclass

from synpunkt_desk.models.case import Case, is_open, wants_reply
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Json
from synpunkt_desk.services.cases.closing import NEEDS_REASON, around_cases, loose_notes, sweep
from synpunkt_desk.services.cases.statement_waiting import end_requests, no_more_waiting
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.registration import require_length
from synpunkt_desk.store import reading
from synpunkt_desk.store.replica import OpenUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How all of them end. `answer` stands in each case, also where nobody is to be answered.

    `notes` is what becomes of working notes and drafts, as in `closing.Closing`.
    """

    outcome: ObjectId
    reason: str = ""
    answer: str = ""
    measure: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closable:
    """Those that can end now, how many open ones still wait for an answer, and loose notes."""

    case_ids: list[ObjectId]
    waiting: int
    has_notes: bool


def closable(office: Office, case_ids: Iterable[ObjectId]) -> Closable:
    """Which of these cases could end now."""
    with office.replica.reading() as connection:
        rows = reading.case_fields(connection, list(case_ids))
    cases = [(i, decode(Case, fields)) for i, _, fields in rows]
    open_cases = [(i, case) for i, case in cases if is_open(case)]
    done = [i for i, case in open_cases if not _waits(case)]
    has_notes = any(loose_notes(around) for around in around_cases(office, done).values())
    return Closable(case_ids=done, waiting=len(open_cases) - len(done), has_notes=has_notes)


def close_together(office: Office, case_ids: Iterable[ObjectId], ending: Ending) -> Changes:
    """End those that are open, and write down the measure for all of them, as one action.

    Who still waits for an answer keeps the case open. Raises KnownError: `outcome_missing`,
    `reason_missing`, `answer_missing`, `nothing_to_close`.
    """
    _require(office, ending)
    ids = list(dict.fromkeys(case_ids))
    around = around_cases(office, ids)
    with office.unit() as unit:
        open_cases = [i for i in ids if is_open(unit.case(i))]
        done = [i for i in open_cases if not _waits(unit.case(i))]
        if not done:
            raise KnownError("nothing_to_close")
        for case_id in done:
            ended = {**_closed(office, ending), **no_more_waiting(unit.case(case_id))}
            unit.write("close", "case", case_id, ended)
            end_requests(unit, case_id)
            sweep(office, unit, around[case_id], ending.notes)
        if ending.measure.strip():
            _decide(office, unit, ending.measure.strip(), done)
    return unit.changes


def _waits(case: Case) -> bool:
    return wants_reply(case) and not case.answered_on


def _require(office: Office, ending: Ending) -> None:
    category = office.organisation.categories.get(ending.outcome)
    if category is None:
        raise KnownError("outcome_missing")
    if category.code == NEEDS_REASON and not ending.reason.strip():
        raise KnownError("reason_missing")
    if not ending.answer.strip():
        raise KnownError("answer_missing")
    require_length(ending.reason, ending.answer, ending.measure)


def _closed(office: Office, ending: Ending) -> dict[str, Json]:
    return {
        "closed_on": office.today().isoformat(),
        "outcome": ending.outcome,
        "no_measure_reason": ending.reason.strip(),
        "outcome_text": ending.answer.strip(),
    }


def _decide(office: Office, unit: OpenUnit, text: str, case_ids: list[ObjectId]) -> None:
    cases: list[Json] = [*case_ids]
    fields: dict[str, Json] = {
        "text": text,
        "decided_on": office.today().isoformat(),
        "cases": {"add": cases},
    }
    unit.create("measure", fields, verb="decide_measure")
