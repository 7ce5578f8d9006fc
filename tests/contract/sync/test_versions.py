"""Older and newer versions beside each other: nothing is read otherwise, nothing is dropped."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import pytest
from alembic import command

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.journal import SCHEMA
from synpunkt_desk.store import migrate, outgoing, reading, replica
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.sync.joining import bring
from synpunkt_desk.sync.port import Placed, Right
from synpunkt_desk.sync.wire import received, sent
from tests.helpers.memory_server import MemoryOffice
from tests.helpers.office_state import Mark
from tests.helpers.shared_desks import KEY, NUMBER, SOCIAL, Desk, MakeDesk

JOURNALS: Final = Path(__file__).parents[2] / "data" / "journals"
BYTES: Final = ("salt", "digest", "chain")


@pytest.fixture
def empty_office(memory_office: MemoryOffice) -> MemoryOffice:
    """Holds what was recorded, byte for byte."""
    return memory_office


def recorded(version: int) -> dict[str, Any]:
    return json.loads((JOURNALS / f"schema-{version}.json").read_text("utf-8"))


def placed_of(told: dict[str, Any]) -> Placed:
    kept = {name: told[name] and bytes.fromhex(told[name]) for name in BYTES}
    return Placed(**{**told, **kept, "server_at": datetime.fromisoformat(told["server_at"])})


def fill(office: MemoryOffice, streams: dict[str, list[dict[str, Any]]]) -> None:
    """Put what was recorded into an office as if it had been written there."""
    for name, entries in streams.items():
        office.grant("anna", name, Right.WRITE)
        for placed in map(placed_of, entries):
            office.streams[name].append(placed)
            office.marks[placed.seq] = Mark(placed.no, len(placed.body or ""))
            office.found_at[placed.entry_id] = name, placed.no
            if placed.body:
                office.lies_in[placed.object_id] = name
            office.seq = max(office.seq, placed.seq)


def shown(desk: Desk) -> dict[str, Any]:
    """Everything that a computer shows, with what stands against it."""
    with desk.file.reading() as connection:
        query = "SELECT DISTINCT object_type, object_id FROM journal ORDER BY object_id"
        ids = connection.exec_driver_sql(query).all()
        states = {i: reading.state(connection, kind, i) for kind, i in ids}
    return {
        i: {"fields": dict(s.fields), "conflicts": [dict(c.values) for c in s.conflicts]}
        for i, s in states.items()
    }


@pytest.mark.parametrize("version", range(1, SCHEMA + 1))
def test_a_recorded_journal_reads_as_it_did(
    make_desk: MakeDesk, memory_office: MemoryOffice, version: int
) -> None:
    told = recorded(version)
    fill(memory_office, told["streams"])

    anna = make_desk("anna")

    assert shown(anna) == told["shown"]


def test_it_still_reads_so_when_its_rows_are_made_anew(
    make_desk: MakeDesk, memory_office: MemoryOffice
) -> None:
    told = recorded(SCHEMA)
    fill(memory_office, told["streams"])
    anna = make_desk("anna")
    anna.file.set_meta("view_version", "0")
    anna.file.close()

    anna.file = replica.open_existing(anna.file.folder, KEY)

    assert shown(anna) == told["shown"]


def test_what_a_newer_version_wrote_goes_on_as_it_was() -> None:
    """When it is offered to a restored server, for one."""
    newer = {
        "asks": {"blobs": ["a" * 64], "later": [1]},
        "patch": {"new": {"list": [1, 2.5, None]}, "title": "Lampan"},
        "seen": {"new": ""},
    }
    [(stream, told)] = [
        (stream, entries[0])
        for stream, entries in recorded(SCHEMA)["streams"].items()
        if stream == SOCIAL
    ]
    for kind in ("case", "record", "later_kind"):
        placed = placed_of(
            {**told, "body": dumps(newer), "schema": SCHEMA + 1, "object_type": kind}
        )
        kept = received(stream, placed)
        assert kept
        [out] = sent([outgoing.Waiting(kept.entry, stream)])
        assert (out.body, out.schema) == (dumps(newer), SCHEMA + 1)


@pytest.mark.parametrize("step", ["0001", "0002"])
def test_what_an_older_file_holds_arrives_with_the_program_of_today(
    make_desk: MakeDesk, memory_office: MemoryOffice, tmp_path: Path, step: str
) -> None:
    """The oldest files are from before there was a server; then their office comes to share one."""
    file = replica.create(tmp_path / "older", KEY, device="a" * 32, device_tag="K7")
    with file.unit("cilla") as unit:
        unit.create("organisation_unit", {"kind": "board", "name": "SN"}, object_id=SOCIAL)
        case = {"title": "Från förr", "board": SOCIAL, "odd": [1]}
        case_id = unit.create("case", case, asks=NUMBER)
    with file.writing() as connection:
        command.downgrade(migrate.config(connection), step)
    file.close()

    memory_office.grant("cilla", "common", Right.ADMIN)
    today = Desk(replica.open_existing(tmp_path / "older", KEY), memory_office, "cilla")
    bring(today.file, today.server, memory_office.caretaker("cilla"), lambda _done: None)
    today.sync()
    anna = make_desk("anna", SOCIAL)

    assert (today.waiting(), today.refused(), today.problems()) == (0, [], ())
    assert anna.case(case_id) == today.case(case_id)
    assert (anna.case(case_id)["number"], anna.case(case_id)["odd"]) == ("SN 2026-0001", [1])
    today.file.close()


def test_a_program_that_is_too_old_says_so_and_works_on(
    make_desk: MakeDesk, memory_office: MemoryOffice
) -> None:
    anna = make_desk("anna", SOCIAL)
    case_id = anna.register("Skriven i det gamla programmet")
    memory_office.protocol_min = 2
    with pytest.raises(KnownError, match="server_newer"):
        anna.sync()

    anna.edit(case_id, text="Och mer")
    assert (anna.waiting(), memory_office.streams[SOCIAL]) == (2, [])
    memory_office.protocol_min = 1  # as if the program had been updated
    anna.sync()

    assert (anna.waiting(), anna.refused()) == (0, [])
    assert anna.case(case_id)["number"] == "SN 2026-0001"
