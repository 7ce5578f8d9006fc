"""The chain that makes one of all entries of a stream; the server counts it in the same way."""

from hashlib import sha256

from synpunkt_desk.sync.port import Placed


def digest_of(salt: bytes, body: str) -> bytes:
    """What stands for a body for good; without its salt nobody can try what was in it."""
    return sha256(salt + body.encode()).digest()


def next_chain(previous: bytes, stream: str, entry: Placed) -> bytes:
    """The chain up to this entry, from the chain before it."""
    line = "\n".join(
        (
            stream,
            str(entry.no),
            str(entry.seq),
            entry.entry_id,
            entry.group_id,
            entry.author,
            entry.device,
            str(entry.device_no),
            entry.client_at,
            entry.object_type,
            entry.object_id,
            entry.verb,
            str(entry.schema),
            entry.given,
        )
    )
    return sha256(previous + line.encode() + entry.digest).digest()


def is_whole(entry: Placed) -> bool:
    """Whether the body, where there is one, is the one that was taken in."""
    if entry.body is None:
        return True
    return entry.salt is not None and digest_of(entry.salt, entry.body) == entry.digest
