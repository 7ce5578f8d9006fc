"""How often a round asks the server: each time costs as long as the line is."""

from collections.abc import Mapping, Sequence

import pytest

from synpunkt_desk.sync.port import Greeting, Outgoing, Page, Receipt
from tests.helpers.memory_server import MemoryOffice, MemoryServer
from tests.helpers.office_state import OfficeState
from tests.helpers.shared_desks import SOCIAL, Desk, MakeDesk


class _Counting(MemoryServer):
    """Notes what it is asked."""

    def __init__(self, office: OfficeState, role: str) -> None:
        super().__init__(office, role)
        self.asked: list[str] = []

    def hello(
        self, device: str, *, protocol: int, epoch: str | None, cursors: Mapping[str, int]
    ) -> Greeting:
        """See `Server`."""
        self.asked.append("hello")
        return super().hello(device, protocol=protocol, epoch=epoch, cursors=cursors)

    def append(self, device: str, entries: Sequence[Outgoing]) -> list[Receipt]:
        """See `Server`."""
        self.asked.append("append")
        return super().append(device, entries)

    def pull(self, stream: str, *, after_no: int, max_rows: int, max_bytes: int) -> Page:
        """See `Server`."""
        self.asked.append("pull")
        return super().pull(stream, after_no=after_no, max_rows=max_rows, max_bytes=max_bytes)


@pytest.fixture
def empty_office(memory_office: MemoryOffice) -> MemoryOffice:
    """It is the computer that asks."""
    return memory_office


def asked_in_a_round(desk: Desk, office: MemoryOffice) -> list[str]:
    desk.server = server = _Counting(office, desk.role)
    desk.sync()
    return server.asked


def test_of_nothing_new_once(make_desk: MakeDesk, memory_office: MemoryOffice) -> None:
    anna = make_desk("anna", SOCIAL)
    assert asked_in_a_round(anna, memory_office) == ["hello"]


def test_of_what_a_colleague_wrote_twice(make_desk: MakeDesk, memory_office: MemoryOffice) -> None:
    anna, bo = make_desk("anna", SOCIAL), make_desk("bo", SOCIAL)
    anna.register("Lampan")
    anna.sync()
    assert asked_in_a_round(bo, memory_office) == ["hello", "pull"]


def test_of_a_case_of_one_s_own_three_times(
    make_desk: MakeDesk, memory_office: MemoryOffice
) -> None:
    anna = make_desk("anna", SOCIAL)
    anna.register("Lampan")
    assert asked_in_a_round(anna, memory_office) == ["hello", "append", "pull"]
