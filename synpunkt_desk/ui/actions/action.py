"""What an action is: its words, its keys, and where they work."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt

from synpunkt_desk.ui.actions.names import ActionId


class Area(StrEnum):
    """What an action is about; menus and overview are parted by it."""

    WINDOW = "window"
    REGISTRATION = "registration"
    LIST = "list"
    CASE = "case"
    PLACES = "places"
    FOLLOW_UP = "follow_up"
    ADMINISTRATION = "administration"
    PAGES = "pages"


class Where(StrEnum):
    """Where the keys of an action work.

    `CASE` while a case is shown, `SCREEN` at the action's place, `REGISTRATION` in the window where
    cases are registered, `PAGE` on whatever page or form has such a button.
    """

    WINDOW = "window"
    LIST = "list"
    CASE = "case"
    SCREEN = "screen"
    REGISTRATION = "registration"
    PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something one can do, by `keys` or `other_keys` where it says, or further.

    `list_keys` work only while the list has the focus (WCAG 2.1.4). `place` is where in the
    navigation one comes to or where the button stands, after a slash which part of it.
    `also` are other words by which it is found.
    `needs_choice`: it acts on what is chosen there, so one has to be there first.
    `is_fixed`: its keys are those of every program, or of the control that has the focus.
    """

    id: ActionId
    text: str
    area: Area
    keys: str = ""
    other_keys: tuple[str, ...] = ()
    list_keys: tuple[str, ...] = ()
    where: Where = Where.WINDOW
    place: str = ""
    also: str = ""
    needs_choice: bool = False
    is_fixed: bool = False
    reach: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut
