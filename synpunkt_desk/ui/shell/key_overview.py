"""The overview of everything that can be done and its keys, made from the table of actions."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from synpunkt_desk.texts import actions as t
from synpunkt_desk.texts import common
from synpunkt_desk.ui.actions.action import Action, Area, Where
from synpunkt_desk.ui.actions.key_map import key_map
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.theme import scaled

Row = tuple[str, str, str, str]
"""What it is about, what is done, by which keys, and where they work."""

_WIDTHS: Final = {0: 150, 2: 190, 3: 190}


class KeyOverview(QDialog):
    """Every action of the window; it stands beside the work, which goes on."""

    def __init__(self, actions: Sequence[Action], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(t.KEYS_TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions = actions
        self.table = RowTable(t.KEYS_COLUMNS, _WIDTHS, name=t.KEYS_TITLE)
        self.close_button = SecondaryButton(common.CLOSE, keys="Esc", bind_keys=False)
        self.close_button.clicked.connect(self.close)
        self._lay_out()
        self._show_rows()
        key_map().changed.connect(self._show_rows)

    def _show_rows(self) -> None:
        self.table.show_table([(row, row) for row in key_rows(self._actions)])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        margin = scaled(16)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(scaled(10))
        column.addWidget(Title(t.KEYS_TITLE))
        column.addWidget(Muted(t.KEYS_EXPLAINED))
        column.addWidget(self.table, 1)
        row = FlowLayout(spacing=8)
        row.addWidget(self.close_button)
        column.addLayout(row)
        room = self.screen().availableGeometry()
        self.resize(min(scaled(920), room.width()), min(scaled(680), room.height()))
        self.table.setFocus()


def key_rows(actions: Iterable[Action]) -> list[Row]:
    """What stands in the overview; an action with keys of the list too has a row for each."""
    listed = sorted(actions, key=lambda action: list(Area).index(action.area))
    return [row for action in listed for row in _rows_of(action)]


def _rows_of(action: Action) -> Iterable[Row]:
    keys, letters = key_map().keys_of(action.id), key_map().list_keys_of(action.id)
    area = t.AREAS[action.area]
    if keys or not letters:
        yield area, action.text, _named(keys), t.where(action.where) if keys else ""
    if letters:
        yield area, action.text, _named(letters), t.where(Where.LIST)


def _named(keys: Iterable[str]) -> str:
    return t.either([common.key_name(key) for key in keys])
