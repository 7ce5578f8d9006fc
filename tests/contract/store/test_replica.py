"""The file: key, lock, place, versions, and what a crash or a full disk leaves behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store import place, rebuild, replica
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.store.unit_of_work import UnitOfWork
from tests.contract.conftest import KEY


def error_id_of(attempt: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as caught:
        attempt()
    return caught.value.error_id


def test_what_was_written_is_there_after_opening_again(desk: Replica) -> None:
    with desk.unit("Anna") as unit:
        case = unit.create("case", {"title": "Snö"})
    desk.close()
    opened = replica.open_existing(desk.folder, KEY)
    with opened.unit("Bo") as unit:
        assert unit.case(case).title == "Snö"
    opened.close()


def test_the_file_holds_no_readable_text(desk: Replica) -> None:
    with desk.unit("Anna") as unit:
        unit.create("case", {"title": "Snöröjning"})
    desk.close()
    for file in desk.folder.iterdir():
        assert b"jning" not in file.read_bytes()
        assert b"SQLite format" not in file.read_bytes()


def test_a_wrong_key_is_refused_and_changes_nothing(desk: Replica) -> None:
    desk.close()
    before = (desk.folder / "desk.db").read_bytes()
    assert error_id_of(lambda: replica.open_existing(desk.folder, bytes(32))) == "wrong_key"
    assert (desk.folder / "desk.db").read_bytes() == before
    replica.open_existing(desk.folder, KEY).close()


def test_a_second_process_is_refused(desk: Replica) -> None:
    assert error_id_of(lambda: replica.open_existing(desk.folder, KEY)) == "already_open"


def test_a_file_from_a_newer_version_is_refused(desk: Replica) -> None:
    with desk.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    desk.close()
    assert error_id_of(lambda: replica.open_existing(desk.folder, KEY)) == "newer_file"


def test_an_older_view_is_rebuilt_when_opened(desk: Replica) -> None:
    with desk.unit("Anna") as unit:
        unit.create("case", {"title": "Snö"})
    with desk.writing() as connection:
        connection.exec_driver_sql("UPDATE meta SET value = '0' WHERE name = 'view_version'")
        connection.exec_driver_sql("UPDATE case_row SET title = 'gammalt'")
    desk.close()
    told = list[tuple[int, int]]()
    opened = replica.open_existing(
        desk.folder, KEY, progress=lambda done, total: told.append((done, total))
    )
    assert told[0][0] < told[-1][0] == told[-1][1]
    with opened.writing() as connection:
        assert rebuild.check(connection).problems == ()
    opened.close()


def test_making_one_over_another_is_refused(desk: Replica) -> None:
    make = partial(replica.create, desk.folder, KEY, device="d", device_tag="A2")
    assert error_id_of(make) == "already_made"


def test_a_mirrored_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - Kommunen" / "desk"
    make = partial(replica.create, folder, KEY, device="d", device_tag="A2")
    assert error_id_of(make) == "mirrored_folder"


def test_a_network_drive_is_told_by_the_mount_above_the_folder(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text("/dev/sda / ext4 rw 0 0\n//server/h /home/anna cifs rw 0 0\n")
    assert place.file_system(Path("/home/anna/desk"), mounts) == "cifs"
    assert place.file_system(Path("/home/annab/desk"), mounts) == "ext4"


def test_nothing_of_a_refused_action_is_left(desk: Replica) -> None:
    with pytest.raises(KnownError), desk.unit("Anna") as unit:
        _create_and_regret(unit)
    with desk.unit("Anna") as unit:
        case = unit.create("case", {"title": "Halka"}, asks=NUMBER)
    with desk.unit("Anna") as unit:
        assert unit.case(case).number == "TN 2026-0001"


NUMBER = {
    "number": {
        "series": "b",
        "year": 2026,
        "prefix": "TN",
        "pattern": "{prefix} {year}-{number:04}",
    }
}


def test_a_full_disk_loses_nothing_that_was_saved(desk: Replica) -> None:
    saved: list[str] = []
    with desk.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 30}")
    assert error_id_of(lambda: _fill(desk, saved)) == "disk_full"
    assert saved
    with desk.writing() as connection:
        assert rebuild.check(connection).problems == ()
        rows = connection.exec_driver_sql("SELECT object_id FROM case_row").scalars()
        assert set(rows) == set(saved)


def _create_and_regret(unit: UnitOfWork) -> None:
    unit.create("case", {"title": "Snö"}, asks=NUMBER)
    raise KnownError("text_missing")


def _fill(desk: Replica, saved: list[str]) -> None:
    for number in range(500):
        with desk.unit("Anna") as unit:
            case = unit.create("case", {"title": f"Snö {number}", "text": "x" * 2000})
        saved.append(case)


WRITER = """
import sys
from pathlib import Path
from synpunkt_desk.store import replica
desk = replica.open_existing(Path(sys.argv[1]), bytes(range(32)))
for number in range(100000):
    with desk.unit("Anna") as unit:
        case = unit.create("case", {"title": f"Snö {number}"})
    print(case, flush=True)
"""


@pytest.mark.parametrize("wait_for", [1, 7, 20])
def test_what_was_shown_as_saved_survives_kill_9(desk: Replica, wait_for: int) -> None:
    desk.close()
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(desk.folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert process.stdout
    shown = [process.stdout.readline().strip() for _ in range(wait_for)]
    os.kill(process.pid, signal.SIGKILL)
    shown += [line.strip() for line in process.stdout if line.endswith("\n")]
    process.stdout.close()
    process.wait()
    opened = replica.open_existing(desk.folder, KEY)
    with opened.writing() as connection:
        rows = set(connection.exec_driver_sql("SELECT object_id FROM case_row").scalars())
        assert set(shown) <= rows
        assert rebuild.check(connection).problems == ()
    opened.close()
