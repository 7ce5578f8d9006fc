"""The overview of keys, made from the table of actions."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from synpunkt_desk.texts import common, filters
from synpunkt_desk.texts import shell as t
from synpunkt_desk.ui.shell.actions import Action, ActionId
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.labels import Muted, SectionLabel, Strong, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import scaled, space

Row = tuple[str, str]


class KeyOverview(QDialog):
    """Every action that does something now, with its keys."""

    def __init__(self, actions: Sequence[Action], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(t.KEYS_TITLE)
        page = ScrollPage(look="panel")
        page.body.addWidget(Title(t.KEYS_TITLE))
        for heading, rows in key_rows(actions):
            page.body.addWidget(SectionLabel(heading))
            page.body.addLayout(_table(rows))
        page.body.addStretch(1)
        close = SecondaryButton(common.CLOSE)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        page.body.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        self.resize(scaled(460), scaled(640))
        close.setFocus()


def key_rows(actions: Sequence[Action]) -> list[tuple[str, list[Row]]]:
    """Keys that work everywhere, and those of the list, in words."""
    everywhere = [
        (common.key_name(keys), action.text)
        for action in actions
        for keys in (action.keys, *action.other_keys)
        if keys
    ]
    if any(action.id is ActionId.FILTER for action in actions):
        everywhere.append((filters.DIGIT_KEYS, filters.SHOW_SAVED))
    in_list = [
        (t.either([common.key_name(key) for key in a.list_keys]), a.text)
        for a in actions
        if a.list_keys
    ]
    return [(t.KEYS_WHERE_WINDOW, everywhere), (t.KEYS_WHERE_LIST, in_list)]


def _table(rows: Sequence[Row]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(space(20))
    grid.setColumnMinimumWidth(0, scaled(110))
    grid.setColumnStretch(1, 1)
    for at, (keys, text) in enumerate(rows):
        grid.addWidget(Strong(keys), at, 0)
        grid.addWidget(Muted(text), at, 1)
    return grid
