"""Files and notes of a case."""

from pathlib import Path

from synpunkt_desk.intake.mail.incoming import MAX_BYTES
from synpunkt_desk.intake.mail.reading import read_mail
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.media_types import EML, MSG
from synpunkt_desk.models.objects import Record, RecordKind
from synpunkt_desk.models.records import is_frozen
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.case_files import (
    Source,
    StoredFile,
    content_of,
    file_record,
    store_attachments,
    store_file,
)
from synpunkt_desk.store import reading
from synpunkt_desk.store.engine import known_errors


def attach(office: Office, case_id: ObjectId, source: Source, *, paper_place: str = "") -> Changes:
    """Keep a file in a case, byte for byte with its hash (requirement 7); a mail with its files.

    Raises KnownError: `file_too_large`, `file_not_found`, `file_is_empty`, `case_missing`.
    """
    files = _stored(office, source)
    day = office.today().isoformat()
    more = {"day": day, "paper_place": paper_place} if paper_place else {"day": day}
    with office.unit() as unit:
        if not unit.state("case", case_id).fields:
            raise KnownError("case_missing")
        for file in files:
            unit.create("record", {**file_record(case_id, file), **more}, verb="attach")
    return unit.changes


def _stored(office: Office, source: Source) -> list[StoredFile]:
    """The file; of a mail also the files in it, where it can be read."""
    stored = store_file(office, source)
    if stored.media_type not in {EML, MSG}:
        return [stored]
    try:
        mail = read_mail(content_of(source, most=MAX_BYTES), stored.name)
    except KnownError:
        return [stored]  # it is kept as it is all the same
    return [stored, *store_attachments(office, mail)]


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
    Raises KnownError: `file_note_stays`, `sent_stays`.
    """
    with office.unit() as unit:
        record = decode(Record, unit.state("record", record_id).fields)
        if record.kind == RecordKind.FILE_NOTE:
            raise KnownError("file_note_stays")
        if is_frozen(record):
            raise KnownError("sent_stays")
        unit.write("remove", "record", record_id, {"removed": True})
    return unit.changes
