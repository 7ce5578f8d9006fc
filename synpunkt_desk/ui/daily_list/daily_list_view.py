"""The layout of the daily register list: choices above, rows below, a foot."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.texts import daily_list as t
from synpunkt_desk.texts import output
from synpunkt_desk.ui.daily_list.daily_list_table import DailyListTable
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton, name_tool
from synpunkt_desk.ui.widgets.card import Bar
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.icons import icon
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import space

ONE_DAY: Final = "day"
PERIOD: Final = "period"


class DailyListView(QWidget):
    """The parts of the screen; the screen gives them their life."""

    def __init__(
        self,
        boards: Sequence[tuple[ObjectId, str]],
        read_day: Callable[[str], date | None],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.heading = Title()
        self.count = Muted(wraps=False)
        self.board = DropDown()
        for value, label in boards:
            self.board.addItem(label, value)
        self.span = ChoiceGroup([Choice(ONE_DAY, t.ONE_DAY), Choice(PERIOD, t.PERIOD)], name=t.WHEN)
        self.first, self.last = (DayField(read_day, problem_text=t.DAY_PROBLEM) for _ in range(2))
        self._first = LabelledField(t.DAY, self.first)
        self._last = LabelledField(t.LAST_DAY, self.last)
        self.previous = _step_button("chevron-left", t.PREVIOUS_DAY, "Alt+Left")
        self.next = _step_button("chevron-right", t.NEXT_DAY, "Alt+Right")
        self.today = SecondaryButton(t.TODAY)
        self.problem = Banner()
        self.table = DailyListTable()
        self.empty = EmptyState(t.NOTHING_TITLE, "", icon_name="newspaper")
        self.print = SecondaryButton(output.PRINT, icon_name="printer", keys="Ctrl+P")
        self.save_pdf = PrimaryButton(output.SAVE_PDF, icon_name="file-down")
        self._stack = QStackedWidget()
        self._lay_out()
        self.first.problem_changed.connect(self._first.set_error)
        self.last.problem_changed.connect(self._last.set_error)

    def show_span(self, span: str) -> None:
        """Show the fields for one day or for a period."""
        is_period = span == PERIOD
        self.span.set_value(span)
        self._last.setVisible(is_period)
        self._first.label.show_words(t.FIRST_DAY if is_period else t.DAY)
        self.first.setAccessibleName(t.FIRST_DAY if is_period else t.DAY)
        for button in (self.previous, self.next, self.today):
            button.setVisible(not is_period)

    def show_rows(self, *, is_empty: bool) -> None:
        """Show the rows, or the words where there are none."""
        self._stack.setCurrentWidget(self.empty if is_empty else self.table)

    def _lay_out(self) -> None:
        for part in (self.table, self.empty):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Bar("bar", Title(t.DOCUMENT_TYPE, wraps=False), None, self.count))
        column.addWidget(self.problem)
        page = ScrollPage()
        page.body.setSpacing(space(10))
        page.body.addLayout(self._choices())
        page.body.addWidget(self.heading)
        page.body.addWidget(self._stack, 1)
        column.addWidget(page, 1)
        hint = Muted(t.TABLE_HINT, wraps=False)
        column.addWidget(Bar("foot", hint, None, self.print, self.save_pdf))

    def _choices(self) -> FlowLayout:
        flow = FlowLayout(spacing=10, hangs=True)
        board, span = LabelledField(t.BOARD, self.board), LabelledField(t.WHEN, self.span)
        for part in (board, span, self._day_and_steps(), self._last):
            flow.addWidget(part)
        return flow

    def _day_and_steps(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(10))
        row.addWidget(self._first)
        for button in (self.previous, self.next, self.today):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        return made


def _step_button(icon_name: str, label: str, keys: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(icon_name))
    name_tool(button, label, keys)
    button.setShortcut(keys)
    return button
