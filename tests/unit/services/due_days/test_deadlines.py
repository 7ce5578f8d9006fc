"""Which rule holds for a case, and which days it gives."""

from datetime import UTC, date, datetime

import pytest

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.objects import DeadlineRule, DeadlineSubject, Municipality
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.due_days.deadlines import clocks, deadline, due_days, proposed_news
from synpunkt_desk.services.office.calendar import swedish_calendar

ARRIVAL = date(2026, 4, 29)


def organisation(*rules: DeadlineRule, bridges: bool = False) -> Organisation:
    return Organisation(
        Municipality(closed_days=("2026-05-04 Planeringsdag",), bridge_days_closed=bridges),
        {},
        {},
        deadline_rules={str(place): rule for place, rule in enumerate(rules)},
        make_calendar=swedish_calendar,
    )


def answer(amount: int, *, board: str = "", case_type: str = "", unit: str = "") -> DeadlineRule:
    return DeadlineRule(
        about="answer",
        board=board,
        case_type=case_type,
        amount=amount,
        unit=unit or "working_days",
    )


def case(board: str = "", case_type: str = "") -> Case:
    return Case(received_on=ARRIVAL, submitter="known", board=board, case_type=case_type)


def test_nothing_is_assumed_where_nothing_is_stated() -> None:
    assert due_days(organisation(), case()) == {"acknowledge_by": None, "answer_by": None}


@pytest.mark.parametrize(
    ("about", "amount"),
    [
        (case(), 10),
        (case(board="skola"), 20),
        (case(case_type="fråga"), 5),
        (case(board="skola", case_type="fråga"), 3),
        (case(board="skola", case_type="beröm"), 20),
    ],
)
def test_the_most_particular_rule_holds(about: Case, amount: int) -> None:
    rules = organisation(
        answer(10),
        answer(20, board="skola"),
        answer(5, case_type="fråga"),
        answer(3, board="skola", case_type="fråga"),
    )
    found = deadline(rules, about, DeadlineSubject.ANSWER)
    assert found
    assert found.amount == amount


def test_own_closing_days_and_bridge_days_do_not_count() -> None:
    found = deadline(organisation(answer(10)), case(), DeadlineSubject.ANSWER)
    assert found
    assert found.due.day == date(2026, 5, 18)
    later = deadline(organisation(answer(10), bridges=True), case(), DeadlineSubject.ANSWER)
    assert later
    assert later.due.day == date(2026, 5, 19)
    assert [name for _, name in later.due.skipped] == [
        "Första maj",
        "Planeringsdag",
        "Kristi himmelsfärdsdag",
        "Klämdag",
    ]


def test_a_long_time_sees_the_holidays_of_every_year_on_the_way() -> None:
    start = Case(received_on=date(2026, 12, 1))
    found = deadline(organisation(answer(400)), start, DeadlineSubject.ANSWER)
    assert found
    assert date(2028, 4, 14) in [day for day, _ in found.due.skipped]


def test_more_news_are_proposed_by_their_own_rule_or_that_of_the_answer() -> None:
    plain, told = organisation(answer(10, unit="days")), date(2026, 5, 5)
    found = proposed_news(plain, case(), told)
    assert found
    assert found.due.day == date(2026, 5, 9)
    assert proposed_news(plain, case(), date(2026, 5, 9)) is None
    assert proposed_news(organisation(), case(), told) is None
    ruled = organisation(answer(10), DeadlineRule(about="news", amount=7, unit="days"))
    assert proposed_news(ruled, case(), told) == deadline(ruled, case(), "news", told)


def test_the_receivers_day_is_explained_from_the_day_of_distribution() -> None:
    given = datetime(2026, 4, 29, 8, tzinfo=UTC)
    distributed = Case(distributed_at=given, unit_answer_by=date(2026, 5, 6))
    (clock,) = clocks(organisation(), distributed)
    assert clock.counted
    assert (clock.about, clock.counted.amount) == ("unit", 3)
    on_a_holiday = Case(distributed_at=given, unit_answer_by=date(2026, 5, 14))
    assert clocks(organisation(), on_a_holiday)[0].counted is None
