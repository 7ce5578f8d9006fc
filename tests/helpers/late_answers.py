"""Answers of background workers that come late, as on a slow disk or a busy machine."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import sleep
from typing import Final, TypeVar

import pytest
from PySide6.QtCore import QThreadPool

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.ui.workers import Workers

T = TypeVar("T")
LATE: Final = int(os.environ.get("LATE_ANSWERS", "0"))
"""Milliseconds."""


@contextmanager
def late_answers() -> Iterator[None]:
    """Whoever counts on an answer that is not there yet is found out every time."""
    really_start = Workers.start

    def start(
        self: Workers,
        pool: QThreadPool,
        work: Callable[[], T],
        succeed: Callable[[T], None],
        fail: Callable[[AppError], None],
    ) -> None:
        def slowly() -> T:
            try:
                return work()
            finally:
                sleep(LATE / 1000)

        really_start(self, pool, slowly, succeed, fail)

    with pytest.MonkeyPatch.context() as patch:
        if LATE:
            patch.setattr(Workers, "start", start)
        yield
