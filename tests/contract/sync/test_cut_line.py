"""A line that is cut after any byte, in both directions: everything is there exactly once."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.sync.port import Right
from synpunkt_desk.sync.postgres import PostgresServer
from tests.helpers.broken_builds import NO_MEMORY, broken
from tests.helpers.cutting_proxy import ALL, CuttingProxy, cutting_proxy
from tests.helpers.shared_offices import (
    BOARD,
    NUMBER,
    Participant,
    PostgresOffice,
    codes,
    new_id,
)

POSITIONS = None if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else 8
"""How many cuts are tried in each direction; every byte in a long run."""

PORT = 1  # of the proxy's socket
LOST = {"server_lost", "server_unreachable"}


@dataclass(frozen=True)
class CutLine:
    """Bo at two lines to the same server: one that is cut, and one that holds."""

    office: PostgresOffice
    proxy: CuttingProxy
    bo: Participant
    lost: set[str] = field(default_factory=set[str])
    """What the cut calls said."""

    def cut(self, call: Callable[[PostgresServer], object], up: int, down: int) -> bool:
        """Whether the call came back through a line that ends after so many bytes."""
        self.proxy.arm(up, down)
        address = self.office.address("bo").rsplit("=", 1)[0] + f"={PORT}"
        server = PostgresServer(address.replace(str(self.office.cluster.folder), self.folder))
        try:
            call(server)
        except KnownError as error:
            self.lost.add(error.error_id)
            return False
        finally:
            server.close()
        return True

    @property
    def folder(self) -> str:
        return f"{self.office.cluster.folder}/cut"

    def positions(self, call: Callable[[PostgresServer], object]) -> Iterator[tuple[int, int]]:
        """Every place to cut a call at, first on the way to the server, then back."""
        assert self.cut(call, ALL, ALL)
        up, down = self.proxy.passed()
        yield from ((at, ALL) for at in range(0, up, 1 if POSITIONS is None else up // POSITIONS))
        yield from (
            (ALL, at) for at in range(0, down, 1 if POSITIONS is None else down // POSITIONS)
        )


@pytest.fixture
def line(postgres_office: PostgresOffice) -> Iterator[CutLine]:
    """A proxy beside the server's own socket."""
    office = postgres_office
    office.grant("bo", BOARD, Right.WRITE)
    folder = office.cluster.folder / "cut"
    folder.mkdir(exist_ok=True)
    listening = folder / f".s.PGSQL.{PORT}"
    target = office.cluster.folder / f".s.PGSQL.{office.cluster.port}"
    with cutting_proxy(target, listening) as proxy:
        cut_line = CutLine(office, proxy, Participant(office, "bo"))
        yield cut_line
    listening.unlink()
    assert cut_line.lost <= LOST


@pytest.mark.timeout(0)
def test_a_push_is_there_exactly_once(line: CutLine) -> None:
    require_exactly_once(line)


def test_a_server_that_forgets_what_came_is_found_out(line: CutLine) -> None:
    with broken(line.office, NO_MEMORY), pytest.raises(AssertionError, match="not exactly once"):
        require_exactly_once(line)


def require_exactly_once(line: CutLine) -> None:
    """Push at lines that are cut at every place, and again; it is all there, and once."""
    bo, pushed = line.bo, 0

    def push(server: PostgresServer) -> None:
        server.append(bo.device, entries)

    entries = [bo.entry()]
    for up, down in line.positions(push):
        group = new_id(), 2
        entries = [bo.entry(group=group, asks={"number": dict(NUMBER)}) for _ in range(2)]
        came_back = line.cut(push, up, down)
        line.proxy.passed()
        again = bo.send(*entries)
        assert codes(again) == ["", ""], came_back
        assert bo.send(*entries) == again
        pushed += 1
    page = bo.server.pull(BOARD, after_no=0, max_rows=10**6, max_bytes=10**9)
    numbers = [entry.no for entry in page.entries]
    assert numbers == list(range(1, 2 * pushed + 2)), "not exactly once"
    assert len({entry.given for entry in page.entries}) == 2 * pushed + 1


@pytest.mark.timeout(0)
def test_a_page_comes_whole_or_not_at_all(line: CutLine) -> None:
    line.bo.send(*(line.bo.entry() for _ in range(3)))
    pages = list[object]()

    def pull(server: PostgresServer) -> None:
        pages.append(server.pull(BOARD, after_no=0, max_rows=10, max_bytes=10**6))

    for up, down in line.positions(pull):
        line.cut(pull, up, down)
        line.proxy.passed()
    assert set(map(str, pages)) == {str(pages[0])}


@pytest.mark.timeout(0)
def test_a_blob_goes_on_where_it_was(line: CutLine) -> None:
    contents, direct = [b"first"], line.office.server("bo")

    def upload(server: PostgresServer) -> None:
        content = contents[-1]
        name = sha256(content).hexdigest()
        server.blob_begin(BOARD, name, size=len(content))
        server.blob_put(BOARD, name, piece_no=0, data=content)
        server.blob_commit(BOARD, name)

    for up, down in line.positions(upload):
        contents.append(f"a letter {len(contents)}".encode() * 20)
        line.cut(upload, up, down)
        line.proxy.passed()
        upload(direct)
    for content in contents:
        name = sha256(content).hexdigest()
        assert direct.blob_get(BOARD, name, piece_no=0) == content
