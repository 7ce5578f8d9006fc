"""The overview in the window: counts in the background what is chosen at its top."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.breakdown import By
from synpunkt_desk.reports.overview import Overview, with_rows
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.tables import Table
from synpunkt_desk.services.lists.overview import (
    Span,
    heading_parts,
    overview,
    overview_document,
    period_of_span,
    table_csv,
)
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting.reporting import period_of
from synpunkt_desk.texts import errors, report_wizard
from synpunkt_desk.texts import overview as t
from synpunkt_desk.ui.days import read_day
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.overview.overview_view import OverviewView
from synpunkt_desk.ui.pdf_output import Output
from synpunkt_desk.ui.report_wizard.places import place_choices
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.toast import Toast
from synpunkt_desk.ui.widgets.tokens import Tone

_SOURCES: Final = ("case", "submitter", "tally", "organisation_unit", "category", "deadline_rule")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is chosen, and the day it was asked on."""

    first: date
    last: date
    department: ObjectId
    today: date


class OverviewPage(QWidget):
    """What is chosen and where one stood is kept while the window is open.

    Signals: cases_requested(case ids, words) to show the cases behind a number in the list.
    """

    cases_requested = Signal(object, str)

    def __init__(self, operations: Operations, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        organisation = operations.office.organisation
        self.view = OverviewView(place_choices(organisation), partial(read_day, operations.office))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.toast = Toast(self)
        self._output = Output(operations, self, self.toast)
        self._asked: _Asked | None = None
        self._shown: _Asked | None = None
        self.found: Overview | None = None
        self.setFocusProxy(self.view.place)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def _connect(self) -> None:
        view = self.view
        view.place.activated.connect(self._ask)
        view.span.activated.connect(self._on_span_chosen)
        view.by.activated.connect(self._on_rows_chosen)
        view.first.day_changed.connect(self._on_day_changed)
        view.last.day_changed.connect(self._on_day_changed)
        view.figures.figure_opened.connect(self._on_figure_opened)
        for panel in view.panels:
            panel.cell_opened.connect(self.cases_requested)
            panel.copy_wanted.connect(self._on_copy_wanted)
        view.print.clicked.connect(self._on_print_wanted)
        view.save_pdf.clicked.connect(self._on_save_wanted)
        self._operations.changed.connect(self._on_changed)

    def _wish(self) -> _Asked | None:
        """What is chosen now; None while a day is missing."""
        today = self._operations.office.today()
        span = Span(self.view.span.currentData())
        period = period_of_span(span, today)
        first, last = period.first, period.last
        if span is Span.OWN:
            own_first, own_last = self.view.first.day(), self.view.last.day()
            if own_first is None or own_last is None:
                return None
            first, last = own_first, own_last
        return _Asked(first, last, self.view.place.currentData(), today)

    def _ask(self) -> None:
        """Count, unless what is chosen has been counted already."""
        wish = self._wish()
        if wish is None or wish == self._asked:
            return
        by = By(self.view.by.currentData())
        self._asked = wish
        self._read(wish, lambda office: _count(office, wish, by))

    def _on_rows_chosen(self) -> None:
        """Give what has been counted other rows; what is still being counted is counted anew."""
        by, found, shown = By(self.view.by.currentData()), self.found, self._shown
        if found and shown and shown == self._asked == self._wish():
            self._read(shown, lambda _: with_rows(found, by))
        else:
            self._asked = None
            self._ask()

    def _read(self, asked: _Asked, work: Callable[[Office], Overview]) -> None:
        self.view.show_counting(True)
        show = partial(self._show, asked)
        self._operations.read(work, show, key="overview", failed=self._on_refused)

    def _show(self, asked: _Asked, found: Overview) -> None:
        self.found, self._shown = found, asked
        view = self.view
        heading = t.heading(*heading_parts(self._operations.office.organisation, found.request))
        counted = t.counted(len(found.counted.basis.selection.received))
        view.show_counting(False)
        view.problem.clear()
        view.heading.setText(heading)
        view.count.setText(counted)
        view.show_overview(found)
        announce(view.heading, f"{heading}, {counted}")

    def _on_refused(self, error: AppError) -> None:
        self._asked = None
        self.view.show_counting(False)
        self.view.problem.show_state(str(errors.sentence(error)), tone=Tone.RED)

    def _on_span_chosen(self) -> None:
        is_own, asked = Span(self.view.span.currentData()) is Span.OWN, self._asked
        self.view.show_days(is_own)
        if is_own and asked and self.view.first.day() is None:
            self.view.first.set_day(asked.first)
            self.view.last.set_day(asked.last)
        self._ask()

    def _on_day_changed(self, _day: date | None) -> None:
        self._ask()

    def _on_figure_opened(self, row: int) -> None:
        if self.found is None:
            return
        table = self.found.figures
        case_ids = table.open_cell(row, 0)
        if case_ids:
            self.cases_requested.emit(
                case_ids, t.heading(table.rows[row].label, self.view.heading.text())
            )
        else:
            self.toast.show_text(report_wizard.NOTHING_BEHIND)

    def _on_copy_wanted(self, table: Table) -> None:
        QApplication.clipboard().setText(table_csv(table))
        self.toast.show_text(t.COPIED)

    def _on_print_wanted(self) -> None:
        if self.found:
            found = self.found
            self._output.print(self._title(found), lambda: self._pdf(found))

    def _on_save_wanted(self) -> None:
        if self.found:
            found = self.found
            self._output.save(self._title(found), "pdf", lambda: self._pdf(found))

    def _title(self, found: Overview) -> str:
        return t.title(*heading_parts(self._operations.office.organisation, found.request))

    def _pdf(self, found: Overview) -> bytes:
        return render_pdf(overview_document(self._operations.office, found))

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("organisation_unit"):
            self._operations.read(_places, self.view.show_places, key="places of the overview")
        if changes.touches(*_SOURCES):
            self._asked = None
            if self.isVisible():
                self._ask()


def _places(office: Office) -> list[tuple[ObjectId, str]]:
    return place_choices(office.organisation)


def _count(office: Office, asked: _Asked, by: By) -> Overview:
    """Raises `period_backwards`."""
    period: Period = period_of(asked.first, asked.last)
    return overview(office, period, department=asked.department, by=by)
