"""Keeps what is typed, so that a crash or a closed window loses nothing."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.office import Office, local_now
from synpunkt_desk.ui.operations import Operations

PAUSE: Final = 1200
"""Milliseconds from the first change until it is kept."""


class DraftKeeper(QObject):
    """Writes the draft of one form. `content` gives None when nothing is worth keeping.

    Signals: kept(clock) when the draft has been written.
    """

    kept = Signal(str)

    def __init__(
        self,
        operations: Operations,
        content: Callable[[], Fields | None],
        *,
        draft_id: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._content = content
        self._is_kept = bool(draft_id)
        self._is_held = False
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self.keep)
        self.draft_id = draft_id or operations.office.replica.new_id()

    def start_soon(self) -> None:
        """Something has changed."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Write it now; a draft that has been emptied is dropped."""
        if self._is_held:
            return
        self._timer.stop()
        content = self._content()
        if content is not None:
            self._is_kept = True
            work = partial(_keep, draft_id=self.draft_id, content=content)
            self._operations.write(work, self._on_kept)
        elif self._is_kept:
            self._is_kept = False
            self._operations.write(partial(_drop, draft_id=self.draft_id))

    def hold(self) -> None:
        """The draft is becoming a case: keep what is not kept yet, and nothing after that."""
        if self._timer.isActive():
            self.keep()
        self._is_held = True

    def go_on(self) -> None:
        """It has not become a case."""
        self._is_held = False
        self.start_soon()

    def begin_anew(self) -> None:
        """The draft has become a case; what is typed next is another one."""
        self._timer.stop()
        self._is_held = False
        self._is_kept = False
        self.draft_id = self._operations.office.replica.new_id()

    def _on_kept(self, _changes: Changes) -> None:
        self.kept.emit(f"{local_now():%H:%M}")


def _keep(office: Office, *, draft_id: str, content: Fields) -> Changes:
    drafts.keep_draft(office, kind=drafts.NEW_CASE, content=content, draft_id=draft_id)
    return Changes({"draft": frozenset({draft_id})})


def _drop(office: Office, *, draft_id: str) -> Changes:
    drafts.drop_draft(office, draft_id)
    return Changes({"draft": frozenset({draft_id})})
