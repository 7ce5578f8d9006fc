"""What an office in memory holds, and who may do what there."""

import re
import time
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import uuid4

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.streams import COMMON, UNPLACED
from synpunkt_desk.sync.port import FIRST_CHAIN, Device, Member, Placed, Receipt, Refusal, Right
from tests.helpers.cluster import PEOPLE

START: Final = datetime(2026, 1, 1, tzinfo=UTC)
_STREAM: Final = re.compile(r"unplaced|[0-9a-f]{32}")


def refuse(code: Refusal) -> KnownError:
    """The error of a call that is refused as a whole."""
    return KnownError(f"refused_{code}")


@dataclass
class MemoryDevice:
    """What the server remembers of a device."""

    role: str
    registered_at: datetime
    protocol: int
    last_no: int = 0
    state: str = "active"
    done: set[int] = field(default_factory=set[int])
    """The erasures that it has confirmed."""


@dataclass(frozen=True)
class MemoryReceipt:
    """What a device was answered, and what for."""

    entry_id: str
    object_id: str
    verb: str
    answer: Receipt


@dataclass(frozen=True)
class MemoryErasure:
    """Objects of a stream that had to go."""

    stream: str
    object_ids: tuple[str, ...]
    decided_at: datetime


@dataclass
class MemoryBlob:
    """A file in pieces."""

    size: int
    is_complete: bool = False
    pieces: dict[int, bytes] = field(default_factory=dict[int, bytes])
    used_by: set[str] = field(default_factory=set[str])


@dataclass(frozen=True)
class Mark:
    """What pages are cut by: where the group of an entry ends, and the bytes it had at first."""

    group_last: int
    size: int


@dataclass
class OfficeState:
    """Everything that the office shares; what is written here directly, no right stops."""

    epoch: str = "e" * 32
    is_recovering: bool = False
    recoveries: int = 0
    lost_after: int = 0
    protocol_min: int = 1
    is_closed: bool = False
    """Whether nobody may write any more, though their computers do not know it yet."""
    seq: int = 0
    moment: datetime = START
    people: set[str] = field(default_factory=lambda: set(PEOPLE))
    streams: dict[str, list[Placed]] = field(default_factory=lambda: {COMMON: [], UNPLACED: []})
    marks: dict[int, Mark] = field(default_factory=dict[int, Mark])
    closed: set[str] = field(default_factory=set[str])
    history: list[Member] = field(default_factory=list[Member])
    devices: dict[str, MemoryDevice] = field(default_factory=dict[str, MemoryDevice])
    receipts: dict[tuple[str, int], MemoryReceipt] = field(
        default_factory=dict[tuple[str, int], MemoryReceipt]
    )
    lies_in: dict[str, str] = field(default_factory=dict[str, str])
    kinds: dict[str, str] = field(default_factory=dict[str, str])
    erased: set[str] = field(default_factory=set[str])
    erasures: list[MemoryErasure] = field(default_factory=list[MemoryErasure])
    series: dict[tuple[str, int], int] = field(default_factory=dict[tuple[str, int], int])
    blobs: dict[tuple[str, str], MemoryBlob] = field(
        default_factory=dict[tuple[str, str], MemoryBlob]
    )
    found_at: dict[str, tuple[str, int]] = field(default_factory=dict[str, tuple[str, int]])
    """Stream and number of the last copy of each entry."""

    def backup(self) -> "OfficeState":
        """All of it as it is now."""
        return deepcopy(self)

    def restore(self, backup: "OfficeState") -> None:
        """Become what it was; whoever is connected notices nothing."""
        vars(self).update(vars(deepcopy(backup)))

    def now(self) -> datetime:
        """A clock that never stands still."""
        self.moment += timedelta(microseconds=1)
        return self.moment

    def everything(self, after_seq: int = 0) -> list[tuple[str, Placed]]:
        """Each entry with its stream in the one order, whoever may read it."""
        new = (
            (stream, one)
            for stream, placed in self.streams.items()
            for one in placed
            if one.seq > after_seq
        )
        return sorted(new, key=lambda found: found[1].seq)

    # Rights

    def grant(self, person: str, stream: str, right: Right, *, by: str = "postgres") -> None:
        """Give a right, opening the stream if need be."""
        self.people.add(person)
        self.streams.setdefault(stream, [])
        self.revoke(person, stream, by=by)
        self.history.append(Member(person, stream, right, self.now(), None, by))

    def revoke(self, person: str, stream: str, *, by: str = "postgres") -> None:
        """End a right; that there was one is kept."""
        for place, one in enumerate(self.history):
            if (one.role, one.stream, one.valid_to) == (person, stream, None):
                self.history[place] = replace(one, valid_to=self.now(), ended_by=by)

    def rights_of(self, person: str) -> Mapping[str, Right]:
        """What somebody may do in each stream; whoever is a member anywhere reads the common."""
        found = {m.stream: m.right for m in self.history if m.role == person and not m.valid_to}
        return {COMMON: Right.READ, **found} if found else {}

    def may_write(self, role: str, stream: str) -> bool:
        """Whether somebody may add to a stream."""
        right = self.rights_of(role).get(stream)
        return not self.is_closed and right in (Right.WRITE, Right.ADMIN)

    def is_admin(self, role: str, stream: str | None = None) -> bool:
        """Whether somebody keeps a stream, or the office as a whole."""
        rights = self.rights_of(role)
        return Right.ADMIN in (rights.get(COMMON), rights.get(stream or COMMON))

    def admins(self, stream: str) -> set[str]:
        """Who keeps a stream."""
        return {
            m.role
            for m in self.history
            if (m.stream, m.right, m.valid_to) == (stream, Right.ADMIN, None)
        }

    def open_stream(self, stream: str, role: str) -> bool:
        """Whether there is an open stream of that name; one who keeps the office makes it."""
        if stream not in self.streams and _STREAM.fullmatch(stream) and self.is_admin(role):
            self.grant(role, stream, Right.ADMIN, by=role)
        return stream in self.streams and stream not in self.closed

    # Devices and what they hold

    def device(self, device: str, role: str) -> MemoryDevice | None:
        """A device that is known, of this person."""
        known = self.devices.get(device)
        if known and known.role != role:
            raise refuse(Refusal.DEVICE_OF_OTHER)
        return known

    def erasures_for(self, device: str) -> dict[int, MemoryErasure]:
        """What a device may still hold of erased objects, by the number of the erasure."""
        known = self.devices[device]
        read = {m.stream for m in self.history if m.role == known.role}
        return {
            number: one
            for number, one in enumerate(self.erasures, 1)
            if one.decided_at >= known.registered_at
            and (one.stream in read or COMMON in read)
            and number not in known.done
        }

    def device_rows(self) -> Sequence[Device]:
        """Every device that has reported."""
        return [
            Device(i, d.role, d.state, START, START + timedelta(30), len(self.erasures_for(i)))
            for i, d in self.devices.items()
        ]

    # The order

    def entry(self, entry_id: str) -> Placed | None:
        """An entry that is there, the last copy of it."""
        stream, no = self.found_at.get(entry_id, ("", 0))
        placed = self.streams.get(stream, [])[no - 1 : no]
        return next((one for one in placed if one.entry_id == entry_id), None)

    def chain(self, stream: str, no: int) -> bytes | None:
        """The chain at a number, None beyond the head."""
        placed = self.streams[stream]
        if no > len(placed):
            return None
        return placed[no - 1].chain if no else FIRST_CHAIN

    def empty_bodies(self, stream: str, objects: Sequence[str]) -> list[Placed]:
        """Leave heads alone of what a stream has of objects; gives what there was."""
        placed = self.streams[stream]
        found = [one for one in placed if one.object_id in objects and one.body is not None]
        for one in found:
            placed[one.no - 1] = replace(one, body=None, salt=None)
        return found

    def new_epoch(self) -> str:
        """What a restored server is told apart by; what comes now lies far behind what it lost."""
        if not self.is_recovering:
            self.lost_after, self.seq = self.seq, self.seq + 1_000_000
        self.recoveries = max(self.recoveries + 1, time.time_ns())
        self.epoch = uuid4().hex
        return self.epoch
