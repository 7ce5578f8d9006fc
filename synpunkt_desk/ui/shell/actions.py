"""The one table of what can be done by key; buttons, shortcuts and the overview come from it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from synpunkt_desk.texts import filters, open_list, tally
from synpunkt_desk.texts import shell as t


class ActionId(StrEnum):
    """Names of the actions."""

    NEW_CASE = "new_case"
    READ_MAIL = "read_mail"
    NOTE_ORAL = "note_oral"
    FIND = "find"
    LEAVE_SEARCH = "leave_search"
    FILTER = "filter"
    OPEN_LIST = "open_list"
    NEXT_CASE = "next_case"
    PREVIOUS_CASE = "previous_case"
    OPEN_CASE = "open_case"
    DISTRIBUTE = "distribute"
    ACKNOWLEDGE = "acknowledge"
    ANSWER = "answer"
    CLOSE = "close"
    CATEGORISE = "categorise"
    PARK = "park"
    SEND_BACK = "send_back"
    MERGE = "merge"
    TAKE = "take"
    MEASURE = "measure"
    COPY_NUMBER = "copy_number"
    UNDO = "undo"
    REFRESH = "refresh"
    NEXT_PANE = "next_pane"
    PREVIOUS_PANE = "previous_pane"
    SHOW_KEYS = "show_keys"
    QUIT = "quit"


class Owner(StrEnum):
    """Who listens to the keys that work everywhere."""

    WINDOW = "window"
    CASE = "case"


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something one can do, by `keys` or `other_keys` everywhere in the window, or further.

    `list_keys` work only while the list has the focus (WCAG 2.1.4).
    """

    id: ActionId
    text: str
    keys: str = ""
    other_keys: tuple[str, ...] = ()
    list_keys: tuple[str, ...] = ()
    owner: Owner = Owner.WINDOW
    reach: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut


ACTIONS: Final = (
    Action(id=ActionId.NEW_CASE, text=t.NEW_CASE, keys="Ctrl+N", other_keys=("Ctrl+Shift+N",)),
    Action(id=ActionId.READ_MAIL, text=t.READ_MAIL, keys="Ctrl+O"),
    Action(
        id=ActionId.NOTE_ORAL,
        text=tally.NOTE,
        keys="Ctrl+Shift+M",
        reach=Qt.ShortcutContext.ApplicationShortcut,
    ),
    Action(id=ActionId.FIND, text=t.FIND, keys="Ctrl+F", list_keys=("/",)),
    Action(id=ActionId.LEAVE_SEARCH, text=t.LEAVE_SEARCH, list_keys=("Esc",)),
    Action(id=ActionId.FILTER, text=filters.OPEN_WINDOW, keys="Ctrl+Shift+F"),
    Action(id=ActionId.OPEN_LIST, text=open_list.OPEN_WINDOW, keys="Ctrl+Shift+P"),
    Action(id=ActionId.NEXT_CASE, text=t.NEXT_CASE, list_keys=("J",)),
    Action(id=ActionId.PREVIOUS_CASE, text=t.PREVIOUS_CASE, list_keys=("K",)),
    Action(id=ActionId.OPEN_CASE, text=t.OPEN_CASE, list_keys=("Return", "Enter")),
    Action(
        id=ActionId.DISTRIBUTE,
        text=t.DISTRIBUTE,
        keys="Alt+F",
        list_keys=("A",),
        owner=Owner.CASE,
    ),
    Action(
        id=ActionId.ACKNOWLEDGE,
        text=t.ACKNOWLEDGE,
        keys="Alt+B",
        list_keys=("B",),
        owner=Owner.CASE,
    ),
    Action(id=ActionId.ANSWER, text=t.ANSWER, keys="Alt+S", list_keys=("R",), owner=Owner.CASE),
    Action(
        id=ActionId.CLOSE,
        text=t.CLOSE,
        keys="Alt+A",
        list_keys=("E",),
        owner=Owner.CASE,
    ),
    Action(id=ActionId.CATEGORISE, text=t.CATEGORISE, list_keys=("C",), owner=Owner.CASE),
    Action(id=ActionId.PARK, text=t.PARK, list_keys=("H",), owner=Owner.CASE),
    Action(id=ActionId.SEND_BACK, text=t.SEND_BACK, list_keys=("T",), owner=Owner.CASE),
    Action(id=ActionId.MERGE, text=t.MERGE, list_keys=("D",), owner=Owner.CASE),
    Action(id=ActionId.TAKE, text=t.TAKE, list_keys=("M",), owner=Owner.CASE),
    Action(id=ActionId.MEASURE, text=t.MEASURE, list_keys=("Å",), owner=Owner.CASE),
    Action(id=ActionId.COPY_NUMBER, text=t.COPY_NUMBER, list_keys=("Ctrl+C",)),
    Action(id=ActionId.UNDO, text=t.UNDO, keys="Ctrl+Z", list_keys=("Z",)),
    Action(id=ActionId.REFRESH, text=t.REFRESH, keys="F5"),
    Action(id=ActionId.NEXT_PANE, text=t.NEXT_PANE, keys="F6"),
    Action(id=ActionId.PREVIOUS_PANE, text=t.PREVIOUS_PANE, keys="Shift+F6"),
    Action(id=ActionId.SHOW_KEYS, text=t.SHOW_KEYS, keys="F1"),
    Action(id=ActionId.QUIT, text=t.QUIT, keys="Ctrl+Q"),
)

BY_ID: Final[Mapping[ActionId, Action]] = {action.id: action for action in ACTIONS}

Handlers = Mapping[ActionId, Callable[[], None]]


def install(window: QWidget, case_list: QWidget, handlers: Handlers) -> None:
    """Let the keys of every action that has a handler work; others are not there yet."""
    for action in available(handlers):
        handler = handlers[action.id]
        if action.keys and action.owner is Owner.WINDOW:
            _add(window, action, (action.keys, *action.other_keys), handler, action.reach)
        if action.list_keys:
            keys, reach = action.list_keys, Qt.ShortcutContext.WidgetShortcut
            _add(case_list, action, keys, handler, reach)
    case_list.installEventFilter(_ListFirst(case_list, handlers))


def install_numbers(case_list: QWidget, handler: Callable[[int], None]) -> None:
    """Let digits sort what is chosen in the list; they are shown on what they choose."""
    for digit in range(10):
        shortcut = QShortcut(QKeySequence(str(digit)), case_list)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(partial(handler, digit))


def available(handlers: Handlers) -> list[Action]:
    """The actions that do something now, in the order of the table."""
    return [action for action in ACTIONS if action.id in handlers]


class _ListFirst(QObject):
    """Keys of the case shown act on what is chosen while the list has the focus.

    The case may be about to change, and several can be chosen.
    """

    def __init__(self, case_list: QWidget, handlers: Handlers) -> None:
        super().__init__(case_list)
        owned = [a for a in available(handlers) if a.keys and a.owner is Owner.CASE]
        self._handlers = {action.keys: handlers[action.id] for action in owned}

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        handler = self._handlers.get(QKeySequence(event.keyCombination()).toString())
        if handler is None:
            return False
        if event.type() == QEvent.Type.KeyPress:
            handler()
        event.accept()  # before any shortcut
        return True


def _add(
    widget: QWidget,
    action: Action,
    keys: Sequence[str],
    handler: Callable[[], None],
    reach: Qt.ShortcutContext,
) -> None:
    made = QAction(action.text, widget)
    made.setShortcuts([QKeySequence(key) for key in keys])
    made.setShortcutContext(reach)

    def on_triggered() -> None:
        handler()

    made.triggered.connect(on_triggered)
    widget.addAction(made)
