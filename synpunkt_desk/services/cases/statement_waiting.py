"""For which units a case waits: its requests that have no answer, and the first of their days."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields, Json
from synpunkt_desk.models.objects import StatementRequest
from synpunkt_desk.store import reading
from synpunkt_desk.store.replica import OpenUnit

UNIT: Final = "unit"


def requests_in(
    unit: OpenUnit, case_id: ObjectId, *, also_of: Iterable[ObjectId] = ()
) -> dict[ObjectId, StatementRequest]:
    """The requests of a case as this unit sees them, oldest first.

    `also_of` are the cases that requests have come from in this unit.
    """
    rows = reading.children_with_ids(unit.connection, "statement_request", [case_id, *also_of])
    found = {i: unit.get(StatementRequest, "statement_request", i) for _, i, _ in rows}
    return {i: r for i, r in found.items() if r.case == case_id and not r.removed}


def first_day(requests: Iterable[StatementRequest]) -> date | None:
    """The first day by which a unit should have answered."""
    return min((r.due_on for r in requests if r.due_on and not r.answered_on), default=None)


def stop_waiting(unit: OpenUnit, case_id: ObjectId, verb: str) -> None:
    """The case waits on for those that have not answered, and else for nobody."""
    day = first_day(requests_in(unit, case_id).values())
    patch: dict[str, Json] = {"statement_by": day.isoformat() if day else None}
    if not day and unit.case(case_id).waiting_for == UNIT:
        patch["waiting_for"] = ""
    unit.write(verb, "case", case_id, patch)


def follow(unit: OpenUnit, case_id: ObjectId, verb: str, *, moved: Iterable[ObjectId]) -> None:
    """The case waits for those whose requests came to it, and no more for those that left it."""
    day = first_day(requests_in(unit, case_id, also_of=moved).values())
    case = unit.case(case_id)
    if case.statement_by == day:
        return
    whom = UNIT if day else "" if case.waiting_for == UNIT else case.waiting_for
    patch: dict[str, Json] = {"statement_by": day.isoformat() if day else None}
    unit.write(verb, "case", case_id, {**patch, "waiting_for": whom})


def no_more_waiting(case: Case) -> Fields:
    """What a case that ends no longer waits for."""
    return {"statement_by": None, "waiting_for": ""} if case.statement_by else {}


def end_requests(unit: OpenUnit, case_id: ObjectId) -> None:
    """Nobody waits any more for a unit's answer in a case that ends."""
    for request_id, request in requests_in(unit, case_id).items():
        if not request.answered_on:
            unit.write("withdraw", "statement_request", request_id, {"removed": True})
