"""Actions of reports, measures and themes."""

from functools import partial
from typing import Final

from synpunkt_desk.texts import actions as t
from synpunkt_desk.texts import improvements, report_list, themes, year_wheel
from synpunkt_desk.ui.actions.action import Action, Area, Where
from synpunkt_desk.ui.actions.names import ActionId

_WHEEL: Final = "reports/wheel"


def _on(
    place: str, action_id: ActionId, text: str, keys: str = "", *, needs_choice: bool = False
) -> Action:
    return Action(
        id=action_id,
        text=text,
        area=Area.FOLLOW_UP,
        keys=keys,
        where=Where.SCREEN,
        place=place,
        needs_choice=needs_choice,
    )


_with_chosen: Final = partial(_on, needs_choice=True)


FOLLOW_UP: Final = (
    _on("reports/list", ActionId.NEW_REPORT, report_list.NEW, "Alt+N"),
    _on("reports/list", ActionId.REPORTS_TOGETHER, report_list.TOGETHER, "Alt+S"),
    _with_chosen("reports/list", ActionId.OPEN_REPORT, t.OPEN_REPORT, "Alt+G"),
    _with_chosen("reports/list", ActionId.REPORT_DECISION, report_list.DECIDE, "Alt+B"),
    _with_chosen("reports/list", ActionId.ORDER_BY_REPORT, report_list.ORDER, "Alt+U"),
    _with_chosen("reports/list", ActionId.REPORT_CHANGES, report_list.CHANGES_BUTTON, "Alt+V"),
    Action(
        id=ActionId.GO_WHEEL,
        text=year_wheel.TITLE,
        area=Area.FOLLOW_UP,
        place=_WHEEL,
    ),
    _on(_WHEEL, ActionId.NEW_PLAN, year_wheel.NEW, "Alt+N"),
    _with_chosen(_WHEEL, ActionId.MAKE_PLANNED, year_wheel.MAKE, "Alt+G"),
    _with_chosen(_WHEEL, ActionId.EDIT_PLAN, year_wheel.EDIT, "F2"),
    _on("measures", ActionId.NEW_MEASURE, improvements.NEW_MEASURE, "Alt+N"),
    _on("measures", ActionId.NEW_ORDER, improvements.NEW_ORDER, "Alt+U"),
    _with_chosen("measures", ActionId.MEASURE_STEP, t.MEASURE_STEP, "Alt+G"),
    Action(
        id=ActionId.EDIT_MEASURE,
        text=t.EDIT_MEASURE,
        area=Area.FOLLOW_UP,
        keys="F2",
        where=Where.SCREEN,
        place="measures",
        needs_choice=True,
        is_fixed=True,
    ),
    _with_chosen("themes", ActionId.THEME_CASES, t.THEME_CASES),
    _with_chosen("themes", ActionId.ANSWER_THEME, t.ANSWER_THEME),
    _with_chosen("themes", ActionId.CLOSE_THEME, t.CLOSE_THEME),
    _with_chosen("themes", ActionId.THEME_FILES, themes.MAKE_FILES, "Ctrl+Shift+S"),
)
