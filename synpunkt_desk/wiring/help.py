"""What leads to the handbook: a menu, and for every place of the window its chapter."""

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from synpunkt_desk.services.lists.queues import Queue
from synpunkt_desk.texts import handbook as t
from synpunkt_desk.ui.actions.key_map import key_map
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.table import BY_ID
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.widgets.buttons import MenuButton

if TYPE_CHECKING:
    from synpunkt_desk.ui.help.handbook_window import HandbookWindow

LIST: Final = "distribute"
"""The chapter about lists of cases where a place has none of its own."""
CHAPTERS: Final[Mapping[str, str]] = {
    Queue.TO_ACKNOWLEDGE: "answer",
    Queue.TO_APPROVE: "answer",
    Queue.WAITING_UNIT: "answer",
    Queue.WAITING_SUBMITTER: "answer",
    Queue.WITHOUT_DIARY_NUMBER: "close",
    Queue.CLOSED: "close",
    Queue.DRAFTS: "register",
    "scanning": "paper",
    "overview": "overview",
    "reports": "report",
    "measures": "measures",
    "themes": "themes",
    "tallies": "oral",
    "daily_list": "secrecy",
    "import": "files",
    "administration": "administration",
}
"""The chapter of each place in the navigation."""


def offer_help(window: MainWindow) -> MenuButton:
    """Put the menu into the bar; return it."""
    menu = MenuButton(t.HELP, icon_name="circle-question-mark")
    menu.add_action(t.ABOUT_THIS).triggered.connect(lambda: show_here(window))
    menu.add_action(t.WHOLE).triggered.connect(lambda: show_whole(window))
    menu.add_action(t.KEYS).triggered.connect(window.doors.show_keys)
    window.bar.add_help(menu)
    return menu


def show_here(window: MainWindow) -> None:
    """Show the chapter about what the window shows."""
    handbook(window, CHAPTERS.get(window.nav.current_key(), LIST))


def show_whole(window: MainWindow) -> None:
    """Show the contents of the handbook."""
    handbook(window)


def handbook(over: QWidget, chapter: str = "index") -> "HandbookWindow":
    """Show the handbook at a chapter; one window for the whole program."""
    from synpunkt_desk.ui.help.handbook_window import HandbookWindow

    shown = over.findChild(HandbookWindow) or HandbookWindow(key_of, over)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    shown.show_chapter(chapter)
    shown.show()
    shown.raise_()
    shown.activateWindow()
    return shown


def key_of(action: str) -> str:
    """The keys of an action, those that work everywhere before those of the list."""
    with suppress(ValueError):
        found = BY_ID[ActionId(action)]
        has_standard = bool(found.keys or found.list_keys)
        return key_map().any_key_of(found) or (t.NO_KEYS if has_standard else "")
    return ""
