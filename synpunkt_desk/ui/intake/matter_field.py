"""The words of the feedback, with a warning when they hold an identity number."""

from typing import Final

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from synpunkt_desk.intake.mail.pasted import read_pasted
from synpunkt_desk.models.identity_numbers import find_identity_numbers
from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.dropped_files import local_files
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.text_edit import AutoGrowTextEdit
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.tokens import Tone

_LOOK_AFTER: Final = 300
_LINES: Final = (8, 18)


class MatterField(QWidget):
    """Signals: text_changed() after a pause in the typing; files_given(paths) by paste or drag;
    mask_asked() to take identity numbers out; reason_edited(); mail_found() when the user wants
    the head of a pasted mail to fill in the fields.
    """

    text_changed = Signal()
    files_given = Signal(list)
    mask_asked = Signal()
    reason_edited = Signal()
    mail_found = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.edit = _MatterEdit()
        self.field = LabelledField(t.TEXT, self.edit, hint=t.TEXT_HINT)
        self.warning = Banner()
        self.offer = Banner()
        self._reason = QLineEdit()
        self.reason = LabelledField(t.IDENTITY_REASON, self._reason, hint=t.IDENTITY_REASON_HINT)
        self.reason.hide()
        self._pause = QTimer(self, interval=_LOOK_AFTER, singleShot=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(6))
        column.addWidget(self.field)
        column.addWidget(self.offer)
        column.addWidget(self.warning)
        column.addWidget(self.reason)
        self.edit.textChanged.connect(self._pause.start)
        self.edit.files_given.connect(self.files_given)
        self._pause.timeout.connect(self._on_pause)
        self.warning.action_taken.connect(self.mask_asked)
        self.offer.action_taken.connect(self.mail_found)
        self._reason.textEdited.connect(self.reason_edited)

    def text(self) -> str:
        """What is written."""
        return self.edit.toPlainText()

    def reason_text(self) -> str:
        """Why a number stays."""
        return self._reason.text()

    def set_text(self, text: str, *, reason: str = "") -> None:
        """Show a text, and why a number in it stays."""
        if text != self.text():
            self.edit.set_text(text)
            self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self._reason.setText(reason)
        self._look()

    def replace_text(self, text: str) -> None:
        """Put another text in one step that Ctrl+Z takes back."""
        cursor = self.edit.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)

    def _on_pause(self) -> None:
        self._look()
        self.text_changed.emit()

    def _look(self) -> None:
        if read_pasted(self.text()):
            self.offer.show_state(t.LOOKS_LIKE_MAIL, tone=Tone.BLUE, action_text=t.FILL_FIELDS)
        else:
            self.offer.clear()
        found = len(find_identity_numbers(self.text()))
        if found:
            words = t.IDENTITY_NUMBER if found == 1 else t.IDENTITY_NUMBERS
            self.warning.show_state(words, tone=Tone.AMBER, action_text=t.MASK)
        else:
            self.warning.clear()
        self.reason.setVisible(bool(found))


class _MatterEdit(AutoGrowTextEdit):
    """Takes files that are pasted or dragged as files, not as their addresses."""

    files_given = Signal(list)

    def __init__(self) -> None:
        super().__init__(min_lines=_LINES[0], max_lines=_LINES[1])

    def canInsertFromMimeData(self, source: QMimeData, /) -> bool:
        return bool(local_files(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData, /) -> None:
        files = local_files(source)
        if files:
            self.files_given.emit(files)
        else:
            super().insertFromMimeData(source)
