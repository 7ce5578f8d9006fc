"""The bar at the top: name, search, new case, state of saving, and who works here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.texts import actions as words
from synpunkt_desk.texts import common, handbook, look
from synpunkt_desk.texts import shell as t
from synpunkt_desk.ui.actions.key_map import key_map
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.table import BY_ID
from synpunkt_desk.ui.widgets.buttons import MenuButton, PrimaryButton
from synpunkt_desk.ui.widgets.labels import Title
from synpunkt_desk.ui.widgets.pill import Pill
from synpunkt_desk.ui.widgets.search_field import SearchField
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.widgets.tokens import Tone

_FOLDS: Final = 5
"""In how many steps the bar gives up words where it has little room."""
_LEAST: Final = 380
_WHO: Final = 320
_WHO_FOLDED: Final = 130


@dataclass(frozen=True, slots=True)
class SavedWords:
    """Where what is written here has come; `short` where there is little room."""

    words: str
    short: str
    tone: Tone
    icon_name: str


class TopBar(QFrame):
    """Signals: member_chosen(member_id); look_wanted()."""

    member_chosen = Signal(str)
    look_wanted = Signal()

    def __init__(self, *, offers_new_case: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, desk="bar")
        self._is_saving = False
        self._saved = SavedWords(t.SAVED_HERE, t.SAVED, Tone.GREEN, "circle-check")
        self._words = ""
        self._help: MenuButton | None = None
        self.search = SearchField(t.SEARCH_HINT)
        self.name = Title(t.PRODUCT, wraps=False)
        new_case = BY_ID[ActionId.NEW_CASE]
        self.new_case = PrimaryButton(new_case.text, icon_name="plus", bind_keys=False)
        self.new_case.setVisible(offers_new_case)
        self.saved = Pill(t.SAVED_HERE, Tone.GREEN, icon_name="circle-check")
        self.menu = MenuButton("", icon_name="menu")
        self.menu.setAccessibleName(words.MENU)
        self.who = QToolButton()
        mark(self.who, desk="menu")
        self.who.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.who.setMenu(QMenu(self.who))
        self.who.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row = QHBoxLayout(self)
        self._lay_out()
        self._show_keys()
        self.measure()
        key_map().changed.connect(self._show_keys)

    def show_sharing(self, words: "SavedWords") -> None:
        """Say in words how it stands with the server of the office."""
        self._saved = words
        self._fit()

    def show_saving(self, is_saving: bool) -> None:
        """Say in words whether everything is written."""
        self._is_saving = is_saving
        self._fit()

    def show_members(
        self, members: Mapping[ObjectId, str], *, current: ObjectId, words: str
    ) -> None:
        """Who can work here, and who does."""
        self._words = words or t.NOBODY
        self.who.setAccessibleName(f"{t.WHO_NAME}: {self._words}")
        self.who.setToolTip(self._words)
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
        menu.addSeparator()
        menu.addAction(look.OPEN).triggered.connect(self.look_wanted)
        self._fit()

    def add_help(self, menu: MenuButton) -> None:
        """Put what leads to help at the end."""
        self._help = menu
        self._row.addWidget(menu)
        self._fit()

    def measure(self) -> None:
        """Take the lengths of this size of text."""
        self.search.setMaximumWidth(scaled(560))
        self.search.setMinimumWidth(scaled(180))
        self._row.setContentsMargins(space(16), space(8), space(16), space(8))
        self._row.setSpacing(space(8))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The window may be as narrow as the bar can be with everything folded."""
        return QSize(scaled(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show_keys(self) -> None:
        keys_of = key_map().key_of
        new_case = BY_ID[ActionId.NEW_CASE]
        self.new_case.setToolTip(common.with_keys(new_case.text, keys_of(ActionId.NEW_CASE)))
        self.menu.setToolTip(common.with_keys(words.MENU, keys_of(ActionId.OPEN_MENU)))
        for part, action in ((self.new_case, ActionId.NEW_CASE), (self.menu, ActionId.OPEN_MENU)):
            part.setAccessibleDescription(common.key_name(keys_of(action)))
        self.search.show_keys(keys_of(ActionId.FIND))
        self._fit()

    def _fit(self) -> None:
        """Show as many words as there is room for."""
        for folds in range(_FOLDS + 1):
            self._fold(folds)
            self._row.invalidate()
            if self._row.totalMinimumSize().width() <= self.width():
                return

    def _fold(self, folds: int) -> None:
        new_case = BY_ID[ActionId.NEW_CASE]
        self._show_saved(is_short=folds >= 1, is_bare=folds >= 5)
        self.new_case.set_label(new_case.text if folds < 5 else "")
        self.new_case.set_keys(key_map().key_of(ActionId.NEW_CASE) if folds < 2 else "")
        self.new_case.setAccessibleName(new_case.text)
        if self._help:
            self._help.set_label(handbook.HELP if folds < 2 else "")
            self._help.setAccessibleName(handbook.HELP)
        room = scaled(_WHO if folds < 3 else _WHO_FOLDED)
        elide = Qt.TextElideMode.ElideRight
        self.who.setText(self.who.fontMetrics().elidedText(self._words, elide, room))
        self.name.setVisible(folds < 4)

    def _show_saved(self, *, is_short: bool, is_bare: bool) -> None:
        saving = SavedWords(t.SAVING, t.SAVING, Tone.AMBER, "clock")
        said = saving if self._is_saving else self._saved
        shown = said.short if is_short else said.words
        self.saved.show_state("" if is_bare else shown, said.tone, icon_name=said.icon_name)
        self.saved.setToolTip(said.words)
        self.saved.setAccessibleName(said.words)

    def _on_member_triggered(self, action: QAction) -> None:
        self.member_chosen.emit(str(action.data()))

    def _lay_out(self) -> None:
        self._row.addWidget(self.name)
        self._row.addWidget(self.search, 3)
        self._row.addStretch(1)
        for part in (self.new_case, self.saved, self.who, self.menu):
            self._row.addWidget(part)
