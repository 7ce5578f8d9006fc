"""Looking after who may do what on the shared server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.services.office import access, sharing
from synpunkt_desk.services.office.access import Access, Person
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.services.office.organisation import add_member
from synpunkt_desk.services.office.rights import SUPER_USER
from synpunkt_desk.sync.port import Right
from synpunkt_desk.ui.sharing.access_words import effects, happening_line, person_line
from tests.helpers.memory_caretaker import MemoryCaretaker
from tests.helpers.memory_server import MemoryLine, MemoryOffice
from tests.helpers.offices import MEMBER, add_case, make_office


@pytest.fixture
def shared() -> MemoryOffice:
    made = MemoryOffice()
    made.grant("anna", COMMON, Right.ADMIN)
    return made


@pytest.fixture
def keeper(shared: MemoryOffice) -> MemoryCaretaker:
    return shared.caretaker("anna")


@pytest.fixture
def office(tmp_path: Path, shared: MemoryOffice) -> Iterator[Office]:
    """Anna's, brought to the server."""
    made = make_office(tmp_path)
    line = MemoryLine(shared, "anna")
    sharing.bring_office(made, line, line, "postgresql://anna@server/synpunkt")
    sharing.keep_up(made, line, open_caretaker=lambda: line)
    yield made
    made.close()


@pytest.fixture
def board(office: Office) -> str:
    return office.organisation.units_of("board")[0]


def person(found: Access, login: str) -> Person:
    return next(one for one in found.people if one.login == login)


def test_people_are_told_with_names_rights_and_computers(
    office: Office, keeper: MemoryCaretaker, shared: MemoryOffice, board: str
) -> None:
    access.change_rights(keeper, "bo", {board: Right.READ})
    MemoryLine(shared, "bo").hello("d" * 32, protocol=1, epoch=None, cursors={})

    found = access.read_access(office, keeper)
    anna, bo = person(found, "anna"), person(found, "bo")

    assert (anna.name, anna.is_super_user, found.me) == (MEMBER, True, "anna")
    assert (bo.name, bo.rights, [d.device for d in bo.devices]) == (
        "bo",
        {board: "read"},
        ["d" * 32],
    )
    assert person_line(found, bo) == "bo · ingen person vald · läser hos 1 nämnd"
    assert person_line(found, anna).startswith(f"{MEMBER} · anna · du · superanvändare · skriver")


def test_a_change_is_told_before_it_is_made(
    office: Office, keeper: MemoryCaretaker, board: str
) -> None:
    access.change_rights(keeper, "bo", {board: Right.WRITE})
    found, name = access.read_access(office, keeper), office.organisation.name(board)

    said = effects(found, person(found, "bo"), {board: None}, office.organisation)

    assert said[0] == (
        f"bo kan inte längre se {name}s ärenden. De tas bort från datorn när den når servern."
    )
    assert said[1:] == ["Ingen dator har anslutit än.", *said[2:]]
    assert said[-1].startswith("bo har då inga rättigheter kvar")


def test_unsent_entries_of_this_computer_are_counted_in_what_a_change_means(
    office: Office, keeper: MemoryCaretaker
) -> None:
    add_case(office)
    [board] = [
        name for name in access.read_access(office, keeper).waiting if len(name) == len("a" * 32)
    ]
    found = access.read_access(office, keeper)

    said = effects(found, person(found, "anna"), {board: Right.READ}, office.organisation)

    count = found.waiting[board]
    assert f"{count} osända ändringar på den här datorn avvisas" in said[1]


def test_what_was_changed_is_kept_with_who_did_it(
    office: Office, keeper: MemoryCaretaker, board: str
) -> None:
    access.change_rights(keeper, "bo", {board: Right.WRITE})
    access.change_rights(keeper, "bo", {board: None})

    lines = [
        happening_line(one, office.organisation).split(" · ", 1)[1]
        for one in access.read_access(office, keeper).history
    ]

    name = office.organisation.name(board)
    assert f"bo fick rätten läsa och skriva: {name} (av {MEMBER})" in lines
    assert f"bo har ingen rätt längre: {name} (av {MEMBER})" in lines


def test_the_last_super_user_stays(office: Office, keeper: MemoryCaretaker) -> None:
    with pytest.raises(KnownError, match="refused_last_admin"):
        access.change_rights(keeper, "anna", {COMMON: None})


def test_the_role_follows_the_right(office: Office, keeper: MemoryCaretaker) -> None:
    bo = add_member(office, name="Bo Ek")
    access.tie(office, "bo", bo)
    access.change_rights(keeper, "bo", {COMMON: Right.ADMIN})

    access.follow_roles(office, access.read_access(office, keeper).people)

    members = office.organisation.members
    assert members[bo].roles == (SUPER_USER,)
    assert SUPER_USER in members[current_member(office)].roles


def test_a_login_is_one_members_only(office: Office) -> None:
    first, second = (add_member(office, name=name) for name in ("Bo Ek", "Bo Ask"))
    access.tie(office, "bo", first)
    access.tie(office, "bo", second)

    assert office.organisation.member_of("bo") == second
    assert office.organisation.members[first].login == ""
    access.tie(office, "bo", "")
    assert office.organisation.member_of("bo") == ""


def test_own_rights_are_known_without_the_server(office: Office, board: str) -> None:
    assert access.own_rights(office)[COMMON] == Right.ADMIN
    assert access.own_rights(office)[board] == Right.ADMIN
