"""Packing the days that a report has read case by case, beside the reports and never in their way.

A day's work unpacks few days, and those few are read as fast. Many are unpacked after an import
or a first copy, and then the first report packs them for all that follow.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date
from itertools import islice
from queue import SimpleQueue
from typing import Final

from sqlalchemy import Connection

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store.fact_days import Span, pack_days, unpacked_days

MANY: Final = 4096
"""Cases from which it is worth while."""
_STEP: Final = 8
"""Days packed at a time; others write in between."""

Transactions = Callable[[], AbstractContextManager[Connection]]


class Packing:
    """A thread of its own, begun when there is something to do."""

    def __init__(self, reading: Transactions, writing: Transactions) -> None:
        self._reading, self._writing = reading, writing
        self._wanted: SimpleQueue[Span | None] = SimpleQueue()
        self._is_closed = False
        self._thread: threading.Thread | None = None

    def want(self, first: date, last: date) -> None:
        """Pack what is unpacked of these days, if it is much."""
        if self._is_closed:
            return
        self._wanted.put((first.toordinal(), last.toordinal()))
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="packing", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """End the thread; what is unpacked is packed another time."""
        self._is_closed = True
        self._wanted.put(None)
        if self._thread:
            self._thread.join()

    def _run(self) -> None:
        while (span := self._wanted.get()) and not self._is_closed:
            self._pack(span)

    def _pack(self, span: Span) -> None:
        """A full or failing disk is told to whoever saves next; reports need no packed days."""
        try:
            for days in self._steps(span):
                if self._is_closed:
                    return
                with self._writing() as connection:
                    pack_days(connection, days)
        except KnownError:
            return

    def _steps(self, span: Span) -> Iterator[list[int]]:
        with self._reading() as connection:
            counts = unpacked_days(connection, *span)
        days = iter(counts if sum(counts.values()) >= MANY else ())
        while step := list(islice(days, _STEP)):
            yield step
