"""The menu of everything that can be done, made from the table each time it opens."""

from functools import partial

from PySide6.QtWidgets import QMenu

from synpunkt_desk.texts import actions as t
from synpunkt_desk.texts import common
from synpunkt_desk.ui.actions.action import Action, Area
from synpunkt_desk.ui.actions.key_map import key_map
from synpunkt_desk.ui.shell.doable import Doable


def fill_menu(menu: QMenu, doable: Doable) -> None:
    """A submenu for each area; what cannot be done now is grey and says why."""
    menu.clear()
    offered = doable.offered()
    for area in Area:
        actions = [action for action in offered if action.area is area]
        if actions:
            part = menu.addMenu(t.AREAS[area])
            part.setToolTipsVisible(True)
            for action in actions:
                _add(part, action, doable)


def _add(menu: QMenu, action: Action, doable: Doable) -> None:
    keys = common.key_name(key_map().any_key_of(action))
    text = f"{action.text}\t{keys}" if keys else action.text
    made = menu.addAction(text)
    reason = doable.why_not(action)
    made.setEnabled(not reason)
    made.setToolTip(reason or action.text)
    made.setStatusTip(reason)
    made.triggered.connect(partial(_do, doable, action))


def _do(doable: Doable, action: Action, _is_checked: bool) -> None:
    doable.do(action)
