"""The register of measures and orders of boards, worked through from idea to effect."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.improvements import MeasureStatus
from synpunkt_desk.models.objects import BoardOrder, Measure
from synpunkt_desk.services.improvements import board_orders, improvements, measures
from synpunkt_desk.services.improvements.improvement_list import improvement_csv, improvement_pdf
from synpunkt_desk.services.improvements.improvements import Details, Register
from synpunkt_desk.texts import improvements as t
from synpunkt_desk.ui.case_editor.measure_forms import (
    add_measure_form,
    edit_measure_form,
    link_cases_form,
    next_step_form,
)
from synpunkt_desk.ui.case_editor.order_form import order_form
from synpunkt_desk.ui.case_editor.panel_work import PanelWork
from synpunkt_desk.ui.case_editor.subject import Subject
from synpunkt_desk.ui.days import read_day
from synpunkt_desk.ui.improvements.table import ImprovementRow
from synpunkt_desk.ui.improvements.view import ImprovementsView
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.pdf_output import Output
from synpunkt_desk.ui.widgets.focus import lead_focus
from synpunkt_desk.ui.widgets.toast import Toast

_AROUND: Final = ("measure", "board_order", "case", "category", "member", "organisation_unit")


class ImprovementsScreen(QWidget):
    """Signals: cases_requested(case ids, words) to show the cases of a measure in the list."""

    cases_requested = Signal(object, str)

    def __init__(self, operations: Operations, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._details: Details | None = None
        self._has_come = False
        office = operations.office
        self.view = ImprovementsView(office.organisation, partial(read_day, office))
        self._panel = PanelWork(operations, self.view.panel, self.view.page, operations.failed.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.detail.hide()
        lead_focus(self, self.view.table, is_there=True)
        self._output = Output(operations, self, Toast(self))
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._has_come = True
        self._read()

    def _read(self) -> None:
        question = self.view.filters.question(self.view.parts.current_key())
        self._operations.read(
            lambda office: improvements.register(office, question), self._show, key="improvements"
        )

    def _show(self, register: Register) -> None:
        organisation = self._operations.office.organisation
        self.view.show_register(organisation, register, self.view.parts.current_key())
        lead_focus(self, self.view.table, is_there=bool(register.rows))
        if self._has_come and self.isAncestorOf(QApplication.focusWidget() or self):
            # back from the cases, or from a form, one stands where one stood
            (self.view.table if register.rows else self.view.parts).setFocus()
        self._has_come = False

    def _on_row_chosen(self, object_id: ObjectId) -> None:
        self._leave_form_of_other(object_id)
        if not object_id:
            self._details = None
            self.view.detail.hide()
            return
        self._operations.read(
            lambda office: improvements.details(office, object_id),
            self._show_details,
            key="improvement",
        )

    def _leave_form_of_other(self, object_id: ObjectId) -> None:
        """What is changed is what one stands on; the words are there again when one is back."""
        form = self.view.panel.form
        shown = self._details.improvement.object_id if self._details else ""
        if form and shown and shown != object_id and form.key.endswith(f":{shown}"):
            self.view.panel.cancel()

    def _show_details(self, found: Details) -> None:
        if found.improvement.object_id == self.view.table.chosen_id():
            self._details = found
            self.view.detail.show_details(self._operations.office.organisation, found)
            self.view.detail.show()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*_AROUND):
            self._read()

    def _new_measure(self) -> None:
        self._panel.open(add_measure_form(self._subject()))

    def _new_order(self) -> None:
        self._panel.open(order_form(self._operations.office.organisation, BoardOrder()))

    def _edit(self) -> None:
        if self._details is None:
            return
        one, subject = self._details.improvement, self._subject()
        if isinstance(one.thing, Measure):
            self._panel.open(edit_measure_form(subject, one.object_id, one.thing))
        else:
            self._panel.open(order_form(subject.organisation, one.thing, one.object_id))

    def _step(self) -> None:
        """What comes next: a decision, a beginning, an end, an effect."""
        if self._details is None:
            return
        one, subject = self._details.improvement, self._subject()
        if isinstance(one.thing, BoardOrder):
            organisation, today = subject.organisation, subject.today
            self._panel.open(order_form(organisation, one.thing, one.object_id, today=today))
        elif one.status is MeasureStatus.DECIDED:
            self._panel.write(lambda office: measures.start_measure(office, one.object_id))
        else:
            self._panel.open(next_step_form(subject, one.object_id, one.thing))

    def _link(self) -> None:
        if self._details is not None:
            self._panel.open(link_cases_form(self._details.improvement.object_id))

    def _unlink(self, case_id: ObjectId) -> None:
        if self._details is not None:
            measure_id = self._details.improvement.object_id
            self._panel.write(lambda office: measures.unlink_cases(office, measure_id, [case_id]))

    def _remove(self) -> None:
        if self._details is None:
            return
        one = self._details.improvement
        is_measure = isinstance(one.thing, Measure)
        remove = measures.remove_measure if is_measure else board_orders.remove_order
        self._panel.write(lambda office: remove(office, one.object_id))

    def _subject(self) -> Subject:
        office = self._operations.office
        return Subject(case_ids=(), organisation=office.organisation, today=office.today())

    def _on_written(self) -> None:
        self._has_come = True
        self._read()

    def _show_cases(self) -> None:
        if self._details is not None and isinstance(self._details.improvement.thing, Measure):
            measure = self._details.improvement.thing
            if measure.cases:
                self.cases_requested.emit(measure.cases, t.cases_of(measure.text))

    def _on_row_opened(self, row: ImprovementRow) -> None:
        if row.cases:
            self.cases_requested.emit(row.cases, t.cases_of(row.cells[1]))

    def _put_out(self, ending: str) -> None:
        office = self._operations.office
        question = self.view.filters.question(self.view.parts.current_key())
        draw = improvement_csv if ending == "csv" else improvement_pdf
        self._output.save(t.LIST_TITLE, ending, lambda: draw(office, question))

    def _print(self) -> None:
        office = self._operations.office
        question = self.view.filters.question(self.view.parts.current_key())
        self._output.print(t.LIST_TITLE, lambda: improvement_pdf(office, question))

    def _connect(self) -> None:
        view, detail = self.view, self.view.detail
        self._operations.changed.connect(self._on_changed)
        view.parts.tab_chosen.connect(self._read)
        view.filters.chosen.connect(self._read)
        view.table.row_opened.connect(self._on_row_opened)
        view.table.row_chosen.connect(self._on_row_chosen)
        view.table.edit_asked.connect(self._edit)
        view.new_measure.clicked.connect(self._new_measure)
        self._panel.written.connect(self._on_written)
        view.new_order.clicked.connect(self._new_order)
        detail.step_asked.connect(self._step)
        detail.edit_asked.connect(self._edit)
        detail.link_asked.connect(self._link)
        detail.unlink_asked.connect(self._unlink)
        detail.cases_asked.connect(self._show_cases)
        detail.remove_asked.connect(self._remove)
        view.print.clicked.connect(self._print)
        view.save_csv.clicked.connect(lambda: self._put_out("csv"))
        view.save_pdf.clicked.connect(lambda: self._put_out("pdf"))
