"""A backup is taken while the file is in use, and opens elsewhere with the same key."""

import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store import backup, rebuild, replica
from synpunkt_desk.store.key import key_from_phrase, recovery_phrase
from synpunkt_desk.store.rebuild import no_progress
from synpunkt_desk.store.replica import Replica
from tests.contract.conftest import KEY


@pytest.fixture
def filled(desk: Replica, tmp_path: Path) -> Replica:
    scan = tmp_path / "blankett.pdf"
    scan.write_bytes(b"%PDF" + bytes(3 << 20))
    desk.blobs.put("b1", scan)
    with desk.unit("Anna") as unit:
        unit.create("case", {"title": "Snö"})
    return desk


def refused(attempt: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as caught:
        attempt()
    return caught.value.error_id


def test_everything_comes_back_with_the_phrase_alone(filled: Replica, tmp_path: Path) -> None:
    phrase = recovery_phrase(filled.key)
    backup.back_up(filled, tmp_path / "kopia.bak", no_progress)
    filled.close()

    backup.restore(tmp_path / "kopia.bak", tmp_path / "ny", key_from_phrase(phrase))

    opened = replica.open_existing(tmp_path / "ny", KEY)
    with opened.writing() as connection:
        assert rebuild.check(connection).problems == ()
        titles = connection.exec_driver_sql("SELECT title FROM case_row").scalars().all()
        assert titles == ["Snö"]
    assert len(opened.blobs.get("b1")) == 4 + (3 << 20)
    opened.close()


def test_a_backup_holds_no_readable_text(filled: Replica, tmp_path: Path) -> None:
    backup.back_up(filled, tmp_path / "kopia.bak", no_progress)
    with zipfile.ZipFile(tmp_path / "kopia.bak") as archive:
        assert not archive.read("desk.db").startswith(b"SQLite")
        assert not archive.read("blobs.db").startswith(b"SQLite")


def test_restoring_never_overwrites(filled: Replica, tmp_path: Path) -> None:
    backup.back_up(filled, tmp_path / "kopia.bak", no_progress)
    assert refused(lambda: backup.restore(tmp_path / "kopia.bak", filled.folder, KEY)) == (
        "already_made"
    )
    assert refused(lambda: backup.back_up(filled, tmp_path / "kopia.bak", no_progress)) == (
        "backup_exists"
    )


def test_a_wrong_key_leaves_an_empty_folder(filled: Replica, tmp_path: Path) -> None:
    backup.back_up(filled, tmp_path / "kopia.bak", no_progress)
    attempt = partial(backup.restore, tmp_path / "kopia.bak", tmp_path / "ny", bytes(32))
    assert refused(attempt) == "wrong_key"
    assert list((tmp_path / "ny").iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"nonsense" * 1000])
def test_what_is_no_backup_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "kopia.bak").write_bytes(content)
    attempt = partial(backup.restore, tmp_path / "kopia.bak", tmp_path / "ny", KEY)
    assert refused(attempt) == "not_a_backup"


def test_a_cut_backup_is_refused(filled: Replica, tmp_path: Path) -> None:
    whole = tmp_path / "kopia.bak"
    backup.back_up(filled, whole, no_progress)
    whole.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    attempt = partial(backup.restore, whole, tmp_path / "ny", KEY)
    assert refused(attempt) == "not_a_backup"


@pytest.mark.parametrize(
    ("database", "manifest", "compression"),
    [
        (b"", '{"format": 1, "files": ["desk.db"]}', zipfile.ZIP_STORED),
        (bytes(1 << 20), '{"format": 1, "files": ["desk.db"]}', zipfile.ZIP_DEFLATED),
        (b"x", "[" * 100_000, zipfile.ZIP_STORED),
    ],
    ids=["empty", "swelling", "deep"],
)
def test_an_archive_made_by_others_is_refused(
    database: bytes, manifest: str, compression: int, tmp_path: Path
) -> None:
    with zipfile.ZipFile(tmp_path / "kopia.bak", "w", compression) as archive:
        archive.writestr("desk.db", database)
        archive.writestr("backup.json", manifest)
    attempt = partial(backup.restore, tmp_path / "kopia.bak", tmp_path / "ny", KEY)
    assert refused(attempt) == "not_a_backup"
    assert list((tmp_path / "ny").iterdir()) == []


def test_an_archive_under_a_password_is_refused(filled: Replica, tmp_path: Path) -> None:
    locked = tmp_path / "kopia.bak"
    backup.back_up(filled, locked, no_progress)
    content = bytearray(locked.read_bytes())
    for sign, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.rfind(sign) + flag] |= 1
    locked.write_bytes(content)
    attempt = partial(backup.restore, locked, tmp_path / "ny", KEY)
    assert refused(attempt) == "not_a_backup"


def test_a_missing_backup_is_said(tmp_path: Path) -> None:
    attempt = partial(backup.restore, tmp_path / "finns inte", tmp_path / "ny", KEY)
    assert refused(attempt) == "file_not_found"
