"""A server in memory with the rules of the real one; the same contract tests hold for both."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import accumulate
from threading import Event

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.sync.port import (
    PROTOCOL,
    Erasure,
    Greeting,
    Outgoing,
    Page,
    Receipt,
    Recovered,
    Refusal,
    StreamHead,
    Verified,
)
from tests.helpers.memory_blobs import MemoryBlobs
from tests.helpers.memory_caretaker import MemoryCaretaker
from tests.helpers.memory_placing import Origin, place_group, refuse_group
from tests.helpers.memory_refusals import refusal_of_group, require_order, require_size
from tests.helpers.office_state import START, MemoryDevice, OfficeState, refuse


class MemoryServer(MemoryBlobs):
    """The office as one person reaches it."""

    def hello(
        self, device: str, *, protocol: int, epoch: str | None, cursors: Mapping[str, int]
    ) -> Greeting:
        """See `Server`."""
        del epoch
        office, known = self.office, self._registered(device, protocol)
        return Greeting(
            server_time=office.now(),
            epoch=office.epoch,
            is_recovering=office.is_recovering,
            protocol_min=office.protocol_min,
            protocol_max=PROTOCOL,
            role=self.role,
            is_admin=office.is_admin(self.role),
            device_last_no=known.last_no,
            device_state=known.state,
            lease_until=START + timedelta(days=30),
            streams=self._heads(cursors) if known.state == "active" else (),
            erasures=tuple(
                Erasure(number, one.object_ids)
                for number, one in office.erasures_for(device).items()
            ),
            recoveries=office.recoveries,
        )

    def append_recovered(self, entries: Sequence[Recovered]) -> list[Receipt]:
        """See `Server`."""
        return MemoryCaretaker(self.office, self.role).append_recovered(entries)

    def append(self, device: str, entries: Sequence[Outgoing]) -> list[Receipt]:
        """See `Server`."""
        office, origin = self.office, Origin(device, self.role)
        self._require_device(device)
        require_size(entries)
        if not entries:
            return []
        if office.is_recovering:
            raise refuse(Refusal.RECOVERING)
        require_order(office, device, entries)
        new = [entry for entry in entries if entry.device_no > office.devices[device].last_no]
        for group_id in dict.fromkeys(entry.group_id for entry in new):
            group = [entry for entry in new if entry.group_id == group_id]
            code = refusal_of_group(office, self.role, device, group)
            if code:
                refuse_group(office, origin, group, code)
            else:
                place_group(office, origin, group)
        office.devices[device].last_no = max(office.devices[device].last_no, entries[-1].device_no)
        return [office.receipts[device, entry.device_no].answer for entry in entries]

    def pull(self, stream: str, *, after_no: int, max_rows: int, max_bytes: int) -> Page:
        """See `Server`."""
        if stream not in self.office.rights_of(self.role):
            raise refuse(Refusal.NO_RIGHT)
        placed = self.office.streams[stream]
        end = self._page_end(stream, after_no, max_rows, max_bytes)
        return Page(len(placed), tuple(placed[after_no:end]))

    def verify(self, stream: str, *, first: int, last: int) -> Verified:
        """See `Server`."""
        may_read = stream in self.office.rights_of(self.role)
        placed = self.office.streams[stream] if may_read else []
        found = {one.no: one.chain for one in placed if first <= one.no <= last}
        return Verified(len(found), found.get(last))

    def erase_again(self, object_ids: Sequence[str]) -> None:
        """See `Server`."""
        MemoryCaretaker(self.office, self.role).erase(object_ids, ground="again")

    def confirm_erasures(self, device: str, erasure_ids: Iterable[int]) -> None:
        """See `Server`."""
        known = self.office.device(device, self.role)
        if known is None:
            raise refuse(Refusal.DEVICE_OF_OTHER)
        known.done.update(erasure_ids)

    def close(self) -> None:
        """See `Server`."""

    def _registered(self, device: str, protocol: int) -> MemoryDevice:
        """The device; a restored server may hold entries of one that it has forgotten."""
        office = self.office
        if known := office.device(device, self.role):
            known.protocol = protocol if known.state == "active" else known.protocol
            return known
        counted = [no for of_device, no in office.receipts if of_device == device]
        made = MemoryDevice(self.role, office.now(), protocol, max(counted, default=0))
        return office.devices.setdefault(device, made)

    def _require_device(self, device: str) -> None:
        known = self.office.device(device, self.role)
        if known is None:
            raise refuse(Refusal.GAP)  # it has to say hello first
        if known.state != "active":
            raise refuse(Refusal.DEVICE_BLOCKED)
        if known.protocol < self.office.protocol_min:
            raise refuse(Refusal.PROTOCOL_TOO_OLD)

    def _heads(self, cursors: Mapping[str, int]) -> tuple[StreamHead, ...]:
        office = self.office
        rights = office.rights_of(self.role)
        names = sorted(office.streams.keys() & rights.keys(), key=list(office.streams).index)
        return tuple(
            StreamHead(
                name,
                rights[name],
                len(office.streams[name]),
                office.chain(name, cursors.get(name, 0)),
                name in office.closed,
            )
            for name in sorted(names, key=lambda name: name != COMMON)
        )

    def _page_end(self, stream: str, after_no: int, max_rows: int, max_bytes: int) -> int:
        """The last number of a page: whole groups only, and at least one."""
        entries = self.office.streams[stream][after_no : after_no + max(max_rows, 1)]
        marks = [self.office.marks[entry.seq] for entry in entries]
        fitting = sum(total <= max_bytes for total in accumulate(mark.size for mark in marks))
        ends = [m.group_last for m in marks[:fitting] if m.group_last <= after_no + fitting]
        least = min((mark.group_last for mark in marks), default=after_no)
        return max(least, *ends, after_no)


class MemoryLine(MemoryServer, MemoryCaretaker):
    """A server that can be waited for, and be away; who keeps the office reaches it so, too."""

    def __init__(self, office: OfficeState, role: str) -> None:
        super().__init__(office, role)
        self.is_away = False
        self._woken = Event()

    def hello(
        self, device: str, *, protocol: int, epoch: str | None, cursors: Mapping[str, int]
    ) -> Greeting:
        """See `Server`."""
        if self.is_away:
            raise KnownError("server_unreachable")
        return super().hello(device, protocol=protocol, epoch=epoch, cursors=cursors)

    def wait(self, seconds: float) -> bool:
        """See `Line`; nobody but `wake` ends it."""
        self._woken.wait(seconds)
        self._woken.clear()
        return False

    def wake(self) -> None:
        """See `Line`."""
        self._woken.set()


@dataclass
class MemoryOffice(OfficeState):
    """An office in memory, and the ways to reach it."""

    def server(self, person: str) -> MemoryServer:
        """The office as somebody reaches it."""
        return MemoryServer(self, person)

    def caretaker(self, person: str) -> MemoryCaretaker:
        """The office as who keeps it reaches it."""
        return MemoryCaretaker(self, person)
