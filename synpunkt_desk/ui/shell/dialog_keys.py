"""A new case can be registered over other windows too, which hear no key of the one below."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from synpunkt_desk.ui.shell.actions import Action

_LISTENS: Final = "listens_to_keys_of_the_window"


class DialogKeys(QObject):
    """Lets the keys of one action work in whatever stands over a window and has none like them."""

    def __init__(self, window: QWidget, action: Action, handler: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._keys = (action.keys, *action.other_keys)
        self._handler = handler
        app = QApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._on_window_focused)

    def _on_window_focused(self, window: QWindow | None) -> None:
        active = QApplication.activeWindow() if window else None
        if active is None or active.property(_LISTENS) or not self._stands_over(active):
            return
        active.setProperty(_LISTENS, True)
        for key in self._keys:
            QShortcut(QKeySequence(key), active).activated.connect(partial(self._handler))

    def _stands_over(self, other: QWidget) -> bool:
        parent = other.parentWidget()
        own = (shortcut.key() for shortcut in other.findChildren(QShortcut))
        return (
            parent is not None
            and parent.window() is self._window
            and QKeySequence(self._keys[0]) not in own
        )
