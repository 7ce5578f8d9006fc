"""Actions of the list of cases."""

from typing import Final

from synpunkt_desk.texts import actions as t
from synpunkt_desk.texts import filters, handed_over, open_list, send_backs
from synpunkt_desk.ui.actions.action import Action, Area
from synpunkt_desk.ui.actions.names import ActionId

_LIST: Final = Area.LIST

LISTS: Final = (
    Action(id=ActionId.FILTER, text=filters.OPEN_WINDOW, area=_LIST, keys="Ctrl+Shift+F"),
    Action(id=ActionId.OPEN_LIST, text=open_list.OPEN_WINDOW, area=_LIST, keys="Ctrl+Shift+P"),
    Action(id=ActionId.SEND_BACKS, text=send_backs.OPEN_WINDOW, area=_LIST),
    Action(id=ActionId.HANDED_OVER, text=handed_over.OPEN_WINDOW, area=_LIST),
    Action(id=ActionId.NEXT_CASE, text=t.NEXT_CASE, area=_LIST, list_keys=("J",)),
    Action(id=ActionId.PREVIOUS_CASE, text=t.PREVIOUS_CASE, area=_LIST, list_keys=("K",)),
    Action(
        id=ActionId.OPEN_CASE,
        text=t.OPEN_CASE,
        area=_LIST,
        list_keys=("Return", "Enter"),
        is_fixed=True,
    ),
    Action(
        id=ActionId.OPEN_IN_WINDOW,
        text=t.OPEN_IN_WINDOW,
        area=_LIST,
        list_keys=("Shift+Return", "Shift+Enter"),
        is_fixed=True,
    ),
    Action(
        id=ActionId.LEAVE_SEARCH,
        text=t.LEAVE_SEARCH,
        area=_LIST,
        list_keys=("Esc",),
        is_fixed=True,
    ),
    Action(
        id=ActionId.COPY_NUMBER,
        text=t.COPY_NUMBER,
        area=_LIST,
        list_keys=("Ctrl+C",),
        is_fixed=True,
    ),
)
