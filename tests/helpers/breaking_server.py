"""A server whose line breaks at one call."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.sync.port import Greeting, Outgoing, Page, Receipt
from tests.helpers.memory_server import MemoryServer
from tests.helpers.office_state import OfficeState

T = TypeVar("T")


class BreakingServer(MemoryServer):
    """Its line breaks at one call: before the server has heard it, or before it has answered."""

    def __init__(self, office: OfficeState, role: str, *, at: int, is_late: bool) -> None:
        super().__init__(office, role)
        self._left = at
        self._is_late = is_late

    def hello(
        self, device: str, *, protocol: int, epoch: str | None, cursors: Mapping[str, int]
    ) -> Greeting:
        """See `Server`."""
        hello = super().hello
        return self._over_line(
            lambda: hello(device, protocol=protocol, epoch=epoch, cursors=cursors)
        )

    def append(self, device: str, entries: Sequence[Outgoing]) -> list[Receipt]:
        """See `Server`."""
        append = super().append
        return self._over_line(lambda: append(device, entries))

    def pull(self, stream: str, *, after_no: int, max_rows: int, max_bytes: int) -> Page:
        """See `Server`."""
        pull = super().pull
        return self._over_line(
            lambda: pull(stream, after_no=after_no, max_rows=max_rows, max_bytes=max_bytes)
        )

    def _over_line(self, call: Callable[[], T]) -> T:
        self._left -= 1
        if self._left == -1 and not self._is_late:
            raise KnownError("server_away")
        answer = call()
        if self._left == -1:
            raise KnownError("server_away")
        return answer
