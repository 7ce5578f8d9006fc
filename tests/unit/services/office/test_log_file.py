"""The log tells what failed and where, and nothing of whom it was about."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office import log_file

LOG = logging.getLogger("synpunkt_desk.tests")
PRIVATE = "Eva Exempel 19121212-1212"

pytestmark = pytest.mark.expects_log


@pytest.fixture(autouse=True)
def _begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setattr("platformdirs.user_log_dir", lambda *_, **__: str(tmp_path / PRIVATE))
        log_file.begin_log()
        yield
    log_file.begin_log()


def logged() -> str:
    return "".join(file.read_text("utf-8") for file in log_file.log_files())


def fail() -> None:
    try:
        raise ZeroDivisionError(PRIVATE)
    except ZeroDivisionError as error:
        raise KnownError("disk_full", file=PRIVATE) from error


def test_an_error_is_told_by_its_kind_and_place() -> None:
    try:
        fail()
    except KnownError:
        LOG.exception("a command failed")

    told = logged()
    assert "KnownError disk_full" in told
    assert "ZeroDivisionError" in told
    assert "test_log_file.py:" in told
    assert PRIVATE not in told
    assert str(Path.home()) not in told


def test_it_begins_with_the_version() -> None:
    assert "version " in logged().splitlines()[0]


def test_it_takes_a_limited_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_file, "_MOST_BYTES", 1000)
    log_file.begin_log()
    for number in range(1000):
        LOG.info("round %s", number)

    assert len(log_file.log_files()) == 5
    assert len(logged()) < 6000
    assert "round 999" in log_file.log_files()[0].read_text("utf-8")


def test_begun_twice_each_line_is_written_once() -> None:
    log_file.begin_log()
    LOG.info("once")
    assert logged().count("once") == 1


def test_a_folder_that_cannot_be_written_is_no_reason_to_stop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setattr("platformdirs.user_log_dir", lambda *_, **__: str(tmp_path / "file"))
    log_file.begin_log()
    LOG.info("nobody hears")
    assert log_file.log_files() == []
