"""The shared server beside what PostgreSQL does by itself, in the same run."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from time import perf_counter

import pytest

from synpunkt_desk.models.journal import Json
from synpunkt_desk.sync.port import Right
from tests.benchmarks.table import BenchTable, Row, p95, ratio, spread
from tests.helpers.cluster import OFFICE, Cluster
from tests.helpers.shared_offices import BOARD, NUMBER, Participant, PostgresOffice

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(0)]
PUSHES = 200
CASES = 10_000
BATCH = 100
SECONDS = 5.0
PATCH: Mapping[str, Json] = {
    "title": "Gatlampan vid Storgatan är trasig",
    "text": "Den har varit släckt i tre veckor, och det är mörkt på vägen till skolan. " * 6,
    "received_on": "2026-03-02",
}


@pytest.fixture
def shared(cluster: Cluster) -> Iterator[PostgresOffice]:
    """An office where Bo writes and Cilla reads, and a bare table beside it."""
    office = PostgresOffice(cluster, OFFICE)
    office.empty()
    office.grant("bo", BOARD, Right.WRITE)
    office.grant("cilla", BOARD, Right.READ)
    office.run("CREATE TABLE IF NOT EXISTS public.bare (no bigint PRIMARY KEY, body text)")
    office.run("TRUNCATE public.bare")
    yield office
    office.close()


def timed(call: Callable[[], object]) -> float:
    began = perf_counter()
    call()
    return perf_counter() - began


def test_a_push_of_one_entry(shared: PostgresOffice, table: BenchTable) -> None:
    bo, ours, reference = Participant(shared, "bo"), list[float](), list[float]()
    with shared.cluster.administrator(OFFICE) as bare:
        for no in range(PUSHES):
            entry = bo.entry(asks={"number": dict(NUMBER)}, patch=PATCH)
            ours.append(timed(lambda entry=entry: bo.send(entry)))
            row = no, entry.body
            reference.append(
                timed(lambda row=row: bare.execute("INSERT INTO bare VALUES (%s, %s)", row))
            )
    table.add(
        Row(
            what="push one entry with a number",
            ours=spread(ours),
            reference=f"bare insert {spread(reference)}",
            ratio=f"{ratio(ours, reference):.1f}",
            limit="95 % below 150 ms",
            reached=p95(ours) < 0.15,
        )
    )


def test_ten_thousand_cases_up_and_down(shared: PostgresOffice, table: BenchTable) -> None:
    bo = Participant(shared, "bo")
    entries = [bo.entry(asks={"number": dict(NUMBER)}, patch=PATCH) for _ in range(CASES)]
    up = timed(lambda: [bo.send(*entries[at : at + BATCH]) for at in range(0, CASES, BATCH)])
    down = timed(lambda: read_all(Participant(shared, "cilla")))
    copied = timed(lambda: copy_all(shared))
    empty = [timed(lambda: bo.hello({BOARD: CASES})) for _ in range(50)]
    add_rate(table, "push 10,000 cases, 100 a call", CASES, up)
    add_rate(table, "pull 10,000 cases", CASES, down, reference=("COPY", copied))
    table.add(Row(what="ask what is new: nothing", ours=spread(empty)))


def read_all(who: Participant) -> None:
    after_no = 0
    while page := who.server.pull(BOARD, after_no=after_no, max_rows=2000, max_bytes=10**7).entries:
        after_no = page[-1].no
    assert after_no == CASES


def copy_all(office: PostgresOffice) -> None:
    query = "COPY (SELECT * FROM sync.entry JOIN sync.entry_body USING (seq)) TO STDOUT"
    with (
        office.cluster.administrator(OFFICE) as connection,
        connection.cursor() as cursor,
        cursor.copy(query) as copy,
    ):
        assert sum(1 for _ in copy)


def add_rate(
    table: BenchTable,
    what: str,
    rows: int,
    seconds: float,
    reference: tuple[str, float] | None = None,
) -> None:
    table.add(
        Row(
            what=what,
            ours=f"{rows / seconds:,.0f} /s",
            reference=f"{reference[0]} {rows / reference[1]:,.0f} /s" if reference else "",
            ratio=f"{seconds / reference[1]:.1f}" if reference else "",
        )
    )


@pytest.mark.parametrize("clients", [1, 8, 50])
def test_many_push_at_once(shared: PostgresOffice, table: BenchTable, clients: int) -> None:
    with ThreadPoolExecutor(clients) as pool:
        times = list(pool.map(push_for_a_while, [shared] * clients))
    every = [seconds for each in times for seconds in each]
    table.add(
        Row(
            what=f"{clients} push single entries at once",
            ours=f"{len(every) / SECONDS:,.0f} /s",
            reference=spread(every),
        )
    )


def push_for_a_while(office: PostgresOffice) -> Sequence[float]:
    who, times, end = Participant(office, "bo"), list[float](), perf_counter() + SECONDS
    while perf_counter() < end:
        entry = who.entry(patch=PATCH)
        times.append(timed(lambda entry=entry: who.send(entry)))
    return times
