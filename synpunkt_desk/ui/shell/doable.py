"""What can be done now, how, and why not; menus and palette offer from here."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from synpunkt_desk.texts import actions as t
from synpunkt_desk.ui.actions.action import Action, Where
from synpunkt_desk.ui.actions.bound import Handlers
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.table import ACTIONS
from synpunkt_desk.ui.actions.tied import tied_button
from synpunkt_desk.ui.shell.places import Places
from synpunkt_desk.ui.widgets.buttons import DeskButton

Reasons = Mapping[ActionId, Callable[[], str]]
PATIENCE: Final = 5_000
"""Milliseconds until somebody who came for a button that stays off has thought better of it."""


class Doable:
    """The actions of one window: those with a handler, the places, and buttons of its screens."""

    def __init__(self, handlers: Handlers, reasons: Reasons, places: Places) -> None:
        """`reasons` say why an action with a handler cannot be done now, "" when it can."""
        self._handlers = handlers
        self._reasons = reasons
        self._places = places

    def offered(self) -> list[Action]:
        """What this window has at all, in the order of the table."""
        return [action for action in ACTIONS if self._is_offered(action)]

    def shown(self) -> list[Action]:
        """What the overview of keys tells of: also what is done in windows and on pages."""
        elsewhere = (Where.REGISTRATION, Where.PAGE)
        return [a for a in ACTIONS if a.where in elsewhere or self._is_offered(a)]

    def why_not(self, action: Action) -> str:
        """Why something cannot be done now, "" when it can."""
        if action.id in self._handlers:
            reason = self._reasons.get(action.id)
            return reason() if reason else ""
        if action.where is not Where.SCREEN:
            return ""
        button = self._button(action)
        if not self._places.is_shown(action.place) or button is None:
            return t.go_first(self._places.name_of(action.place)) if action.needs_choice else ""
        return "" if _can_be_pressed(button) else t.NOT_HERE

    def do(self, action: Action) -> None:
        """Do it, where it is done."""
        if action.id in self._handlers:
            self._handlers[action.id]()
            return
        self._places.go(action.place)
        if action.where is Where.SCREEN:
            QTimer.singleShot(0, partial(self._press, action))

    def go_handlers(self) -> dict[ActionId, Callable[[], None]]:
        """What the keys of places do."""
        places = [a for a in ACTIONS if a.place and a.where is Where.WINDOW]
        return {action.id: partial(self._go, action.place) for action in places}

    def _go(self, place: str) -> None:
        if self._places.has(place):
            self._places.go(place)

    def _press(self, action: Action) -> None:
        button = self._button(action)
        if button and _can_be_pressed(button):
            button.click()
        elif button:
            _PressWhenReady(button)

    def _is_offered(self, action: Action) -> bool:
        if action.id in self._handlers:
            return True
        return action.where in (Where.SCREEN, Where.WINDOW) and self._places.has(action.place)

    def _button(self, action: Action) -> DeskButton | None:
        page = self._places.made(action.place)
        return tied_button(page, action.id) if page else None


class _PressWhenReady(QObject):
    """A screen that was just opened has its buttons off until it has read what they act on."""

    def __init__(self, button: QWidget) -> None:
        super().__init__(button)
        self._button = button
        button.installEventFilter(self)
        QTimer.singleShot(PATIENCE, self, self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        button = self._button
        came = event.type() in (QEvent.Type.EnabledChange, QEvent.Type.Show)
        if came and isinstance(button, DeskButton) and _can_be_pressed(button):
            button.removeEventFilter(self)
            QTimer.singleShot(0, button, button.click)
            self.deleteLater()
        return False


def _can_be_pressed(button: DeskButton) -> bool:
    return button.isVisible() and button.isEnabled()
