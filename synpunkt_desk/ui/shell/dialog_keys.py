"""A new case can be registered over a dialog too, which hears no key of the window below."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from synpunkt_desk.ui.shell.actions import Action

_LISTENS: Final = "listens_to_keys_of_the_window"


class DialogKeys(QObject):
    """Lets the keys of one action work in every dialog over a window."""

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
        if not isinstance(active, QDialog) or active.property(_LISTENS):
            return
        parent = active.parentWidget()
        if parent and parent.window() is self._window:
            active.setProperty(_LISTENS, True)
            for key in self._keys:
                QShortcut(QKeySequence(key), active).activated.connect(partial(self._handler))
