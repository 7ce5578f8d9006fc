"""Identifiers: 32 lower-case hexadecimal digits."""

import os
import time
import uuid
from typing import Final

ObjectId = str

_NAMESPACE: Final = uuid.UUID("6f2d6a5e-31a4-5c0b-9a57-1d3c5a4f8e20")


class IdMaker:
    """Makes UUIDv7 ids that only grow, also when the clock is set back (RFC 9562, section 6.2)."""

    def __init__(self) -> None:
        self._last = 0

    def new(self) -> ObjectId:
        """A new id, greater than every earlier one from this maker."""
        milliseconds = time.time_ns() // 1_000_000
        if milliseconds > self._last >> 74:
            self._last = (milliseconds << 74) | (_random(10) >> 6)
        else:
            self._last += 1 + _random(4)
        return _uuid7_hex(self._last)


def fixed_id(*path: str) -> ObjectId:
    """The same id for the same path of names on every computer (UUIDv5)."""
    return uuid.uuid5(_NAMESPACE, "\x1f".join(path)).hex


def _random(count: int) -> int:
    """So many random bytes as a number; a third of the time of `secrets.randbits`."""
    return int.from_bytes(os.urandom(count), "big")


def _uuid7_hex(value: int) -> ObjectId:
    """Put version and variant bits into 48 bits of time and 74 of chance."""
    head, middle, tail = value >> 74, (value >> 62) & 0xFFF, value & ((1 << 62) - 1)
    return f"{(head << 80) | (0x7 << 76) | (middle << 64) | (0b10 << 62) | tail:032x}"
