"""A server in memory with the rules of the real one; the same contract tests hold for both."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import groupby
from threading import Event
from typing import TypeVar

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.numbering import format_number
from synpunkt_desk.models.streams import COMMON, UNPLACED
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.sync.chain import digest_of, next_chain
from synpunkt_desk.sync.port import (
    FIRST_CHAIN,
    MAX_ENTRIES,
    PROTOCOL,
    Erasure,
    Greeting,
    Outcome,
    Outgoing,
    Page,
    Placed,
    Receipt,
    Recovered,
    Refusal,
    Right,
    StreamHead,
    Verified,
)

_START = datetime(2026, 1, 1, tzinfo=UTC)
_SALT = b"salt"
T = TypeVar("T")


@dataclass
class MemoryDevice:
    """What the server remembers of a device."""

    role: str
    last_no: int = 0
    state: str = "active"
    receipts: dict[int, tuple[str, Receipt]] = field(default_factory=dict[int, tuple[str, Receipt]])


@dataclass
class MemoryOffice:
    """Everything that the office shares."""

    epoch: str = "e" * 32
    seq: int = 0
    streams: dict[str, list[Placed]] = field(default_factory=dict[str, list[Placed]])
    rights: dict[tuple[str, str], Right] = field(default_factory=dict[tuple[str, str], Right])
    devices: dict[str, MemoryDevice] = field(default_factory=dict[str, MemoryDevice])
    lies_in: dict[str, str] = field(default_factory=dict[str, str])
    erased: set[str] = field(default_factory=set[str])
    cleaned: set[str] = field(default_factory=set[str])
    """Devices that have confirmed what was erased."""
    series: dict[tuple[str, int], int] = field(default_factory=dict[tuple[str, int], int])
    blobs: dict[tuple[str, str], dict[int, bytes]] = field(
        default_factory=dict[tuple[str, str], dict[int, bytes]]
    )
    complete: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])

    is_closed: bool = False
    """Whether nobody may write any more, though their computers do not know it yet."""

    def __post_init__(self) -> None:
        for name in (COMMON, UNPLACED):
            self.streams[name] = []

    def erase(self, object_id: str) -> None:
        """Delete what an object held; its entries stay as heads."""
        stream = self.lies_in[object_id]
        self.streams[stream] = [
            replace(one, body=None, salt=None) if one.object_id == object_id else one
            for one in self.streams[stream]
        ]
        self.erased.add(object_id)

    def grant(self, role: str, stream: str, right: Right) -> None:
        """Give a right, opening the stream if need be."""
        self.streams.setdefault(stream, [])
        self.rights[role, stream] = right

    def server(self, person: str) -> "MemoryServer":
        """The office as somebody reaches it."""
        return MemoryServer(self, person)

    def caretaker(self, person: str) -> "MemoryServer":
        """The office as who keeps it reaches it."""
        return MemoryServer(self, person)

    def revoke(self, role: str, stream: str) -> None:
        """End a right."""
        del self.rights[role, stream]

    def right(self, role: str, stream: str) -> Right | None:
        """What somebody may do in a stream; whoever is a member anywhere reads the common."""
        found = self.rights.get((role, stream))
        is_member = any(who == role for who, _ in self.rights)
        return found or (Right.READ if stream == COMMON and is_member else None)

    def may_write(self, role: str, stream: str) -> bool:
        """Whether somebody may add to a stream."""
        return not self.is_closed and self.right(role, stream) in (Right.WRITE, Right.ADMIN)

    def is_admin(self, role: str) -> bool:
        """Whether somebody keeps the office."""
        return self.rights.get((role, COMMON)) == Right.ADMIN

    def chain(self, stream: str, no: int) -> bytes | None:
        """The chain at a number, None beyond the head."""
        placed = self.streams[stream]
        if no > len(placed):
            return None
        return placed[no - 1].chain if no else FIRST_CHAIN


class MemoryServer:
    """The office as one person reaches it."""

    def __init__(self, office: MemoryOffice, role: str) -> None:
        self.office = office
        self.role = role

    def hello(
        self, device: str, *, protocol: int, epoch: str | None, cursors: Mapping[str, int]
    ) -> Greeting:
        """See `Server`."""
        del protocol, epoch
        office = self.office
        known = self._device(device)
        return Greeting(
            server_time=_START,
            epoch=office.epoch,
            is_recovering=False,
            protocol_min=PROTOCOL,
            protocol_max=PROTOCOL,
            role=self.role,
            is_admin=office.is_admin(self.role),
            device_last_no=known.last_no,
            device_state=known.state,
            lease_until=_START + timedelta(days=30),
            streams=tuple(
                StreamHead(
                    name, right, len(placed), office.chain(name, cursors.get(name, 0)), False
                )
                for name, placed in office.streams.items()
                if (right := office.right(self.role, name))
            ),
            erasures=(Erasure(1, tuple(sorted(office.erased))),) if office.erased else (),
        )

    def append(self, device: str, entries: Sequence[Outgoing]) -> list[Receipt]:
        """See `Server`."""
        known = self._device(device)
        if len(entries) > MAX_ENTRIES:
            raise KnownError(f"refused_{Refusal.TOO_LARGE}")
        receipts: list[Receipt] = []
        for _, some in groupby(entries, key=lambda entry: entry.group_id):
            group = list(some)
            old = [known.receipts.get(entry.device_no) for entry in group]
            if any(o and o[0] != e.entry_id for o, e in zip(old, group, strict=True)):
                raise KnownError(f"refused_{Refusal.DEVICE_CLONED}")
            if all(old):
                receipts += [o[1] for o in old if o]
                continue
            if group[0].device_no != known.last_no + 1:
                raise KnownError(f"refused_{Refusal.GAP}")
            made = self._take(device, group)
            for entry, receipt in zip(group, made, strict=True):
                known.receipts[entry.device_no] = entry.entry_id, receipt
            known.last_no = group[-1].device_no
            receipts += made
        return receipts

    def grant(self, role: str, stream: str, right: Right) -> None:
        """See `Caretaker`."""
        self.office.grant(role, stream, right)

    def append_recovered(self, entries: Sequence[Recovered]) -> list[Receipt]:
        """See `Caretaker`."""
        if not self.office.is_admin(self.role):
            raise KnownError(f"refused_{Refusal.NO_RIGHT}")
        receipts: list[Receipt] = []
        for one in entries:
            known = self.office.devices.setdefault(one.device, MemoryDevice(self.role))
            known.last_no = max(known.last_no, one.entry.device_no)
            if one.entry.stream not in self.office.streams:
                self.office.grant(self.role, one.entry.stream, Right.ADMIN)
            there = {p.entry_id: p for placed in self.office.streams.values() for p in placed}
            if one.entry.entry_id not in there:
                receipts.append(self._place(one.device, one.entry, one.author, one.given))
        return receipts

    def pull(self, stream: str, *, after_no: int, max_rows: int, max_bytes: int) -> Page:
        """See `Server`."""
        del max_bytes
        if not self.office.right(self.role, stream):
            return Page(0, ())
        placed = self.office.streams[stream]
        end = min(after_no + max_rows, len(placed))
        while end < len(placed) and placed[end].group_id == placed[end - 1].group_id:
            end += 1
        return Page(len(placed), tuple(placed[after_no:end]))

    def verify(self, stream: str, *, first: int, last: int) -> Verified:
        """See `Server`."""
        found = [p for p in self.office.streams[stream] if first <= p.no <= last]
        return Verified(len(found), self.office.chain(stream, last))

    def blob_begin(self, stream: str, content_hash: str, *, size: int) -> None:
        """See `Server`."""
        del size
        self.office.blobs.setdefault((stream, content_hash), {})

    def blob_put(self, stream: str, content_hash: str, *, piece_no: int, data: bytes) -> None:
        """See `Server`."""
        self.office.blobs[stream, content_hash].setdefault(piece_no, data)

    def blob_commit(self, stream: str, content_hash: str) -> None:
        """See `Server`."""
        pieces = self.office.blobs[stream, content_hash]
        whole = b"".join(pieces[no] for no in sorted(pieces))
        if sha256(whole).hexdigest() != content_hash:
            pieces.clear()
            raise KnownError(f"refused_{Refusal.MALFORMED}")
        self.office.complete.add((stream, content_hash))

    def blob_state(self, stream: str, content_hash: str) -> frozenset[int]:
        """See `Server`."""
        return frozenset(self.office.blobs.get((stream, content_hash), {}))

    def blob_get(self, stream: str, content_hash: str, *, piece_no: int) -> bytes | None:
        """See `Server`."""
        name = stream, content_hash
        if name not in self.office.complete or not self.office.right(self.role, stream):
            return None
        return self.office.blobs[name].get(piece_no)

    def confirm_erasures(self, device: str, erasure_ids: Iterable[int]) -> None:
        """See `Server`."""
        del erasure_ids
        self.office.cleaned.add(device)

    def close(self) -> None:
        """See `Server`."""

    def _device(self, device: str) -> MemoryDevice:
        known = self.office.devices.setdefault(device, MemoryDevice(self.role))
        if known.role != self.role:
            raise KnownError(f"refused_{Refusal.DEVICE_OF_OTHER}")
        return known

    def _take(self, device: str, group: Sequence[Outgoing]) -> list[Receipt]:
        codes = [self._refusal(entry) for entry in group]
        first = next((code for code in codes if code), None)
        if first:
            return [_refused(entry, codes[n] or first) for n, entry in enumerate(group)]
        return [self._place(device, entry, self.role) for entry in group]

    def _refusal(self, entry: Outgoing) -> Refusal | None:
        office = self.office
        if entry.stream not in office.streams:
            if not office.is_admin(self.role):
                return Refusal.NO_STREAM
            office.grant(self.role, entry.stream, Right.ADMIN)
        if not office.may_write(self.role, entry.stream):
            return Refusal.NO_RIGHT
        if entry.object_id in office.erased:
            return Refusal.ERASED
        if office.lies_in.get(entry.object_id, entry.stream) != entry.stream:
            return Refusal.MOVED
        asks = json.loads(entry.body)["asks"]
        if any((entry.stream, name) not in office.complete for name in asks.get("blobs", [])):
            return Refusal.BLOB_MISSING
        is_lost = "move" in asks and asks["move"]["to"] not in office.streams
        return Refusal.NO_STREAM if is_lost else None

    def _place(
        self, device: str, entry: Outgoing, author: str, kept: Fields | None = None
    ) -> Receipt:
        asks = json.loads(entry.body)["asks"]
        given = self._number(asks)
        given = given if kept is None else kept
        placed = self._append(
            entry.stream,
            Placed(
                no=0,
                seq=0,
                entry_id=entry.entry_id,
                group_id=entry.group_id,
                device=device,
                device_no=entry.device_no,
                author=author,
                object_type=entry.object_type,
                object_id=entry.object_id,
                verb=entry.verb,
                schema=entry.schema,
                client_at=entry.client_at,
                server_at=_START,
                given=dumps(given),
                body=entry.body,
                salt=_SALT,
                digest=digest_of(_SALT, entry.body),
                chain=b"",
            ),
        )
        self.office.lies_in[entry.object_id] = entry.stream
        if "move" in asks:
            self._move(entry.stream, asks["move"])
        return Receipt(entry.device_no, Outcome.ACCEPTED, placed.seq, placed.no, "", given)

    def _append(self, stream: str, entry: Placed) -> Placed:
        office = self.office
        office.seq += 1
        before = office.chain(stream, len(office.streams[stream])) or FIRST_CHAIN
        placed = replace(entry, no=len(office.streams[stream]) + 1, seq=office.seq)
        placed = replace(placed, chain=next_chain(before, stream, placed))
        office.streams[stream].append(placed)
        return placed

    def _move(self, stream: str, move: Mapping[str, object]) -> None:
        """Copy what lies there to the other stream, and leave heads alone behind."""
        target, objects = str(move["to"]), move["objects"]
        assert isinstance(objects, list)
        for place, entry in enumerate(list(self.office.streams[stream])):
            if entry.object_id in objects and entry.body is not None:
                self._append(target, entry)
                gone = replace(entry, body=None, salt=None)
                self.office.streams[stream][place] = gone
                self.office.lies_in[entry.object_id] = target
        for name, content in list(self.office.blobs.items()):
            if name[0] == stream:
                self.office.blobs.setdefault((target, name[1]), content)
                if name in self.office.complete:
                    self.office.complete.add((target, name[1]))

    def _number(self, asks: Mapping[str, Mapping[str, object]]) -> Fields:
        wanted = asks.get("number")
        if not wanted:
            return {}
        series, year = str(wanted["series"]), int(str(wanted["year"]))
        number = self.office.series[series, year] = self.office.series.get((series, year), 0) + 1
        text = format_number(
            str(wanted["pattern"]), prefix=str(wanted["prefix"]), year=year, number=number
        )
        return {"number": text}


class BreakingServer(MemoryServer):
    """Its line breaks at one call: before the server has heard it, or before it has answered."""

    def __init__(self, office: MemoryOffice, role: str, *, at: int, is_late: bool) -> None:
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


def _refused(entry: Outgoing, code: Refusal) -> Receipt:
    return Receipt(entry.device_no, Outcome.REFUSED, 0, 0, code, {})


class MemoryLine(MemoryServer):
    """A server that can be waited for, and be away."""

    def __init__(self, office: MemoryOffice, role: str) -> None:
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
