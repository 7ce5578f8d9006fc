"""The table of everything that can be done, in the order of menus and overview."""

from collections.abc import Mapping
from typing import Final

from synpunkt_desk.ui.actions.action import Action
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.of_administration import ADMINISTRATION
from synpunkt_desk.ui.actions.of_cases import CASES
from synpunkt_desk.ui.actions.of_follow_up import FOLLOW_UP
from synpunkt_desk.ui.actions.of_lists import LISTS
from synpunkt_desk.ui.actions.of_places import PLACES
from synpunkt_desk.ui.actions.of_registration import REGISTRATION
from synpunkt_desk.ui.actions.of_window import PAGES, WINDOW

ACTIONS: Final[tuple[Action, ...]] = (
    *REGISTRATION,
    *LISTS,
    *CASES,
    *PLACES,
    *FOLLOW_UP,
    *ADMINISTRATION,
    *WINDOW,
    *PAGES,
)

BY_ID: Final[Mapping[ActionId, Action]] = {action.id: action for action in ACTIONS}
