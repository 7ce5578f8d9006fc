"""Files and notes of a case."""

from dataclasses import dataclass
from pathlib import Path

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Record, RecordKind
from synpunkt_desk.services.office import Office
from synpunkt_desk.services.registration import file_record
from synpunkt_desk.store import reading
from synpunkt_desk.store.engine import known_errors


@dataclass(frozen=True, slots=True)
class Pasted:
    """A file that has a name but no place on disk, such as a copied picture."""

    name: str
    content: bytes


def attach(
    office: Office, case_id: ObjectId, source: Path | Pasted, *, paper_place: str = ""
) -> Changes:
    """Keep a file in a case, byte for byte with its hash (requirement 7).

    Raises KnownError: `file_too_large`, `file_not_found`, `file_is_empty`, `case_missing`.
    """
    blob_id = office.replica.new_id()
    size, sha256 = _stored(office, blob_id, source)
    with office.unit() as unit:
        if not unit.state("case", case_id).fields:
            raise KnownError("case_missing")
        fields = file_record(case_id, Path(source.name), blob_id, size, sha256)
        day = office.today().isoformat()
        more = {"day": day, "paper_place": paper_place} if paper_place else {"day": day}
        unit.create("record", {**fields, **more}, verb="attach")
    return unit.changes


def _stored(office: Office, blob_id: str, source: Path | Pasted) -> tuple[int, str]:
    if isinstance(source, Pasted):
        return office.replica.blobs.put_content(blob_id, source.content)
    if not source.is_file():
        raise KnownError("file_not_found", file=source.name)
    if not source.stat().st_size:
        raise KnownError("file_is_empty", file=source.name)
    return office.replica.blobs.put(blob_id, source)


def read_file(office: Office, record_id: ObjectId) -> tuple[Record, bytes]:
    """The record and the bytes of its file. Raises `file_missing`, `file_damaged`."""
    with office.replica.reading() as connection:
        record = decode(Record, reading.state(connection, "record", record_id).fields)
    if not record.blob:
        raise KnownError("file_missing")
    return record, office.replica.blobs.get(record.blob)


def save_file(office: Office, record_id: ObjectId, path: Path) -> None:
    """Write the file of a record elsewhere, byte for byte."""
    _, content = read_file(office, record_id)
    with known_errors():
        path.write_bytes(content)


def remove_record(office: Office, record_id: ObjectId) -> Changes:
    """Take a note or file attached by mistake out of the case; the log keeps it.

    A file note stays as it was written, and is corrected by another one (förvaltningslagen 27 §).
    Raises KnownError: `file_note_stays`.
    """
    with office.unit() as unit:
        record = decode(Record, unit.state("record", record_id).fields)
        if record.kind == RecordKind.FILE_NOTE:
            raise KnownError("file_note_stays")
        unit.write("remove", "record", record_id, {"removed": True})
    return unit.changes
