"""A read that nobody waits for any more ends in the midst of it."""

import threading

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.stopping import Stop, stoppable
from synpunkt_desk.store.engine import known_error
from synpunkt_desk.store.replica import Replica

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


def count_for_ever(replica: Replica, stop: Stop, begun: threading.Event) -> None:
    with stoppable(stop), replica.reading() as connection:
        begun.set()
        connection.exec_driver_sql(ENDLESS).scalar_one()


def test_a_query_is_ended_while_it_runs(desk: Replica) -> None:
    stop, begun = Stop(), threading.Event()
    is_over = threading.Event()

    def ask_until_it_ends() -> None:
        begun.wait()
        while not is_over.wait(0.01):
            stop.ask()

    asking = threading.Thread(target=ask_until_it_ends)
    asking.start()
    with pytest.raises(KnownError, match="reading_stopped"):
        count_for_ever(desk, stop, begun)
    is_over.set()
    asking.join()


def test_nothing_begins_for_somebody_who_no_longer_waits(desk: Replica) -> None:
    stop = Stop()
    stop.ask()

    with pytest.raises(KnownError, match="reading_stopped"):
        count_for_ever(desk, stop, threading.Event())


def test_others_read_on(desk: Replica) -> None:
    with stoppable(Stop()), desk.reading() as connection:
        Stop().ask()
        assert connection.exec_driver_sql("SELECT 1").scalar_one() == 1
    with desk.reading() as connection:
        assert connection.exec_driver_sql("SELECT 2").scalar_one() == 2


def test_a_search_given_up_while_its_index_was_opened_is_no_fault() -> None:
    known = known_error("vtable constructor failed: case_fts")

    assert known is not None
    assert known.error_id == "reading_stopped"
