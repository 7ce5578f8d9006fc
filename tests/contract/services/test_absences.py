"""A deputy has the cases of the one who is away, from the first day to the last."""

from datetime import timedelta
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.cases import case_work, history
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Order, Question, Queue
from synpunkt_desk.services.office.absences import absences, add_absence, end_absence, stands_in_for
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.services.office.organisation import add_member, place_member
from synpunkt_desk.services.statements import statements
from synpunkt_desk.services.statements.statements import Ask
from tests.helpers.offices import TODAY, add_case, at, make_office

WEEK = timedelta(days=7)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return make_office(tmp_path)


@pytest.fixture
def people(office: Office) -> tuple[str, str]:
    """Anna, who works here, and Bo."""
    return current_member(office), add_member(office, name="Bo Ek")


def mine(office: Office, member: str, order: Order = Order.DUE) -> list[str]:
    question = Question(Queue.MINE, office.today(), member, order=order)
    listed = [item.case_id for item in queues.page(office, question)]
    assert queues.count(office, question) == len(listed)
    assert queues.counts(office, question)[Queue.MINE] == len(listed)
    return listed


def test_the_deputy_has_the_cases_meanwhile(office: Office, people: tuple[str, str]) -> None:
    anna, bo = people
    hers, his = add_case(office, "Hennes", days_ago=1), add_case(office, "Hans")
    case_work.assign(office, [hers], responsible=anna)
    case_work.assign(office, [his], responsible=bo)
    add_absence(office, member=anna, deputy=bo, first=TODAY, last=TODAY + WEEK)

    assert stands_in_for(office, bo) == (anna,)
    for order in Order:
        assert sorted(mine(office, bo, order)) == sorted([hers, his])
    assert mine(office, bo) == [hers, his]
    assert mine(at(office, TODAY + WEEK), bo) == [hers, his]
    assert mine(at(office, TODAY + WEEK + timedelta(days=1)), bo) == [his]
    assert mine(office, anna) == [hers]


def test_it_can_be_ended_early_and_undone(office: Office, people: tuple[str, str]) -> None:
    anna, bo = people
    add_absence(office, member=anna, deputy=bo, first=TODAY - WEEK, last=TODAY + WEEK)
    (item,) = absences(office)
    assert item.is_now

    ended = end_absence(office, item.absence_id)
    assert stands_in_for(office, bo) == ()
    history.undo(office, ended.group_id)
    assert stands_in_for(office, bo) == (anna,)


def test_an_absence_written_by_mistake_is_undone(office: Office, people: tuple[str, str]) -> None:
    anna, bo = people
    begun = add_absence(office, member=anna, deputy=bo, first=TODAY, last=TODAY)
    history.undo(office, begun.group_id)
    assert absences(office) == []


def test_what_has_not_begun_is_taken_away(office: Office, people: tuple[str, str]) -> None:
    anna, bo = people
    add_absence(office, member=anna, deputy=bo, first=TODAY + WEEK, last=TODAY + WEEK)
    end_absence(office, absences(office)[0].absence_id)
    assert absences(at(office, TODAY + WEEK)) == []


@pytest.mark.parametrize(
    ("deputy_is_self", "first", "last", "error"),
    [
        (True, 0, 1, "absence_deputy_same"),
        (False, 2, 1, "absence_days_backwards"),
        (False, -3, -1, "absence_over"),
        (False, 3, 9, "absence_overlaps"),
    ],
)
def test_what_makes_no_sense_is_refused(
    office: Office,
    people: tuple[str, str],
    deputy_is_self: bool,
    first: int,
    last: int,
    error: str,
) -> None:
    anna, bo = people
    begins = TODAY + timedelta(days=2)
    add_absence(office, member=anna, deputy=bo, first=begins, last=TODAY + WEEK)
    days = [TODAY + timedelta(days=n) for n in (first, last)]
    deputy = anna if deputy_is_self else bo
    with pytest.raises(KnownError) as raised:
        add_absence(office, member=anna, deputy=deputy, first=days[0], last=days[1])
    assert raised.value.error_id == error


def test_my_department_is_that_of_the_member(office: Office, people: tuple[str, str]) -> None:
    anna, _ = people
    case_id = add_case(office, department="Tekniska förvaltningen")
    question = Question(Queue.MY_DEPARTMENT, TODAY, anna)
    assert queues.page(office, question) == []

    place = office.organisation.find_unit("department", "Tekniska förvaltningen") or ""
    place_member(office, anna, place)

    assert [item.case_id for item in queues.page(office, question)] == [case_id]
    assert queues.oldest(office, question) == TODAY


def test_an_absence_that_is_over_stays_as_it_was(office: Office, people: tuple[str, str]) -> None:
    anna, bo = people
    add_absence(office, member=anna, deputy=bo, first=TODAY, last=TODAY)
    (item,) = absences(office)
    with pytest.raises(KnownError) as raised:
        end_absence(at(office, TODAY + WEEK), item.absence_id)
    assert raised.value.error_id == "absence_missing"


def test_the_deputy_is_reminded_of_what_units_owe_and_of_what_is_late(
    office: Office, people: tuple[str, str]
) -> None:
    anna, bo = people
    waiting, late = add_case(office), add_case(office, days_ago=30)
    asked = Ask(
        unit=office.organisation.units_of("department")[0],
        due_on=TODAY,
        text="Vad hände?",
        shared_text="Halt",
    )
    statements.ask(office, waiting, asked)
    case_work.assign(office, [waiting, late], responsible=anna)
    tomorrow = at(office, TODAY + timedelta(days=1))
    add_absence(office, member=anna, deputy=bo, first=TODAY, last=TODAY + WEEK)

    question = Question(Queue.MINE, tomorrow.today(), bo)
    listed = {item.case_id: item for item in queues.page(tomorrow, question)}
    assert set(listed) == {waiting, late}
    assert listed[waiting].statement_by == TODAY.isoformat()
    assert listed[late].next_due < TODAY.isoformat()
