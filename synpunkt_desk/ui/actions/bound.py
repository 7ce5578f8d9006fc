"""Lets the keys of actions work: in the window, in the list, and in the part that owns them."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from synpunkt_desk.ui.actions.action import Action, Where
from synpunkt_desk.ui.actions.key_map import key_map
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.table import ACTIONS

Handlers = Mapping[ActionId, Callable[[], None]]


def bind_window(window: QWidget, handlers: Handlers) -> None:
    """Let the keys that work everywhere in a window do what the handlers say."""
    for action in _handled(handlers):
        if action.where is Where.WINDOW:
            _Bound(window, action, handlers[action.id])


def bind_list(case_list: QWidget, handlers: Handlers) -> None:
    """Let letters work while the list has the focus, and keys of the case on what is chosen."""
    for action in _handled(handlers):
        _Bound(case_list, action, handlers[action.id], in_list=True)
    case_list.installEventFilter(_ListFirst(case_list, handlers))


def bind_numbers(case_list: QWidget, handler: Callable[[int], None]) -> None:
    """Let digits sort what is chosen in the list; they are shown on what they choose."""
    for digit in range(10):
        shortcut = QShortcut(QKeySequence(str(digit)), case_list)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(partial(handler, digit))


def bind_act(widget: QWidget, action: Action, handler: Callable[[], None]) -> None:
    """Let the keys of one action work while a part of the window is to be seen."""
    _Bound(widget, action, handler)


def _handled(handlers: Handlers) -> Iterable[Action]:
    return (action for action in ACTIONS if action.id in handlers)


class _Bound(QAction):
    """The keys of an action on a widget, also when they become others."""

    def __init__(
        self,
        widget: QWidget,
        action: Action,
        handler: Callable[[], None],
        *,
        in_list: bool = False,
    ) -> None:
        super().__init__(action.text, widget)
        self._action = action
        self._in_list = in_list
        reach = Qt.ShortcutContext.WidgetShortcut if in_list else action.reach
        self.setShortcutContext(reach)
        self._handler = handler
        self.triggered.connect(self._do)
        self._follow()
        key_map().changed.connect(self._follow)
        widget.addAction(self)

    def _do(self) -> None:
        self._handler()

    def _follow(self) -> None:
        of = key_map().list_keys_of if self._in_list else key_map().keys_of
        self.setShortcuts([QKeySequence(key) for key in of(self._action.id)])


class _ListFirst(QObject):
    """Keys of the case shown act on what is chosen while the list has the focus.

    The case may be about to change, and several can be chosen.
    """

    def __init__(self, case_list: QWidget, handlers: Handlers) -> None:
        super().__init__(case_list)
        self._handlers = {
            action.id: handlers[action.id]
            for action in _handled(handlers)
            if action.where is Where.CASE
        }

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        pressed = QKeySequence(event.keyCombination()).toString()
        handler = self._handler_of(pressed) if pressed else None
        if handler is None:
            return False
        if event.type() == QEvent.Type.KeyPress:
            handler()
        event.accept()  # before any shortcut
        return True

    def _handler_of(self, pressed: str) -> Callable[[], None] | None:
        keys_of = key_map().keys_of
        return next((do for i, do in self._handlers.items() if pressed in keys_of(i)), None)
