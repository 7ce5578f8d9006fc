"""The power goes while something is written: what was saved is there, and all of it is whole."""

import os
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import cast

import pytest

from synpunkt_desk.store import rebuild, replica
from synpunkt_desk.sync.port import Right
from tests.helpers.failing_disk import FailingDisk, failing_disk
from tests.helpers.memory_server import MemoryOffice
from tests.helpers.shared_desks import KEY, SOCIAL, Desk
from tests.helpers.shared_offices import SharedOffice

SAVES = 100 if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else 6
"""Each with some two cuts."""
PAGE = 4096
Files = dict[str, bytes]


@pytest.fixture
def disk() -> Iterator[FailingDisk]:
    """The disk of every file that the test opens."""
    with failing_disk() as made:
        yield made


@pytest.fixture
def anna(disk: FailingDisk, tmp_path: Path) -> Iterator[Desk]:
    """A computer on that disk, and a server that loses no power."""
    del disk
    office = MemoryOffice()
    office.grant("anna", SOCIAL, Right.WRITE)
    file = replica.create(tmp_path / "anna", KEY, device="a" * 32, device_tag="K7")
    file.share()
    desk = Desk(file, cast("SharedOffice", office), "anna")
    desk.sync()
    yield desk
    desk.file.close()


def left_by(disk: FailingDisk, chance: Random) -> Files:
    """What lasts, and of each page written since, what happened to have reached the disk."""
    found: Files = {}
    for path, lasting in disk.lasting.items():
        if not path.exists():
            continue
        now = path.read_bytes()
        size = chance.choice([len(lasting), max(len(lasting), len(now))])
        pages = (
            chance.choice([lasting, now])[at : at + PAGE].ljust(PAGE, b"\0")
            for at in range(0, size, PAGE)
        )
        found[path.name] = b"".join(pages)[:size]
    return found


def work(anna: Desk, number: int) -> str:
    """A saved case; now and then it is sent, or the log is emptied."""
    title = f"{number:04}"
    anna.register(title)
    if number % 3 == 1:
        anna.sync()
    if number % 4 == 2:
        assert anna.file.empty_logs()
    return title


def cases_in(files: Files, folder: Path) -> list[str]:
    """What the program finds when it is begun again on what the disk holds."""
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    file = replica.open_existing(folder, KEY)
    try:
        with file.writing() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            assert rebuild.check(connection).problems == ()
            rows = connection.exec_driver_sql("SELECT title FROM case_row ORDER BY title")
            return [*rows.scalars()]
    finally:
        file.close()


def cuts(anna: Desk, disk: FailingDisk) -> list[tuple[list[str], Files]]:
    """What was saved, and what the disk held, before each time it was told to make it last."""
    found, saved, chance = list[tuple[list[str], Files]](), list[str](), Random(7)
    disk.before_sync = lambda: found.append(([*saved], left_by(disk, chance)))
    for number in range(SAVES):
        saved.append(work(anna, number))
        found.append(([*saved], left_by(disk, chance)))
    disk.before_sync = lambda: None
    return found


def test_what_was_saved_is_there(anna: Desk, disk: FailingDisk, tmp_path: Path) -> None:
    found = cuts(anna, disk)
    assert len(found) > 2 * SAVES
    for at, (saved, files) in enumerate(found):
        here = cases_in(files, tmp_path / f"cut-{at}")
        assert here in (saved, [*saved, f"{len(saved):04}"])


def test_a_disk_that_makes_nothing_last_is_found_out(
    anna: Desk, disk: FailingDisk, tmp_path: Path
) -> None:
    """The test of the tests."""
    disk.is_lying = True
    anna.register("0000")
    held = {path.name: content for path, content in disk.lasting.items() if path.exists()}
    assert cases_in(held, tmp_path / "cut") == []
