"""What waits and what was refused, gathered as its author did it; sent again, or given up."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import RecordKind
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.cases.case_work import add_note
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.unsent import (
    Again,
    RefusedAction,
    put_back,
    read_unsent,
    send_again,
    throw_away,
)
from synpunkt_desk.sync.port import Right
from tests.helpers.offices import add_case
from tests.helpers.shared_desks import everything_in
from tests.helpers.two_boards import SCHOOLS, TwoBoards, keep_up, make_two_boards

SAID = "Gröten i matsalen var kall"


@pytest.fixture
def two(tmp_path: Path) -> Iterator[TwoBoards]:
    made = make_two_boards(tmp_path)
    yield made
    made.close()


def edit(office: Office, case_id: str, **fields: str) -> None:
    with office.unit() as unit:
        unit.write("edit", "case", case_id, fields)


def registered(two: TwoBoards) -> str:
    """A case of Bo's board that both have."""
    made = add_case(two.bos, "Synpunkt om skolmaten", department=SCHOOLS)
    two.sync()
    return made


def refused(office: Office) -> list[RefusedAction]:
    return list(read_unsent(office).refused)


def lose_right(two: TwoBoards) -> None:
    two.shared.grant("bo", two.schools, Right.READ)


def test_what_waits_is_told_by_action_with_its_case(two: TwoBoards) -> None:
    case_id = registered(two)
    edit(two.bos, case_id, title="Synpunkt om gröten")
    new = add_case(two.bos, "Synpunkt om skolgården", department=SCHOOLS)

    told = read_unsent(two.bos)

    changed, made = told.waiting
    assert (changed.case_id, made.case_id) == (case_id, new)
    assert changed.name.endswith("Synpunkt om gröten")
    assert changed.name.startswith(view(two.bos, case_id).case.number)
    assert [part.object_type for part in made.parts] == ["case", "submitter"]
    assert told.count == 2
    assert not told.is_more
    two.sync()
    assert read_unsent(two.bos).waiting == ()


def test_what_was_refused_is_one_line_for_each_action(two: TwoBoards) -> None:
    case_id = registered(two)
    lose_right(two)
    edit(two.bos, case_id, title="Synpunkt om gröten")
    add_case(two.bos, "Synpunkt om skolgården", department=SCHOOLS)
    two.sync()

    [changed, made] = refused(two.bos)

    assert [one.code for one in (changed, made)] == ["no_right", "no_right"]
    assert (changed.action.case_id, made.action.case_id) == (case_id, "")
    assert made.action.name.endswith("Synpunkt om skolgården")
    assert changed.again is made.again is Again.NO_RIGHT
    with pytest.raises(KnownError, match="not_sent_again"):
        send_again(two.bos, changed)


def test_it_is_sent_again_on_what_is_shown_today(two: TwoBoards) -> None:
    case_id = registered(two)
    lose_right(two)
    edit(two.bos, case_id, title="Synpunkt om gröten")
    two.sync()
    edit(two.annas, case_id, text="Ny text av Anna")
    two.shared.grant("bo", two.schools, Right.WRITE)
    two.sync()

    [one] = refused(two.bos)
    assert one.again is Again.YES
    send_again(two.bos, one)
    assert refused(two.bos) == []
    two.sync()

    there = view(two.annas, case_id).case
    assert (there.title, there.text) == ("Synpunkt om gröten", "Ny text av Anna")


def test_a_registration_is_sent_again_with_what_was_written_in_it_since(two: TwoBoards) -> None:
    lose_right(two)
    keep_up_only_annas(two)
    case_id = add_case(two.bos, "Synpunkt om skolgården", department=SCHOOLS)
    edit(two.bos, case_id, text=SAID)
    two.sync()
    made, since = refused(two.bos)
    assert (made.code, since.code) == ("no_right", "no_right")
    two.shared.grant("bo", two.schools, Right.WRITE)
    keep_up(two.bos, two.shared, "bo")
    made, since = refused(two.bos)
    assert (made.again, since.again) == (Again.YES, Again.WITH_OTHER)

    sent = send_again(two.bos, made)
    two.sync()

    [new] = sent.ids["case"]
    assert view(two.annas, new).case.title == "Synpunkt om skolgården"
    assert view(two.annas, new).case.number
    assert view(two.annas, new).case.submitter_id != ""
    assert view(two.annas, new).case.text == SAID
    assert refused(two.bos) == []


def keep_up_only_annas(two: TwoBoards) -> None:
    """Bo has not heard of it yet."""
    keep_up(two.annas, two.shared, "anna")


def test_a_case_that_was_moved_away_is_told_and_not_sent_again(two: TwoBoards) -> None:
    case_id = registered(two)
    edit(two.annas, case_id, board=two.technical)
    keep_up(two.annas, two.shared, "anna")
    edit(two.bos, case_id, title="Synpunkt om gröten")
    keep_up(two.bos, two.shared, "bo")

    [one] = refused(two.bos)

    assert (one.code, one.again, one.action.case_id) == ("moved", Again.NEVER, "")
    assert one.entries[0].patch == {"title": "Synpunkt om gröten"}


def test_nothing_of_what_was_written_about_an_erased_case_lingers(two: TwoBoards) -> None:
    case_id = registered(two)
    edit(two.bos, case_id, text=SAID)
    two.shared.caretaker("anna").erase([case_id], ground="gallring")
    keep_up(two.bos, two.shared, "bo")

    [one] = refused(two.bos)

    assert (one.code, one.again) == ("erased", Again.NEVER)
    assert SAID not in everything_in(two.bos.replica)


def test_nothing_lingers_either_of_what_had_been_refused_before(two: TwoBoards) -> None:
    case_id = registered(two)
    lose_right(two)
    edit(two.bos, case_id, text=SAID)
    two.sync()
    assert SAID in everything_in(two.bos.replica)
    two.shared.caretaker("anna").erase([case_id], ground="gallring")
    keep_up(two.bos, two.shared, "bo")

    [one] = refused(two.bos)

    assert (one.code, one.action.name) == ("erased", "")
    assert SAID not in everything_in(two.bos.replica)


def test_nothing_lingers_either_of_what_is_refused_for_another_reason(two: TwoBoards) -> None:
    case_id = registered(two)
    edit(two.bos, case_id, text=SAID)
    lose_right(two)
    two.shared.caretaker("anna").erase([case_id], ground="gallring")
    keep_up(two.bos, two.shared, "bo")

    [one] = refused(two.bos)

    assert (one.code, one.again) == ("erased", Again.NEVER)
    assert SAID not in everything_in(two.bos.replica)


def test_a_note_on_a_case_that_was_erased_meanwhile_reaches_nobody(two: TwoBoards) -> None:
    case_id = registered(two)
    add_note(two.bos, case_id, text=SAID, kind=RecordKind.WORKING_NOTE)
    two.shared.caretaker("anna").erase([case_id], ground="gallring")
    two.sync()

    assert [one.code for one in refused(two.bos)] == ["erased"]
    for office in (two.annas, two.bos):
        assert SAID not in everything_in(office.replica)


def test_what_was_thrown_away_is_not_put_back_once_its_case_is_erased(two: TwoBoards) -> None:
    case_id = registered(two)
    lose_right(two)
    edit(two.bos, case_id, text=SAID)
    two.sync()
    [one] = refused(two.bos)
    throw_away(two.bos, one)
    two.shared.caretaker("anna").erase([case_id], ground="gallring")
    keep_up(two.bos, two.shared, "bo")

    put_back(two.bos, one)

    assert SAID not in everything_in(two.bos.replica)


def test_what_is_thrown_away_can_be_put_back(two: TwoBoards) -> None:
    case_id = registered(two)
    lose_right(two)
    edit(two.bos, case_id, title="Synpunkt om gröten")
    two.sync()
    before = refused(two.bos)

    throw_away(two.bos, before[0])
    assert refused(two.bos) == []
    put_back(two.bos, before[0])

    assert refused(two.bos) == before
