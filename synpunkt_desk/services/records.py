"""Files and notes of a case."""

from pathlib import Path

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Record
from synpunkt_desk.services.office import Office
from synpunkt_desk.services.registration import file_record
from synpunkt_desk.store import reading


def attach(office: Office, case_id: ObjectId, path: Path, *, paper_place: str = "") -> Changes:
    """Keep a file in a case, byte for byte with its hash (requirement 7).

    Raises KnownError: `file_too_large`, `file_not_found`, `file_is_empty`, `case_missing`.
    """
    if not path.is_file():
        raise KnownError("file_not_found", file=path.name)
    if not path.stat().st_size:
        raise KnownError("file_is_empty", file=path.name)
    blob_id = office.replica.new_id()
    size, sha256 = office.replica.blobs.put(blob_id, path)
    with office.unit() as unit:
        if not unit.state("case", case_id).fields:
            raise KnownError("case_missing")
        fields = file_record(case_id, path, blob_id, size, sha256)
        day = office.today().isoformat()
        more = {"day": day, "paper_place": paper_place} if paper_place else {"day": day}
        unit.create("record", {**fields, **more}, verb="attach")
    return unit.changes


def read_file(office: Office, record_id: ObjectId) -> tuple[Record, bytes]:
    """The record and the bytes of its file. Raises `file_missing`, `file_damaged`."""
    with office.replica.reading() as connection:
        record = decode(Record, reading.state(connection, "record", record_id).fields)
    if not record.blob:
        raise KnownError("file_missing")
    return record, office.replica.blobs.get(record.blob)


def remove_record(office: Office, record_id: ObjectId) -> Changes:
    """Take a note or file attached by mistake out of the case; the log keeps it."""
    with office.unit() as unit:
        unit.write("remove", "record", record_id, {"removed": True})
    return unit.changes
