"""However a journal comes to a computer, it holds the same to the last letter in the end."""

from collections.abc import Callable, Iterator, Sequence
from itertools import permutations
from pathlib import Path
from typing import cast

import pytest

from synpunkt_desk.models.ids import IdMaker
from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.store import rebuild, replica
from synpunkt_desk.store.streams import Cursor, set_cursor
from synpunkt_desk.sync.port import FIRST_CHAIN, Right, Server
from tests.helpers.faulty_line import FaultyLine, Trouble
from tests.helpers.shared_desks import KEY, SOCIAL, TECHNICAL, Desk, MakeDesk
from tests.helpers.shared_offices import SharedOffice

STREAMS = (COMMON, SOCIAL, TECHNICAL)
ENTRIES = (
    "SELECT place, no, stream, entry_id, group_id, object_type, object_id, verb, patch, seen, asks,"
    " given, author, device, device_no, client_at, schema FROM journal ORDER BY stream, no"
)
CASES = "SELECT * FROM case_row ORDER BY object_id"
Reader = Callable[..., Desk]


@pytest.fixture
def empty_office(request: pytest.FixtureRequest) -> SharedOffice:
    """In memory, where a test does not ask for another."""
    return request.getfixturevalue(f"{getattr(request, 'param', 'memory')}_office")


@pytest.fixture
def filled(make_desk: MakeDesk, empty_office: SharedOffice) -> SharedOffice:
    """Two boards that wrote at the same time, handed over, and lost a case."""
    anna = make_desk("anna", *STREAMS, right=Right.ADMIN)
    bo = make_desk("bo", SOCIAL, TECHNICAL)
    with anna.file.unit("anna") as unit:
        unit.create("organisation_unit", {"kind": "board", "name": "SN"}, object_id=SOCIAL)
    cases = [anna.register(f"Ärende {n}", (SOCIAL, TECHNICAL)[n % 2]) for n in range(6)]
    for desk in (anna, bo):
        desk.sync()
    for desk in (anna, bo):
        for case in cases[:3]:
            desk.edit(case, title=f"{desk.role} var här", outcome=desk.role)
    bo.edit(cases[2], board=TECHNICAL)
    for desk in (bo, anna, bo):
        desk.sync()
    empty_office.caretaker("anna").erase([cases[5]], ground="gallring")
    return empty_office


@pytest.fixture
def reader(tmp_path: Path, filled: SharedOffice) -> Iterator[Reader]:
    """Computers of Cilla's that have read nothing yet; sound at the end."""
    made: list[Desk] = []

    def make(*streams: str) -> Desk:
        for stream in streams:
            filled.grant("cilla", stream, Right.READ)
        folder = tmp_path / f"reader-{len(made)}"
        file = replica.create(folder, KEY, device=IdMaker().new(), device_tag="K7")
        file.share()
        made.append(Desk(file, filled, "cilla"))
        return made[-1]

    yield make
    for desk in made:
        assert desk.problems() == ()
        desk.file.close()


def held(desk: Desk) -> tuple[list[str], list[dict[str, object]]]:
    """All entries, and the rows of all cases but for the order in which they came."""
    with desk.file.reading() as connection:
        entries = [str(tuple(row)) for row in connection.exec_driver_sql(ENTRIES)]
        rows = [dict(row._mapping) for row in connection.exec_driver_sql(CASES)]
    return entries, [{name: row[name] for name in row if name != "row_no"} for row in rows]


@pytest.fixture
def usual(reader: Reader) -> tuple[list[str], list[dict[str, object]]]:
    """What is held after one usual round."""
    desk = reader(*STREAMS)
    desk.sync()
    found = held(desk)
    assert len(found[0]) > 12
    assert len(found[1]) == 5
    return found


@pytest.mark.parametrize("page", [1, 7])
def test_in_pages_of_any_size(reader: Reader, usual: object, page: int) -> None:
    desk = reader()
    desk.server = FaultyLine(desk.server, Trouble(page=page), set()).as_server()
    desk.sync()
    assert held(desk) == usual


def test_twice(reader: Reader, usual: object) -> None:
    desk = reader()
    for _ in range(2):
        desk.sync()
        with desk.file.writing() as connection:
            for stream in STREAMS:
                set_cursor(connection, Cursor(stream, 0, FIRST_CHAIN, Right.READ))
    desk.sync()
    assert held(desk) == usual


@pytest.mark.parametrize("order", [*permutations((SOCIAL, TECHNICAL))], ids=["one", "other"])
def test_stream_by_stream_in_any_order(
    reader: Reader, filled: SharedOffice, usual: object, order: Sequence[str]
) -> None:
    for stream in STREAMS:
        filled.revoke("cilla", stream)
    desk = reader()
    for stream in order:
        filled.grant("cilla", stream, Right.READ)
        desk.sync()
    assert held(desk) == usual


@pytest.mark.parametrize("empty_office", ["postgres"], indirect=True)
def test_over_a_new_connection_for_each_call(reader: Reader, usual: object) -> None:
    desk = reader()
    desk.server = cast("Server", Reconnecting(desk.server))
    desk.sync()
    assert held(desk) == usual


def test_as_rows_that_are_made_again(reader: Reader, usual: object) -> None:
    desk = reader()
    desk.sync()
    with desk.file.writing() as connection:
        rebuild.rebuild(connection)
    assert held(desk) == usual


class Reconnecting:
    """A server that is left after each call."""

    def __init__(self, server: Server) -> None:
        self._server = server

    def __getattr__(self, name: str) -> Callable[..., object]:
        call = getattr(self._server, name)

        def called(*values: object, **named: object) -> object:
            answer = call(*values, **named)
            self._server.close()
            return answer

        return called
