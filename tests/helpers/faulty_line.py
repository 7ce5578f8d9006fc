"""Any server behind a line on which everything happens that happens on lines."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Any, TypeVar, cast

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.sync.port import Greeting, Outcome, Outgoing, Page, Receipt, Server
from synpunkt_desk.sync.round import Progress

T = TypeVar("T")


class Crash(Exception):  # noqa: N818 - nothing that the program knows, or could catch
    """The end of the program in the midst of what it did."""


class Ending(StrEnum):
    """How a round ends before its time."""

    BEFORE = "before"
    """The line is lost before the server has heard."""
    AFTER = "after"
    """The line is lost before the server has answered."""
    PART = "part"
    """Of a push the first user action arrives, and the line is lost."""
    CRASH = "crash"
    """The program is killed, before or after the answer has been kept."""


@dataclass
class Trouble:
    """What becomes of a round: where it ends and how, in which pages it reads, what comes twice."""

    ends: Ending | None = None
    at: int = 0
    """How many calls and tellings it lives through."""
    page: int = 10_000
    is_doubled: bool = False

    def pass_by(self, ending: Ending) -> bool:
        """Whether this is where it ends."""
        return self.ends is ending and self.at == 0


class FaultyLine:
    """A server as it is reached over a troubled line; what it acknowledges is remembered."""

    def __init__(self, server: Server, trouble: Trouble, acknowledged: set[str]) -> None:
        self._server = server
        self._trouble = trouble
        self._acknowledged = acknowledged

    def as_server(self) -> Server:
        """Every other call of a server goes the same way."""
        return cast("Server", self)

    def __getattr__(self, name: str) -> Callable[..., object]:
        call = getattr(self._server, name)

        def over_line(*values: Any, **named: Any) -> object:
            return self._over_line(lambda: call(*values, **named))

        return over_line

    def hello(
        self, device: str, *, protocol: int, epoch: str | None, cursors: Mapping[str, int]
    ) -> Greeting:
        """See `Server`."""
        return self._over_line(
            lambda: self._server.hello(device, protocol=protocol, epoch=epoch, cursors=cursors)
        )

    def append(self, device: str, entries: Sequence[Outgoing]) -> list[Receipt]:
        """See `Server`."""
        if self._trouble.pass_by(Ending.PART):
            [(_, first), *_] = groupby(entries, key=lambda entry: entry.group_id)
            self._push(device, list(first))
            raise KnownError("server_lost")
        receipts = self._over_line(lambda: self._push(device, entries))
        if self._trouble.is_doubled:
            again = self._push(device, entries)
            assert again == receipts, "the same push twice gave other receipts"
        return receipts

    def pull(self, stream: str, *, after_no: int, max_rows: int, max_bytes: int) -> Page:
        """See `Server`."""
        rows = min(max_rows, self._trouble.page)
        return self._over_line(
            lambda: self._server.pull(stream, after_no=after_no, max_rows=rows, max_bytes=max_bytes)
        )

    def tell(self, _progress: Progress) -> None:
        """Something has just been kept in the file."""
        self._step(Ending.CRASH)

    def _push(self, device: str, entries: Sequence[Outgoing]) -> list[Receipt]:
        receipts = self._server.append(device, entries)
        self._acknowledged.update(
            entry.entry_id
            for entry, receipt in zip(entries, receipts, strict=True)
            if receipt.outcome == Outcome.ACCEPTED
        )
        return receipts

    def _over_line(self, call: Callable[[], T]) -> T:
        if self._trouble.pass_by(Ending.BEFORE) or self._trouble.pass_by(Ending.PART):
            raise KnownError("server_lost")
        answer = call()
        if self._trouble.pass_by(Ending.AFTER):
            raise KnownError("server_lost")
        self._step(Ending.CRASH)
        return answer

    def _step(self, ending: Ending) -> None:
        if self._trouble.pass_by(ending):
            raise Crash
        self._trouble.at -= 1
