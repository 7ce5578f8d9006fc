"""Actions that lead to a queue or a screen."""

from typing import Final

from synpunkt_desk.texts import (
    administration,
    daily_list,
    import_page,
    improvements,
    inbox,
    overview,
    report_wizard,
    scanning,
    tally,
    themes,
)
from synpunkt_desk.ui.actions.action import Action, Area
from synpunkt_desk.ui.actions.names import ActionId

GOES: Final = "go:"
"""How the names of actions begin that lead to a place."""


def _place(action_id: ActionId, text: str, keys: str = "") -> Action:
    return Action(
        id=action_id,
        text=text,
        area=Area.PLACES,
        keys=keys,
        place=action_id.removeprefix(GOES),
    )


def _queue(action_id: ActionId, keys: str = "") -> Action:
    return _place(action_id, inbox.QUEUE_NAMES[action_id.removeprefix(GOES)], keys)


PLACES: Final = (
    _queue(ActionId.GO_TO_DISTRIBUTE, "Ctrl+Shift+A"),
    _queue(ActionId.GO_TO_ACKNOWLEDGE),
    _queue(ActionId.GO_MINE, "Ctrl+Shift+I"),
    _queue(ActionId.GO_MY_DEPARTMENT),
    _queue(ActionId.GO_OVERDUE),
    _queue(ActionId.GO_UNCATEGORISED),
    _queue(ActionId.GO_TO_APPROVE),
    _queue(ActionId.GO_WAITING_UNIT),
    _queue(ActionId.GO_WAITING_SUBMITTER),
    _queue(ActionId.GO_PARKED),
    _queue(ActionId.GO_WITHOUT_DIARY_NUMBER),
    _queue(ActionId.GO_BOUNCED),
    _queue(ActionId.GO_DRAFTS),
    _queue(ActionId.GO_ALL),
    _queue(ActionId.GO_CLOSED),
    _place(ActionId.GO_SCANNING, scanning.TITLE),
    _place(ActionId.GO_OVERVIEW, overview.TITLE, "Ctrl+Shift+V"),
    _place(ActionId.GO_REPORTS, report_wizard.NAME, "Ctrl+Shift+R"),
    _place(ActionId.GO_MEASURES, improvements.TITLE, "Ctrl+Shift+G"),
    _place(ActionId.GO_THEMES, themes.TITLE),
    _place(ActionId.GO_TALLIES, tally.OVERVIEW),
    _place(ActionId.GO_DAILY_LIST, daily_list.DOCUMENT_TYPE, "Ctrl+Shift+L"),
    _place(ActionId.GO_IMPORT, import_page.TITLE),
    _place(ActionId.GO_ADMINISTRATION, administration.TITLE, "Ctrl+Shift+D"),
)
