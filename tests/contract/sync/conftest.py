"""An office on each kind of server there is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.models.ids import IdMaker
from synpunkt_desk.store import replica
from synpunkt_desk.sync.port import Right
from tests.helpers.cluster import OFFICE, Cluster
from tests.helpers.memory_server import MemoryOffice
from tests.helpers.shared_desks import KEY, Desk, MakeDesk
from tests.helpers.shared_offices import BOARD, OTHER, Participant, PostgresOffice, SharedOffice


@pytest.fixture
def postgres_office(cluster: Cluster) -> Iterator[PostgresOffice]:
    """An empty office in the database of the tests."""
    office = PostgresOffice(cluster, OFFICE)
    office.empty()
    yield office
    office.close()


@pytest.fixture(params=["memory", "postgres"])
def office(request: pytest.FixtureRequest) -> SharedOffice:
    """Anna keeps the office, Bo writes at one board, Cilla at another."""
    made: SharedOffice = request.getfixturevalue(f"{request.param}_office")
    made.grant("anna", "common", Right.ADMIN)
    made.grant("anna", BOARD, Right.ADMIN)
    made.grant("bo", BOARD, Right.WRITE)
    made.grant("cilla", OTHER, Right.WRITE)
    return made


@pytest.fixture
def bo(office: SharedOffice) -> Participant:
    """Writes at the board."""
    return Participant(office, "bo")


@pytest.fixture
def cilla(office: SharedOffice) -> Participant:
    """Writes at another board."""
    return Participant(office, "cilla")


@pytest.fixture
def memory_office() -> MemoryOffice:
    """An empty office in memory."""
    return MemoryOffice()


@pytest.fixture(params=["memory", "postgres"])
def empty_office(request: pytest.FixtureRequest) -> SharedOffice:
    """An office that nobody takes part in yet."""
    return request.getfixturevalue(f"{request.param}_office")


@pytest.fixture
def make_desk(tmp_path: Path, empty_office: SharedOffice) -> Iterator[MakeDesk]:
    """Makes computers of people with their streams; sound at the end, every one."""
    made: list[Desk] = []

    def make(role: str, *streams: str, right: Right = Right.WRITE) -> Desk:
        for stream in streams:
            empty_office.grant(role, stream, right)
        folder = tmp_path / f"{role}-{len(made)}"
        file = replica.create(folder, KEY, device=IdMaker().new(), device_tag="K7")
        file.share()
        made.append(Desk(file, empty_office, role))
        made[-1].sync()
        return made[-1]

    yield make
    for desk in made:
        assert desk.problems() == ()
        desk.file.close()
