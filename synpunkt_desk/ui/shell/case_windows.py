"""The cases that stand in windows of their own, beside the main window."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.ui.actions.bound import Handlers
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.shell.case_window import CaseWindow, CaseWindowParts
from synpunkt_desk.ui.shell.frame import show_on_screen
from synpunkt_desk.ui.shell.notices import Notices
from synpunkt_desk.ui.shell.parts import CasePane, Parts

MOST_AT_ONCE: Final = 6
"""How many of those chosen are opened by one key."""
_IN_MAIN_WINDOW: Final = (
    ActionId.PALETTE,
    ActionId.NEW_CASE,
    ActionId.HISTORY,
    ActionId.SHOW_KEYS,
    ActionId.SHOW_LOOK,
    ActionId.HELP_HERE,
    ActionId.HANDBOOK,
)
_EVERYWHERE: Final = (ActionId.UNDO, ActionId.REFRESH, ActionId.QUIT)


class CaseWindows(QObject):
    """Opens each case once, and closes all before the main window closes.

    Signals: changed() when one was opened or closed.
    """

    changed = Signal()

    def __init__(
        self,
        operations: Operations,
        parts: Parts,
        settings: QSettings,
        notices: Notices,
        main: QWidget,
    ) -> None:
        super().__init__(main)
        self._operations = operations
        self._parts = parts
        self._settings = settings
        self._notices = notices
        self._main = main
        self._handlers: Handlers = {}
        self._open: dict[ObjectId, CaseWindow] = {}

    def follow(self, handlers: Handlers) -> None:
        """Let keys do in these windows what they do in the main one, as far as it belongs here."""
        there = {i: partial(self._do_there, handlers[i]) for i in _IN_MAIN_WINDOW if i in handlers}
        self._handlers = there | {i: handlers[i] for i in _EVERYWHERE if i in handlers}

    def has(self, case_id: ObjectId) -> bool:
        """Whether a case stands in a window of its own."""
        return case_id in self._open

    def open(self, case_ids: Sequence[ObjectId]) -> None:
        """Open cases, or bring the windows that they have to the front."""
        for case_id in case_ids[:MOST_AT_ONCE]:
            self._show(case_id)

    def act(self, case_id: ObjectId, action_id: ActionId) -> None:
        """Do something with a case where it stands."""
        window = self._open[case_id]
        window.come_forward()
        window.pane.act(action_id, [case_id])

    def choose_number(self, case_id: ObjectId, number: int) -> None:
        """Sort a case by a digit where it stands."""
        self._open[case_id].pane.choose_number(number, [case_id])

    def why_not(self, case_id: ObjectId, action_id: ActionId) -> str:
        """Why nothing of the kind can be done with a case, "" when it can."""
        return self._open[case_id].pane.why_not(action_id, [case_id])

    def show_anew(self) -> None:
        """Show every case as somebody else may see it."""
        for window in list(self._open.values()):
            window.show_anew()

    def close(self, case_ids: Sequence[ObjectId] | None = None) -> None:
        """Close the windows of these cases, or all; what is typed in them is written."""
        for case_id in list(self._open) if case_ids is None else case_ids:
            if case_id in self._open:
                self._open[case_id].close()

    def _show(self, case_id: ObjectId) -> None:
        window = self._open.get(case_id)
        if window is None and self._parts.own_case_pane:
            window = self._make(case_id, self._parts.own_case_pane)
            show_on_screen(window)
            if any(other.pos() == window.pos() for other in self._open.values()):
                window.step_aside()
            self._open[case_id] = window
            self.changed.emit()
        if window:
            window.come_forward()

    def _make(self, case_id: ObjectId, make_pane: Callable[[], CasePane]) -> CaseWindow:
        make_band = self._parts.window_band
        made = CaseWindow(
            case_id,
            CaseWindowParts(
                operations=self._operations,
                settings=self._settings,
                pane=make_pane(),
                banner=make_band() if make_band else None,
                title_note=self._parts.title_note,
                handlers=self._handlers,
            ),
        )
        self._notices.speak_in(made.host)
        made.left.connect(self._on_left)
        return made

    def _on_left(self, case_id: ObjectId) -> None:
        self._open.pop(case_id, None)
        self.changed.emit()

    def _do_there(self, do: Callable[[], None]) -> None:
        self._main.raise_()
        self._main.activateWindow()
        do()
