"""The bar at the top: name, search, new case, state of saving, and who works here."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.texts import shell as t
from synpunkt_desk.ui.shell.actions import BY_ID, ActionId
from synpunkt_desk.ui.widgets.buttons import DeskButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.labels import Title
from synpunkt_desk.ui.widgets.pill import Pill
from synpunkt_desk.ui.widgets.search_field import SearchField
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.tokens import Tone

_BUTTONS: Final = (
    (PrimaryButton, ActionId.NEW_CASE, "plus"),
    (SecondaryButton, ActionId.QUICK_CASE, "phone"),
)


class TopBar(QFrame):
    """Signals: member_chosen(member_id); action_chosen(action_id) by a button."""

    member_chosen = Signal(str)
    action_chosen = Signal(str)

    def __init__(self, *, offers: frozenset[ActionId], parent: QWidget | None = None) -> None:
        """`offers` are the actions that get a button if they have one."""
        super().__init__(parent)
        mark(self, desk="bar")
        self.search = SearchField(t.SEARCH_HINT, keys=BY_ID[ActionId.FIND].keys)
        self.search.setMaximumWidth(scaled(560))
        self.search.setMinimumWidth(scaled(180))
        self._buttons = [
            self._button(kind, action_id, icon_name)
            for kind, action_id, icon_name in _BUTTONS
            if action_id in offers
        ]
        self.saved = Pill(t.SAVED_HERE, Tone.GREEN, icon_name="circle-check")
        self.who = QToolButton()
        mark(self.who, desk="menu")
        self.who.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.who.setMenu(QMenu(self.who))
        self.who.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()

    def show_saving(self, is_saving: bool) -> None:
        """Say in words whether everything is written."""
        if is_saving:
            self.saved.show_state(t.SAVING, Tone.AMBER, icon_name="clock")
        else:
            self.saved.show_state(t.SAVED_HERE, Tone.GREEN, icon_name="circle-check")

    def show_members(
        self, members: Mapping[ObjectId, str], *, current: ObjectId, words: str
    ) -> None:
        """Who can work here, and who does."""
        self.who.setText(words or t.NOBODY)
        self.who.setAccessibleName(f"{t.WHO_NAME}: {words or t.NOBODY}")
        menu = self.who.menu()
        menu.clear()
        group = QActionGroup(menu)
        for member_id, name in members.items():
            action = menu.addAction(name)
            action.setData(member_id)
            action.setCheckable(True)
            action.setChecked(member_id == current)
            group.addAction(action)
        group.triggered.connect(self._on_member_triggered)
        if not members:
            menu.addAction(t.NO_MEMBERS).setEnabled(False)

    def _on_member_triggered(self, action: QAction) -> None:
        self.member_chosen.emit(str(action.data()))

    def _button(self, kind: type[DeskButton], action_id: ActionId, icon_name: str) -> DeskButton:
        action = BY_ID[action_id]
        made = kind(action.text, keys=action.keys, icon_name=icon_name, bind_keys=False)

        def on_clicked() -> None:
            self.action_chosen.emit(action_id.value)

        made.clicked.connect(on_clicked)
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8))
        row.setSpacing(scaled(8))
        name = Title(t.PRODUCT)
        name.setWordWrap(False)
        name.setMinimumWidth(scaled(183))
        name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row.addWidget(name)
        row.addWidget(self.search, 3)
        row.addStretch(1)
        for button in self._buttons:
            row.addWidget(button)
        row.addSpacing(scaled(8))
        row.addWidget(self.saved)
        row.addWidget(self.who)
