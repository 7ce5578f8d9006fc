"""Density while many push, and after the server was killed."""

import os
import signal
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from functools import partial
from threading import Event

import psycopg
import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.sync.port import Outgoing, Receipt, Right, Server
from tests.helpers.broken_builds import NO_LOCK, broken
from tests.helpers.shared_offices import BOARD, NUMBER, Participant, PostgresOffice

IS_SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"
PUSHERS = 4
PUSHES = 250 if IS_SOAK else 15
CRASHES = 30 if IS_SOAK else 2


@pytest.fixture
def office(postgres_office: PostgresOffice) -> PostgresOffice:
    """Bo and Cilla write at the same board."""
    for person in ("bo", "cilla"):
        postgres_office.grant(person, BOARD, Right.WRITE)
    return postgres_office


def read_all(server: Server, after_no: int = 0) -> int:
    """The last number; fails at the first hole."""
    while entries := server.pull(BOARD, after_no=after_no, max_rows=7, max_bytes=10**6).entries:
        assert [entry.no for entry in entries] == list(
            range(after_no + 1, after_no + 1 + len(entries))
        ), "a reader missed an entry"
        after_no = entries[-1].no
    return after_no


def test_readers_miss_nothing_while_many_push(office: PostgresOffice) -> None:
    done = Event()

    def push(_: int) -> None:
        who = Participant(office, "bo")
        for size in range(PUSHES):
            who.send(*(who.entry(asks={"number": dict(NUMBER)}) for _ in range(1 + size % 3)))

    def poll() -> int:
        server, last = office.server("cilla"), 0
        while not done.is_set():
            last = read_all(server, last)
        return read_all(server, last)

    with ThreadPoolExecutor(PUSHERS + 1) as pool:
        polling = pool.submit(poll)
        pushing = [pool.submit(push, number) for number in range(PUSHERS)]
        try:
            for each in pushing:
                each.result()
        finally:
            done.set()
        assert polling.result() == PUSHERS * sum(1 + size % 3 for size in range(PUSHES))
    numbers = [str(each["number"]) for each in given(office)]
    assert sorted(numbers) == [f"TN SYN 2026-{n:04}" for n in range(1, len(numbers) + 1)]


def given(office: PostgresOffice) -> list[dict[str, object]]:
    rows = office.run("SELECT given::jsonb FROM sync.entry")
    return [row for (row,) in rows if isinstance(row, dict)]


def push_beside_a_slow_one(office: PostgresOffice) -> None:
    """One push is not committed yet when another comes."""
    slow, quick = Participant(office, "bo"), Participant(office, "cilla")
    with psycopg.connect(office.address("bo")) as connection:
        connection.execute(
            "SELECT * FROM sync.append(%s::uuid, %s::jsonb)",
            (slow.device, dumps([asdict(slow.entry())])),
        )
        quick.send(quick.entry())
        read_all(quick.server)


def test_a_slow_push_lets_nobody_pass(office: PostgresOffice) -> None:
    office.run("ALTER FUNCTION sync.append SET lock_timeout = '100ms'")
    try:
        with pytest.raises(KnownError, match="refused_busy"):
            push_beside_a_slow_one(office)
    finally:
        office.run("ALTER FUNCTION sync.append SET lock_timeout = '5s'")


def test_numbers_from_a_sequence_are_found_out(office: PostgresOffice) -> None:
    with broken(office, NO_LOCK), pytest.raises(AssertionError, match="missed an entry"):
        push_beside_a_slow_one(office)


Push = tuple[Participant, Sequence[Outgoing], list[Receipt]]


def push_until_lost(begun: Event, who: Participant) -> list[Push]:
    """Every push with its receipts; the last one without, its answer was lost."""
    pushes = list[Push]()
    while True:
        entries = [who.entry(asks={"number": dict(NUMBER)}) for _ in range(3)]
        try:
            pushes.append((who, entries, who.send(*entries)))
            begun.set()
        except KnownError:
            pushes.append((who, entries, []))
            return pushes


def crash(office: PostgresOffice, round_no: int) -> None:
    """The whole server at once, or a backend as by the kernel when memory is out."""
    if round_no % 2:
        office.cluster.control("stop", "-m", "immediate")
        office.cluster.control("start")
    else:
        [(pid,)] = office.run(
            "SELECT pid FROM pg_stat_activity WHERE usename = 'bo' AND backend_type ="
            " 'client backend' LIMIT 1"
        )
        os.kill(int(str(pid)), signal.SIGKILL)


def wait_for(office: PostgresOffice) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            office.run("SELECT 1")
        except psycopg.OperationalError:
            assert time.monotonic() < deadline
        else:
            return


def test_nothing_acknowledged_is_lost_when_the_server_is_killed(office: PostgresOffice) -> None:
    for round_no in range(CRASHES):
        begun = Event()
        people = [Participant(office, name) for name in ("bo", "cilla") * (PUSHERS // 2)]
        with ThreadPoolExecutor(PUSHERS) as pool:
            pushing = pool.map(partial(push_until_lost, begun), people)
            assert begun.wait(60)
            crash(office, round_no)
            pushes = [push for some in pushing for push in some]
        wait_for(office)  # every push has ended, so that the crash is noticed
        for who, entries, receipts in pushes:
            again = who.server.append(who.device, entries)
            assert {receipt.code for receipt in again} == {""}
            assert receipts in ([], again)
        read_all(office.server("cilla"))
        office.close()
    [(count, head)] = office.run(
        "SELECT count(*), (SELECT seq FROM sync.server_state) FROM sync.entry"
    )
    assert count == head
    numbers = {str(each["number"]) for each in given(office)}
    assert len(numbers) == count
