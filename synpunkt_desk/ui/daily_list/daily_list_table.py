"""The rows of the daily register list."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from synpunkt_desk.services.lists.daily_list import DailyListRow
from synpunkt_desk.texts import daily_list as t
from synpunkt_desk.ui.widgets.row_table import RowTable

_COLUMNS: Final = (t.REGISTERED, t.NUMBER, t.RECEIVED, t.SENDER, t.MATTER)
_WIDTHS: Final = {0: 115, 1: 190, 2: 115, 3: 220}
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class DailyListTable(RowTable):
    """Signals: row_opened(DailyListRow); day_stepped(days) by the arrows left and right."""

    day_stepped = Signal(int)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(_COLUMNS, _WIDTHS, name=t.TABLE, parent=parent)

    def show_rows(self, rows: Sequence[DailyListRow]) -> None:
        """Show other rows and stand on the first."""
        self.show_table([(row, _cells(row)) for row in rows])

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.day_stepped.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)


def _cells(row: DailyListRow) -> tuple[str, ...]:
    return (
        row.registered_on.isoformat(),
        row.number,
        row.received_on.isoformat() if row.received_on else "",
        t.LEFT_OUT if row.sender is None else row.sender,
        t.LEFT_OUT if row.matter is None else row.matter,
    )
