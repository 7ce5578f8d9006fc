"""A file is said to be damaged when it is, and not while part of it lies in the log."""

from synpunkt_desk.store.file_check import file_problem
from synpunkt_desk.store.replica import FILE_NAME, Replica
from tests.contract.conftest import KEY, MakeReplica
from tests.helpers.raw_pages import raw_bytes

FEW = 100
"""Rows that nothing moves out of the log by itself."""
WRITE = "INSERT OR REPLACE INTO meta(name, value) VALUES (?, ?)"


def fill(desk: Replica, letter: str, rows: int = FEW) -> None:
    with desk.writing() as connection:
        for number in range(rows):
            connection.exec_driver_sql(WRITE, (f"page {number}", letter * 3000))


def problem(desk: Replica) -> str:
    with desk.writing() as connection:
        return file_problem(connection)


def test_pages_that_are_only_in_the_log_are_no_damage(desk: Replica) -> None:
    file = desk.folder / FILE_NAME
    assert desk.empty_logs()
    before = file.stat().st_size

    fill(desk, "a")
    with desk.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM meta").scalar_one() > FEW
        fill(desk, "b", FEW // 2)
        assert not desk.empty_logs()
        assert file.stat().st_size > before
        assert bytes(4096) in file.read_bytes()  # holes
        assert problem(desk) == ""

    assert desk.empty_logs()
    assert problem(desk) == ""


def test_a_page_that_was_changed_is_damage(make_replica: MakeReplica) -> None:
    desk = make_replica("desk")
    fill(desk, "a")
    fill(desk, "")
    assert desk.empty_logs()
    assert b"aaa" not in raw_bytes(desk.folder, KEY)
    file = desk.folder / FILE_NAME
    last = file.stat().st_size - 4096
    with file.open("r+b") as changed:
        changed.seek(last)
        changed.write(b"x" * 100)

    assert problem(desk) == "cipher_integrity_check"
