"""Actions of the window, and those that many pages have."""

from typing import Final

from synpunkt_desk.texts import actions as t
from synpunkt_desk.texts import filters, handbook, look, output, practice, report_wizard, scanning
from synpunkt_desk.ui.actions.action import Action, Area, Where
from synpunkt_desk.ui.actions.names import ActionId

WINDOW: Final = (
    Action(id=ActionId.PALETTE, text=t.PALETTE, area=Area.WINDOW, keys="Ctrl+K"),
    Action(id=ActionId.FIND, text=t.FIND, area=Area.WINDOW, keys="Ctrl+F", list_keys=("/",)),
    Action(id=ActionId.UNDO, text=t.UNDO, area=Area.WINDOW, keys="Ctrl+Z", list_keys=("Z",)),
    Action(id=ActionId.HISTORY, text=t.HISTORY, area=Area.WINDOW, keys="Ctrl+Shift+Z"),
    Action(id=ActionId.REFRESH, text=t.REFRESH, area=Area.WINDOW, keys="F5"),
    Action(id=ActionId.NEXT_PANE, text=t.NEXT_PANE, area=Area.WINDOW, keys="F6"),
    Action(id=ActionId.PREVIOUS_PANE, text=t.PREVIOUS_PANE, area=Area.WINDOW, keys="Shift+F6"),
    Action(id=ActionId.SHOW_LOOK, text=look.OPEN, area=Area.WINDOW),
    Action(id=ActionId.OPEN_MENU, text=t.OPEN_MENU, area=Area.WINDOW, keys="F10"),
    Action(id=ActionId.HELP_HERE, text=t.HELP_HERE, area=Area.WINDOW, keys="Shift+F1"),
    Action(id=ActionId.HANDBOOK, text=handbook.WHOLE, area=Area.WINDOW),
    Action(id=ActionId.SHOW_KEYS, text=t.SHOW_KEYS, area=Area.WINDOW, keys="F1"),
    Action(id=ActionId.PRACTISE, text=practice.OPEN, area=Area.WINDOW),
    Action(id=ActionId.QUIT, text=t.QUIT, area=Area.WINDOW, keys="Ctrl+Q"),
)


def _of_pages(action_id: ActionId, text: str, keys: str) -> Action:
    return Action(
        id=action_id, text=text, area=Area.PAGES, keys=keys, where=Where.PAGE, is_fixed=True
    )


PAGES: Final = (
    _of_pages(ActionId.CONFIRM, t.CONFIRM, "Ctrl+Return"),
    _of_pages(ActionId.CANCEL, t.CANCEL, "Esc"),
    _of_pages(ActionId.CLOSE_WINDOW, t.CLOSE_WINDOW, "Ctrl+W"),
    _of_pages(ActionId.SAVE, t.SAVE, "Ctrl+S"),
    _of_pages(ActionId.PRINT, output.PRINT, "Ctrl+P"),
    _of_pages(ActionId.STEP_BACK, t.STEP_BACK, "Alt+Left"),
    _of_pages(ActionId.STEP_ON, t.STEP_ON, "Alt+Right"),
    _of_pages(ActionId.OPEN_NUMBERS, t.OPEN_NUMBERS, report_wizard.OPEN_NUMBER_KEYS),
    _of_pages(ActionId.ADD_CONDITION, filters.ADD_CONDITION, "Ctrl+L"),
    _of_pages(ActionId.PAGE_BACK, report_wizard.PREVIOUS_PAGE, "Ctrl+PgUp"),
    _of_pages(ActionId.PAGE_ON, report_wizard.NEXT_PAGE, "Ctrl+PgDown"),
    _of_pages(ActionId.LARGER, report_wizard.LARGER, "Ctrl++"),
    _of_pages(ActionId.SMALLER, report_wizard.SMALLER, "Ctrl+-"),
    _of_pages(ActionId.TURN_PAPER, scanning.TURN, "Ctrl+R"),
    _of_pages(ActionId.WHOLE_WIDTH, report_wizard.FIT, "Ctrl+0"),
)
