"""What a server would not take is sent again once it would, and arrives as it was meant."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.cases.handed_over import handed_over
from synpunkt_desk.services.office.unsent import Again, RefusedAction, read_unsent, send_again
from synpunkt_desk.sync.port import Right
from synpunkt_desk.sync.round import Progress
from tests.helpers.offices import add_case
from tests.helpers.shared_offices import SharedOffice
from tests.helpers.two_boards import SCHOOLS, TECHNICAL, TwoBoards, keep_up, make_two_boards


@pytest.fixture
def two(tmp_path: Path, empty_office: SharedOffice) -> Iterator[TwoBoards]:
    made = make_two_boards(tmp_path, empty_office)
    yield made
    made.close()


def refused(two: TwoBoards) -> list[RefusedAction]:
    return list(read_unsent(two.bos).refused)


def let(two: TwoBoards, right: Right) -> None:
    two.shared.grant("bo", two.schools, right)


def test_a_registration_and_an_edit_that_were_refused_arrive(two: TwoBoards) -> None:
    there = add_case(two.bos, "Synpunkt om skolmaten", department=SCHOOLS)
    two.sync()
    let(two, Right.READ)
    with two.bos.unit() as unit:
        unit.write("edit", "case", there, {"title": "Synpunkt om gröten"})
    add_case(two.bos, "Synpunkt om skolgården", department=SCHOOLS)
    two.sync()
    assert [one.again for one in refused(two)] == [Again.NO_RIGHT, Again.NO_RIGHT]
    let(two, Right.WRITE)
    two.sync()

    edited, made = refused(two)
    send_again(two.bos, edited)
    [new] = send_again(two.bos, made).ids["case"]
    two.sync()

    assert refused(two) == []
    assert view(two.annas, there).case.title == "Synpunkt om gröten"
    for office in (two.annas, two.bos):
        assert view(office, new).case.title == "Synpunkt om skolgården"
        assert view(office, new).case.number


def test_a_handing_over_that_was_refused_arrives(two: TwoBoards) -> None:
    case_id = add_case(two.bos, "Synpunkt om lampan", department=SCHOOLS)
    two.sync()
    place = {"board": two.technical, "department": two.department(TECHNICAL)}
    with two.bos.unit() as unit:
        unit.write("hand_over", "case", case_id, place)

    def lose_right(progress: Progress) -> None:
        """Between what was decided and the transfer that follows from it."""
        if progress.sent:
            let(two, Right.READ)

    keep_up(two.bos, two.shared, "bo", tell=lose_right)
    [one] = refused(two)
    assert (one.code, one.action.parts[0].verb) == ("no_right", "move")
    keep_up(two.bos, two.shared, "bo")
    assert [one.again for one in refused(two)] == [Again.NO_RIGHT]
    let(two, Right.WRITE)
    keep_up(two.bos, two.shared, "bo")
    [one] = refused(two)
    assert one.again is Again.YES

    send_again(two.bos, one)
    two.sync()

    assert refused(two) == []
    assert [receipt.case_id for receipt in handed_over(two.bos)] == [case_id]
    assert view(two.annas, case_id).case.board == two.technical
    with two.annas.replica.reading() as connection:
        query = "SELECT DISTINCT stream FROM journal WHERE object_id = ?"
        assert [*connection.exec_driver_sql(query, (case_id,)).scalars()] == [two.technical]
