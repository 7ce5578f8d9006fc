"""The layout of a register: its rows, and one of them beside."""

from typing import Final

from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.ui.case_editor.act_panel import ActPanel
from synpunkt_desk.ui.case_editor.narrow import direction
from synpunkt_desk.ui.widgets.theme import scaled, space

_NARROW: Final = 900
_SIDE: Final = 390
_TABLE: Final = 300


class RegisterRow(QBoxLayout):
    """A table, or words while it is empty, and beside it a form over what one stands on."""

    def __init__(self, table: QWidget, empty: QWidget, panel: ActPanel, card: QWidget) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._panel = panel
        self._table = table
        self._empty = empty
        self._stack = QStackedWidget()
        self._beside = (panel, card)
        for part in (table, empty):
            self._stack.addWidget(part)
        self._stack.setMinimumHeight(scaled(_TABLE))
        side = QVBoxLayout()
        side.setSpacing(space(8))
        for part in self._beside:
            side.addWidget(part)
        side.addStretch(1)
        self.setSpacing(space(12))
        self.addWidget(self._stack, 1)
        self.addLayout(side)

    def show_rows(self, has_rows: bool) -> None:
        """Show the table, or the words where nothing is in it."""
        self._stack.setCurrentWidget(self._table if has_rows else self._empty)

    def fit(self, width: int) -> None:
        """Put the parts under each other where a screen of this width is too narrow."""
        is_narrow = width < scaled(_NARROW)
        self.setDirection(direction(is_narrow))
        for part in self._beside:
            if is_narrow:
                part.setMinimumWidth(0)
                part.setMaximumWidth(width)
            else:
                part.setFixedWidth(scaled(_SIDE))
        self._panel.set_narrow(is_narrow or width < scaled(_SIDE))
