"""A window that reads, somebody who writes, rounds, and the check, all at the same time."""

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from synpunkt_desk.store import rebuild
from tests.helpers.shared_desks import SOCIAL, Desk, MakeDesk

ROUNDS = 400 if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else 10
LONGEST = 5.0
"""Seconds that nobody should have to wait for another, on a machine that others use, too."""
SEARCH = "SELECT count(*) FROM case_fts WHERE case_fts MATCH 'trappan OR lampan'"


def test_nobody_is_locked_out_and_nothing_breaks(make_desk: MakeDesk) -> None:
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL)
    done = Event()

    def write() -> None:
        case = anna.register("Trappan")
        anna.edit(case, title="Lampan", text="Den lyser inte")

    def read() -> None:
        with anna.file.reading() as connection:
            cases = connection.exec_driver_sql("SELECT count(*) FROM case_row").scalar_one()
            found = connection.exec_driver_sql(SEARCH).scalar_one()
            assert found == cases, "rows and search of two moments"

    def check() -> None:
        with anna.file.reading() as connection:
            # of the tables only: of an index that somebody writes to it tells what is not so
            assert connection.exec_driver_sql("PRAGMA quick_check(journal)").scalar_one() == "ok"

    with ThreadPoolExecutor(5) as pool:
        others = [pool.submit(again_until, done, each) for each in (read, read, check)]
        rounds = pool.submit(again_until, done, lambda: sync_both(anna, bo))
        try:
            longest = max(taken(write) for _ in range(ROUNDS))
        finally:
            done.set()
        longest = max(longest, rounds.result(), *(each.result() for each in others))
    for desk in (anna, bo, anna):
        desk.sync()
    assert longest < LONGEST
    assert anna.waiting() == 0
    with anna.file.writing() as connection:
        assert rebuild.check(connection).problems == ()
    with bo.file.reading() as connection:
        count = connection.exec_driver_sql("SELECT count(*) FROM case_row").scalar_one()
    assert count == ROUNDS


def sync_both(anna: Desk, bo: Desk) -> None:
    anna.sync()
    bo.sync()


def again_until(done: Event, work: Callable[[], object]) -> float:
    """Do it again and again; gives how long it took at most."""
    longest = 0.0
    while not done.is_set():
        longest = max(longest, taken(work))
    return longest


def taken(work: Callable[[], object]) -> float:
    begun = time.monotonic()
    work()
    return time.monotonic() - begun
