"""Rounds of whole computers with a real server, beside what both databases do by themselves."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter

import pytest

from synpunkt_desk.models.ids import IdMaker
from synpunkt_desk.store import replica
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.sync.joining import bring
from synpunkt_desk.sync.port import Right
from synpunkt_desk.sync.round import run_round
from tests.benchmarks.registers import FilledRegister, bare_connection
from tests.benchmarks.table import BenchTable, Row, p95, ratio, spread
from tests.helpers.cluster import OFFICE, Cluster
from tests.helpers.offices import KEY
from tests.helpers.shared_desks import NUMBER, SOCIAL, Desk
from tests.helpers.shared_offices import PostgresOffice

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(0)]
CASES = 10_000
ROUNDS = 40
CLIENTS = 50
TEXT = "Den har varit släckt i tre veckor, och det är mörkt på vägen till skolan. " * 6
JOURNAL = (
    "CREATE TABLE bare (no INTEGER PRIMARY KEY, head TEXT, body TEXT)",
    "CREATE UNIQUE INDEX bare_head ON bare (head)",
)
BARE_PULL = (
    "COPY (SELECT encode(e.entry_id::text::bytea, 'hex'), b.body"
    " FROM sync.entry e JOIN sync.entry_body b USING (seq) ORDER BY seq) TO STDOUT"
)


@pytest.fixture
def shared(cluster: Cluster) -> Iterator[PostgresOffice]:
    """An office on a server that nobody has written to."""
    office = PostgresOffice(cluster, OFFICE)
    office.empty()
    yield office
    office.close()


def new_desk(shared: PostgresOffice, folder: Path, person: str = "anna") -> Desk:
    """A computer without anything, of somebody who may read and write at one board."""
    shared.grant(person, SOCIAL, Right.WRITE)
    file = replica.create(folder, KEY, device=IdMaker().new(), device_tag="K7")
    file.share()
    return Desk(file, shared, person)


def seconds_of_round(desk: Desk) -> float:
    began = perf_counter()
    run_round(desk.file, desk.server, desk.role)
    return perf_counter() - began


def bare_copy(shared: PostgresOffice, folder: Path) -> tuple[int, float]:
    """What the server gives and the encrypted file takes when nobody looks at it."""
    folder.mkdir()
    local = bare_connection(folder)
    for statement in JOURNAL:
        local.execute(statement)
    began, count = perf_counter(), 0
    with (
        shared.cluster.administrator(OFFICE) as connection,
        connection.cursor() as cursor,
        cursor.copy(BARE_PULL) as copy,
    ):
        local.execute("BEGIN")
        for head, body in copy.rows():
            count += 1
            local.execute("INSERT INTO bare VALUES (?, ?, ?)", (count, head, body))
        local.execute("COMMIT")
    seconds = perf_counter() - began
    local.close()
    return count, seconds


def bare_push(shared: PostgresOffice, bodies: Sequence[str]) -> float:
    """The same texts into a table of the server, a hundred in a transaction."""
    with shared.cluster.administrator(OFFICE) as connection, connection.cursor() as cursor:
        connection.execute("CREATE TABLE IF NOT EXISTS public.pushed (no bigint, body text)")
        connection.execute("TRUNCATE public.pushed")
        began = perf_counter()
        for start in range(0, len(bodies), 100):
            with connection.transaction():
                rows = list(enumerate(bodies[start : start + 100], start))
                cursor.executemany("INSERT INTO public.pushed VALUES (%s, %s)", rows)
        return perf_counter() - began


def add_rate(
    table: BenchTable, what: str, count: int, seconds: float, bare: float, limit: float = 0
) -> None:
    times = seconds / bare
    table.add(
        Row(
            what=what,
            ours=f"{seconds:.1f} s, {count / seconds:,.0f} /s",
            reference=f"bare {bare:.1f} s, {count / bare:,.0f} /s",
            ratio=f"{times:.1f}",
            limit=f"<= {limit:.0f} x" if limit else "",
            reached=not limit or times <= limit,
        )
    )


def test_ten_thousand_cases_from_one_computer_to_another(
    shared: PostgresOffice, table: BenchTable, tmp_path: Path
) -> None:
    anna = new_desk(shared, tmp_path / "anna")
    anna.sync()
    with anna.file.filling("anna") as unit_of:
        for start in range(0, CASES, 100):
            with unit_of() as unit:
                for n in range(start, start + 100):
                    fields = {"title": f"Lampa {n}", "text": TEXT, "board": SOCIAL}
                    unit.create("case", fields, asks=NUMBER)
    up = seconds_of_round(anna)
    bodies = [str(body) for [body] in shared.run("SELECT body FROM sync.entry_body")]
    add_rate(table, "push 10,000 cases, a round", CASES, up, bare_push(shared, bodies))
    bo = new_desk(shared, tmp_path / "bo", "bo")
    down = seconds_of_round(bo)
    _, bare = bare_copy(shared, tmp_path / "bare")
    add_rate(table, "pull 10,000 cases, a round", CASES, down, bare)
    add_small_rounds(table, shared, anna, bo)
    for desk in (anna, bo):
        desk.file.close()


def add_small_rounds(table: BenchTable, shared: PostgresOffice, anna: Desk, bo: Desk) -> None:
    """What goes on all day: nothing new, and one case that a colleague has changed."""
    with shared.cluster.administrator(OFFICE) as connection:
        trips = [timed_trip(connection.execute) for _ in range(ROUNDS)]
    empty = [seconds_of_round(bo) for _ in range(ROUNDS)]
    changed: list[float] = []
    for n in range(ROUNDS):
        anna.register(f"Ny {n}")
        anna.sync()
        changed.append(seconds_of_round(bo))
    for what, ours in (("sync with nothing new", empty), ("sync with one new case", changed)):
        table.add(
            Row(
                what=what,
                ours=spread(ours),
                reference=f"one question to the server {spread(trips)}",
                ratio=f"{ratio(ours, trips):.1f}",
                limit="95 % below 150 ms",
                reached=p95(ours) < 0.15,
            )
        )


def timed_trip(execute: object) -> float:
    assert callable(execute)
    began = perf_counter()
    execute("SELECT 1")
    return perf_counter() - began


def test_first_copy(
    shared: PostgresOffice, table: BenchTable, small_register: FilledRegister, tmp_path: Path
) -> None:
    bring_all(shared, table, small_register, tmp_path / "anna")
    bo = new_desk(shared, tmp_path / "bo", "bo")
    for [stream] in shared.run("SELECT name FROM sync.stream"):
        shared.grant("bo", str(stream), Right.WRITE)
    seconds = seconds_of_round(bo)
    count, bare = bare_copy(shared, tmp_path / "bare")
    add_rate(table, f"first copy of {small_register.count} cases", count, seconds, bare)
    with bo.file.reading() as connection:
        rows = connection.exec_driver_sql("SELECT count(*) FROM case_row").scalar_one()
    assert rows == small_register.count
    bo.file.close()


def bring_all(
    shared: PostgresOffice, table: BenchTable, register: FilledRegister, folder: Path
) -> None:
    """An office of so many cases, brought by whoever keeps it."""
    shared.grant("anna", "common", Right.ADMIN)
    file: Replica = replica.open_existing(register.copy(folder), KEY)
    server, caretaker = shared.server("anna"), shared.caretaker("anna")
    began = perf_counter()
    bring(file, server, caretaker, lambda _done: None)
    seconds = perf_counter() - began
    file.close()
    [[count]] = shared.run("SELECT count(*) FROM sync.entry")
    bodies = [str(body) for [body] in shared.run("SELECT body FROM sync.entry_body LIMIT 20000")]
    bare = bare_push(shared, bodies) * int(str(count)) / len(bodies)
    add_rate(table, f"bring {register.count} cases", int(str(count)), seconds, bare)


def test_fifty_computers_at_once(shared: PostgresOffice, table: BenchTable, tmp_path: Path) -> None:
    desks = [new_desk(shared, tmp_path / str(n)) for n in range(CLIENTS)]
    for desk in desks:
        desk.sync()
    with ThreadPoolExecutor(CLIENTS) as pool:
        began = perf_counter()
        times = [one for each in pool.map(register_and_sync, desks) for one in each]
        seconds = perf_counter() - began
    alone = register_and_sync(desks[0])
    table.add(
        Row(
            what=f"{CLIENTS} computers register and sync at once",
            ours=f"{len(times) / seconds:,.0f} rounds/s, {spread(times)}",
            reference=f"one alone {spread(alone)}",
            ratio=f"{ratio(times, alone):.1f}",
        )
    )
    for desk in desks:
        desk.file.close()


def register_and_sync(desk: Desk) -> list[float]:
    times: list[float] = []
    for n in range(5):
        desk.register(f"Synpunkt {n}")
        times.append(seconds_of_round(desk))
    return times
