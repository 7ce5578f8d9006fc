"""Rounds of a client over a line that is cut after any byte, or goes silent: exactly once."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from time import monotonic

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.sync.line import DEADLINE, SLOWEST
from synpunkt_desk.sync.pages import PAGE_BYTES
from synpunkt_desk.sync.port import PIECE
from synpunkt_desk.sync.postgres import PostgresServer
from synpunkt_desk.sync.round import run_round
from tests.helpers.cutting_proxy import ALL, CuttingProxy, cutting_proxy
from tests.helpers.shared_desks import NUMBER, SOCIAL, Desk, MakeDesk
from tests.helpers.shared_offices import PostgresOffice

POSITIONS = None if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else 5
"""How many cuts are tried in each direction; every byte in a long run."""
STEP = int(os.environ.get("CUT_STEP", "1"))
PORT = 2  # of the proxy's socket
LOST = {"server_lost", "server_unreachable"}
LONGEST = 20.0


@pytest.fixture
def empty_office(postgres_office: PostgresOffice) -> PostgresOffice:
    """Only a real one can be reached over a line."""
    return postgres_office


@dataclass
class Line:
    """The way to the server that is cut."""

    office: PostgresOffice
    proxy: CuttingProxy

    def cut(
        self, desk: Desk, up: int = ALL, down: int = ALL, then: str = "cut", deadline: float = 20
    ) -> tuple[int, int]:
        """A round over it; gives how many bytes went through in each direction."""
        self.proxy.arm(up, down, then)
        address = self.office.address(desk.role).rsplit("=", 1)[0] + f"={PORT}"
        folder = str(self.office.cluster.folder)
        server = PostgresServer(address.replace(folder, f"{folder}/cut"), deadline=deadline)
        begun, told = monotonic(), ""
        try:
            run_round(desk.file, server, desk.role)
        except KnownError as error:
            told = error.error_id
        finally:
            server.close()
        assert told in {"", *LOST}
        assert monotonic() - begun < LONGEST
        return self.proxy.passed()


@pytest.fixture
def line(postgres_office: PostgresOffice) -> Iterator[Line]:
    """A proxy beside the server's own socket."""
    folder = postgres_office.cluster.folder / "cut"
    folder.mkdir(exist_ok=True)
    listening = folder / f".s.PGSQL.{PORT}"
    target = postgres_office.cluster.folder / f".s.PGSQL.{postgres_office.cluster.port}"
    with cutting_proxy(target, listening) as proxy:
        yield Line(postgres_office, proxy)
    listening.unlink()


def places(up: int, down: int) -> Iterator[tuple[int, int]]:
    """Where to cut: on the way to the server, then on the way back."""
    for at in range(0, up, STEP if POSITIONS is None else up // POSITIONS):
        yield at, ALL
    for at in range(0, down, STEP if POSITIONS is None else down // POSITIONS):
        yield ALL, at


def register_with_file(desk: Desk, number: int) -> None:
    """A user action of two entries, one of which names a file."""
    blob = f"{number:032}"
    size, sha256 = desk.file.blobs.put_content(blob, f"brev {number}".encode() * 50)
    with desk.file.unit(desk.role) as unit:
        fields = {"title": f"{number:06}", "board": SOCIAL, "received_on": "2026-03-02"}
        case = unit.create("case", fields, asks=NUMBER)
        unit.create("record", {"case": case, "blob": blob, "size": size, "sha256": sha256})


def numbered(desk: Desk) -> list[tuple[str, str]]:
    """Every case that it shows: title and number."""
    with desk.file.reading() as connection:
        rows = connection.exec_driver_sql("SELECT title, number FROM case_row ORDER BY title")
        return [(title, number) for title, number in rows]


@pytest.mark.timeout(0)
def test_what_is_sent_is_there_exactly_once(line: Line, make_desk: MakeDesk) -> None:
    anna = make_desk("anna", SOCIAL)
    register_with_file(anna, 0)
    up, down = line.cut(anna)
    count = 1
    for cut_up, cut_down in places(up, down):
        register_with_file(anna, count)
        line.cut(anna, cut_up, cut_down)
        anna.sync()
        assert (anna.waiting(), anna.refused()) == (0, [])
        count += 1
    bo = make_desk("bo", SOCIAL)

    assert [title for title, _ in numbered(bo)] == [f"{n:06}" for n in range(count)]
    assert sorted(n for _, n in numbered(bo)) == [f"SN 2026-{n:04}" for n in range(1, count + 1)]
    for number in range(count):
        assert bo.file.blobs.get(f"{number:032}") == f"brev {number}".encode() * 50
    assert line.office.run("SELECT count(*) FROM sync.receipt") == [(2 * count,)]


@pytest.mark.timeout(0)
def test_what_is_fetched_comes_whole_and_once(line: Line, make_desk: MakeDesk) -> None:
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL)
    register_with_file(anna, 0)
    anna.sync()
    up, down = line.cut(bo)
    for count, (cut_up, cut_down) in enumerate(places(up, down), 1):
        register_with_file(anna, count)
        anna.sync()
        line.cut(bo, cut_up, cut_down)
        bo.sync()
        blob = f"{count:032}"
        assert bo.file.blobs.get(blob) == anna.file.blobs.get(blob)

    assert numbered(bo) == numbered(anna)


@pytest.mark.timeout(0)
@pytest.mark.parametrize("then", ["hole", "slow"])
def test_a_line_that_goes_silent_is_left_in_time(
    line: Line, make_desk: MakeDesk, then: str
) -> None:
    anna = make_desk("anna", SOCIAL)
    register_with_file(anna, 0)
    up, down = line.cut(anna)
    silent = [(up // 2, ALL), (ALL, down // 2)]
    for number, (cut_up, cut_down) in enumerate(silent, 1):
        register_with_file(anna, number)
        line.cut(anna, cut_up, cut_down, then, deadline=1)
        anna.sync()
    assert [n for _, n in numbered(anna)] == [f"SN 2026-{n:04}" for n in range(1, 4)]
    assert (anna.waiting(), anna.refused()) == (0, [])


def test_no_call_of_a_round_waits_longer_than_it_may() -> None:
    assert max(PAGE_BYTES, PIECE) / SLOWEST + DEADLINE <= LONGEST
