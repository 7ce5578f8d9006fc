"""Typing `::` in any text of a case opens the text modules that fit it."""

from collections.abc import Callable
from functools import cached_property
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from shiboken6 import isValid

from synpunkt_desk.ui.widgets.text_chooser import MARK, TextChooser
from synpunkt_desk.ui.widgets.type_ahead import Option

Module = tuple[str, str]
"""The name of a text module, and its words for this case."""

FindModules = Callable[[Callable[[list[Module]], None]], None]
_LONGEST: Final = 60


class TextModules(QObject):
    """Watches whichever text inside `host` has the focus; nothing typed is ever overwritten."""

    def __init__(self, host: QWidget, find: FindModules) -> None:
        super().__init__(host)
        self._host = host
        self._find = find
        self._edit: QPlainTextEdit | None = None
        self._modules: list[Module] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @cached_property
    def chooser(self) -> TextChooser:
        """The list, made when it is first needed."""
        made = TextChooser(self._host)
        made.chosen.connect(self._insert)
        return made

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """The second colon opens the list; it stays in the text until something is chosen."""
        if (
            isinstance(event, QKeyEvent)
            and isinstance(watched, QPlainTextEdit)
            and event.type() == QEvent.Type.KeyPress
            and event.text() == MARK[0]
        ):
            cursor = watched.textCursor()
            if _before(cursor, 1) == MARK[0] and not cursor.hasSelection():
                cursor.insertText(MARK[0])
                self._find(self._open)
                return True
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if not isinstance(now, QPlainTextEdit) or now is self._edit or now.isReadOnly():
            return
        if self._host.isAncestorOf(now):
            if self._edit is not None and isValid(self._edit):
                self._edit.removeEventFilter(self)
            self._edit = now
            now.installEventFilter(self)

    def _open(self, modules: list[Module]) -> None:
        edit = self._edit
        if edit is None or not isValid(edit) or not edit.hasFocus():
            return
        self._modules = modules
        options = [
            Option(str(at), name, _in_short(text)) for at, (name, text) in enumerate(modules)
        ]
        self.chooser.open_at(edit, options)

    def _insert(self, value: str) -> None:
        """The words stand where the two colons stood, and can be taken back with Ctrl+Z."""
        edit = self._edit
        if edit is None or not isValid(edit):
            return
        cursor = edit.textCursor()
        cursor.beginEditBlock()
        if _before(cursor, len(MARK)) == MARK:
            for _ in MARK:
                cursor.deletePreviousChar()
        cursor.insertText(self._modules[int(value)][1])
        cursor.endEditBlock()
        edit.setTextCursor(cursor)
        edit.setFocus(Qt.FocusReason.OtherFocusReason)


def _before(cursor: QTextCursor, count: int) -> str:
    """The signs before the cursor on its line."""
    return cursor.block().text()[: cursor.positionInBlock()][-count:]


def _in_short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
