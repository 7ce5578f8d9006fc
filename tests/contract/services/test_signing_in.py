"""Who signs in to the shared server is that member, and is named in the log everywhere."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from synpunkt_desk.models.streams import COMMON, UNPLACED
from synpunkt_desk.services.cases.case_work import edit
from synpunkt_desk.services.cases.history import log
from synpunkt_desk.services.office import sharing
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member, open_office
from synpunkt_desk.services.office.rights import may_set_up
from synpunkt_desk.store import journal
from synpunkt_desk.sync.port import Right
from tests.helpers.memory_server import MemoryLine, MemoryOffice
from tests.helpers.offices import KEY, MEMBER, add_case, make_office

BO = "Bo Ek"
Join = Callable[[], Office]


@pytest.fixture
def shared() -> MemoryOffice:
    made = MemoryOffice()
    made.grant("anna", COMMON, Right.ADMIN)
    return made


@pytest.fixture
def annas(tmp_path: Path, shared: MemoryOffice) -> Iterator[Office]:
    """The office that Anna brings to the server, with a case from before."""
    made = make_office(tmp_path)
    add_case(made)
    line = MemoryLine(shared, "anna")
    sharing.bring_office(made, line, line, "postgresql://anna@server/synpunkt")
    keep_up(made, shared, "anna")
    yield made
    made.close()


@pytest.fixture
def join(tmp_path: Path, annas: Office, shared: MemoryOffice) -> Iterator[Join]:
    """Bo joins with an empty folder."""
    made: list[Office] = []

    def joined() -> Office:
        board = next(iter(annas.organisation.units_of("board")))
        for stream in (COMMON, UNPLACED, board, *shared.streams):
            shared.grant("bo", stream, Right.WRITE)
        server = MemoryLine(shared, "bo")
        address = "postgresql://bo@server/synpunkt"
        made.append(sharing.join_office(tmp_path / "bo", KEY, server, address))
        keep_up(made[-1], shared, "bo")
        return made[-1]

    yield joined
    for one in made:
        one.close()


def keep_up(office: Office, shared: MemoryOffice, role: str) -> None:
    line = MemoryLine(shared, role)
    sharing.keep_up(office, line, open_caretaker=lambda: line)


def tie(annas: Office, shared: MemoryOffice, name: str, login: str) -> str:
    with annas.unit() as unit:
        member = unit.create("member", {"name": name, "login": login})
    keep_up(annas, shared, "anna")
    return member


def cases(office: Office) -> list[str]:
    with office.replica.reading() as connection:
        rows = connection.exec_driver_sql("SELECT object_id FROM case_row ORDER BY row_no")
        return list(rows.scalars())


def authors(office: Office, case_id: str) -> set[str]:
    return {event.author for event in log(office, case_id)}


def test_who_brings_an_office_is_tied_to_the_login(annas: Office) -> None:
    me = annas.organisation.members[current_member(annas)]

    assert (me.name, me.login) == (MEMBER, "anna")
    assert may_set_up(annas)


def test_somebody_whose_login_is_tied_works_as_that_member(
    annas: Office, shared: MemoryOffice, join: Join
) -> None:
    member = tie(annas, shared, BO, "bo")
    bos = join()

    assert current_member(bos) == member
    assert bos.author == BO
    assert not may_set_up(bos)


def test_a_login_without_member_is_known_by_its_name_until_it_has_one(
    annas: Office, shared: MemoryOffice, join: Join
) -> None:
    bos = join()
    assert (current_member(bos), bos.author) == ("", "bo")

    member = tie(annas, shared, BO, "bo")
    keep_up(bos, shared, "bo")

    assert (current_member(bos), bos.author) == (member, BO)


def test_a_file_opens_as_who_signed_in(
    annas: Office, shared: MemoryOffice, join: Join, tmp_path: Path
) -> None:
    join().close()

    with closing(open_office(tmp_path / "bo", KEY)) as again:
        assert again.author == "bo"


def test_the_log_names_who_wrote_on_another_computer_also_before_the_login_was_tied(
    annas: Office, shared: MemoryOffice, join: Join
) -> None:
    bos = join()
    [case_id] = cases(bos)
    assert authors(bos, case_id) == {MEMBER}
    edit(bos, case_id, {"title": "Trappan"}, {})
    keep_up(bos, shared, "bo")
    keep_up(annas, shared, "anna")
    assert authors(annas, case_id) == {MEMBER, "bo"}

    tie(annas, shared, BO, "bo")

    assert authors(annas, case_id) == {MEMBER, BO}


def test_two_computers_have_the_same_author_for_what_one_of_them_wrote(
    annas: Office, shared: MemoryOffice, join: Join
) -> None:
    tie(annas, shared, BO, "bo")
    bos = join()
    [case_id] = cases(bos)
    edit(annas, case_id, {"title": "Trappan"}, {})
    for one, role in ((annas, "anna"), (bos, "bo")):
        keep_up(one, shared, role)

    told = [written_by(one, case_id) for one in (annas, bos)]

    assert told[0] == told[1]
    assert told[0][-1] == "anna"
    assert authors(annas, case_id) == authors(bos, case_id) == {MEMBER}


def written_by(office: Office, case_id: str) -> list[str]:
    with office.replica.reading() as connection:
        return [entry.author for entry in journal.entries_of_object(connection, case_id)]
