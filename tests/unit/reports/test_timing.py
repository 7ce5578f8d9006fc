"""What counts as in time: only what somebody waits for and a day was stated for."""

from datetime import date

import pytest

from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.facts import CaseFacts
from synpunkt_desk.reports.timing import Timings, handling_times, response_times

TODAY = date(2026, 11, 30)
WAITS = CaseFacts(
    case_id="c",
    received_on="2026-11-20",
    submitter="known",
    reply_wish="email",
    acknowledge_by="2026-11-24",
    answer_by="2026-11-27",
)


@pytest.mark.parametrize(
    ("fields", "response", "handling"),
    [
        ({}, False, False),
        ({"acknowledged_on": "2026-11-24", "answered_on": "2026-11-27"}, True, True),
        ({"acknowledged_on": "2026-11-25", "answered_on": "2026-11-30"}, False, False),
        ({"answered_on": "2026-11-23"}, True, True),
        ({"reply_wish": "none"}, None, None),
        ({"reply_wish": "none", "closed_on": "2026-11-30"}, None, None),
        ({"submitter": "anonymous", "acknowledged_on": "2026-11-20"}, None, None),
        ({"answer_by": ""}, False, None),
        ({"acknowledge_by": "2026-12-01", "answer_by": "2026-12-14"}, None, None),
    ],
)
def test_who_wants_no_answer_is_out_of_the_base(
    fields: dict[str, str], response: bool | None, handling: bool | None
) -> None:
    cases, calendar = Cases.of([WAITS._replace(**fields)]), Calendar({})
    assert is_kept(response_times(cases, calendar, TODAY)) is response
    assert is_kept(handling_times(cases, calendar, TODAY)) is handling


def is_kept(timings: Timings) -> bool | None:
    """Whether the only case was in time, None where that is not asked."""
    return bool(timings.are_kept[0]) if timings.are_due[0] else None
