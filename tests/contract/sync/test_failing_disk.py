"""A disk that is full or fails, at every call of one save and of one page: nothing is lost."""

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import cast

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store import rebuild, replica
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.sync.port import Right
from tests.helpers.failing_disk import FailingDisk, failing_disk
from tests.helpers.memory_server import MemoryOffice
from tests.helpers.shared_desks import KEY, SOCIAL, Desk
from tests.helpers.shared_offices import SharedOffice

TOLD = {"disk_full", "file_read_only"}
STEP = 1 if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else 9
"""Every call of a page in a long run, some of them in a short one; of a save always every one."""


@pytest.fixture(params=[False, True], ids=["error", "full"])
def disk(request: pytest.FixtureRequest) -> Iterator[FailingDisk]:
    """The disk of every file that the test opens."""
    with failing_disk(is_full=request.param) as made:
        yield made


@pytest.fixture(params=[False, True], ids=["once", "from then on"])
def lasting(request: pytest.FixtureRequest) -> bool:
    """Whether it fails once or goes on failing."""
    return request.param


@pytest.fixture
def office() -> MemoryOffice:
    made = MemoryOffice()
    made.grant("anna", SOCIAL, Right.WRITE)
    made.grant("bo", SOCIAL, Right.WRITE)
    return made


def make_desk(office: MemoryOffice, folder: Path, role: str) -> Desk:
    file = replica.create(folder / role, KEY, device=role.ljust(32, "0"), device_tag="K7")
    file.share()
    desk = Desk(file, cast("SharedOffice", office), role)
    desk.sync()
    return desk


def fails(call: Callable[[], object]) -> bool:
    """Whether it failed, in a way that the program can tell of."""
    try:
        call()
    except KnownError as error:
        told = error.error_id
    else:
        return False
    assert told in TOLD
    return True


def titles(file: Replica) -> list[str]:
    with file.reading() as connection:
        return [*connection.exec_driver_sql("SELECT title FROM case_row ORDER BY title").scalars()]


def problems(file: Replica) -> tuple[rebuild.Problem, ...]:
    with file.writing() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        return rebuild.check(connection).problems


def test_a_save_is_whole_or_told_of(
    disk: FailingDisk, office: MemoryOffice, tmp_path: Path, *, lasting: bool
) -> None:
    desk, saved = make_desk(office, tmp_path, "anna"), list[str]()
    faults = 0
    for at in count():
        disk.fail(at, lasting=lasting)
        failed = fails(lambda title=f"{at:04}": desk.register(title))
        disk.heal()
        saved += [] if failed else [f"{at:04}"]
        assert titles(desk.file) == saved
        if not disk.failed:
            break
        faults += 1
    assert faults > 5
    assert problems(desk.file) == ()
    desk.file.close()
    desk.file = replica.open_existing(desk.file.folder, KEY)
    assert titles(desk.file) == saved
    desk.sync()
    assert desk.waiting() == 0
    desk.file.close()


def test_a_page_is_kept_with_its_cursor_or_comes_again(
    disk: FailingDisk, office: MemoryOffice, tmp_path: Path, *, lasting: bool
) -> None:
    anna, bo = make_desk(office, tmp_path, "anna"), make_desk(office, tmp_path, "bo")
    content = bytes(range(256)) * 8
    faults = 0
    for at in count(0, STEP):
        case = anna.register(f"{at:04}")
        size, sha256 = anna.file.blobs.put_content(f"{at:032}", content)
        with anna.file.unit("anna") as unit:
            told = {"case": case, "blob": f"{at:032}", "size": size, "sha256": sha256}
            unit.create("record", told)
        anna.sync()
        disk.fail(at, lasting=lasting)
        fails(bo.sync)
        disk.heal()
        had = titles(bo.file)
        assert had in (titles(anna.file), titles(anna.file)[:-1])
        bo.sync()
        assert titles(bo.file) == titles(anna.file)
        assert bo.file.blobs.get(f"{at:032}") == content
        if not disk.failed:
            break
        faults += 1
    assert faults * STEP > 50
    for desk in (anna, bo):
        assert problems(desk.file) == ()
        desk.file.close()


def test_a_disk_that_forgets_what_it_was_told_is_found_out(
    disk: FailingDisk, office: MemoryOffice, tmp_path: Path
) -> None:
    """The test of the tests: what fails here does reach SQLite."""
    desk = make_desk(office, tmp_path, "anna")
    disk.fail(0, lasting=True)
    assert fails(lambda: desk.register("Går inte"))
    assert disk.failed
    disk.heal()
    assert titles(desk.file) == []
    desk.file.close()
