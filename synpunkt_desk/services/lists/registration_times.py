"""How long registering takes, by channel and month, without who or which case.

Only how many fell into each span of seconds is kept, so no single registration can be told.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import meta

SPANS: Final = (10, 20, 30, 45, 60, 90, 120, 180, 300, 600)
"""Seconds up to which each span reaches; the last one has no end."""
FEWEST: Final = 5
"""Below so many there is no median to show."""
_PREFIX: Final = "registration_times"


@dataclass(frozen=True, slots=True)
class ChannelTime:
    """How many were registered by a channel in a month, and within how long the half of them."""

    month: str
    channel: ObjectId
    count: int
    median: int


def note_time(office: Office, channel: ObjectId, seconds: int) -> None:
    """Count one registration."""
    name = f"{_PREFIX}:{office.today():%Y-%m}:{channel}"
    with office.replica.writing() as connection:
        counts = _counts(meta.read(connection, name))
        counts[_span(seconds)] += 1
        meta.keep(connection, name, json.dumps(counts))


def channel_times(office: Office) -> list[ChannelTime]:
    """The medians of every month and channel with enough registrations, the newest first."""
    with office.replica.reading() as connection:
        kept = meta.read_all(connection, f"{_PREFIX}:")
    found = list(_times(kept))
    found.sort(key=lambda time: (time.month, time.count), reverse=True)
    return found


def _times(kept: dict[str, str]) -> Iterator[ChannelTime]:
    for name, value in kept.items():
        _, month, channel = name.split(":", 2)
        counts = _counts(value)
        if sum(counts) >= FEWEST:
            yield ChannelTime(month, channel, sum(counts), _median(counts))


def _median(counts: Sequence[int]) -> int:
    """The end of the span that the middle registration fell into."""
    half = sum(counts) / 2
    middle = next(at for at, upto in enumerate(accumulate(counts)) if upto >= half)
    return SPANS[min(middle, len(SPANS) - 1)]


def _span(seconds: int) -> int:
    return next((at for at, end in enumerate(SPANS) if seconds <= end), len(SPANS))


def _counts(value: str) -> list[int]:
    return json.loads(value) if value else [0] * (len(SPANS) + 1)
