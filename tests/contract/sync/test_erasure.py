"""What is erased is in no byte: not on the computers, not on the server, not in a dump of it."""

import subprocess
from pathlib import Path

import pytest

from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.sync.port import Right
from tests.helpers.shared_desks import NUMBER, SOCIAL, Desk, MakeDesk
from tests.helpers.shared_offices import PostgresOffice

MARKER = "Rabarberkräm"
PARTS = [part.encode() for part in (MARKER, MARKER.lower(), "rabarberkr")]
BLOB = "f" * 32


@pytest.fixture
def empty_office(postgres_office: PostgresOffice) -> PostgresOffice:
    """Only a real one has files."""
    return postgres_office


def exported(desk: Desk, folder: Path) -> bytes:
    """Everything of both files of a computer without their encryption, byte by byte."""
    found = b""
    for name in ("desk.db", "blobs.db"):
        plain = folder / f"{desk.role}-{name}"
        with desk.file.writing() as connection:
            key = desk.file.key.hex()
            driver = connection.connection.driver_connection
            assert driver
            copy = type(driver)(str(desk.file.folder / name))
        copy.execute(f"PRAGMA key=\"x'{key}'\"")
        copy.execute(f"ATTACH DATABASE '{plain}' AS plain KEY ''")
        copy.execute("SELECT sqlcipher_export('plain')")
        copy.close()
        found += plain.read_bytes()
    return found


def on_disk(office: PostgresOffice) -> bytes:
    """Every file of the server's database, once it has been cleaned up."""
    tables = "sync.entry_body, sync.entry, sync.blob_piece, sync.blob, sync.receipt"
    office.run(f"VACUUM FULL {tables}")
    office.run("CHECKPOINT")
    [[number]] = office.run("SELECT oid FROM pg_database WHERE datname = current_database()")
    folder = office.cluster.folder / "data" / "base" / str(number)
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())


def dumped(office: PostgresOffice) -> bytes:
    program = office.cluster.programs / "pg_dump"
    return subprocess.run(
        [str(program), office.address("postgres")], check=True, capture_output=True
    ).stdout


def hits(content: bytes) -> int:
    return sum(content.count(part) for part in PARTS)


def write_everywhere(desk: Desk) -> list[str]:
    """The marker in every text of a case, its giver, its record and its file."""
    content = f"{MARKER} {MARKER}".encode() * 20
    size, sha256 = desk.file.blobs.put_content(BLOB, content)
    with desk.file.unit(desk.role) as unit:
        giver = unit.create("submitter", {"name": MARKER, "email": f"{MARKER}@example.org"})
        texts = dict.fromkeys(("title", "text", "answer_text", "own_reference"), MARKER)
        place = {"board": SOCIAL, "received_on": "2026-03-02", "submitter_id": giver}
        case = unit.create("case", {**texts, **place}, asks=NUMBER)
        told = {"case": case, "text": MARKER, "blob": BLOB, "size": size, "sha256": sha256}
        return [giver, case, unit.create("record", told)]


def test_no_byte_of_it_is_left(
    make_desk: MakeDesk, postgres_office: PostgresOffice, tmp_path: Path
) -> None:
    make_desk("cilla", COMMON, right=Right.ADMIN)
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL)
    objects = write_everywhere(anna)
    kept = anna.register("Trappan")
    for desk in (anna, bo):
        desk.sync()
    anna.edit(objects[1], title=f"{MARKER} igen")
    bo.edit(objects[1], title=f"Också {MARKER}")
    for desk in (bo, anna, bo):
        desk.sync()
    before = tmp_path / "before"
    before.mkdir()
    assert all(hits(exported(desk, before)) for desk in (anna, bo))
    assert hits(on_disk(postgres_office))
    assert hits(dumped(postgres_office))

    postgres_office.caretaker("cilla").erase(objects, ground="gallring")
    for desk in (anna, bo):
        desk.sync()

    assert [hits(exported(desk, tmp_path)) for desk in (anna, bo)] == [0, 0]
    assert hits(on_disk(postgres_office)) == 0
    assert hits(dumped(postgres_office)) == 0
    for desk in (anna, bo):
        assert (desk.case(objects[1]), desk.case(kept)["title"]) == ({}, "Trappan")
