"""Ties a button of a screen to its action: its keys, and that it can be pressed from elsewhere."""

from typing import Final, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from synpunkt_desk.ui.actions.key_map import key_map
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.widgets.buttons import DeskButton

B = TypeVar("B", bound=DeskButton)
_ACTION: Final = "desk_action"


def tied(button: B, action_id: ActionId) -> B:
    """Let the button show and hear the keys of its action, also when they become others."""
    button.setProperty(_ACTION, action_id.value)
    _Tie(button, action_id)
    return button


def tied_button(page: QWidget, action_id: ActionId) -> DeskButton | None:
    """The button of an action on a page."""
    buttons = page.findChildren(DeskButton)
    return next((b for b in buttons if b.property(_ACTION) == action_id.value), None)


class _Tie(QObject):
    """Follows the keys."""

    def __init__(self, button: DeskButton, action_id: ActionId) -> None:
        super().__init__(button)
        self._button = button
        self._action_id = action_id
        self._follow()
        key_map().changed.connect(self._follow)

    def _follow(self) -> None:
        self._button.set_keys(key_map().key_of(self._action_id))
