"""Opens the windows in which cases are registered, one at a time, over whatever is open."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.ui.intake.mail_values import KeptMails, keep_mails
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration, Session
from synpunkt_desk.ui.intake.typing_ahead import TypingAhead
from synpunkt_desk.ui.operations import Operations


class RegistrationDesk(QObject):
    """Remembers the channel from case to case, and keeps drafts when the window below is closed.

    Signals: open_asked(case_id); mails_wait(count) when more mails than the one shown are drafts.
    """

    open_asked = Signal(str)
    mails_wait = Signal(int)

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._session = Session()
        self._open: dict[str, QuickRegistration] = {}
        self._homes: dict[str, QWidget] = {}

    def open_new(self, parent: QWidget) -> None:
        """Open an empty form over a window, or show the one that is open."""
        self._show("", parent)

    def open_draft(self, parent: QWidget, draft_id: ObjectId) -> None:
        """Open a draft as it was left."""
        self._show(draft_id, parent)

    def open_mails(self, parent: QWidget, paths: Sequence[str]) -> None:
        """Open a mail filled in; several wait as drafts, so that none is forgotten."""
        self._operations.write(
            partial(keep_mails, paths=tuple(paths)), partial(self._on_mails_kept, parent)
        )

    def _on_mails_kept(self, parent: QWidget, kept: KeptMails) -> None:
        if kept.error:
            self._operations.failed.emit(kept.error)
        if kept.draft_ids:
            self._show(kept.draft_ids[0], parent)
        if len(kept.draft_ids) > 1:
            self.mails_wait.emit(len(kept.draft_ids) - 1)

    def window(self, draft_id: str = "") -> QuickRegistration | None:
        """The window that is open."""
        return self._open.get(draft_id)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Close and watched in self._homes.values():
            for window in list(self._open.values()):
                window.close()
        elif event.type() == QEvent.Type.Hide and isinstance(watched, QDialog):
            self._leave(watched)
        return super().eventFilter(watched, event)

    def _show(self, draft_id: str, parent: QWidget) -> None:
        if draft_id not in self._open:
            made = QuickRegistration(
                self._operations, self._session, draft_id=draft_id, parent=parent
            )
            made.open_asked.connect(self.open_asked)
            made.closed.connect(partial(self._forget, draft_id))
            parent.installEventFilter(self)
            self._open[draft_id] = made
            self._homes[draft_id] = parent
        window = self._open[draft_id]
        self._stand_over_dialog(window)
        TypingAhead(window, window.view.form.matter.edit)
        window.show()
        window.raise_()
        window.activateWindow()

    def _stand_over_dialog(self, window: QuickRegistration) -> None:
        """A dialog lets nothing be typed but in itself and in the windows over it."""
        dialog = QApplication.activeModalWidget()
        if dialog is None or window.isAncestorOf(dialog) or window.parentWidget() is dialog:
            return
        window.setParent(dialog, Qt.WindowType.Window)
        dialog.installEventFilter(self)

    def _leave(self, dialog: QDialog) -> None:
        """The dialog goes; what is being registered stays over the window below."""
        for draft_id, window in self._open.items():
            if window.parentWidget() is dialog:
                window.setParent(self._homes[draft_id], Qt.WindowType.Window)
                window.show()
                window.activateWindow()

    def _forget(self, draft_id: str) -> None:
        gone = self._open.pop(draft_id, None)
        self._homes.pop(draft_id, None)
        if gone:
            gone.deleteLater()
