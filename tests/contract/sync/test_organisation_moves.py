"""A department that goes to another board takes its open cases to the stream of that board."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.models.case_list import Queue
from synpunkt_desk.models.objects import OpenCases
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question
from synpunkt_desk.services.organisation import reorganising
from synpunkt_desk.services.organisation.changes import Move
from tests.helpers.offices import add_case
from tests.helpers.two_boards import TECHNICAL, TwoBoards, make_two_boards


@pytest.fixture
def two(tmp_path: Path) -> Iterator[TwoBoards]:
    made = make_two_boards(tmp_path)
    yield made
    made.close()


def test_open_cases_are_read_by_who_has_the_right_to_their_new_board(two: TwoBoards) -> None:
    case_id = add_case(two.annas, "Synpunkt om lampan", department=TECHNICAL)
    two.sync()
    everything = Question(Queue.ALL, two.bos.today())
    assert queues.count(two.bos, everything) == 0

    streets, schools, day = two.department(TECHNICAL), two.schools, two.annas.today()
    move = Move(place=streets, parent=schools, since=day, open_cases=OpenCases.FOLLOW)
    reorganising.keep(two.annas, move)
    for _ in range(2):
        two.sync()

    assert queues.count(two.bos, everything) == 1
    case = view(two.bos, case_id).case
    assert (case.board, case.department, case.came_to) == (schools, streets, streets)
    assert two.bos.organisation.receiver(streets)["board"] == schools
