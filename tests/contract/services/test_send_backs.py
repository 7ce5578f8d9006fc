"""How many cases were sent back, from where, and how often."""

from datetime import timedelta
from pathlib import Path

import pytest

from synpunkt_desk.services.cases import case_work, history
from synpunkt_desk.services.lists.send_backs import SendBacks, SentBackRow, send_backs
from synpunkt_desk.services.office.office import Office
from tests.helpers.offices import TODAY, add_case, distribute, make_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return make_office(tmp_path)


def figures(office: Office) -> SendBacks:
    return send_backs(office, TODAY - timedelta(days=30), TODAY)


def numbers(row: SentBackRow) -> tuple[int, int, int, int]:
    return row.times, row.cases, row.twice, row.base


def test_times_cases_and_second_bounces_are_counted_where_they_came_from(office: Office) -> None:
    once, twice, _never = (add_case(office) for _ in range(3))
    technical = office.organisation.find_unit("department", "Tekniska förvaltningen") or ""
    for case_id in (once, twice):
        distribute(office, case_id)
        case_work.send_back(office, [case_id], reason="Inte vårt")
    distribute(office, twice)
    case_work.send_back(office, [twice], reason="Fortfarande inte")
    elsewhere = next(
        i
        for i in office.organisation.units_of("department")
        if office.organisation.receiver(i)["board"]
        != office.organisation.receiver(technical)["board"]
    )
    case_work.hand_over(office, [twice], place=elsewhere, reason="Ert")

    found = figures(office)

    assert [row.department for row in found.rows] == [technical]
    assert numbers(found.rows[0]) == (3, 2, 1, 3)
    assert numbers(found.total) == (3, 2, 1, 3)
    assert set(found.case_ids) == {once, twice}


def test_what_was_undone_or_voided_counts_nowhere(office: Office) -> None:
    undone, voided = add_case(office), add_case(office)
    sent = case_work.send_back(office, [undone], reason="Fel")
    history.undo(office, sent.group_id)
    case_work.send_back(office, [voided], reason="Fel")
    case_work.void(office, [voided], reason="Dubbel")

    assert figures(office).rows == ()
    assert numbers(figures(office).total) == (0, 0, 0, 1)


def test_only_what_came_in_during_the_period_counts(office: Office) -> None:
    case_work.send_back(office, [add_case(office, days_ago=60)], reason="Inte vårt")

    assert figures(office).total.cases == 0
