"""The boxes of a weekly sheet: a row for each type, a column for each day."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from synpunkt_desk.services.registering.tallies import SheetCell
from synpunkt_desk.services.registering.tally_sheet import SheetRow
from synpunkt_desk.texts import tally as t
from synpunkt_desk.texts.report_sentences import number
from synpunkt_desk.ui.widgets.labels import Muted, Strong
from synpunkt_desk.ui.widgets.theme import scaled, space

_NUMBER: Final = QRegularExpression("[0-9]{0,3}")
_FORWARD: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BOX: Final = 62


class NumberBox(QLineEdit):
    """Takes a number up to 999; Enter goes on to the next, up and down to the other rows.

    Signals: row_asked(step).
    """

    row_asked = Signal(int)

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setValidator(QRegularExpressionValidator(_NUMBER, self))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(scaled(_BOX))

    def number(self) -> int:
        """What is written; nothing is 0."""
        return int(self.text() or 0)

    def set_number(self, value: int) -> None:
        """Show a number, nothing for 0."""
        self.setText(str(value) if value else "")

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key = event.key()
        if key in _FORWARD:
            self.focusNextChild()
        elif key == Qt.Key.Key_Down:
            self.row_asked.emit(1)
        elif key == Qt.Key.Key_Up:
            self.row_asked.emit(-1)
        else:
            super().keyPressEvent(event)


class SheetGrid(QWidget):
    """Signals: edited() when the user has typed."""

    edited = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[SheetCell, NumberBox] = {}
        self._rows: Sequence[SheetRow] = []
        self._columns: tuple[date | None, ...] = ()
        self._sums: list[Strong] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(space(6))
        self._grid.setColumnStretch(0, 1)

    def show_sheet(
        self,
        rows: Sequence[SheetRow],
        days: Sequence[date],
        counts: Mapping[SheetCell, int],
        *,
        today: date,
    ) -> None:
        """Show other numbers, in other boxes where needed; those of days to come are shut."""
        if (rows, (*days, None)) == (self._rows, self._columns):
            for cell, box in self.boxes.items():
                box.set_number(counts.get(cell, 0))
            self._add_up()
            return
        self._clear()
        self._rows, self._columns = rows, (*days, None)
        heads = [*map(t.day_head, days), t.NO_DAY, t.SUM]
        for column, words in enumerate(heads, start=1):
            head = Muted(words, wraps=False)
            self._grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignRight)
        for at, row in enumerate(rows, start=1):
            self._add_row(at, row, counts, today=today)
        self._add_up()

    def values(self) -> dict[SheetCell, int]:
        """The numbers that are written."""
        return {cell: number for cell, box in self.boxes.items() if (number := box.number())}

    def focus(self) -> None:
        """Stand in the first box."""
        box = next(iter(self.boxes.values()), None)
        if box:
            box.setFocus(Qt.FocusReason.TabFocusReason)

    def _add_row(
        self, at: int, row: SheetRow, counts: Mapping[SheetCell, int], *, today: date
    ) -> None:
        self._grid.addWidget(Strong(row.name), at, 0)
        for column, day in enumerate(self._columns, start=1):
            cell = SheetCell(case_type=row.case_type, criterion=row.criterion, day=day)
            box = NumberBox(t.cell_name(row.name, day), parent=self)
            box.set_number(counts.get(cell, 0))
            box.setEnabled(day is None or day <= today)
            box.textEdited.connect(self._on_edited)
            box.row_asked.connect(partial(self._go, cell))
            self._grid.addWidget(box, at, column)
            box.show()
            self.boxes[cell] = box
        self._sums.append(Strong())
        self._grid.addWidget(
            self._sums[-1], at, len(self._columns) + 1, Qt.AlignmentFlag.AlignRight
        )

    def _on_edited(self) -> None:
        self._add_up()
        self.edited.emit()

    def _add_up(self) -> None:
        boxes = list(self.boxes.values())
        width = len(self._columns)
        for row, label in enumerate(self._sums):
            total = sum(box.number() for box in boxes[row * width : (row + 1) * width])
            label.setText(number(total))

    def _go(self, cell: SheetCell, step: int) -> None:
        """Stand in the same column of another row."""
        boxes = list(self.boxes.values())
        place = list(self.boxes).index(cell) + step * len(self._columns)
        if 0 <= place < len(boxes):
            boxes[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _clear(self) -> None:
        while item := self._grid.takeAt(0):
            part = item.widget()
            if part:
                part.hide()
                part.deleteLater()
        self.boxes.clear()
        self._sums.clear()
