"""Several computers and one server: what each has at the end, and that nothing is lost."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import IdMaker
from synpunkt_desk.models.journal import Json
from synpunkt_desk.models.streams import COMMON, UNPLACED
from synpunkt_desk.store import journal, outgoing, reading, rebuild, replica
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.sync.joining import bring
from synpunkt_desk.sync.port import Right
from synpunkt_desk.sync.round import Progress, run_round
from tests.helpers.memory_server import BreakingServer, MemoryOffice, MemoryServer

KEY = bytes(range(32))
SOCIAL = "5" * 32
TECHNICAL = "7" * 32
NUMBER: dict[str, Json] = {
    "number": {
        "series": "S",
        "year": 2026,
        "prefix": "SN",
        "pattern": "{prefix} {year}-{number:04}",
    }
}


class Desk:
    """One person's computer, and the server as that person reaches it."""

    def __init__(self, file: Replica, office: MemoryOffice, role: str) -> None:
        self.role = role
        self.file = file
        self.server = MemoryServer(office, role)

    def sync(self) -> Progress:
        """One round."""
        return run_round(self.file, self.server, self.role)

    def register(self, title: str, board: str = SOCIAL) -> str:
        """A new case for a board."""
        with self.file.unit(self.role) as unit:
            return unit.create(
                "case", {"title": title, "board": board, "received_on": "2026-03-02"}, asks=NUMBER
            )

    def edit(self, case_id: str, **fields: str) -> None:
        """Write fields of a case as this computer shows it."""
        with self.file.unit(self.role) as unit:
            unit.write("edit", "case", case_id, fields)

    def case(self, case_id: str) -> dict[str, object]:
        """The fields of a case as this computer shows it; empty if it has none."""
        with self.file.reading() as connection:
            return dict(reading.state(connection, "case", case_id).fields)

    def refused(self) -> list[str]:
        """Why things were refused."""
        with self.file.reading() as connection:
            return [one.code for one in outgoing.refused(connection)]

    def waiting(self) -> int:
        """How many entries wait."""
        with self.file.reading() as connection:
            return outgoing.count_waiting(connection)

    def problems(self) -> tuple[rebuild.Problem, ...]:
        """Where rows or search differ from the journal."""
        with self.file.writing() as connection:
            return rebuild.check(connection).problems


MakeDesk = Callable[..., Desk]


@pytest.fixture
def office() -> MemoryOffice:
    return MemoryOffice()


@pytest.fixture
def make_desk(tmp_path: Path, office: MemoryOffice) -> Iterator[MakeDesk]:
    """Makes computers of people with their streams; sound at the end, every one."""
    made: list[Desk] = []

    def make(role: str, *streams: str, right: Right = Right.WRITE) -> Desk:
        for stream in streams:
            office.grant(role, stream, right)
        folder = tmp_path / f"{role}-{len(made)}"
        file = replica.create(folder, KEY, device=IdMaker().new(), device_tag="K7")
        file.share()
        made.append(Desk(file, office, role))
        made[-1].sync()
        return made[-1]

    yield make
    for desk in made:
        assert desk.problems() == ()
        desk.file.close()


def test_what_one_registers_another_reads_with_its_number(make_desk: MakeDesk) -> None:
    eva, bo = make_desk("eva", SOCIAL), make_desk("bo", SOCIAL)

    case_id = eva.register("Trappan")
    assert "number" not in eva.case(case_id)
    done = eva.sync()
    bo.sync()

    assert (done.sent, done.refused, done.received) == (1, 0, 1)
    assert eva.waiting() == 0
    assert eva.case(case_id)["number"] == "SN 2026-0001"
    assert bo.case(case_id) == eva.case(case_id)


def test_different_fields_written_apart_come_together(make_desk: MakeDesk) -> None:
    eva, bo = make_desk("eva", SOCIAL), make_desk("bo", SOCIAL)
    case_id = eva.register("Trappan")
    eva.sync()
    bo.sync()

    eva.edit(case_id, title="Trappan vid torget")
    bo.edit(case_id, text="Den är hal")
    for desk in (eva, bo, eva):
        desk.sync()

    assert eva.case(case_id) == bo.case(case_id)
    assert eva.case(case_id)["title"] == "Trappan vid torget"
    assert eva.case(case_id)["text"] == "Den är hal"


def test_the_same_field_written_apart_is_a_conflict_for_both(make_desk: MakeDesk) -> None:
    eva, bo = make_desk("eva", SOCIAL), make_desk("bo", SOCIAL)
    case_id = eva.register("Trappan")
    eva.sync()
    bo.sync()

    eva.edit(case_id, title="Evas")
    bo.edit(case_id, title="Bos")
    for desk in (eva, bo, eva):
        desk.sync()

    for desk in (eva, bo):
        with desk.file.reading() as connection:
            state = reading.state(connection, "case", case_id)
        assert state.fields["title"] == "Bos"
        assert [dict(c.values) for c in state.conflicts] == [{"title": "Evas"}]


def test_nobody_gets_what_lies_in_a_stream_without_right(make_desk: MakeDesk) -> None:
    eva, bo = make_desk("eva", SOCIAL), make_desk("bo", TECHNICAL)

    case_id = eva.register("Hemligt")
    eva.sync()
    bo.sync()

    assert bo.case(case_id) == {}


def test_a_stream_that_was_lost_is_gone_at_the_next_round(
    make_desk: MakeDesk, office: MemoryOffice
) -> None:
    eva, bo = make_desk("eva", SOCIAL), make_desk("bo", SOCIAL, TECHNICAL)
    case_id = eva.register("Trappan")
    eva.sync()
    bo.sync()
    bo.edit(case_id, title="Hinner inte fram")

    office.revoke("bo", SOCIAL)
    bo.sync()

    assert bo.case(case_id) == {}
    assert bo.refused() == ["no_right"]
    assert bo.waiting() == 0


def test_a_case_handed_over_leaves_a_receipt_and_takes_its_history_along(
    make_desk: MakeDesk,
) -> None:
    eva, bo = make_desk("eva", SOCIAL), make_desk("bo", TECHNICAL)
    both = make_desk("siv", SOCIAL, TECHNICAL)
    case_id = eva.register("Lampan på gatan")
    eva.sync()
    both.sync()

    eva.edit(case_id, board=TECHNICAL, handed_over_on="2026-03-03")
    for desk in (eva, bo, both, eva):
        desk.sync()

    assert eva.case(case_id) == {}
    with eva.file.reading() as connection:
        [(_, receipt)] = reading.objects_of_type(connection, "transfer")
    assert receipt["number"] == "SN 2026-0001"
    assert bo.case(case_id)["board"] == TECHNICAL
    assert bo.case(case_id) == both.case(case_id)
    with bo.file.reading() as connection:
        verbs = [entry.verb for entry in journal.entries_of_object(connection, case_id)]
    assert verbs == ["create", "edit"]


def test_a_case_for_a_board_without_right_is_registered_all_the_same(make_desk: MakeDesk) -> None:
    reception, bo = make_desk("siv", UNPLACED), make_desk("bo", TECHNICAL)

    case_id = reception.register("Lampan", board=TECHNICAL)
    reception.edit(case_id, title="Lampan på Storgatan")
    reception.sync()
    bo.sync()

    assert bo.case(case_id)["title"] == "Lampan på Storgatan"
    assert bo.case(case_id)["number"] == "SN 2026-0001"
    assert reception.case(case_id) == {}


def test_an_edit_of_what_was_moved_meanwhile_is_put_aside(make_desk: MakeDesk) -> None:
    eva, ove = make_desk("eva", SOCIAL), make_desk("ove", SOCIAL)
    case_id = eva.register("Lampan")
    eva.sync()
    ove.sync()

    eva.edit(case_id, board=TECHNICAL)
    eva.sync()
    ove.edit(case_id, title="För sent")
    ove.sync()

    assert ove.refused() == ["moved"]
    assert ove.case(case_id) == {}


def test_a_restored_server_is_noticed_and_nothing_is_sent(
    make_desk: MakeDesk, office: MemoryOffice
) -> None:
    eva = make_desk("eva", SOCIAL)
    eva.register("Första")
    eva.sync()
    office.streams[SOCIAL].clear()
    eva.register("Andra")

    with pytest.raises(KnownError, match="server_restored"):
        eva.sync()

    assert eva.waiting() == 1
    assert not office.streams[SOCIAL]


def test_a_hole_in_the_journal_stops_before_anything_is_kept(
    make_desk: MakeDesk, office: MemoryOffice
) -> None:
    eva, bo = make_desk("eva", SOCIAL), make_desk("bo", SOCIAL)
    for title in ("Första", "Andra", "Tredje"):
        eva.register(title)
    eva.sync()
    del office.streams[SOCIAL][1]

    with pytest.raises(KnownError, match="journal_broken"):
        bo.sync()

    with bo.file.reading() as connection:
        assert reading.objects_of_type(connection, "transfer") == []


def test_new_computers_get_everything(make_desk: MakeDesk) -> None:
    eva = make_desk("eva", COMMON, SOCIAL, right=Right.ADMIN)
    ids = [eva.register(f"Ärende {n}") for n in range(5)]
    eva.sync()

    late = make_desk("ny", SOCIAL)

    assert [late.case(i) for i in ids] == [eva.case(i) for i in ids]


@pytest.mark.parametrize("is_late", [False, True], ids=["before", "after"])
def test_a_round_cut_off_at_any_call_loses_and_doubles_nothing(
    make_desk: MakeDesk, office: MemoryOffice, *, is_late: bool
) -> None:
    eva, bo = make_desk("eva", SOCIAL), make_desk("bo", SOCIAL, TECHNICAL)
    ids: list[str] = []
    was_cut_off = [True]
    while was_cut_off[-1]:
        at = len(ids)
        ids.append(eva.register(f"Ärende {at}"))
        eva.edit(ids[0], text=f"Ändrat {at}", board=TECHNICAL if at == 3 else SOCIAL)
        eva.server = BreakingServer(office, "eva", at=at, is_late=is_late)
        was_cut_off.append(is_cut_off(eva))
        eva.server = MemoryServer(office, "eva")
        eva.sync()
    bo.sync()

    assert len(ids) > 5
    assert eva.waiting() == 0
    assert [bo.case(i)["title"] for i in ids] == [f"Ärende {n}" for n in range(len(ids))]
    numbers = sorted(str(bo.case(i)["number"]) for i in ids)
    assert numbers == [f"SN 2026-{n:04}" for n in range(1, len(ids) + 1)]


def test_a_copied_computer_gets_a_name_of_its_own_and_loses_nothing(
    make_desk: MakeDesk, tmp_path: Path, office: MemoryOffice
) -> None:
    eva = make_desk("eva", SOCIAL)
    first = eva.register("Innan kopian")
    eva.sync()
    copy = copied(eva, tmp_path / "copy", office)
    here, there = eva.register("Här"), copy.register("Där")

    eva.sync()
    copy.sync()
    eva.sync()

    for desk in (eva, copy):
        titles = [desk.case(i)["title"] for i in (first, here, there)]
        assert titles == ["Innan kopian", "Här", "Där"]
    assert copy.file.device != eva.file.device
    assert copy.problems() == ()
    copy.file.close()


def test_a_file_from_a_backup_fetches_what_it_had_sent(
    make_desk: MakeDesk, tmp_path: Path, office: MemoryOffice
) -> None:
    eva = make_desk("eva", SOCIAL)
    waiting = eva.register("Väntar i säkerhetskopian")
    backup = copied(eva, tmp_path / "backup", office)
    eva.edit(waiting, text="Skrivet efteråt")
    eva.sync()

    backup.register("Nytt efter återläsningen")
    backup.sync()

    assert backup.case(waiting)["text"] == "Skrivet efteråt"
    assert backup.case(waiting)["number"] == "SN 2026-0001"
    assert backup.waiting() == 0
    assert backup.refused() == []
    assert backup.problems() == ()
    backup.file.close()


def test_an_office_that_was_alone_brings_everything_with_its_numbers(
    make_replica: Callable[[str], Replica], make_desk: MakeDesk, office: MemoryOffice
) -> None:
    alone = Desk(make_replica("alone"), office, "eva")
    with alone.file.unit("Eva Ek") as unit:
        unit.create("organisation_unit", {"kind": "board", "name": "SN"}, object_id=SOCIAL)
    case_id = alone.register("Från förr")
    with alone.file.unit("Eva Ek") as unit:
        unit.create("record", {"case": case_id, "text": "En anteckning"})
    number = alone.case(case_id)["number"]
    office.grant("eva", COMMON, Right.ADMIN)

    bring(alone.file, alone.server, alone.server, lambda _done: None)
    alone.sync()
    bo = make_desk("bo", SOCIAL)
    newer = bo.register("Efteråt")
    bo.sync()

    assert alone.waiting() == 0
    assert bo.case(case_id) == alone.case(case_id)
    assert (number, bo.case(newer)["number"]) == ("SN 2026-0001", "SN 2026-0002")
    with bo.file.reading() as connection:
        assert [e.author for e in journal.entries_of_object(connection, SOCIAL)] == ["Eva Ek"]
        assert reading.children(connection, "record", [case_id])[case_id]
    assert alone.problems() == ()


def test_only_an_empty_server_takes_a_whole_office(
    make_replica: Callable[[str], Replica], make_desk: MakeDesk, office: MemoryOffice
) -> None:
    eva = make_desk("eva", SOCIAL)
    eva.register("Finns redan")
    eva.sync()
    office.grant("siv", SOCIAL, Right.ADMIN)
    alone = Desk(make_replica("alone"), office, "siv")
    case_id = alone.register("Ensam")

    with pytest.raises(KnownError, match="server_not_empty"):
        bring(alone.file, alone.server, alone.server, lambda _done: None)

    assert alone.case(case_id)["number"] == "SN 2026-0001"


def test_what_is_erased_is_in_no_byte_of_any_file(
    make_desk: MakeDesk, office: MemoryOffice
) -> None:
    eva, bo = make_desk("eva", SOCIAL), make_desk("bo", SOCIAL)
    case_id = eva.register("Rabarberkrämen")
    eva.edit(case_id, text="Rabarberkrämen var slut")
    kept = eva.register("Trappan")
    for desk in (eva, bo):
        desk.sync()

    office.erase(case_id)
    for desk in (eva, bo):
        desk.sync()

    for desk in (eva, bo):
        assert (desk.case(case_id), desk.case(kept)["title"]) == ({}, "Trappan")
        assert desk.file.device in office.cleaned
        assert "abarberkr" not in everything_in(desk.file)


def everything_in(file: Replica) -> str:
    """Every value of every table, also of those that the search keeps for itself."""
    with file.reading() as connection:
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        ).scalars()
        return "".join(
            str(tuple(row))
            for name in list(names)
            for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"')  # noqa: S608
        )


def is_cut_off(desk: Desk) -> bool:
    """Whether the line broke in a round."""
    try:
        desk.sync()
    except KnownError as error:
        if error.error_id != "server_away":
            raise
        return True
    return False


def copied(desk: Desk, folder: Path, office: MemoryOffice) -> Desk:
    """The same computer once more, as it is now."""
    desk.file.close()
    shutil.copytree(desk.file.folder, folder)
    desk.file = replica.open_existing(desk.file.folder, KEY)
    return Desk(replica.open_existing(folder, KEY), office, desk.role)
