"""A field for a day: typed as 2026-11-24 or by a quick word; shows its weekday and week."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from synpunkt_desk.texts.dates import spoken_day, weekday_and_week
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import colours, scaled


class DayField(QLineEdit):
    """Reads what is typed when the focus leaves or by Enter; arrows up and down move a day.

    Signals: day_changed(date or None) by the user; problem_changed(text), empty when it is mended
    (connect it to `LabelledField.set_error`).
    """

    day_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(
        self,
        parse: Callable[[str], date | None],
        *,
        problem_text: str,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`parse` gives None for what is no day; `problem_text` then says what to write."""
        super().__init__(parent)
        self._parse = parse
        self._problem_text = problem_text
        self._day: date | None = None
        self.setAccessibleName(name)
        self.editingFinished.connect(self._on_editing_finished)

    def day(self) -> date | None:
        """The day last understood."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show a day, or none, without telling anybody of it."""
        self._day = day
        self.setText(day.isoformat() if day else "")
        self.setToolTip(spoken_day(day) if day else "")
        self.problem_changed.emit("")

    def tell_problem(self) -> None:
        """Say what to write instead."""
        self.problem_changed.emit(self._problem_text)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
            return
        self._on_editing_finished()
        if self._day is not None:
            self._take(self._day + timedelta(days=steps))

    def _on_editing_finished(self) -> None:
        typed = self.text().strip()
        day = self._parse(typed) if typed else None
        if typed and day is None:
            self.tell_problem()
        else:
            self._take(day)

    def _take(self, day: date | None) -> None:
        is_other = day != self._day
        self.set_day(day)
        if is_other:
            announce(self, spoken_day(day) if day else "")
            self.day_changed.emit(day)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Where there is room the weekday and the week stand behind the day."""
        super().paintEvent(event)
        if self._day is None or self.text() != self._day.isoformat():
            return
        room = self.contentsRect().adjusted(scaled(10), 0, -scaled(10), 0)
        words, metrics = weekday_and_week(self._day), self.fontMetrics()
        needed = metrics.horizontalAdvance(f"{self.text()}    {words}")
        if needed <= room.width():
            painter = QPainter(self)
            painter.setPen(QColor(colours().muted))
            at = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, at, words)
