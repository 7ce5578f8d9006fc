"""An office on each kind of server there is."""

from collections.abc import Iterator

import pytest

from synpunkt_desk.sync.port import Right
from tests.helpers.cluster import OFFICE, Cluster
from tests.helpers.shared_offices import BOARD, OTHER, Participant, PostgresOffice, SharedOffice


@pytest.fixture
def postgres_office(cluster: Cluster) -> Iterator[PostgresOffice]:
    """An empty office in the database of the tests."""
    office = PostgresOffice(cluster, OFFICE)
    office.empty()
    yield office
    office.close()


@pytest.fixture(params=["postgres"])
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
