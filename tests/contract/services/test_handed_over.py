"""What stays with the one who handed a case to another board."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.cases.handed_over import handed_over, receipt_of
from synpunkt_desk.services.cases.history import log
from tests.helpers.offices import add_case
from tests.helpers.two_boards import BO, SCHOOLS, TECHNICAL, TwoBoards, make_two_boards


@pytest.fixture
def two(tmp_path: Path) -> Iterator[TwoBoards]:
    made = make_two_boards(tmp_path)
    yield made
    made.close()


@pytest.fixture
def case_id(two: TwoBoards) -> str:
    """Bo registered it at the schools, and it was for the streets."""
    made = add_case(two.bos, "Synpunkt om lampan på skolvägen", department=SCHOOLS)
    two.sync()
    hand_over(two, made)
    return made


def hand_over(two: TwoBoards, case_id: str) -> None:
    place = {"board": two.technical, "department": two.department(TECHNICAL)}
    with two.bos.unit() as unit:
        unit.write("hand_over", "case", case_id, place)
    two.sync()


def test_the_giver_keeps_a_receipt_with_where_when_and_who(two: TwoBoards, case_id: str) -> None:
    [receipt] = handed_over(two.bos)

    assert receipt.case_id == case_id
    assert receipt.number == view(two.annas, case_id).case.number
    assert receipt.title == "Synpunkt om lampan på skolvägen"
    assert receipt.board == two.annas.organisation.name(two.technical)
    assert receipt.by == BO
    assert receipt_of(two.bos, case_id) == receipt


def test_it_is_found_by_number_and_by_words(two: TwoBoards, case_id: str) -> None:
    [receipt] = handed_over(two.bos)

    assert handed_over(two.bos, receipt.number.lower()) == [receipt]
    assert handed_over(two.bos, "skolvägen LAMPAN") == [receipt]
    assert handed_over(two.bos, "snö") == []


def test_who_reads_the_case_needs_no_receipt(two: TwoBoards, case_id: str) -> None:
    assert handed_over(two.annas) == []
    assert next(event.author for event in log(two.annas, case_id)) == BO


def test_a_case_that_comes_back_has_none(two: TwoBoards, case_id: str) -> None:
    place = {"board": two.schools, "department": two.department(SCHOOLS)}
    with two.annas.unit() as unit:
        unit.write("hand_over", "case", case_id, place)
    two.sync()

    assert view(two.bos, case_id).case.board == two.schools
    assert handed_over(two.bos) == []
