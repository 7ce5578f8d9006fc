"""What a single action leaves behind."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.fold import fold_all
from synpunkt_desk.models.journal import Entry
from synpunkt_desk.services.answers.answering import Purpose
from synpunkt_desk.services.cases import case_work, closing
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import journal
from tests.helpers.offices import TODAY, add_case, make_office, tell


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def test_a_case_forwarded_outside_ends_with_the_outcome_for_it(office: Office) -> None:
    case = add_case(office)
    case_work.forward_outside(office, [case], organisation="Västtrafik AB")
    forwarded = view(office, case).case
    assert office.organisation.name(forwarded.outcome) == "Vidarebefordrad externt"
    assert forwarded.closed_on == forwarded.forwarded_on == TODAY


def refused(attempt: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as caught:
        attempt()
    return caught.value.error_id


def test_a_case_that_is_opened_again_is_the_municipality_s_own(office: Office) -> None:
    case = add_case(office)
    case_work.forward_outside(office, [case], organisation="Västtrafik AB")
    closing.reopen(office, [case], reason="De svarar inte")
    opened = view(office, case).case
    assert (opened.closed_on, opened.forwarded_on, opened.forwarded_to) == (None, None, "")
    assert opened.reopened_reason == "De svarar inte"


def test_only_what_is_closed_can_be_opened_again(office: Office) -> None:
    case = add_case(office)
    again = partial(closing.reopen, office, [case], reason="Fel")
    assert refused(again) == "case_not_closed"
    case_work.void(office, [case], reason="Dubblett")
    assert refused(again) == "case_not_closed"
    assert refused(lambda: case_work.void(office, [case], reason="Igen")) == "case_voided"


def test_what_is_voided_or_referred_is_not_answered(office: Office) -> None:
    case = add_case(office)
    case_work.refer(office, [case], where="Felanmälan")
    assert refused(lambda: tell(office, case, Purpose.ANSWER)) == "case_not_open"


def test_nothing_comes_in_after_it_was_answered(office: Office) -> None:
    case = add_case(office, days_ago=3)
    day = TODAY - timedelta(days=2)
    tell(office, case, Purpose.ANSWER, day=day)
    later = {"received_on": TODAY}
    seen = view(office, case).seen
    assert refused(lambda: case_work.edit(office, case, later, seen)) == "arrival_after_contact"
    case_work.edit(office, case, {"received_on": day}, seen)
    assert view(office, case).case.received_on == day


def test_an_action_on_many_cases_tells_what_it_saw_of_each(office: Office) -> None:
    cases = [add_case(office), add_case(office, "Synpunkt om halka")]
    before = {case: view(office, case).seen for case in cases}
    place = view(office, cases[0]).case.department

    acts: list[Callable[[], Changes]] = [
        lambda: case_work.distribute(office, cases, place=place, responsible="eva"),
        lambda: case_work.categorise(office, cases, {"criterion": "c"}),
        lambda: case_work.assign(office, cases, responsible="bo"),
    ]
    for act in acts:
        entries = entries_of(office, act())
        assert {entry.object_id for entry in entries} == set(cases)
        for entry in entries:
            seen = before[entry.object_id]
            assert entry.seen == {n: seen[n] for n in entry.patch if n in seen}
        before = {case: view(office, case).seen for case in cases}


def test_a_batch_becomes_a_proposal_where_somebody_was_first_unseen(office: Office) -> None:
    cases = [add_case(office), add_case(office)]
    case_work.assign(office, cases, responsible="eva")
    (entry, _) = entries_of(office, case_work.assign(office, cases, responsible="bo"))
    elsewhere = replace(entry, entry_id="f" * 32, device="other", patch={"responsible": "siv"})
    with office.replica.reading() as connection:
        history = journal.entries_of_object(connection, entry.object_id)

    state = fold_all([*history[:-1], elsewhere, entry])

    assert state.fields["responsible"] == "siv"
    assert [conflict.kind for conflict in state.conflicts] == ["proposal"]


def entries_of(office: Office, changes: Changes) -> list[Entry]:
    with office.replica.reading() as connection:
        return journal.entries_of_group(connection, changes.group_id)


def test_a_new_board_is_not_told_how_often_another_sent_the_case_back(office: Office) -> None:
    case_id = add_case(office)
    case_work.send_back(office, [case_id], reason="Inte vårt")
    units = office.organisation.units_of("department")
    board = view(office, case_id).case.board
    other = next(u for u in units if office.organisation.receiver(u)["board"] != board)

    case_work.hand_over(office, [case_id], place=other, reason="Er fråga")

    assert view(office, case_id).case.sent_back_count == 0
    case_work.send_back(office, [case_id], reason="Inte heller vårt")
    assert view(office, case_id).case.sent_back_count == 1
