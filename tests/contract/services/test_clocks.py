"""Days that run in a case: by rule, by promise, and the receiver's own."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.answers.answering import Purpose
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.due_days import deadlines
from synpunkt_desk.services.office.office import Office
from tests.helpers.offices import TODAY, acknowledge, add_case, at, make_office, tell

SOON = date(2026, 12, 4)
LATER = date(2026, 12, 18)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def running(office: Office, case: str) -> dict[str, date]:
    return {clock.about: clock.day for clock in view(office, case).clocks}


def test_a_promise_is_the_next_day_until_it_is_kept(office: Office) -> None:
    case = add_case(office)
    tell(office, case, Purpose.ACKNOWLEDGE, promised_by=SOON)
    assert running(office, case) == {"news": SOON}
    assert view(office, case).days_left == 10

    tell(office, case, Purpose.ACKNOWLEDGE, promised_by=LATER)
    assert running(office, case) == {"news": LATER}

    tell(office, case, Purpose.ACKNOWLEDGE)
    assert running(office, case) == {}


def test_a_promise_by_a_rule_is_explained_as_a_count(office: Office) -> None:
    case = add_case(office, days_ago=1)
    due = deadlines.counted(office.organisation, TODAY, 10, "working_days").due.day
    rule = {"about": "news", "amount": 10, "unit": "working_days"}
    with office.unit() as unit:
        unit.create("deadline_rule", rule)
    tell(office, case, Purpose.DELAY, promised_by=due, reason="Sjukdom")
    (clock,) = [clock for clock in view(office, case).clocks if clock.about == "news"]
    assert clock.counted
    assert (clock.counted.start, clock.counted.amount, clock.counted.due.day) == (TODAY, 10, due)

    tell(office, case, Purpose.DELAY, promised_by=due + timedelta(days=1), reason="Sjukdom")
    (other,) = [clock for clock in view(office, case).clocks if clock.about == "news"]
    assert other.counted is None


def test_a_notice_of_delay_says_why_and_until_when(office: Office) -> None:
    case = add_case(office)
    tell(office, case, Purpose.DELAY, promised_by=SOON, reason="Sjukdom")

    shown = view(office, case)
    assert (shown.case.promised_by, shown.case.delay_reason) == (SOON, "Sjukdom")
    assert shown.case.acknowledged_on == TODAY
    assert [(r.purpose, r.text) for _, r in shown.records] == [("delay", "Vi återkommer.")]


def test_who_has_heard_from_us_before_was_acknowledged_then(office: Office) -> None:
    case = add_case(office)
    acknowledge(office, case)
    tomorrow = at(office, TODAY + timedelta(days=1))
    tell(tomorrow, case, Purpose.DELAY, promised_by=LATER, reason="Vi väntar på mätvärden")
    assert view(office, case).case.acknowledged_on == TODAY


@pytest.mark.parametrize(
    ("promised", "reason", "error_id"),
    [
        (SOON, " ", "reason_missing"),
        (None, "Sjukdom", "promise_missing"),
        (TODAY, "Sjukdom", "promise_passed"),
    ],
)
def test_a_notice_without_its_parts_is_refused(
    office: Office, promised: date | None, reason: str, error_id: str
) -> None:
    case = add_case(office)
    with pytest.raises(KnownError) as caught:
        tell(office, case, Purpose.DELAY, promised_by=promised, reason=reason)
    assert caught.value.error_id == error_id


def test_what_is_answered_is_not_late(office: Office) -> None:
    case = add_case(office)
    tell(office, case, Purpose.ANSWER)
    with pytest.raises(KnownError) as caught:
        tell(office, case, Purpose.DELAY, promised_by=SOON, reason="Sjukdom")
    assert caught.value.error_id == "already_answered"


def test_the_receiver_has_a_day_of_its_own(office: Office) -> None:
    case = add_case(office)
    before = running(office, case)
    place = view(office, case).case.department
    case_work.distribute(office, [case], place=place, answer_by=SOON)
    assert running(office, case) == {**before, "unit": SOON}

    case_work.send_back(office, [case], reason="Inte vårt")
    assert running(office, case) == before

    with pytest.raises(KnownError) as caught:
        case_work.distribute(office, [case], place=place, answer_by=TODAY - timedelta(days=1))
    assert caught.value.error_id == "unit_day_passed"
