"""How long something takes that goes on, told from how it has gone so far."""

from collections.abc import Callable
from time import monotonic
from typing import Final

_SOON: Final = 3.0
"""Seconds before anything can be told."""


class Pace:
    """Begins anew whenever the whole is another."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._total = 0
        self._began = (0.0, 0)

    def seconds_left(self, done: int, total: int) -> float | None:
        """About how long the rest takes; None as long as that cannot be told."""
        now = self._clock()
        if total != self._total:
            self._total, self._began = total, (now, done)
        began, done_then = self._began
        if now - began < _SOON or done <= done_then:
            return None
        return (now - began) / (done - done_then) * max(0, total - done)
