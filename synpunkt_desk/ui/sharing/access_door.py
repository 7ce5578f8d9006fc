"""Asks what only who keeps the office may, away from the window's thread and the rounds."""

from collections.abc import Callable
from contextlib import closing
from typing import TypeVar

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.keeper import Keeper, Keeps
from synpunkt_desk.ui.workers import has_gone

T = TypeVar("T")


class AccessDoor:
    """A line of its own for each question: they are few."""

    def __init__(self, operations: Operations, keeper: Keeper) -> None:
        self._operations = operations
        self._keeper = keeper
        self._pool = operations.make_pool(1)

    def ask(
        self,
        work: Callable[[Office, Keeps], T],
        then: Callable[[T], None],
        failed: Callable[[AppError], None],
    ) -> None:
        """Do it there, and tell the outcome here."""

        def done() -> T:
            with closing(self._keeper.caretaker()) as caretaker:
                return work(self._operations.office, caretaker)

        def succeed(result: T) -> None:
            if not has_gone(then):
                then(result)

        def fail(error: AppError) -> None:
            if not has_gone(failed):
                failed(error)

        self._operations.start(self._pool, done, succeed, fail)
