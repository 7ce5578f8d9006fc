"""Files on their way into a case: kept byte for byte, with their hash and what they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from synpunkt_desk.intake.mail.incoming import IncomingMail
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.file_names import clean_name
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Json
from synpunkt_desk.models.media_types import HEAD, media_type_of
from synpunkt_desk.models.objects import RecordKind
from synpunkt_desk.services.office.office import Office


@dataclass(frozen=True, slots=True)
class Pasted:
    """A file that has a name but no place on disk, such as a copied picture."""

    name: str
    content: bytes


Source = Path | Pasted


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that lies in the database but in no case yet."""

    name: str
    blob: str
    size: int
    sha256: str
    media_type: str


def store_file(office: Office, source: Source) -> StoredFile:
    """Keep a file. Raises KnownError: `file_not_found`, `file_is_empty`, `file_too_large`."""
    blob_id = office.replica.new_id()
    if isinstance(source, Pasted):
        head = source.content[:HEAD]
        size, sha256 = office.replica.blobs.put_content(blob_id, source.content)
    else:
        head = _head(source)
        size, sha256 = office.replica.blobs.put(blob_id, source)
    media_type = media_type_of(head, source.name)
    return StoredFile(clean_name(source.name, media_type), blob_id, size, sha256, media_type)


def store_mail(office: Office, original: Source, mail: IncomingMail) -> Iterator[StoredFile]:
    """Keep a mail as it is, and each file in it beside it; nothing is unpacked further."""
    yield store_file(office, original)
    yield from store_attachments(office, mail)


def store_attachments(office: Office, mail: IncomingMail) -> Iterator[StoredFile]:
    """Keep the files in a mail."""
    for file in mail.attachments:
        blob_id = office.replica.new_id()
        size, sha256 = office.replica.blobs.put_content(blob_id, file.content)
        yield StoredFile(file.name, blob_id, size, sha256, file.media_type)


def file_record(case_id: ObjectId, file: StoredFile) -> dict[str, Json]:
    """The fields of a record for a file that has been stored."""
    return {
        "case": case_id,
        "kind": RecordKind.RECEIVED.value,
        "file_name": file.name,
        "blob": file.blob,
        "size": file.size,
        "sha256": file.sha256,
        "media_type": file.media_type,
    }


def content_of(source: Source, *, most: int) -> bytes:
    """The bytes of a file. Raises KnownError: `file_unreadable`, `file_too_large`."""
    if isinstance(source, Pasted):
        return source.content
    try:
        if source.stat().st_size > most:
            raise KnownError("file_too_large", limit_mb=most >> 20)
        return source.read_bytes()
    except OSError as error:
        raise KnownError("file_unreadable", file=source.name) from error


def _head(path: Path) -> bytes:
    if not path.is_file():
        raise KnownError("file_not_found", file=path.name)
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        raise KnownError("file_unreadable", file=path.name) from error
    if not head:
        raise KnownError("file_is_empty", file=path.name)
    return head
