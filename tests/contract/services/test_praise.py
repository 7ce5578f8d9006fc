"""Praise is passed on to those whom it is about, and counted."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.answers import praise
from synpunkt_desk.services.answers.praise import PraiseCount
from synpunkt_desk.services.cases import history, merging
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.office.office import Office
from tests.helpers.offices import TODAY, add_case, close_case, make_office

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def test_it_is_noted_counted_and_undone(office: Office) -> None:
    told, untold = (add_case(office, case_type="beröm") for _ in range(2))
    add_case(office)
    close_case(office, told)
    changes = praise.pass_on(office, [told], to=" Personalen i  receptionen ", day=TODAY)
    case = view(office, told).case
    assert (case.praise_passed_to, case.praise_passed_on) == ("Personalen i receptionen", TODAY)
    assert praise.is_praise(office.organisation, view(office, untold).case)
    assert praise.praise_passed_on(office, *YEAR) == PraiseCount(2, 1)
    history.undo(office, changes.group_id)
    assert praise.praise_passed_on(office, *YEAR) == PraiseCount(2, 0)


def test_it_needs_somebody_who_was_told_and_a_day_that_has_been(office: Office) -> None:
    case_id = add_case(office, case_type="beröm")
    for to, day, error_id in (
        (" ", TODAY, "praise_receiver_missing"),
        ("Bo", TODAY + timedelta(1), "received_in_future"),
        ("Bo", TODAY - timedelta(1), "before_arrival"),
    ):
        with pytest.raises(KnownError) as raised:
            praise.pass_on(office, [case_id], to=to, day=day)
        assert raised.value.error_id == error_id


def test_praise_that_came_twice_counts_once(office: Office) -> None:
    kept, other = (add_case(office, case_type="beröm") for _ in range(2))
    merging.merge(office, kept, [other])
    assert praise.praise_passed_on(office, *YEAR) == PraiseCount(1, 0)
