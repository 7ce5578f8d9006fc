"""The case in the middle of the window, and what is done with those chosen in the list."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.texts import actions
from synpunkt_desk.texts import shell as t
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.inbox.inbox import Inbox
from synpunkt_desk.ui.shell.case_windows import CaseWindows
from synpunkt_desk.ui.shell.parts import CasePane, Parts
from synpunkt_desk.ui.shell.window_view import WindowView


class CasePlace:
    """Shows one case at a time in an editor that is made when it is first needed."""

    def __init__(
        self,
        view: WindowView,
        inbox: Inbox,
        parts: Parts,
        settings: QSettings,
        windows: CaseWindows,
    ) -> None:
        self._view = view
        self._inbox = inbox
        self._make = parts.case_pane
        self._prepare = parts.prepare_case or _at_once
        self._is_prepared = False
        self._once_made: list[Callable[[], None]] = []
        self._settings = settings
        self._pane: CasePane | None = None
        self._shown: ObjectId | None = None
        self._windows = windows
        windows.changed.connect(self._on_windows_changed)

    @property
    def widgets(self) -> Sequence[QWidget]:
        """The editor and what is beside it, once they are made."""
        return [self._pane.editor, self._pane.panel] if self._pane else []

    def show(self, case_id: ObjectId) -> bool:
        """Show a case, "" for none; say whether it is another one than before."""
        if case_id == self._shown:
            return False
        self._shown = case_id
        self._show()
        return True

    def open_apart(self) -> None:
        """Put the chosen cases into windows of their own."""
        self._windows.open(self._inbox.selected_ids())

    def say_why_none(self) -> None:
        """Nothing is chosen, or what is chosen stands in a window of its own."""
        if self._windows.has(self._shown or ""):
            self._view.say_instead(t.OWN_WINDOW_TITLE, t.OWN_WINDOW_TEXT)
        else:
            self._view.say_instead(t.NO_CASE_TITLE, t.NO_CASE_TEXT)

    def _show(self) -> None:
        """What stands in a window of its own is not written in here too."""
        is_apart = self._windows.has(self._shown or "")
        here = "" if is_apart else self._shown or ""
        if here and self._pane is None and self._make and not self._is_prepared:
            self._is_prepared = True
            self._view.say_instead(actions.READING, "")
            self._prepare(self._begin)
            return
        if is_apart:
            self.say_why_none()
        self._view.show_case_pane(self._pane is not None and bool(here))
        if self._pane:
            self._pane.show_case(here)

    def _begin(self) -> None:
        """The first case can be shown, and what was asked of it meanwhile be done."""
        if self._make:
            self._pane = self._made(self._make)
            self._show()
        waiting, self._once_made = self._once_made, []
        for do in waiting:
            do()

    def _on_windows_changed(self) -> None:
        if self._shown:
            self._show()

    def show_anew(self) -> None:
        """Show the same case as somebody else may see it."""
        shown = self._shown
        if self._pane and shown:
            self.show("")
            self.show(shown)

    def show_many(self, case_ids: Sequence[ObjectId]) -> None:
        """Which cases are chosen when they are several, and none when that is over."""
        if self._pane:
            self._pane.show_many(case_ids)
        else:
            self._later(partial(self.show_many, case_ids))

    def focus(self) -> None:
        """Go on in the editor, wherever it is."""
        if self._shown and self._windows.has(self._shown):
            self._windows.open([self._shown])
        elif self._pane:
            self._pane.editor.setFocus()
        else:
            self._later(self.focus)

    def leave(self) -> None:
        """Let the editor keep what is typed in it."""
        self._windows.close()
        if self._pane:
            self._pane.show_case("")

    def choose_number(self, number: int) -> None:
        """Sort the chosen cases by a digit, as soon as the next ones are there."""
        self._inbox.once_there(partial(self._choose_number, number))

    def act(self, action_id: ActionId) -> None:
        """Do something with the chosen cases, as soon as the next ones are there."""
        self._inbox.once_there(partial(self._act, action_id))

    def why_not(self, action_id: ActionId) -> str:
        """Why nothing of the kind can be done with what is chosen, "" when it can."""
        chosen = self._inbox.selected_ids()
        if not self._inbox.isVisible():
            return actions.CASES_HIDDEN
        apart = self._apart(chosen)
        if apart:
            return self._windows.why_not(apart, action_id)
        if not chosen:
            return actions.NO_CASE
        if self._pane is None:
            return actions.READING if self._is_prepared else actions.NO_CASE
        return self._pane.why_not(action_id, chosen)

    def _apart(self, chosen: Sequence[ObjectId]) -> ObjectId:
        """The case chosen where it stands in a window of its own, "" where it does not."""
        return chosen[0] if len(chosen) == 1 and self._windows.has(chosen[0]) else ""

    def _bring_in(self, chosen: Sequence[ObjectId]) -> None:
        """What is done with several at once is done here."""
        self._windows.close(chosen)

    def _made(self, make: Callable[[], CasePane]) -> CasePane:
        pane = make()
        pane.on_decided(self._inbox.go_on)
        pane.on_key(self._take_key)
        self._view.add_case_pane(pane.editor, pane.panel)
        self._view.place_columns(self._settings)
        return pane

    def _take_key(self, action_id: ActionId) -> bool:
        """After a decision a key pressed in the old case means the next one."""
        if self._inbox.is_going_on:
            self.act(action_id)
        return self._inbox.is_going_on

    def _choose_number(self, number: int) -> None:
        chosen = self._inbox.selected_ids()
        apart = self._apart(chosen)
        if apart:
            self._windows.choose_number(apart, number)
        elif self._pane and chosen:
            self._bring_in(chosen)
            self._pane.choose_number(number, chosen)
        else:
            self._later(partial(self._choose_number, number))

    def _act(self, action_id: ActionId) -> None:
        chosen = self._inbox.selected_ids()
        apart = self._apart(chosen)
        if apart:
            self._windows.act(apart, action_id)
        elif self._pane and chosen:
            self._bring_in(chosen)
            self._inbox.tell_chosen()
            self._pane.act(action_id, chosen)
        else:
            self._later(partial(self._act, action_id))

    def _later(self, do: Callable[[], None]) -> None:
        """What is asked for while the first case is on its way."""
        if self._is_prepared and self._pane is None:
            self._once_made.append(do)


def _at_once(ready: Callable[[], None]) -> None:
    ready()
