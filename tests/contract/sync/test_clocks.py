"""Clocks that are wrong by years, or jump: not a byte of what comes out is another."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from typing import cast

import pytest

from synpunkt_desk.models.ids import fixed_id
from synpunkt_desk.store import outgoing, reading, replica
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.sync.port import Right
from synpunkt_desk.sync.round import Progress, run_round
from tests.helpers.memory_server import MemoryOffice
from tests.helpers.shared_desks import KEY, NUMBER, SOCIAL, TECHNICAL, Desk
from tests.helpers.shared_offices import SharedOffice

Clock = Callable[[], datetime]
RIGHT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
YEARS = timedelta(days=3653)
CASES = [fixed_id("clocks", name) for name in ("lamp", "stairs", "road")]


def ticking(start: datetime) -> Clock:
    """Goes on by a second each time somebody looks."""
    seconds = count()
    return lambda: start + timedelta(seconds=next(seconds))


def jumping(*moments: datetime) -> Clock:
    """Another of these moments each time somebody looks, as in the midst of a round."""
    looks = count()
    return lambda: moments[(at := next(looks)) % len(moments)] + timedelta(seconds=at)


SPRING = datetime(2026, 3, 29, 0, 59, 58, tzinfo=UTC)
AUTUMN = datetime(2026, 10, 25, 0, 59, 58, tzinfo=UTC)
CLOCKS: dict[str, list[Clock]] = {
    "ahead and behind": [ticking(RIGHT + YEARS), ticking(RIGHT - YEARS), ticking(RIGHT)],
    "behind and ahead": [ticking(RIGHT - YEARS), ticking(RIGHT + YEARS), ticking(RIGHT)],
    "jumping": [jumping(RIGHT, RIGHT + YEARS, RIGHT - YEARS) for _ in range(3)],
    "summer time": [ticking(SPRING), ticking(AUTUMN), jumping(AUTUMN, SPRING)],
    "standing still": [lambda: RIGHT, lambda: RIGHT, lambda: RIGHT],
}


@pytest.fixture
def clock_of_ids(monkeypatch: pytest.MonkeyPatch) -> Callable[[Clock], None]:
    """The clock that ids are made with."""

    def use(clock: Clock) -> None:
        def nanoseconds() -> int:
            return int(clock().timestamp() * 1e9)

        monkeypatch.setattr("synpunkt_desk.models.ids.time.time_ns", nanoseconds)

    return use


@pytest.fixture
def desks() -> Iterator[list[Desk]]:
    """Filled by `work`."""
    made: list[Desk] = []
    yield made
    for desk in made:
        assert desk.problems() == ()
        desk.file.close()


def work(desks: list[Desk], office: SharedOffice, folder: Path, clocks: list[Clock]) -> bytes:
    """The same day at three computers; gives all that each shows at the end."""
    for role, clock in zip(("anna", "bo", "cilla"), clocks, strict=True):
        for stream in (SOCIAL, TECHNICAL):
            office.grant(role, stream, Right.WRITE)
        file = replica.create(
            folder / role, KEY, device=fixed_id(role), device_tag="K7", now=partial(shown, clock)
        )
        file.share()
        desks.append(Desk(file, office, role))
        desks[-1].sync()
    anna, bo, cilla = desks
    for desk, case, board in zip(desks, CASES, (SOCIAL, SOCIAL, TECHNICAL), strict=True):
        with desk.file.unit(desk.role) as unit:
            fields = {"title": case[:4], "board": board, "received_on": "2026-03-02"}
            unit.create("case", fields, object_id=case, asks=NUMBER)
    rounds(anna, bo, cilla, anna, bo)
    anna.edit(CASES[0], title="Annas", outcome="grundad", closed_on="2026-03-20")
    bo.edit(CASES[0], title="Bos", outcome="ogrundad", closed_on="2026-03-18")
    rounds(bo, anna)
    cilla.edit(CASES[1], title="Cillas")
    bo.edit(CASES[1], text="Bos text")
    anna.edit(CASES[1], board=TECHNICAL, handed_over_on="2026-03-19")
    rounds(anna, cilla, bo)
    bo.edit(CASES[2], title="Sist")
    rounds(bo, anna, cilla, bo, anna, cilla)
    return b"\n".join(map(everything_shown, desks))


def shown(clock: Clock) -> str:
    return clock().isoformat(timespec="seconds").replace("+00:00", "Z")


def rounds(*desks: Desk) -> None:
    """Each looks at its clock in the midst, so that it can jump there."""
    for desk in desks:
        run_round(desk.file, desk.server, desk.role, tell=partial(look, desk))


def look(desk: Desk, _progress: Progress) -> None:
    desk.file.now()


def everything_shown(desk: Desk) -> bytes:
    """Every field of the cases, what stands against it, and what was refused."""
    with desk.file.reading() as connection:
        states = [reading.state(connection, "case", case) for case in CASES]
        refused = [[one.object_id, one.code] for one in outgoing.refused(connection)]
        waiting = outgoing.count_waiting(connection)
    told = [
        [dict(state.fields), [dict(each.values) for each in state.conflicts]] for state in states
    ]
    return dumps([told, refused, waiting]).encode()


@pytest.fixture(scope="module")
def told_by_right_clocks(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What comes out where nothing is wrong."""
    desks: list[Desk] = []
    clocks = [ticking(RIGHT) for _ in range(3)]
    told = work(
        desks, cast("SharedOffice", MemoryOffice()), tmp_path_factory.mktemp("right"), clocks
    )
    for desk in desks:
        desk.file.close()
    return told


@pytest.mark.parametrize(
    ("name", "kind"), [*((name, "memory") for name in CLOCKS), ("jumping", "postgres")]
)
def test_they_change_nothing(
    name: str,
    kind: str,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    desks: list[Desk],
    clock_of_ids: Callable[[Clock], None],
    told_by_right_clocks: bytes,
) -> None:
    office: SharedOffice = request.getfixturevalue(f"{kind}_office")
    assert told_by_right_clocks.count(b"Annas") == 3  # at three computers
    clock_of_ids(CLOCKS[name][0])
    assert work(desks, office, tmp_path, CLOCKS[name]) == told_by_right_clocks
