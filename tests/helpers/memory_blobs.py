"""Attachments on a server in memory."""

from hashlib import sha256
from typing import Final

from synpunkt_desk.sync.port import PIECE, Refusal
from tests.helpers.office_state import MemoryBlob, OfficeState, refuse

_LARGEST: Final = 100 * 1024 * 1024


class MemoryBlobs:
    """The calls about files; see `Server`."""

    def __init__(self, office: OfficeState, role: str) -> None:
        self.office = office
        self.role = role

    def blob_begin(self, stream: str, content_hash: str, *, size: int) -> None:
        """See `Server`."""
        if not 0 <= size <= _LARGEST:
            raise refuse(Refusal.TOO_LARGE)
        self._require_right(stream)
        self.office.blobs.setdefault((stream, content_hash), MemoryBlob(size))

    def blob_put(self, stream: str, content_hash: str, *, piece_no: int, data: bytes) -> None:
        """See `Server`."""
        blob = self._announced(stream, content_hash)
        if piece_no < 0 or len(data) != min(PIECE, blob.size - piece_no * PIECE):
            raise refuse(Refusal.MALFORMED)
        if not blob.is_complete:
            blob.pieces.setdefault(piece_no, data)

    def blob_commit(self, stream: str, content_hash: str) -> None:
        """See `Server`."""
        blob = self._announced(stream, content_hash)
        content = b"".join(blob.pieces[no] for no in sorted(blob.pieces))
        if len(content) < blob.size:
            raise refuse(Refusal.BLOB_MISSING)
        if sha256(content).hexdigest() != content_hash:
            del self.office.blobs[stream, content_hash]
            raise refuse(Refusal.MALFORMED)
        blob.is_complete = True

    def blob_state(self, stream: str, content_hash: str) -> frozenset[int]:
        """See `Server`."""
        blob = self._readable(stream, content_hash)
        return frozenset(blob.pieces if blob else ())

    def blob_get(self, stream: str, content_hash: str, *, piece_no: int) -> bytes | None:
        """See `Server`."""
        blob = self._readable(stream, content_hash)
        return blob.pieces.get(piece_no) if blob and blob.is_complete else None

    def _readable(self, stream: str, content_hash: str) -> MemoryBlob | None:
        may_read = stream in self.office.rights_of(self.role)
        return self.office.blobs.get((stream, content_hash)) if may_read else None

    def _announced(self, stream: str, content_hash: str) -> MemoryBlob:
        self._require_right(stream)
        blob = self.office.blobs.get((stream, content_hash))
        if blob is None:
            raise refuse(Refusal.BLOB_MISSING)
        return blob

    def _require_right(self, stream: str) -> None:
        office, role = self.office, self.role
        if not (office.open_stream(stream, role) and office.may_write(role, stream)):
            raise refuse(Refusal.NO_RIGHT)
