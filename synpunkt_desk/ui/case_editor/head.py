"""The head of a case: what it is about, what is next, and everything one can do."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.texts import common
from synpunkt_desk.ui.actions.bound import bind_act
from synpunkt_desk.ui.actions.key_map import key_map
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.table import BY_ID
from synpunkt_desk.ui.case_editor import presentation
from synpunkt_desk.ui.case_editor.acts import LABELS, Act, main_acts, menu_acts, possible_acts
from synpunkt_desk.ui.case_editor.narrow import direction
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.widgets.buttons import DeskButton, MenuButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.step_timeline import StepTimeline
from synpunkt_desk.ui.widgets.theme import space


class CaseHead(QWidget):
    """Title, facts, buttons of the moment, menu and timeline.

    Signals: act_chosen(Act).
    """

    act_chosen = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._possible: frozenset[Act] = frozenset()
        self._takes_key: Callable[[Act], bool] = lambda _act: False
        self.title = Title()
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts = Muted()
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.due = Muted()
        self.due.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.first: DeskButton = PrimaryButton("", bind_keys=False)
        self.second: DeskButton = SecondaryButton("", bind_keys=False)
        self.more = MenuButton(t.MORE)
        self.steps = StepTimeline()
        self._shown: tuple[Act, ...] = ()
        self._in_menu: tuple[tuple[Act, ...], ...] = ()
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.first.clicked.connect(lambda: self._choose(0))
        self.second.clicked.connect(lambda: self._choose(1))
        for button in (self.first, self.second, self.more):
            button.hide()  # until there is something to do
        self._lay_out()
        self._bind_keys()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a case."""
        self.title.setText(sheet.view.case.title or t.UNTITLED)
        self.facts.setText(presentation.facts_line(sheet))
        self.due.setText(presentation.due_line(sheet))
        self.due.setVisible(bool(self.due.text()))
        self.steps.show_steps(presentation.steps(sheet))
        self._possible = possible_acts(sheet.view)
        self._shown = main_acts(sheet.view)
        for place, button in enumerate((self.first, self.second)):
            button.setVisible(place < len(self._shown))
            if place < len(self._shown):
                button.set_label(LABELS[self._shown[place]])
        self._in_menu = menu_acts(sheet.view)
        self.more.show()
        self._show_keys()

    def set_narrow(self, is_narrow: bool) -> None:
        """Where there is little room the buttons stand under the title."""
        self._top.setDirection(direction(is_narrow))

    def ask_first(self, takes_key: Callable[[Act], bool]) -> None:
        """Ask somebody at each key whether it is meant for another case than the one shown."""
        self._takes_key = takes_key

    def choose(self, act: Act) -> None:
        """Do something, if the state of the case allows it."""
        if act in self._possible:
            self.act_chosen.emit(act)

    def _on_key(self, act: Act) -> None:
        if not self._takes_key(act):
            self.choose(act)

    def _choose(self, place: int) -> None:
        self.act_chosen.emit(self._shown[place])

    def _lay_out(self) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.title.setSizePolicy(policy)
        self._top.setSpacing(space(8))
        self._top.addWidget(self.title, 1)
        buttons = FlowLayout(spacing=8)
        for button in (self.first, self.second, self.more):
            buttons.addWidget(button)
        self._top.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addLayout(self._top)
        column.addWidget(self.facts)
        column.addWidget(self.due)
        column.addWidget(self.steps)

    def _bind_keys(self) -> None:
        for act in LABELS:
            bind_act(self, BY_ID[ActionId(act)], partial(self._on_key, act))
        key_map().changed.connect(self._show_keys)

    def _show_keys(self) -> None:
        for act, button in zip(self._shown, (self.first, self.second), strict=False):
            button.set_keys(_key_of(act))
        menu = self.more.menu()
        menu.clear()
        for place, group in enumerate(self._in_menu):
            if place:
                menu.addSeparator()
            for act in group:
                action = menu.addAction(_menu_text(act))
                action.triggered.connect(lambda _=False, act=act: self.act_chosen.emit(act))


def _menu_text(act: Act) -> str:
    """The keys are only shown here; the head itself listens to them."""
    keys = _key_of(act)
    return f"{LABELS[act]}\t{common.key_name(keys)}" if keys else LABELS[act]


def _key_of(act: Act) -> str:
    return key_map().key_of(ActionId(act))
