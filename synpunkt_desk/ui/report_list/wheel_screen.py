"""The year wheel: what is to be reported to whom and when, and the way to what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.objects import ReportPlan
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.reports.together import making
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import report_drafts, year_wheel
from synpunkt_desk.services.reporting.report_drafts import KeptDraft
from synpunkt_desk.services.reporting.year_wheel import Planned
from synpunkt_desk.texts import errors
from synpunkt_desk.texts import year_wheel as t
from synpunkt_desk.texts.dates import period_in_months
from synpunkt_desk.ui.case_editor.panel_work import PanelWork
from synpunkt_desk.ui.days import read_day
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.report_list.plan_form import plan_form
from synpunkt_desk.ui.report_list.wheel_view import WheelRow, WheelView
from synpunkt_desk.ui.widgets.focus import lead_focus
from synpunkt_desk.ui.widgets.toast import Toast


@dataclass(frozen=True, slots=True)
class _Wheel:
    """What is planned, and the names of layouts by their key."""

    planned: list[Planned]
    layouts: dict[str, str]


def _read_wheel(office: Office) -> _Wheel:
    layouts = {layout.key: layout.name for layout in report_drafts.layouts_of(office)}
    all_together = making.together_layout()
    return _Wheel(year_wheel.wheel(office), {**layouts, all_together.key: all_together.name})


class WheelScreen(QWidget):
    """Signals: report_opened(FrozenReport); draft_opened(draft id);
    together_wanted(first, last) for a report of the boards' own.
    """

    report_opened = Signal(object)
    draft_opened = Signal(str)
    together_wanted = Signal(object, object)

    def __init__(self, operations: Operations, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._layouts: dict[str, str] = {}
        self.view = WheelView(partial(read_day, operations.office))
        self.view.card.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._toast = Toast(self)
        self._panel = PanelWork(operations, self.view.panel, self.view.page, self._on_failed)
        lead_focus(self, self.view.table, is_there=True)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        self._operations.read(_read_wheel, self._show, key="year wheel")

    def _show(self, found: _Wheel) -> None:
        self._layouts = found.layouts
        organisation = self._operations.office.organisation
        self.view.show_rows([_row(one, organisation, found.layouts) for one in found.planned])
        lead_focus(self, self.view.table if found.planned else self.view.new, is_there=True)

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches("report_plan", "report", "organisation_unit"):
            self._read()

    def _open(self) -> None:
        row = self.view.chosen()
        if row is None:
            return
        planned, period = row.planned, row.planned.period
        if planned.frozen:
            self.report_opened.emit(planned.frozen)
        elif planned.is_missing and planned.plan.layout == making.KEY:
            self.together_wanted.emit(period.first, period.last)
        elif planned.is_missing:
            title = f"{row.cells[1]}: {row.cells[0]}"
            self._operations.write(partial(_begin, planned=planned, title=title), self._on_begun)

    def _on_begun(self, kept: KeptDraft) -> None:
        self.draft_opened.emit(kept.draft_id)

    def _on_new_wanted(self) -> None:
        self._ask(ReportPlan(begins=self._operations.office.today()))

    def _on_edit_wanted(self) -> None:
        row = self.view.chosen()
        if row:
            self._ask(row.planned.plan, row.planned.plan_id)

    def _ask(self, plan: ReportPlan, plan_id: str = "") -> None:
        organisation = self._operations.office.organisation
        self._panel.open(plan_form(organisation, self._layouts, plan, plan_id))

    def _on_removed(self) -> None:
        row = self.view.chosen()
        if row:
            self._panel.write(partial(year_wheel.remove_plan, plan_id=row.planned.plan_id))

    def _on_failed(self, error: AppError) -> None:
        self._toast.show_text(str(errors.sentence(error)))

    def _connect(self) -> None:
        view, card = self.view, self.view.card
        self._operations.changed.connect(self._on_changed)
        view.new.clicked.connect(self._on_new_wanted)
        view.table.row_opened.connect(self._on_row_opened)
        card.opened.connect(self._open)
        card.edit_wanted.connect(self._on_edit_wanted)
        card.removed.connect(self._on_removed)

    def _on_row_opened(self, _row: WheelRow) -> None:
        self._open()


def _begin(office: Office, planned: Planned, title: str) -> KeptDraft:
    """A draft of what was planned, to go on with."""
    draft = replace(
        report_drafts.new_draft(office, planned.plan.layout),
        first=planned.period.first,
        last=planned.period.last,
        department=planned.plan.place,
    )
    return report_drafts.keep(office, draft, title=title)


def _row(planned: Planned, organisation: Organisation, layouts: Mapping[str, str]) -> WheelRow:
    plan, period = planned.plan, planned.period
    cells = (
        organisation.name(plan.place) or t.WHOLE,
        layouts.get(plan.layout, plan.layout),
        period_in_months(period.first, period.last),
        planned.due_on.isoformat(),
        t.STATES[planned.state],
    )
    return WheelRow(planned, cells)
