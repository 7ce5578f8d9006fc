"""A new case can be registered over other windows too, which hear no key of the one below."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from synpunkt_desk.ui.actions.action import Action
from synpunkt_desk.ui.actions.bound import bind_act
from synpunkt_desk.ui.actions.key_map import key_map

_LISTENS: Final = "listens_to_keys_of_the_window"


class DialogKeys(QObject):
    """Lets the keys of one action work in whatever stands over a window and has none like them."""

    def __init__(self, window: QWidget, action: Action, handler: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._action = action
        self._handler = handler
        app = QApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._on_window_focused)

    def _on_window_focused(self, window: QWindow | None) -> None:
        active = QApplication.activeWindow() if window else None
        if active is None or active.property(_LISTENS) or not self._stands_over(active):
            return
        active.setProperty(_LISTENS, True)
        bind_act(active, self._action, self._handler)

    def _stands_over(self, other: QWidget) -> bool:
        parent = other.parentWidget()
        own = (shortcut.key() for shortcut in other.findChildren(QShortcut))
        return (
            parent is not None
            and parent.window() is self._window
            and QKeySequence(key_map().key_of(self._action.id)) not in own
        )
