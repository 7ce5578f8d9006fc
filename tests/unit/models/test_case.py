"""How far a case has come, from its moments."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from synpunkt_desk.models.case import (
    Case,
    Stage,
    Submitter,
    is_open,
    next_due,
    stage_of,
    wants_reply,
)

DAY = date(2026, 11, 20)
MOMENT = datetime(2026, 11, 20, 8, tzinfo=UTC)
KNOWN = {"submitter": Submitter.KNOWN, "reply_wish": "phone"}


@pytest.mark.parametrize(
    ("fields", "stage"),
    [
        ({}, Stage.TO_DISTRIBUTE),
        ({"distributed_at": MOMENT}, Stage.IN_PROGRESS),
        ({"distributed_at": MOMENT, **KNOWN}, Stage.TO_ACKNOWLEDGE),
        ({"distributed_at": MOMENT, "acknowledged_on": DAY, **KNOWN}, Stage.IN_PROGRESS),
        ({"distributed_at": MOMENT, "answered_on": DAY, **KNOWN}, Stage.ANSWERED),
        ({"closed_on": DAY}, Stage.CLOSED),
        ({"referred_on": DAY}, Stage.REFERRED),
        ({"closed_on": DAY, "voided_on": DAY}, Stage.VOIDED),
    ],
)
def test_the_stage_follows_from_the_moments(fields: dict, stage: Stage) -> None:
    assert stage_of(Case(**fields)) == stage


def test_nobody_waits_for_an_answer_to_an_anonymous_case() -> None:
    assert not wants_reply(Case(submitter=Submitter.ANONYMOUS, reply_wish="phone"))


def test_the_acknowledgement_is_due_first_and_then_the_answer() -> None:
    case = {"acknowledge_by": DAY, "answer_by": date(2026, 12, 2), **KNOWN}
    assert next_due(Case(**case)) == DAY
    assert next_due(Case(**case, acknowledged_on=DAY)) == date(2026, 12, 2)
    assert next_due(Case(**case, acknowledged_on=DAY, answered_on=DAY)) is None


def test_a_closed_case_owes_nobody_anything() -> None:
    case = Case(closed_on=DAY, answer_by=DAY, **KNOWN)
    assert not is_open(case)
    assert next_due(case) is None


def test_a_promised_day_stands_until_it_is_kept() -> None:
    promised, late = date(2026, 12, 9), date(2026, 12, 2)
    case = {"acknowledge_by": DAY, "answer_by": late, "promised_by": promised, **KNOWN}
    assert next_due(Case(**case)) == DAY
    assert next_due(Case(**case, acknowledged_on=DAY)) == promised
    assert next_due(Case(**case, acknowledged_on=DAY, answered_on=DAY)) == promised


def test_nothing_is_due_to_somebody_who_wants_no_reply() -> None:
    case = Case(submitter=Submitter.ANONYMOUS, acknowledge_by=DAY, answer_by=DAY)
    assert next_due(case) is None
    assert next_due(replace(case, submitter=Submitter.KNOWN, reply_wish="none")) is None
    assert next_due(replace(case, promised_by=DAY)) == DAY
