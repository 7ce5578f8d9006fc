"""One condition of a filter: what it is about, and the value."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from synpunkt_desk.models.case_filter import (
    COUNTED_BOUNDS,
    MOST_DAYS,
    WORDS,
    Bound,
    Column,
    Condition,
)
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts import filters as t
from synpunkt_desk.ui.inbox.filter_options import value_options
from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.fields import ErrorLine
from synpunkt_desk.ui.widgets.icons import icon
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.type_ahead import TypeAheadBox

_LIST, _DAY, _LINE = range(3)
_COUNTED: Final = {bound.value for bound in COUNTED_BOUNDS}


class FilterRow(QWidget):
    """Signals: changed() when the condition is another one; removed() by its button."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self,
        organisation: Organisation,
        read_day: Callable[[str], date | None],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._organisation = organisation
        self._campaigns: tuple[str, ...] = ()
        self.what = DropDown()
        self.what.setAccessibleName(t.WHAT)
        self.what.setSizeAdjustPolicy(
            DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.what.setMinimumContentsLength(12)
        for name, label in t.COLUMN_NAMES.items():
            self.what.addItem(label, str(name))
        self.choice = TypeAheadBox(name=t.VALUE)
        self.day = DayField(read_day, problem_text=t.DAY_PROBLEM, name=t.VALUE)
        self.line = QLineEdit()
        self.line.setAccessibleName(t.VALUE)
        self.value = QStackedWidget()
        for part in (self.choice, self.day, self.line):
            self.value.addWidget(part)
        self.value.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.remove = _remove_button()
        self._error = ErrorLine()
        self._lay_out()
        self._connect()
        self._show_value_field()

    def set_condition(self, condition: Condition) -> None:
        """Show a condition; tells nobody."""
        name, value = condition
        if name == Column.CAMPAIGN:
            self._campaigns = tuple(dict.fromkeys([value, *self._campaigns]))
        self.what.setCurrentIndex(self.what.findData(name))
        self._show_value_field()
        self.choice.set_value(value)
        self.line.setText(value)
        if self.value.currentIndex() == _DAY:
            self.day.set_day(date.fromisoformat(value))

    def offer_campaigns(self, campaigns: Sequence[str]) -> None:
        """Offer the campaigns that cases have come by, beside the one that is chosen."""
        self._campaigns = tuple(dict.fromkeys([*self._campaigns, *campaigns]))
        if self._name() == Column.CAMPAIGN:
            chosen = self.choice.value()
            self._offer_values()
            self.choice.set_value(chosen)

    def condition(self) -> Condition | None:
        """What the row says, None while it lacks a value."""
        day = self.day.day()
        values = {
            _LIST: self.choice.value(),
            _DAY: day.isoformat() if day else "",
            _LINE: self.line.text().strip(),
        }
        value = values[self.value.currentIndex()]
        return (self._name(), value) if value and self._is_sound(value) else None

    def focus_first(self) -> None:
        """Begin at what the condition is about."""
        self.what.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_sound(self, value: str) -> bool:
        return self._name() not in _COUNTED or (value.isdecimal() and int(value) <= MOST_DAYS)

    def _name(self) -> str:
        return str(self.what.currentData())

    def _on_what_chosen(self) -> None:
        self._show_value_field()
        self.changed.emit()

    def _show_value_field(self) -> None:
        name = self._name()
        is_day = name in set(Bound) and name not in _COUNTED
        is_line = name == WORDS or name in _COUNTED
        self.value.setCurrentIndex(_LINE if is_line else _DAY if is_day else _LIST)
        self.line.setValidator(
            QIntValidator(0, MOST_DAYS, self.line) if name in _COUNTED else None  # pyright: ignore[reportArgumentType]  # none is allowed
        )
        self._offer_values()
        self._error.show_error("")
        for part in (self.choice, self.day, self.line):
            part.setAccessibleName(self.what.currentText())

    def _offer_values(self) -> None:
        options = value_options(self._name(), self._organisation, self._campaigns)
        self.choice.set_options(options)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(space(6))
        grid.addWidget(self.what, 0, 0)
        grid.addWidget(self.value, 0, 1)
        grid.addWidget(self.remove, 0, 2)
        grid.addWidget(self._error, 1, 0, 1, 3)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)

    def _connect(self) -> None:
        self.what.activated.connect(self._on_what_chosen)
        self.choice.value_changed.connect(self.changed)
        self.day.day_changed.connect(self.changed)
        self.day.problem_changed.connect(self._error.show_error)
        self.line.textEdited.connect(self.changed)
        self.remove.clicked.connect(self.removed)


def _remove_button() -> QToolButton:
    made = QToolButton()
    made.setIcon(icon("x"))
    made.setAccessibleName(t.REMOVE_CONDITION)
    made.setToolTip(t.REMOVE_CONDITION)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made
