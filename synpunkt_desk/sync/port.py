"""What the client needs of a server: the shapes on the wire, and the calls."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, Protocol

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields

PROTOCOL: Final = 1
"""Version of these shapes; a server tells which ones it takes."""

MAX_ENTRIES: Final = 10_000
MAX_BYTES: Final = 16 * 1024 * 1024
"""What one call of `append` takes at most; bytes are those of the bodies in UTF-8."""

PIECE: Final = 1024 * 1024
"""Size of every piece of a blob but the last."""

FIRST_CHAIN: Final = bytes(32)


class Right(StrEnum):
    """What somebody may do in a stream; each holds the ones before it."""

    READ = "read"
    WRITE = "write"
    ADMIN = "admin"


class Outcome(StrEnum):
    """What became of an entry."""

    ACCEPTED = "accepted"
    REFUSED = "refused"


class Refusal(StrEnum):
    """Why a group of entries was refused, or a whole call."""

    NO_RIGHT = "no_right"
    NO_STREAM = "no_stream"
    MOVED = "moved"
    ERASED = "erased"
    BLOB_MISSING = "blob_missing"
    MALFORMED = "malformed"
    TOO_LARGE = "too_large"
    ID_TAKEN = "id_taken"
    DEPENDS = "depends"
    DEVICE_OF_OTHER = "device_of_other"
    DEVICE_BLOCKED = "device_blocked"
    DEVICE_CLONED = "device_cloned"
    GAP = "gap"
    PROTOCOL_TOO_OLD = "protocol_too_old"
    BUSY = "busy"
    RECOVERING = "recovering"
    NO_PERSON = "no_person"
    LAST_ADMIN = "last_admin"
    FORGOTTEN = "forgotten"
    """Said by nobody: it was there before the server was restored, and others wrote it."""
    UNREADABLE = "unreadable"
    """Said by nobody: others wrote it, and nothing of it can be read here."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """An entry on its way to the server.

    `stream` is "common", "unplaced" or the object id of a board. `body` is the canonical JSON
    text `{"asks":…,"patch":…,"seen":…}`, kept byte for byte. Entries of one group lie together
    and are exactly `group_size`; a device counts its entries without a hole.
    """

    device_no: int
    entry_id: ObjectId
    group_id: ObjectId
    group_size: int
    stream: str
    object_type: str
    object_id: ObjectId
    verb: str
    schema: int
    client_at: str
    body: str


@dataclass(frozen=True, slots=True)
class Recovered:
    """An entry that a restored server lacks, or that a standalone office brings.

    `seq` is the place in the order of everybody that it had, which it gets again; 0 for none.
    """

    entry: Outgoing
    device: ObjectId
    author: str
    given: Fields
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the server did with an entry: its place and what it asked for, or why not.

    `seq` and `no` are 0 for a refused one, `code` is then a `Refusal`. `given` of a refused one
    may say where the object lies now ({"stream": …}).
    """

    device_no: int
    outcome: Outcome
    seq: int
    no: int
    code: str
    given: Fields


@dataclass(frozen=True, slots=True)
class StreamHead:
    """How far a stream has come, and its chain at the client's cursor.

    `chain_at_cursor` is None where the stream has not come so far: the server is a restored one.
    """

    name: str
    right: Right
    head_no: int
    chain_at_cursor: bytes | None
    is_closed: bool


@dataclass(frozen=True, slots=True)
class Erasure:
    """Objects that have to go from every device."""

    erasure_id: int
    object_ids: tuple[ObjectId, ...]


@dataclass(frozen=True, slots=True)
class Greeting:
    """What the server says when a device reports; also the answer to a poke."""

    server_time: datetime
    epoch: ObjectId
    is_recovering: bool
    protocol_min: int
    protocol_max: int
    role: str
    is_admin: bool
    device_last_no: int
    device_state: str
    lease_until: datetime
    streams: tuple[StreamHead, ...]
    erasures: tuple[Erasure, ...]
    recoveries: int = 0
    """Higher with each recovery of the office; a server put back has another epoch and a lower."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry in its place; `body` and `salt` are None once they are erased or moved away.

    `given` is the canonical JSON text that the chain is made of.
    """

    no: int
    seq: int
    entry_id: ObjectId
    group_id: ObjectId
    device: ObjectId
    device_no: int
    author: str
    object_type: str
    object_id: ObjectId
    verb: str
    schema: int
    client_at: str
    server_at: datetime
    given: str
    body: str | None
    salt: bytes | None
    digest: bytes
    chain: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """The next entries of a stream, whole groups only, and how far the stream has come."""

    head_no: int
    entries: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Verified:
    """How many entries there are between two numbers, and the chain at the last."""

    count: int
    chain: bytes | None


@dataclass(frozen=True, slots=True)
class Member:
    """A right that somebody has, or had until `valid_to`; `ended_by` is "" where nobody knows."""

    role: str
    stream: str
    right: Right
    valid_from: datetime
    valid_to: datetime | None
    granted_by: str
    ended_by: str = ""


@dataclass(frozen=True, slots=True)
class Device:
    """A computer that somebody has connected from."""

    device: ObjectId
    role: str
    state: str
    seen_at: datetime
    lease_until: datetime
    waiting_erasures: int


class Server(Protocol):
    """The one order of an office.

    Each call is a transaction of its own. Raises KnownError `server_…` where the line or the
    server fails, and `refused_…` (a `Refusal`) where the whole call is refused.
    """

    def hello(
        self, device: ObjectId, *, protocol: int, epoch: ObjectId | None, cursors: Mapping[str, int]
    ) -> Greeting:
        """Report a device, and learn what has happened since the cursors."""
        ...

    def append(self, device: ObjectId, entries: Sequence[Outgoing]) -> list[Receipt]:
        """Place entries in the one order; the same entries again give the same receipts."""
        ...

    def append_recovered(self, entries: Sequence[Recovered]) -> list[Receipt]:
        """Give back what a restored server lacks: one's own, or all that one administers.

        Only while a recovery is open; an administrator of the office may at any time.
        """
        ...

    def pull(self, stream: str, *, after_no: int, max_rows: int, max_bytes: int) -> Page:
        """The entries after a number: at least one whole group if there is any."""
        ...

    def verify(self, stream: str, *, first: int, last: int) -> Verified:
        """What lies between two numbers, both counted."""
        ...

    def blob_begin(self, stream: str, content_hash: str, *, size: int) -> None:
        """Announce a blob, named by the SHA-256 of its content; harmless if it is there."""
        ...

    def blob_put(self, stream: str, content_hash: str, *, piece_no: int, data: bytes) -> None:
        """Store a piece; the first is number 0. Harmless if it is there."""
        ...

    def blob_commit(self, stream: str, content_hash: str) -> None:
        """Declare it complete; refused `malformed`, and begun anew, if it is something else."""
        ...

    def blob_state(self, stream: str, content_hash: str) -> frozenset[int]:
        """The pieces that the server has."""
        ...

    def blob_get(self, stream: str, content_hash: str, *, piece_no: int) -> bytes | None:
        """A piece of a complete blob, or None where there is none."""
        ...

    def confirm_erasures(self, device: ObjectId, erasure_ids: Iterable[int]) -> None:
        """Tell that nothing of them is left on the device."""
        ...

    def erase_again(self, object_ids: Sequence[ObjectId]) -> None:
        """Tell a server that was put back what it may not know: that these were erased for ever.

        Only an administrator of the office may; what is erased there already stays as it is.
        """
        ...

    def close(self) -> None:
        """Leave; a later call connects again."""
        ...


class Line(Server, Protocol):
    """A server that a worker can wait for."""

    def wait(self, seconds: float) -> bool:
        """Sleep until the server has something, `wake` is called, or the time is out.

        True if it was the server. Raises where the line is lost.
        """
        ...

    def wake(self) -> None:
        """End a `wait` from another thread, or the next one."""
        ...


class Caretaker(Protocol):
    """What only an administrator of the office may do; others are refused `no_right`."""

    def members(self) -> list[Member]:
        """Every right, also the ended ones."""
        ...

    def logins(self) -> list[str]:
        """Everybody who can sign in, also without any right."""
        ...

    def grant(self, role: str, stream: str, right: Right) -> None:
        """Give a right from now on, in place of what the person had in the stream."""
        ...

    def revoke(self, role: str, stream: str) -> None:
        """End a right now."""
        ...

    def devices(self) -> list[Device]:
        """Every device that has reported."""
        ...

    def close_stream(self, stream: str) -> None:
        """Let nobody write in a stream any more."""
        ...

    def block_device(self, device: ObjectId) -> None:
        """Take nothing from a device any more, and tell it to forget what it has."""
        ...

    def unblock_device(self, device: ObjectId) -> None:
        """Let a device that was blocked take part again."""
        ...

    def erase(self, object_ids: Sequence[ObjectId], *, ground: str) -> None:
        """Delete the content of objects for ever, everywhere; `ground` names the decision."""
        ...

    def open_recovery(self) -> ObjectId:
        """Begin a new epoch after the server was restored; `append` waits until it is closed."""
        ...

    def close_recovery(self) -> None:
        """Go on as usual: what clients had is back."""
        ...

    def append_recovered(self, entries: Sequence[Recovered]) -> list[Receipt]:
        """Place entries with their own authors, times and given numbers, those that lack.

        Others than administrators bring back their own, while a recovery is open.
        """
        ...

    def close(self) -> None:
        """Leave; a later call connects again."""
        ...
