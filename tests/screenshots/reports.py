"""Reports, from the first step to the board's decision."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from PySide6.QtWidgets import QWidget

from synpunkt_desk.services.reporting import frozen_reports, report_drafts, year_wheel
from synpunkt_desk.ui.report_list.report_place import ReportPlace
from synpunkt_desk.ui.report_wizard.report_screen import ReportScreen
from synpunkt_desk.ui.report_wizard.steps import Step
from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.helpers.offices import add_case
from tests.helpers.reports import freeze
from tests.screenshots.walking import Walk, settle


def report_step(step: Step) -> Walk:
    """A step of the report on the half-year that the example is in."""

    def walk(window: MainWindow) -> QWidget:
        window.show_place("reports")
        window.findChildren(ReportPlace)[0].open_draft("")
        settle()
        screen = window.findChildren(ReportScreen)[0]
        assert screen.report
        screen.report.view.period.part.choice_changed.emit("second_half")
        settle()
        screen.report.view.bar.steps.step_chosen.emit(step)
        settle()
        return window

    return walk


def report_tables(window: MainWindow) -> QWidget:
    """A text that its figures have left behind, beside the tables."""
    report_step(Step.TEXTS)(window)
    screen = window.findChildren(ReportScreen)[0]
    assert screen.report
    field = screen.report.view.texts.texts.fields["received"]
    drafted = field.edit.toPlainText()
    field.text_written.emit("received", "Det kom färre än vi trodde.", drafted)
    settle()
    screen.report.view.period.part.choice_changed.emit("first_half")
    settle()
    screen.report.view.half.tabs.select("tables")
    field.proposal.banner.action_taken.emit()
    settle()
    return window


def reports(window: MainWindow) -> QWidget:
    """A draft, a finished report and one that a board has decided on."""
    office = window.operations.office
    today = office.today()
    decided = freeze(office, approved_by="Karin Berg")
    (report_id,) = decided.ids["report"]
    words = "Redovisningen läggs till handlingarna."
    frozen_reports.present(office, report_id, decided_on=today, paragraph="§ 87", decision=words)
    freeze(office, approved_by="Eva Ek")
    add_case(office)
    report_drafts.keep(office, report_drafts.new_draft(office), title="Rapport: Borås Stad")
    window.show_place("reports")
    settle()
    place = window.findChildren(ReportPlace)[0]
    place.list.view.table.selectRow(1)
    place.list.view.card.changes_wanted.emit()
    settle()
    return window


def year_wheel_page(window: MainWindow) -> QWidget:
    """What two boards should have had, one of them in vain so far."""
    office = window.operations.office
    begins = office.today() - timedelta(days=200)
    is_planned = bool(year_wheel.wheel(office))
    for place in () if is_planned else office.organisation.units_of("board")[:2]:
        plan = {"place": place, "layout": "boras", "begins": begins, "due_days": 60}
        year_wheel.add_plan(office, plan)
    window.show_place("reports")
    settle()
    window.findChildren(ReportPlace)[0].tabs.select("wheel")
    settle()
    return window


def report_frozen(window: MainWindow) -> QWidget:
    """The pages of a finished report."""
    freeze(window.operations.office, approved_by="Eva Ek")
    window.show_place("reports")
    settle()
    window.findChildren(ReportPlace)[0].list.view.card.opened.emit()
    settle()
    return window


def reports_together(window: MainWindow) -> QWidget:
    """The boards' finished reports in one, one of them there."""
    office = window.operations.office
    today = office.today()
    days = today.replace(day=1), today
    freeze(office, days=days, department=office.organisation.units_of("board")[0])
    window.show_place("reports")
    settle()
    window.findChildren(ReportPlace)[0].gather(*days)
    settle()
    settle()
    return window


SCREENS: Final[Mapping[str, Walk]] = {
    "reports": reports,
    "year-wheel": year_wheel_page,
    "report-frozen": report_frozen,
    "reports-together": reports_together,
    "report-period": report_step(Step.PERIOD),
    "report-layout": report_step(Step.LAYOUT),
    "report-quality": report_step(Step.QUALITY),
    "report-texts": report_step(Step.TEXTS),
    "report-finish": report_step(Step.FINISH),
    "report-tables": report_tables,
}
