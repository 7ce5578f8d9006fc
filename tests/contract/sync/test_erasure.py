"""What is erased is in no byte: not on the computers, not on the server, not in a dump of it."""

import subprocess
from hashlib import sha256

import pytest

from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.sync.port import Caretaker, Right
from synpunkt_desk.sync.round import run_round
from tests.helpers.raw_pages import raw_bytes
from tests.helpers.shared_desks import NUMBER, SOCIAL, Desk, MakeDesk
from tests.helpers.shared_offices import PostgresOffice

MARKER = "Rabarberkräm"
PARTS = [part.encode() for part in (MARKER, MARKER.lower(), "rabarberkr")]
BLOB = "f" * 32


@pytest.fixture
def empty_office(postgres_office: PostgresOffice) -> PostgresOffice:
    """Only a real one has files."""
    return postgres_office


def in_files(desk: Desk) -> int:
    """How often it stands in the files of a computer: in use, free, or still in the log."""
    return hits(raw_bytes(desk.file.folder, desk.file.key))


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


def waiting_for(keeper: Caretaker, desk: Desk) -> int:
    """How many erasures the server believes that a computer still has to make."""
    return {one.device: one.waiting_erasures for one in keeper.devices()}[desk.file.device]


def write_everywhere(desk: Desk) -> list[str]:
    """The marker in every text of a case, its giver, its record and its file."""
    content = f"{MARKER} {MARKER}".encode() * 20
    size, name = desk.file.blobs.put_content(BLOB, content)
    with desk.file.unit(desk.role) as unit:
        giver = unit.create("submitter", {"name": MARKER, "email": f"{MARKER}@example.org"})
        texts = dict.fromkeys(("title", "text", "answer_text", "own_reference"), MARKER)
        place = {"board": SOCIAL, "received_on": "2026-03-02", "submitter_id": giver}
        case = unit.create("case", {**texts, **place}, asks=NUMBER)
        told = {"case": case, "text": MARKER, "blob": BLOB, "size": size, "sha256": name}
        return [giver, case, unit.create("record", told)]


def test_no_byte_of_it_is_left(make_desk: MakeDesk, postgres_office: PostgresOffice) -> None:
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
    assert all(in_files(desk) for desk in (anna, bo))
    assert hits(on_disk(postgres_office))
    assert hits(dumped(postgres_office))

    postgres_office.caretaker("cilla").erase(objects, ground="gallring")
    for desk in (anna, bo):
        desk.sync()

    assert [in_files(desk) for desk in (anna, bo)] == [0, 0]
    assert hits(on_disk(postgres_office)) == 0
    assert hits(dumped(postgres_office)) == 0
    for desk in (anna, bo):
        assert (desk.case(objects[1]), desk.case(kept)["title"]) == ({}, "Trappan")


def test_it_is_confirmed_when_nobody_reads_the_log_any_more(
    make_desk: MakeDesk, postgres_office: PostgresOffice
) -> None:
    make_desk("cilla", COMMON, right=Right.ADMIN)
    anna = make_desk("anna", SOCIAL)
    objects = write_everywhere(anna)
    anna.sync()
    keeper = postgres_office.caretaker("cilla")
    keeper.erase(objects, ground="gallring")

    with anna.file.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM case_row").scalar_one() == 1
        anna.sync()
        assert (anna.case(objects[1]), waiting_for(keeper, anna)) == ({}, 1)
        assert in_files(anna)
    anna.sync()

    assert (waiting_for(keeper, anna), in_files(anna)) == (0, 0)


def test_it_is_not_confirmed_while_words_of_it_wait(
    make_desk: MakeDesk, postgres_office: PostgresOffice
) -> None:
    make_desk("cilla", COMMON, right=Right.ADMIN)
    anna = make_desk("anna", SOCIAL)
    objects = write_everywhere(anna)
    anna.sync()
    anna.edit(objects[1], title=f"{MARKER} igen")
    keeper = postgres_office.caretaker("cilla")
    keeper.erase(objects, ground="gallring")

    anna.sync()
    assert (anna.refused(), waiting_for(keeper, anna)) == (["erased"], 1)
    anna.sync()

    assert (waiting_for(keeper, anna), in_files(anna)) == (0, 0)


def test_what_is_erased_in_the_midst_of_a_round_goes_with_its_files(
    make_desk: MakeDesk, postgres_office: PostgresOffice
) -> None:
    make_desk("cilla", COMMON, right=Right.ADMIN)
    anna = make_desk("anna", SOCIAL)
    objects = write_everywhere(anna)
    anna.sync()
    keeper = postgres_office.caretaker("cilla")

    run_round(
        anna.file,
        anna.server,
        "anna",
        tell=lambda _: keeper.erase(objects, ground="gallring"),  # a second time does nothing
    )
    anna.sync()

    assert anna.case(objects[1]) == {}
    assert (waiting_for(keeper, anna), in_files(anna)) == (0, 0)


def test_files_go_with_the_right_to_read_them(
    make_desk: MakeDesk, postgres_office: PostgresOffice
) -> None:
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL)
    write_everywhere(anna)
    for desk in (anna, bo):
        desk.sync()
    assert bo.file.blobs.has(BLOB)

    postgres_office.revoke("bo", SOCIAL)
    bo.sync()

    assert not bo.file.blobs.has(BLOB)
    assert bo.file.empty_logs()
    assert in_files(bo) == 0
    assert anna.file.blobs.has(BLOB)


def test_a_scan_stays_while_another_record_lies_in_it(
    make_desk: MakeDesk, postgres_office: PostgresOffice
) -> None:
    make_desk("cilla", COMMON, right=Right.ADMIN)
    anna = make_desk("anna", SOCIAL)
    objects = write_everywhere(anna)
    scan = anna.file.blobs.get(BLOB)
    told = {"blob": BLOB, "size": len(scan), "sha256": sha256(scan).hexdigest()}
    with anna.file.unit("anna") as unit:
        case = unit.create("case", {"title": "Trappan", "board": SOCIAL}, asks=NUMBER)
        other = unit.create("record", {"case": case, **told})
    anna.sync()
    keeper = postgres_office.caretaker("cilla")

    keeper.erase(objects, ground="gallring")
    anna.sync()
    assert anna.file.blobs.get(BLOB) == scan
    keeper.erase([other], ground="gallring")
    anna.sync()
    assert not anna.file.blobs.has(BLOB)
