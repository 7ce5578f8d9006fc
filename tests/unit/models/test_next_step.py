"""What a case waits for is told alike from its row and from the case itself."""

from datetime import UTC, date, datetime

import pytest

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.next_step import Step, next_step, standing_of

DAY = date(2026, 11, 20)
KNOWN = Case(submitter="known", reply_wish="email", acknowledge_by=DAY, department="d")
GIVEN = Case(
    submitter="known",
    reply_wish="email",
    department="d",
    distributed_at=datetime(2026, 11, 18, 9, tzinfo=UTC),
    acknowledged_on=DAY,
)


@pytest.mark.parametrize(
    ("case", "step", "by"),
    [
        (KNOWN, Step.DISTRIBUTE, "2026-11-20"),
        (Case(sent_back_count=2), Step.DECIDE_PLACE, ""),
        (GIVEN, Step.ANSWER, ""),
        (Case(closed_on=DAY), None, ""),
    ],
)
def test_a_case_says_what_it_waits_for(case: Case, step: Step | None, by: str) -> None:
    found = next_step(standing_of(case))
    assert (found and found.step, found.by if found else "") == (step, by)


def test_who_has_been_promised_more_hears_more_before_the_case_ends() -> None:
    answered = Case(
        distributed_at=GIVEN.distributed_at, answered_on=DAY, promised_by=DAY, department="d"
    )
    found = next_step(standing_of(answered))
    assert found
    assert (found.step, found.by) == (Step.TELL_MORE, "2026-11-20")
