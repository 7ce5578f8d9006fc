"""What counts as in time: only what somebody waits for and a day was stated for."""

from datetime import date

import pytest

from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.reports.facts import CaseFacts
from synpunkt_desk.reports.timing import handling_times, response_times

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
    case, calendar = WAITS._replace(**fields), Calendar({})
    assert next(response_times([case], calendar, TODAY)).is_kept is response
    assert next(handling_times([case], calendar, TODAY)).is_kept is handling
