"""Counting oral feedback with one key for each type."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.texts import common
from synpunkt_desk.texts import tally as t
from synpunkt_desk.ui.widgets.buttons import PlainButton, SecondaryButton
from synpunkt_desk.ui.widgets.labels import Muted, SectionLabel, Strong
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import space

_DIGITS: Final = 9


class CountPage(QWidget):
    """A button for each type. Signals: type_chosen(type); more_asked(); undo_asked()."""

    type_chosen = Signal(str)
    more_asked = Signal()
    undo_asked = Signal()

    def __init__(
        self, types: Sequence[tuple[ObjectId, str]], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._types = [case_type for case_type, _ in types]
        self._names = dict(types)
        self.buttons: dict[ObjectId, SecondaryButton] = {}
        self._counts: dict[ObjectId, Muted] = {}
        self.latest = Strong(t.NOTHING_YET)
        self.undo = PlainButton(common.UNDO, keys="Ctrl+Z", icon_name="undo-2", bind_keys=False)
        self.undo.setEnabled(False)
        self.undo.clicked.connect(self.undo_asked)
        self._lay_out()
        self.show_counts({})

    def focus(self) -> None:
        """Let the digits count."""
        next(iter(self.buttons.values()), self).setFocus()

    def show_counts(self, counts: Mapping[ObjectId, int]) -> None:
        """How many of each type today has had."""
        for case_type, label in self._counts.items():
            words = t.today(counts.get(case_type, 0))
            label.setText(words)
            self.buttons[case_type].setAccessibleDescription(words)

    def say(self, words: str, *, can_undo: bool) -> None:
        """What has just been counted."""
        self.latest.setText(words)
        self.undo.setEnabled(can_undo)
        announce(self.latest, words)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        typed = event.text()
        if typed == "+":
            self.more_asked.emit()
        elif typed == "-":
            self.undo_asked.emit()
        elif typed.isdecimal() and 0 < int(typed) <= len(self._types):
            self.type_chosen.emit(self._types[int(typed) - 1])
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(10))
        column.addWidget(SectionLabel(t.TYPES))
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(14))
        grid.setVerticalSpacing(space(8))
        grid.setColumnStretch(0, 1)
        for row, case_type in enumerate(self._types):
            keys = str(row + 1) if row < _DIGITS else ""
            button = SecondaryButton(self._names[case_type], keys=keys, bind_keys=False)
            button.clicked.connect(partial(self.type_chosen.emit, case_type))
            self.buttons[case_type] = button
            self._counts[case_type] = Muted(wraps=False)
            grid.addWidget(button, row, 0)
            grid.addWidget(self._counts[case_type], row, 1)
        column.addLayout(grid)
        column.addWidget(Muted(t.KEYS_HINT))
        column.addSpacing(space(6))
        foot = QHBoxLayout()
        foot.addWidget(self.latest, 1)
        foot.addWidget(self.undo)
        column.addLayout(foot)
        column.addStretch(1)
