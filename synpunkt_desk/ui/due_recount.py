"""Open cases follow a change of rules or calendar, a piece at a time, while others write too."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.due_days import recounting
from synpunkt_desk.services.due_days.recounting import PIECE
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.operations import Operations


class DueRecount(QObject):
    """Looks when it is told to, and whenever a rule or the calendar has changed.

    Signals: progressed(done, total) for each piece; finished(how many cases were recounted).
    """

    progressed = Signal(int, int)
    finished = Signal(int)

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self._operations = operations
        self._left: list[ObjectId] = []
        self._total = 0
        operations.changed.connect(self._on_changed)

    def look(self) -> None:
        """Recount what was last counted by something else than what holds now."""
        self._operations.read(_behind, self._begin, key="due recount")

    def _begin(self, case_ids: list[ObjectId] | None) -> None:
        if case_ids is None:
            return
        self._left, self._total = case_ids, len(case_ids)
        self._go_on()

    def _go_on(self) -> None:
        self.progressed.emit(self._total - len(self._left), self._total)
        piece, self._left = self._left[:PIECE], self._left[PIECE:]
        if piece:
            work = partial(recounting.recount, case_ids=piece)
            self._operations.write(work, lambda _changes: self._go_on(), initiator=self)
        else:
            total = self._total
            self._operations.write(recounting.keep_up, lambda _none: self.finished.emit(total))

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if changes.touches("deadline_rule", "municipality"):
            self.look()


def due_recount(operations: Operations) -> DueRecount:
    """The one of these operations."""
    return operations.findChild(DueRecount) or DueRecount(operations)


def _behind(office: Office) -> list[ObjectId] | None:
    """The cases to recount, None where nothing has changed since they were counted."""
    if not recounting.is_behind(office):
        return None
    found = recounting.moved(office, office.organisation)
    return list(dict.fromkeys(moved.case_id for moved in found))
