"""Ending a read that nobody waits for any more, in the midst of it."""

import threading
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final, Protocol

from synpunkt_desk.models.errors import KnownError


class CanBeInterrupted(Protocol):
    """A connection that can be told from another thread to give up its query."""

    def interrupt(self) -> None:
        """Make the query fail that runs now, if any."""
        ...


class Stop:
    """Whether whoever asked still waits, and how to end what is being read for them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._read_from: list[CanBeInterrupted] = []
        self.is_asked = False

    def ask(self) -> None:
        """End what is being read, and let nothing more begin."""
        with self._lock:
            self.is_asked = True
            for connection in self._read_from:
                connection.interrupt()

    @contextmanager
    def watch(self, connection: CanBeInterrupted) -> Generator[None]:
        """Read from a connection as long as nobody asks. Raises `reading_stopped`."""
        with self._lock:
            if self.is_asked:
                raise KnownError("reading_stopped")
            self._read_from.append(connection)
        try:
            yield
        finally:
            with self._lock:
                self._read_from.remove(connection)


_OF_THIS_THREAD: Final[ContextVar[Stop | None]] = ContextVar("stop", default=None)


@contextmanager
def stoppable(stop: Stop) -> Generator[None]:
    """Let `stop` end what this thread reads in the block."""
    token = _OF_THIS_THREAD.set(stop)
    try:
        yield
    finally:
        _OF_THIS_THREAD.reset(token)


def go_on() -> None:
    """Called between steps of long work. Raises `reading_stopped` when nobody waits for it."""
    stop = _OF_THIS_THREAD.get()
    if stop is not None and stop.is_asked:
        raise KnownError("reading_stopped")


@contextmanager
def watched(connection: CanBeInterrupted) -> Generator[None]:
    """Read from a connection until somebody asks this thread to stop, if anybody can."""
    stop = _OF_THIS_THREAD.get()
    if stop is None:
        yield
    else:
        with stop.watch(connection):
            yield
