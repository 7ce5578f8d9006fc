"""A real encrypted database in a folder of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from synpunkt_desk.store import replica
from synpunkt_desk.store.replica import Replica

KEY = bytes(range(32))
MakeReplica = Callable[[str], Replica]


@pytest.fixture
def make_replica(tmp_path: Path) -> Iterator[MakeReplica]:
    """Makes databases that are closed after the test."""
    made: list[Replica] = []

    def make(name: str) -> Replica:
        made.append(replica.create(tmp_path / name, KEY, device="d" * 32, device_tag="K7"))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.fixture
def desk(make_replica: MakeReplica) -> Replica:
    """An empty database."""
    return make_replica("desk")
