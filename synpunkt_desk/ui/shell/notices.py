"""What has happened, said once: toasts with a way back, and errors in words."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.cases import history
from synpunkt_desk.services.cases.history import Happened
from synpunkt_desk.services.office.office import Office, local_now
from synpunkt_desk.texts import common
from synpunkt_desk.texts import shell as t
from synpunkt_desk.texts.inbox import clock
from synpunkt_desk.ui.actions.key_map import key_map
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.toast import Toast

MOST_KEPT: Final = 100


@dataclass(frozen=True, slots=True)
class _Undone:
    """What was taken back, and what that has changed."""

    did: Happened
    changes: Changes


@dataclass(frozen=True, slots=True)
class Done:
    """A user action of this window, and when it was."""

    group_id: str
    clock: str
    is_undone: bool = False


class Notices(QObject):
    """Tells of every write that is more than a field, and takes the latest one back.

    `done` is what was done in this window, the latest last. Signals: undone(case ids, words, type
    of object) when something in these cases was taken back; done_changed().
    """

    undone = Signal(object, str, str)
    done_changed = Signal()

    def __init__(
        self,
        operations: Operations,
        host: QWidget,
        error_sentence: Callable[[AppError], str],
    ) -> None:
        super().__init__(host)
        self._operations = operations
        self._error_sentence = error_sentence
        self._groups: list[str] = []
        self.done: list[Done] = []
        self._toasts: list[Toast] = []
        self.speak_in(host)
        operations.changed.connect(self._on_changed)
        operations.failed.connect(self.show_error)

    @property
    def toast(self) -> Toast:
        """Where somebody looks: in the window that is active, else in the main one."""
        return next((one for one in self._toasts if one.isActiveWindow()), self._toasts[0])

    def speak_in(self, host: QWidget) -> None:
        """Say in another window too what is done there."""
        toast = Toast(host)
        toast.action_taken.connect(self.undo)
        self._toasts.append(toast)
        toast.destroyed.connect(lambda: self._toasts.remove(toast))

    def undo_latest(self) -> None:
        """Take back what was done last in this window, step by step."""
        if self._groups:
            self.undo(self._groups[-1])
        else:
            self.toast.show_text(t.NOTHING_TO_UNDO)

    def undo(self, group_id: str) -> None:
        """Take back a user action of this window."""

        def succeed(undone: _Undone) -> None:
            did = undone.did
            text = t.undone(did.object_type, did.verb, did.patch, list(did.numbers.values()))
            self.toast.show_text(text)
            self._note_undone(group_id)
            if did.numbers:
                self.undone.emit(list(did.numbers), text, did.object_type)

        self._forget(group_id)
        self._operations.write(
            lambda office: _undo(office, group_id),
            succeed,
            failed=self._on_undo_refused,
            initiator=self,
        )

    def why_no_undo(self) -> str:
        """Why nothing can be taken back, "" when something can."""
        return "" if self._groups else t.NOTHING_TO_UNDO

    def show_error(self, error: AppError) -> None:
        """Say what went wrong and what to do."""
        self.toast.show_text(self._error_sentence(error))

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if not changes.group_id or initiator is self:
            return
        self._groups.append(changes.group_id)
        self.done = [*self.done, Done(changes.group_id, clock(local_now()))][-MOST_KEPT:]
        self.done_changed.emit()
        count = len(changes.ids.get("case", ()))

        def tell(did: Happened) -> None:
            text = t.done(did.object_type, did.verb, did.patch, count)
            if did.is_final:
                self._forget(changes.group_id)
                self.toast.show_text(text)
            else:
                self._tell(text, changes.group_id)

        self._operations.read(lambda office: history.happened(office, changes.group_id), tell)

    def _tell(self, text: str, group_id: str) -> None:
        if text:
            keys = key_map().key_of(ActionId.UNDO)
            self.toast.show_text(text, action_text=common.UNDO, keys=keys, token=group_id)
        else:
            self.toast.hide()  # Ctrl+Z takes back what came after, not what an old one offers

    def _note_undone(self, group_id: str) -> None:
        self.done = [
            replace(one, is_undone=True) if one.group_id == group_id else one for one in self.done
        ]
        self.done_changed.emit()

    def _on_undo_refused(self, error: AppError) -> None:
        self.show_error(error)
        self.done_changed.emit()

    def _forget(self, group_id: str) -> None:
        if group_id in self._groups:
            self._groups.remove(group_id)


def _undo(office: Office, group_id: str) -> _Undone:
    did = history.happened(office, group_id)
    return _Undone(did, history.undo(office, group_id))
