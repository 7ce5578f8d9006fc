"""The layout of the overview: choices above, numbers, charts and tables below, a foot."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.breakdown import By
from synpunkt_desk.reports.overview import Overview
from synpunkt_desk.reports.tables import Table
from synpunkt_desk.services.lists.overview import Span
from synpunkt_desk.texts import output, send_backs
from synpunkt_desk.texts import overview as t
from synpunkt_desk.ui.overview.figure_cards import FigureCards
from synpunkt_desk.ui.overview.table_panel import TablePanel
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar
from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.focus import tab_as_laid_out
from synpunkt_desk.ui.widgets.labels import Muted, Strong, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import space

_RECEIVED: Final = (0, 1)
_OPEN: Final = (0,)
_TIMES: Final = (1, 2)


class OverviewView(QWidget):
    """The parts of the screen; the screen gives them their life."""

    def __init__(
        self,
        places: Sequence[tuple[ObjectId, str]],
        read_day: Callable[[str], date | None],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.place = DropDown()
        self.show_places(places)
        self.span = _choices(t.SPANS, Span.TWELVE_MONTHS)
        self.by = _choices(t.BY_WORDS, By.MONTH)
        self.first, self.last = (DayField(read_day, problem_text=t.DAY_PROBLEM) for _ in range(2))
        self._first = LabelledField(t.FIRST_DAY, self.first)
        self._last = LabelledField(t.LAST_DAY, self.last)
        self.heading = Strong()
        self.count = Muted(wraps=False)
        self.problem = Banner()
        self.progress = QProgressBar()
        self.figures = FigureCards()
        self.received = TablePanel(_RECEIVED)
        self.by_age = TablePanel(_OPEN)
        self.response = TablePanel(_TIMES)
        self.handling = TablePanel(_TIMES)
        self.sent_back = TablePanel(_OPEN, note=send_backs.DEFINITION)
        self.criteria = TablePanel(note=t.CRITERIA_NOTE)
        self.print = SecondaryButton(output.PRINT, icon_name="printer", keys="Ctrl+P")
        self.save_pdf = PrimaryButton(output.SAVE_PDF, icon_name="file-down")
        self._empty = EmptyState(t.EMPTY_TITLE, t.EMPTY_TEXT, icon_name="chart-column")
        self._stack = QStackedWidget()
        self._waiting: list[tuple[TablePanel, Table]] = []
        self._turns = QTimer(self, singleShot=True, interval=0)
        self._turns.timeout.connect(self._show_next)
        self._lay_out()
        self.first.problem_changed.connect(self._first.set_error)
        self.last.problem_changed.connect(self._last.set_error)

    @property
    def panels(self) -> tuple[TablePanel, ...]:
        """The charts and tables in the order shown."""
        times = (self.response, self.handling)
        return (self.received, self.by_age, *times, self.sent_back, self.criteria)

    def show_places(self, places: Sequence[tuple[ObjectId, str]]) -> None:
        """Offer other boards and departments; the chosen one stays where it still is."""
        chosen = self.place.currentData()
        self.place.clear()
        for value, label in places:
            self.place.addItem(label, value)
        self.place.setCurrentIndex(max(0, self.place.findData(chosen)))

    def show_days(self, is_own: bool) -> None:
        """Show the fields of own days, or not."""
        for field in (self._first, self._last):
            field.setVisible(is_own)

    def show_counting(self, is_counting: bool) -> None:
        """Show that it is being counted; what was counted before stays."""
        self.progress.setVisible(is_counting)

    def show_overview(self, found: Overview) -> None:
        """Show newly counted numbers: those at the top now, each of the others in its own turn."""
        self.figures.show_table(found.figures)
        self.criteria.setVisible(found.criteria is not None)
        self.sent_back.setVisible(found.sent_back is not None)
        self._stack.setCurrentWidget(self._empty if found.is_empty else self._sheet)
        for button in (self.print, self.save_pdf):
            button.setEnabled(not found.is_empty)
        shown = (panel for panel in self.panels if not panel.isHidden())
        self._waiting = list(zip(shown, found.tables[1:], strict=True))
        self._show_next()

    def _show_next(self) -> None:
        """Keys that are pressed meanwhile come in between."""
        if self._waiting:
            panel, table = self._waiting.pop(0)
            panel.show_table(table)
            tab_as_laid_out(self)
            self._turns.start()

    def _lay_out(self) -> None:
        self.show_days(False)
        self._sheet = self._make_sheet()
        self._stack.addWidget(self._sheet)
        self._stack.addWidget(self._empty)
        page = ScrollPage()
        page.body.setSpacing(space(12))
        page.body.addLayout(self._choices())
        page.body.addWidget(self.heading)
        page.body.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Bar("bar", Title(t.TITLE, wraps=False), None, self.count))
        column.addWidget(self._make_progress())
        column.addWidget(self.problem)
        column.addWidget(page, 1)
        hint = Muted(t.HINT, wraps=False)
        column.addWidget(Bar("foot", hint, None, self.print, self.save_pdf))

    def _choices(self) -> FlowLayout:
        flow = FlowLayout(spacing=12, hangs=True)
        for part in (
            LabelledField(t.WHOM, self.place),
            LabelledField(t.SPAN, self.span),
            self._first,
            self._last,
            LabelledField(t.BY, self.by),
        ):
            flow.addWidget(part)
        return flow

    def _make_sheet(self) -> QWidget:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(12))
        for part in (self.figures, *self.panels):
            column.addWidget(part)
        column.addWidget(Strong(t.HOW_COUNTED))
        for note in t.NOTES:
            column.addWidget(Muted(note))
        column.addStretch(1)
        return sheet

    def _make_progress(self) -> QProgressBar:
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(t.COUNTING)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        mark(self.progress, desk="thin")
        self.progress.setTextVisible(False)
        return self.progress


def _choices(words: Mapping[str, str], chosen: str) -> DropDown:
    made = DropDown()
    for value, label in words.items():
        made.addItem(label, value)
    made.setCurrentIndex(made.findData(chosen))
    return made
