"""Of a board that somebody has no right to nothing shows anywhere, and nothing is in the file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.models.case_list import Queue
from synpunkt_desk.services.cases.case_view import find_by_number, view
from synpunkt_desk.services.improvements.measures import add_measure
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question
from synpunkt_desk.services.office.conflicts import open_conflicts
from synpunkt_desk.services.office.unsent import read_unsent
from synpunkt_desk.sync.port import Right
from tests.helpers.offices import add_case
from tests.helpers.shared_desks import everything_in
from tests.helpers.two_boards import SCHOOLS, TECHNICAL, TwoBoards, make_two_boards

SECRET = ("Skymda", "lampan", "Siv", "Dold", "kabelbrott", "grävlag")
"""Words of the case at the board that Bo has no right to; nowhere else."""


@pytest.fixture
def two(tmp_path: Path) -> Iterator[TwoBoards]:
    made = make_two_boards(tmp_path)
    yield made
    made.close()


@pytest.fixture
def case_id(two: TwoBoards) -> str:
    """At the streets: a case in conflict, with a giver and a measure. The schools have one, too."""
    made = add_case(
        two.annas,
        "Synpunkt om Skymda lampan",
        text="Ett kabelbrott vid torget.",
        department=TECHNICAL,
        sender="Siv Dold",
    )
    with two.annas.unit() as unit:
        unit.write("edit", "case", made, {"title": "Synpunkt om den Skymda lampan"})
    with two.annas.unit() as unit:
        unit.write("edit", "case", made, {"title": "Synpunkt om Skymda lampan"}, seen={})
    add_measure(two.annas, cases=[made], values={"text": "Ett grävlag åker ut"})
    add_case(two.annas, "Synpunkt om skolmaten", department=SCHOOLS)
    two.sync()
    return made


def in_file(two: TwoBoards) -> list[str]:
    """The secret words that are anywhere in Bo's file."""
    everything = everything_in(two.bos.replica).casefold()
    return [word for word in SECRET if word.casefold() in everything]


def count(two: TwoBoards, typed: str = "") -> int:
    question = Question(Queue.ALL, two.bos.today(), typed=typed)
    return queues.count(two.bos, question)


def test_nothing_of_the_other_board_is_in_the_file(two: TwoBoards, case_id: str) -> None:
    assert in_file(two) == []
    assert "skolmaten" in everything_in(two.bos.replica)


def test_lists_counts_search_and_conflicts_hold_ones_own_alone(
    two: TwoBoards, case_id: str
) -> None:
    number = view(two.annas, case_id).case.number

    assert count(two) == 1
    assert count(two, "lampan") == count(two, "Siv") == count(two, number) == 0
    assert find_by_number(two.bos, number) is None
    assert open_conflicts(two.bos) == []
    assert open_conflicts(two.annas) != []


def test_who_is_given_the_right_has_all_of_it(two: TwoBoards, case_id: str) -> None:
    two.shared.grant("bo", two.technical, Right.READ)
    two.sync()

    assert view(two.bos, case_id).submitter.name == "Siv Dold"
    assert count(two, "lampan") == 1
    assert open_conflicts(two.bos) != []


def test_who_loses_the_right_has_nothing_of_it_left_but_what_was_unsent(
    two: TwoBoards, case_id: str
) -> None:
    two.shared.grant("bo", two.technical, Right.WRITE)
    two.sync()
    with two.bos.unit() as unit:
        unit.write("edit", "case", case_id, {"own_reference": "Bos egen lapp"})

    two.shared.revoke("bo", two.technical)
    two.sync()

    assert in_file(two) == []
    assert count(two) == 1
    assert [
        (one.code, dict(one.action.parts[0].patch)) for one in read_unsent(two.bos).refused
    ] == [("no_right", {"own_reference": "Bos egen lapp"})]
