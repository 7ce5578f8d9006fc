"""Many entries that nothing is to be said against get what they would get one by one."""

import random
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

import pytest

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.store.streams import Cursor
from synpunkt_desk.sync.pages import checked
from synpunkt_desk.sync.port import FIRST_CHAIN, Outgoing, Receipt, Recovered, Right
from tests.helpers.shared_offices import (
    BOARD,
    NUMBER,
    OTHER,
    Participant,
    PostgresOffice,
    SharedOffice,
    codes,
    new_id,
)

STREAMS: Final = (BOARD, OTHER)
NEVER: Final = 1_000_000
KEPT: Final = (
    "SELECT s.name, e.no, e.entry_id, e.group_id, e.group_last, e.device, e.device_no, e.author,"
    " e.object_type, e.object_id, e.verb, e.schema, e.client_at, e.given, e.size, e.recovered_by"
    " FROM sync.entry e JOIN sync.stream s ON s.id = e.stream ORDER BY e.seq",
    "SELECT name, head_no FROM sync.stream ORDER BY id",
    "SELECT h.object_id, h.object_type, h.state, s.name FROM sync.object_head h"
    " JOIN sync.stream s ON s.id = h.stream ORDER BY h.object_id",
    "SELECT * FROM sync.number_series ORDER BY series, year",
    "SELECT device, device_no, entry_id, outcome, seq, object_id, verb FROM sync.receipt"
    " ORDER BY device, device_no",
    "SELECT id, last_no FROM sync.device ORDER BY id",
    "SELECT seq FROM sync.server_state",
)


@pytest.fixture
def keeper(postgres_office: PostgresOffice) -> Participant:
    """Anna, who keeps the office and writes at two boards."""
    for stream in ("common", *STREAMS):
        postgres_office.grant("anna", stream, Right.ADMIN)
    return Participant(postgres_office, "anna")


@contextmanager
def from_so_many(office: PostgresOffice, least: int) -> Generator[None]:
    """The server with another limit, and if it is low without the way of one by one."""
    limit = "CREATE OR REPLACE FUNCTION sync.many() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT"
    office.run(f"{limit} {least}'")
    if least == 1:
        office.run("ALTER FUNCTION sync.put_entry RENAME TO not_to_be_used")
    try:
        yield
    finally:
        if least == 1:
            office.run("ALTER FUNCTION sync.not_to_be_used RENAME TO put_entry")
        office.run(f"{limit} 20'")


def batch(who: Participant, chance: random.Random) -> list[Outgoing]:
    """Cases that begin and are changed, in groups, at two boards, with numbers and without."""
    begun: list[tuple[ObjectId, str, str]] = []
    made: list[Outgoing] = []
    for _ in range(12):
        size = chance.randint(1, 3)
        group = new_id(), size
        before = list(begun)
        for _ in range(size):
            series = {**NUMBER, "series": chance.choice(["a", "b"])}
            asks = {"number": series} if chance.random() < 0.6 else {}
            if before and chance.random() < 0.4:
                object_id, stream, seen = chance.choice(before)
                made.append(who.entry(group=group, object_id=object_id, stream=stream, verb="edit",
                                      seen={"title": seen}))  # fmt: skip
            else:
                stream = chance.choice(STREAMS)
                made.append(who.entry(group=group, stream=stream, asks=asks))
                begun.append((made[-1].object_id, stream, made[-1].entry_id))
    return made


def kept(office: PostgresOffice) -> list[object]:
    """Everything on the server but moments and what hangs on chance; the chains hold."""
    for stream in STREAMS:
        placed = [entry for name, entry in office.everything() if name == stream]
        checked(Cursor(stream, 0, FIRST_CHAIN, ""), placed)
    return [office.run(query) for query in KEPT]


@pytest.mark.parametrize("seed", range(5))
def test_a_push(postgres_office: PostgresOffice, keeper: Participant, seed: int) -> None:
    office, chance = postgres_office, random.Random(seed)
    first, entries = keeper.entry(asks={"number": dict(NUMBER)}), batch(keeper, chance)
    keeper.send(first)
    office.back_up()
    found: list[tuple[list[Receipt], list[object]]] = []
    for least in (NEVER, 1):
        office.restore()
        with from_so_many(office, least):
            receipts = keeper.send(first, *entries)
        found.append((receipts, kept(office)))
    assert found[0] == found[1]
    assert codes(found[0][0]) == [""] * (1 + len(entries))


@pytest.mark.parametrize("seed", range(3))
def test_what_an_office_brings(
    postgres_office: PostgresOffice, keeper: Participant, seed: int
) -> None:
    office, chance = postgres_office, random.Random(seed)
    entries = [
        replace(entry, stream="e" * 32) if entry.stream == OTHER else entry
        for entry in batch(keeper, chance)
    ]
    brought = [recovered(entry, keeper, chance.choice("ab")) for entry in entries]
    office.back_up()
    found: list[tuple[Sequence[Receipt], list[object]]] = []
    for least in (NEVER, 1):
        office.restore()
        caretaker = office.caretaker("anna")
        with from_so_many(office, least):
            caretaker.append_recovered(brought[:20])
            receipts = caretaker.append_recovered(brought)
        found.append((receipts, kept(office)))
    assert found[0] == found[1]
    assert codes(found[0][0]) == [""] * len(entries)


def recovered(entry: Outgoing, who: Participant, author: str) -> Recovered:
    number = f"TN SYN 2026-{900 - entry.device_no:04}"
    given = {"number": number} if '"number"' in entry.body else {}
    return Recovered(entry, who.device, author, given)


def test_one_that_is_refused_harms_none_of_the_others(
    office: SharedOffice, bo: Participant, cilla: Participant
) -> None:
    taken = cilla.entry(stream=OTHER)
    cilla.send(taken)
    entries = [bo.entry(asks={"number": dict(NUMBER)}) for _ in range(30)]
    for at, wrong in (
        (3, {"stream": OTHER}),
        (8, {"body": "[]"}),
        (13, {"entry_id": taken.entry_id}),
        (18, {"object_id": taken.object_id}),
        (23, {"group_size": 2}),
        (28, {"body": '{"asks":{"blobs":["x"]},"patch":{},"seen":{}}'}),
    ):
        entries[at] = replace(entries[at], **wrong)
    receipts = bo.send(*entries)
    refused = {at: code for at, code in enumerate(codes(receipts)) if code}
    assert refused == {
        3: "no_right", 8: "malformed", 13: "id_taken", 18: "moved", 23: "malformed",
        28: "blob_missing",
    }  # fmt: skip
    numbers = [receipt.given["number"] for receipt in receipts if "number" in receipt.given]
    assert numbers == [f"TN SYN 2026-{n:04}" for n in range(1, 25)]


def test_what_follows_something_that_is_not_there_is_refused_among_many(bo: Participant) -> None:
    entries = [bo.entry() for _ in range(30)]
    entries[4] = replace(entries[4], body='{"asks":{},"patch":{},"seen":{"title":"x"}}')
    assert [at for at, code in enumerate(codes(bo.send(*entries))) if code == "depends"] == [4]
