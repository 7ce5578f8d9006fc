"""A server whose line breaks at one call."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.sync.port import Greeting, Outgoing, Page, Receipt, Recovered, Server, Verified

T = TypeVar("T")


class CutOff:
    """See `Server`; the line breaks before the server has heard a call, or has answered it."""

    def __init__(self, server: Server, *, at: int, is_late: bool) -> None:
        self._server = server
        self._left = at
        self._is_late = is_late

    def _checked(self, answer: T) -> T:
        if self._left == -1:
            raise KnownError("server_away")
        return answer

    def _begun(self) -> Server:
        self._left -= 1
        if self._left == -1 and not self._is_late:
            raise KnownError("server_away")
        return self._server

    def hello(
        self, device: str, *, protocol: int, epoch: str | None, cursors: Mapping[str, int]
    ) -> Greeting:
        answer = self._begun().hello(device, protocol=protocol, epoch=epoch, cursors=cursors)
        return self._checked(answer)

    def append(self, device: str, entries: Sequence[Outgoing]) -> list[Receipt]:
        return self._checked(self._begun().append(device, entries))

    def append_recovered(self, entries: Sequence[Recovered]) -> list[Receipt]:
        return self._checked(self._begun().append_recovered(entries))

    def pull(self, stream: str, *, after_no: int, max_rows: int, max_bytes: int) -> Page:
        answer = self._begun().pull(
            stream, after_no=after_no, max_rows=max_rows, max_bytes=max_bytes
        )
        return self._checked(answer)

    def verify(self, stream: str, *, first: int, last: int) -> Verified:
        return self._checked(self._begun().verify(stream, first=first, last=last))

    def blob_begin(self, stream: str, content_hash: str, *, size: int) -> None:
        self._checked(self._begun().blob_begin(stream, content_hash, size=size))

    def blob_put(self, stream: str, content_hash: str, *, piece_no: int, data: bytes) -> None:
        self._checked(self._begun().blob_put(stream, content_hash, piece_no=piece_no, data=data))

    def blob_commit(self, stream: str, content_hash: str) -> None:
        self._checked(self._begun().blob_commit(stream, content_hash))

    def blob_state(self, stream: str, content_hash: str) -> frozenset[int]:
        return self._checked(self._begun().blob_state(stream, content_hash))

    def blob_get(self, stream: str, content_hash: str, *, piece_no: int) -> bytes | None:
        return self._checked(self._begun().blob_get(stream, content_hash, piece_no=piece_no))

    def confirm_erasures(self, device: str, erasure_ids: Iterable[int]) -> None:
        self._checked(self._begun().confirm_erasures(device, erasure_ids))

    def erase_again(self, object_ids: Sequence[str]) -> None:
        self._checked(self._begun().erase_again(object_ids))

    def close(self) -> None:
        self._server.close()
