"""Rules and calendar are changed, and open cases follow."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import DeadlineRule
from synpunkt_desk.services.answers.answering import Purpose
from synpunkt_desk.services.cases import history
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.due_days import recounting, time_rules
from synpunkt_desk.services.due_days.time_rules import CalendarChange, RuleChange
from synpunkt_desk.services.lists.queues import Question, Queue, page
from synpunkt_desk.services.office.office import Office
from tests.helpers.offices import TODAY, acknowledge, add_case, close_case, make_office, tell

TEN = RuleChange(rule=DeadlineRule(about="answer", amount=10))
CLOSED = CalendarChange(closed_days={date(2026, 11, 23): "Flytt"}, closes_bridge_days=False)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def recount(office: Office) -> None:
    """As the window does it."""
    if recounting.is_behind(office):
        found = recounting.moved(office, office.organisation)
        recounting.recount(office, [moved.case_id for moved in found])
        recounting.keep_up(office)


def days(office: Office, case: ObjectId) -> tuple[date | None, date | None]:
    shown = view(office, case).case
    return shown.acknowledge_by, shown.answer_by


def test_a_preview_tells_what_the_change_then_does(office: Office) -> None:
    waiting, known, silent = add_case(office), add_case(office), add_case(office, sender="")
    acknowledge(office, known)
    before = days(office, known)

    seen = time_rules.preview(office, TEN)
    assert days(office, known) == before
    assert [(m.case_id, m.about, m.before, m.after) for m in seen] == [
        (case, "answer", None, date(2026, 12, 4)) for case in (waiting, known)
    ]

    time_rules.keep(office, TEN)
    recount(office)
    assert days(office, waiting) == (date(2026, 11, 24), date(2026, 12, 4))
    assert days(office, known)[1] == date(2026, 12, 4)
    assert days(office, silent)[1] is None
    assert recounting.moved(office, office.organisation) == []


def test_what_has_been_done_keeps_the_day_it_was_done_by(office: Office) -> None:
    waiting, known = add_case(office), add_case(office)
    acknowledge(office, known)
    time_rules.keep(office, CLOSED)
    recount(office)
    assert days(office, waiting)[0] == date(2026, 11, 25)
    assert days(office, known)[0] == date(2026, 11, 24)
    explained = view(office, waiting).acknowledge
    assert explained
    assert explained.due.skipped == ((date(2026, 11, 23), "Flytt"),)


def test_what_is_closed_or_answered_is_left_as_it_was(office: Office) -> None:
    answered, closed = add_case(office), add_case(office)
    tell(office, answered, Purpose.ANSWER)
    close_case(office, closed)
    assert time_rules.preview(office, TEN) == []


def test_undoing_a_change_moves_the_cases_back(office: Office) -> None:
    case = add_case(office)
    before = days(office, case)
    done = time_rules.keep(office, TEN)
    recount(office)
    history.undo(office, done.group_id)
    assert recounting.is_behind(office)
    recount(office)
    assert not recounting.is_behind(office)
    assert days(office, case) == before


def test_a_recount_that_was_stopped_goes_on_another_time(office: Office) -> None:
    cases = [add_case(office) for _ in range(3)]
    time_rules.keep(office, TEN)
    recounting.recount(office, cases[:1])
    recounting.keep_up(office)
    assert recounting.is_behind(office)
    assert [m.case_id for m in recounting.moved(office, office.organisation)] == cases[1:]


def test_a_rule_is_changed_and_taken_away(office: Office) -> None:
    time_rules.keep(office, TEN)
    (rule_id,) = (i for i, r in office.organisation.deadline_rules.items() if r == TEN.rule)
    fourteen = DeadlineRule(about="answer", amount=14, unit="days")
    time_rules.keep(office, RuleChange(rule_id=rule_id, rule=fourteen))
    case = add_case(office)
    assert days(office, case)[1] == date(2026, 12, 4)
    time_rules.keep(office, RuleChange(rule_id=rule_id, rule=replace(fourteen, removed=True)))
    recount(office)
    assert days(office, case)[1] is None
    assert page(office, Question(Queue.ALL_OPEN, TODAY), limit=1)[0].next_due == "2026-11-24"


@pytest.mark.parametrize(
    ("change", "error_id"),
    [
        (RuleChange(rule=DeadlineRule(about="answer")), "days_missing"),
        (RuleChange(rule=DeadlineRule(about="answer", amount=367)), "days_missing"),
        (RuleChange(rule=DeadlineRule(about="acknowledge", amount=3)), "rule_exists"),
        (CalendarChange(closed_days={TODAY: ""}, closes_bridge_days=True), "closing_day_wrong"),
    ],
)
def test_what_cannot_hold_is_refused(
    office: Office, change: RuleChange | CalendarChange, error_id: str
) -> None:
    for attempt in (time_rules.preview, time_rules.keep):
        with pytest.raises(KnownError) as caught:
            attempt(office, change)
        assert caught.value.error_id == error_id


def test_a_change_that_is_undone_while_it_is_recounted_leaves_nothing_behind(
    office: Office,
) -> None:
    cases = [add_case(office) for _ in range(2)]
    before = [days(office, case) for case in cases]
    done = time_rules.keep(office, CLOSED)
    recounting.recount(office, cases[:1])
    history.undo(office, done.group_id)
    recount(office)
    assert [days(office, case) for case in cases] == before
    assert not recounting.is_behind(office)
