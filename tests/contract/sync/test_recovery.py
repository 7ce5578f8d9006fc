"""A server put back from a backup: what it lost comes back once, from whoever has it."""

import os
from contextlib import suppress

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.store import journal, outgoing
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.sync.port import Right
from tests.helpers.cut_off import CutOff
from tests.helpers.shared_desks import NUMBER, SOCIAL, TECHNICAL, Desk, MakeDesk, everything_in
from tests.helpers.shared_offices import PostgresOffice

CUTS = range(14) if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else (1, 3)
"""At which calls a round is cut off."""


@pytest.fixture
def empty_office(postgres_office: PostgresOffice) -> PostgresOffice:
    """Only a real one can be put back."""
    return postgres_office


@pytest.fixture
def keeper(make_desk: MakeDesk) -> Desk:
    """The computer of whoever keeps the office and reads the social board."""
    return make_desk("cilla", COMMON, SOCIAL, right=Right.ADMIN)


def stops_with(desk: Desk) -> str:
    with pytest.raises(KnownError) as stopped:
        desk.sync()
    return stopped.value.error_id


def titles(desk: Desk) -> list[object]:
    with desk.file.reading() as connection:
        rows = connection.exec_driver_sql("SELECT title FROM case_row ORDER BY title").scalars()
        return [*rows]


def entries_of(file: Replica) -> list[str]:
    with file.reading() as connection:
        query = "SELECT entry_id FROM journal WHERE place IS NOT NULL ORDER BY place"
        return [*connection.exec_driver_sql(query).scalars()]


def test_it_is_noticed_and_nothing_is_sent(
    make_desk: MakeDesk, postgres_office: PostgresOffice
) -> None:
    anna = make_desk("anna", SOCIAL)
    postgres_office.back_up()
    anna.register("Första")
    anna.sync()

    postgres_office.restore()
    anna.register("Andra")

    assert stops_with(anna) == "server_restored"
    assert (anna.waiting(), titles(anna)) == (1, ["Andra", "Första"])
    assert postgres_office.run("SELECT count(*) FROM sync.entry") == [(0,)]


def test_what_was_lost_comes_back_with_its_numbers_in_its_order(
    make_desk: MakeDesk, postgres_office: PostgresOffice, keeper: Desk
) -> None:
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL)
    kept = anna.register("Före kopian")
    for desk in (anna, bo, keeper):
        desk.sync()
    postgres_office.back_up()
    lost = anna.register("Efter kopian")
    for desk in (anna, bo):
        desk.sync()
    bo.edit(lost, title="Bos titel")
    bo.sync()
    anna.sync()
    anna.edit(lost, title="Annas titel")
    anna.edit(kept, text="Också förlorat")
    anna.sync()
    before = entries_of(anna.file)
    bo.sync()

    postgres_office.restore()
    caretaker = postgres_office.caretaker("cilla")
    caretaker.open_recovery()
    anna.register("Medan den återställs")
    assert [stops_with(desk) for desk in (bo, anna, keeper)] == ["server_recovering"] * 3
    caretaker.close_recovery()
    for desk in (keeper, anna, bo, keeper, anna, bo):
        desk.sync()

    assert titles(anna) == titles(bo) == titles(keeper)
    assert titles(anna) == ["Annas titel", "Före kopian", "Medan den återställs"]
    assert anna.case(lost) == bo.case(lost) == keeper.case(lost)
    assert anna.case(lost)["number"] == "SN 2026-0002"
    assert anna.case(kept)["text"] == "Också förlorat"
    for desk in (anna, bo, keeper):
        assert entries_of(desk.file)[: len(before)] == before
        assert (desk.waiting(), desk.refused(), desk.problems()) == (0, [], ())
    with anna.file.reading() as connection:
        authors = [e.author for e in journal.entries_of_object(connection, lost)]
    assert authors == ["anna", "bo", "anna"]


def test_who_comes_when_it_is_over_sends_again_what_is_missing(
    make_desk: MakeDesk, postgres_office: PostgresOffice, keeper: Desk
) -> None:
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL)
    postgres_office.back_up()
    lost = anna.register("Bara hos Anna och Bo")
    anna.sync()
    bo.sync()

    postgres_office.restore()
    caretaker = postgres_office.caretaker("cilla")
    caretaker.open_recovery()
    caretaker.close_recovery()
    meanwhile = keeper.register("Registrerat därefter")
    keeper.sync()
    bo.sync()
    assert titles(bo) == ["Registrerat därefter"]
    assert bo.refused() == ["forgotten"]
    for desk in (anna, bo, keeper):
        desk.sync()

    for desk in (anna, bo, keeper):
        assert titles(desk) == ["Bara hos Anna och Bo", "Registrerat därefter"]
        assert desk.case(meanwhile)["number"] == "SN 2026-0001"
        assert desk.case(lost)["number"] == "SN 2026-0002"
        assert (desk.waiting(), desk.problems()) == (0, ())
    assert bo.refused() == []


def test_a_case_that_had_been_handed_over_is_handed_over_again(
    make_desk: MakeDesk, postgres_office: PostgresOffice
) -> None:
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", TECHNICAL)
    keeper = make_desk("cilla", COMMON, SOCIAL, TECHNICAL, right=Right.ADMIN)
    case_id = anna.register("Lampan")
    anna.sync()
    bo.sync()
    postgres_office.back_up()
    anna.edit(case_id, board=TECHNICAL, handed_over_on="2026-03-03")
    anna.sync()
    bo.sync()
    bo.edit(case_id, title="Lampan på torget")
    bo.sync()
    keeper.sync()
    before = bo.case(case_id)

    postgres_office.restore()
    caretaker = postgres_office.caretaker("cilla")
    caretaker.open_recovery()
    assert [stops_with(desk) for desk in (bo, anna, keeper)] == ["server_recovering"] * 3
    caretaker.close_recovery()
    for desk in (bo, anna, keeper, bo):
        desk.sync()

    assert anna.case(case_id) == {}
    assert bo.case(case_id) == keeper.case(case_id) == before
    for desk in (anna, bo, keeper):
        assert (desk.waiting(), desk.refused(), desk.problems()) == (0, [], ())


def test_a_file_comes_back_with_what_names_it(
    make_desk: MakeDesk, postgres_office: PostgresOffice
) -> None:
    make_desk("cilla", COMMON, right=Right.ADMIN)
    anna = make_desk("anna", SOCIAL)
    postgres_office.back_up()
    content = bytes(range(256)) * 40
    size, sha256 = anna.file.blobs.put_content("f" * 32, content)
    with anna.file.unit("anna") as unit:
        case = unit.create("case", {"title": "Bild", "board": SOCIAL}, asks=NUMBER)
        fields = {"case": case, "blob": "f" * 32, "size": size, "sha256": sha256}
        unit.create("record", fields)
    anna.sync()

    postgres_office.restore()
    caretaker = postgres_office.caretaker("cilla")
    caretaker.open_recovery()
    assert stops_with(anna) == "server_recovering"
    caretaker.close_recovery()
    anna.sync()
    bo = make_desk("bo", SOCIAL)

    assert bo.file.blobs.get("f" * 32) == content
    assert bo.case(case) == anna.case(case)


def test_an_older_server_than_the_one_last_met_is_not_taken_for_a_newer(
    make_desk: MakeDesk, postgres_office: PostgresOffice, keeper: Desk
) -> None:
    anna = make_desk("anna", SOCIAL)
    anna.register("Första")
    anna.sync()
    postgres_office.back_up()
    caretaker = postgres_office.caretaker("cilla")
    for _ in range(2):
        caretaker.open_recovery()
        caretaker.close_recovery()
        anna.sync()

    postgres_office.restore()

    assert stops_with(anna) == "server_restored"
    assert titles(anna) == ["Första"]


def test_what_nobody_may_bring_back_is_put_aside_and_not_lost(
    make_desk: MakeDesk, postgres_office: PostgresOffice
) -> None:
    make_desk("cilla", COMMON, right=Right.ADMIN)
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL)
    postgres_office.back_up()
    anna.register("Annas dator är borta")
    anna.sync()
    bo.sync()

    postgres_office.restore()
    caretaker = postgres_office.caretaker("cilla")
    caretaker.open_recovery()
    assert stops_with(bo) == "server_recovering"
    caretaker.close_recovery()
    bo.sync()

    with bo.file.reading() as connection:
        [aside] = outgoing.refused(connection)
    assert (aside.code, aside.patch["title"]) == ("forgotten", "Annas dator är borta")
    assert titles(bo) == []


def test_what_was_erased_again_does_not_come_back(
    make_desk: MakeDesk, postgres_office: PostgresOffice, keeper: Desk
) -> None:
    anna = make_desk("anna", SOCIAL)
    case_id = anna.register("Rabarberkrämen")
    anna.sync()
    keeper.sync()
    postgres_office.back_up()
    caretaker = postgres_office.caretaker("cilla")
    caretaker.erase([case_id], ground="gallring")
    late = anna.register("Efter kopian")
    anna.sync()  # and forgets what was erased
    keeper.file.close()

    postgres_office.restore()
    caretaker.open_recovery()
    caretaker.erase([case_id], ground="gallring")
    assert stops_with(anna) == "server_recovering"
    caretaker.close_recovery()
    anna.sync()

    assert titles(anna) == ["Efter kopian"]
    assert anna.case(late)["number"] == "SN 2026-0002"
    assert postgres_office.run(
        "SELECT count(*) FROM sync.entry_body WHERE body LIKE '%abarberkr%'"
    ) == [(0,)]
    assert "abarberkr" not in everything_in(anna.file)


@pytest.mark.parametrize("writer", ["anna", "bo"])
def test_what_was_made_and_erased_after_the_copy_does_not_come_back_from_who_is_late(
    make_desk: MakeDesk, postgres_office: PostgresOffice, keeper: Desk, writer: str
) -> None:
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL)
    postgres_office.back_up()
    {"anna": anna, "bo": bo}[writer].register("Rabarberkrämen")
    for desk in (anna, bo, keeper):
        desk.sync()
    caretaker = postgres_office.caretaker("cilla")
    [case_id] = [entry.object_id for _, entry in postgres_office.everything()]
    caretaker.erase([case_id], ground="gallring")
    for desk in (anna, keeper):
        desk.sync()

    postgres_office.restore()
    caretaker.open_recovery()
    assert [stops_with(desk) for desk in (keeper, anna)] == ["server_recovering"] * 2
    caretaker.close_recovery()
    for desk in (bo, keeper, anna, bo):
        desk.sync()

    for desk in (anna, bo, keeper):
        assert (titles(desk), desk.waiting(), desk.problems()) == ([], 0, ())
        assert "abarberkr" not in everything_in(desk.file)
    assert postgres_office.run("SELECT count(*) FROM sync.entry_body WHERE body LIKE '%barb%'") == [
        (0,)
    ]
    assert [device.waiting_erasures for device in caretaker.devices()] == [0, 0, 0]


def test_one_recovery_is_enough_whatever_there_was_after_the_copy(
    make_desk: MakeDesk, postgres_office: PostgresOffice, keeper: Desk
) -> None:
    anna = make_desk("anna", SOCIAL)
    anna.register("Före kopian")
    anna.sync()
    keeper.sync()
    postgres_office.back_up()
    caretaker = postgres_office.caretaker("cilla")
    for _ in range(2):
        caretaker.open_recovery()
        caretaker.close_recovery()
        anna.sync()
    anna.register("Efter kopian")
    anna.sync()

    postgres_office.restore()
    caretaker.open_recovery()
    caretaker.close_recovery()
    for desk in (anna, keeper):
        desk.sync()

    assert titles(anna) == titles(keeper) == ["Efter kopian", "Före kopian"]


@pytest.mark.parametrize("is_late", [False, True], ids=["before", "after"])
def test_cut_off_at_any_call_it_goes_on(
    make_desk: MakeDesk, postgres_office: PostgresOffice, *, is_late: bool
) -> None:
    """Every call of the rounds in which it offers and in which it reads anew, in a long run."""
    make_desk("cilla", COMMON, right=Right.ADMIN)
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL)
    caretaker = postgres_office.caretaker("cilla")
    whole, expected = anna.server, list[str]()
    for at in CUTS:
        postgres_office.back_up()
        for desk in (anna, bo):
            expected.append(f"{at} av {desk.role}")
            desk.register(expected[-1])
        for desk in (anna, bo, anna):
            desk.sync()
        expected.append(f"{at} väntar")
        anna.register(expected[-1])
        postgres_office.restore()
        caretaker.open_recovery()
        stops_with(bo)
        anna.server = CutOff(whole, at=at, is_late=is_late)
        offered = {stops_with(anna), stops_with(anna)}
        assert "server_recovering" in offered
        caretaker.close_recovery()
        anna.server = CutOff(whole, at=at, is_late=is_late)
        for _ in range(2):
            with suppress(KnownError):
                anna.sync()
        anna.server = whole
        for desk in (bo, anna, bo):
            desk.sync()

    assert titles(anna) == titles(bo) == sorted(expected)
    for desk in (anna, bo):
        assert (desk.waiting(), desk.refused(), desk.problems()) == (0, [], ())
