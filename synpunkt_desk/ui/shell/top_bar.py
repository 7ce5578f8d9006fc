"""The bar at the top: name, search, new case, state of saving, and who works here."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.texts import shell as t
from synpunkt_desk.ui.shell.actions import BY_ID, ActionId
from synpunkt_desk.ui.widgets.buttons import PrimaryButton
from synpunkt_desk.ui.widgets.labels import Title
from synpunkt_desk.ui.widgets.pill import Pill
from synpunkt_desk.ui.widgets.search_field import SearchField
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.tokens import Tone


class TopBar(QFrame):
    """Signals: member_chosen(member_id)."""

    member_chosen = Signal(str)

    def __init__(self, *, offers_new_case: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, desk="bar")
        self.search = SearchField(t.SEARCH_HINT, keys=BY_ID[ActionId.FIND].keys)
        self.search.setMaximumWidth(scaled(560))
        self.search.setMinimumWidth(scaled(180))
        new_case = BY_ID[ActionId.NEW_CASE]
        self.new_case = PrimaryButton(
            new_case.text, keys=new_case.keys, icon_name="plus", bind_keys=False
        )
        self.new_case.setVisible(offers_new_case)
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
        row.addWidget(self.new_case)
        row.addSpacing(scaled(8))
        row.addWidget(self.saved)
        row.addWidget(self.who)
