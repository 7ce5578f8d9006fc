"""Waves under words that nobody would spell so, and the menu with others in their place."""

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit
from shiboken6 import isValid

from synpunkt_desk.texts import spelling as t
from synpunkt_desk.ui.widgets.spelling import Span, Spelling, spelling_of

PAUSE = 300
"""Milliseconds without a key before words are looked up."""


class SpellMarks(QObject):
    """Looks at a text from when somebody first comes to it; `spans` are the words to mark."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self.spans: list[Span] = []
        self._edit = edit
        self._spelling: Spelling | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)

    def begin(self, show: QTimer) -> None:
        """Somebody writes here now; `show` is what is started when the marks are others."""
        if self._spelling is not None:
            return
        self._spelling = spelling_of(self._edit)
        if self._spelling is None:
            return
        self._show = show
        self._pause.timeout.connect(self._look)
        self._edit.textChanged.connect(self._pause.start)
        self._spelling.changed.connect(self._look)
        self._look()

    def add_to(self, menu: QMenu, event: QContextMenuEvent) -> None:
        """Offer other words for the one at that place, and to look at words or not."""
        spelling = self._spelling
        if spelling is None:
            return
        first = menu.actions()[0] if menu.actions() else None
        span = self._span_at(event)
        if span and first:
            self._offer(menu, first, spelling, span)
        menu.addSeparator()
        check = menu.addAction(t.CHECK)
        check.setCheckable(True)
        check.setChecked(spelling.is_on)
        check.toggled.connect(spelling.turn)

    def _offer(self, menu: QMenu, first: QAction, spelling: Spelling, span: Span) -> None:
        word = self._edit.toPlainText()[slice(*span)]
        waiting = QAction(t.LOOKING, menu)
        waiting.setEnabled(False)
        learn = QAction(t.add(word), menu)
        learn.triggered.connect(partial(spelling.learn, word))
        menu.insertActions(first, [waiting, learn, menu.insertSeparator(first)])

        def show(words: tuple[str, ...]) -> None:
            if not isValid(menu):
                return
            waiting.setText(t.NOTHING)
            waiting.setVisible(not words)
            for other in words:
                made = QAction(other, menu)
                made.triggered.connect(partial(self._replace, span, word, other))
                menu.insertAction(waiting, made)

        spelling.propose(word, show)

    def _replace(self, span: Span, word: str, other: str, _checked: bool = False) -> None:
        cursor = self._edit.textCursor()
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        if cursor.selectedText() == word:
            cursor.insertText(other)

    def _span_at(self, event: QContextMenuEvent) -> Span | None:
        """The marked word under the pointer, or where the cursor stands when it came by a key."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        cursor = self._edit.textCursor() if by_key else self._edit.cursorForPosition(event.pos())
        at = cursor.position()
        return next((span for span in self.spans if span[0] <= at <= span[1]), None)

    def _look(self) -> None:
        """The word that is being written is left until it is done."""
        if self._spelling is None:
            return
        found = self._spelling.wrong_in(self._edit.toPlainText())
        at = self._edit.textCursor().position() if self._edit.hasFocus() else -1
        spans = [span for span in found if span[1] != at]
        if spans != self.spans:
            self.spans = spans
            self._show.start()
