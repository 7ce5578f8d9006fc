"""Somebody finishes a report, or leaves it."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import frozen_reports, report_drafts
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.report_wizard.steps import Step
from tests.ui.report_wizard.conftest import wait_until_counted
from tests.ui.report_wizard.secretary import Open, go_to, write


def test_a_report_left_is_there_again(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    write(qtbot, report, "decision", "1. Rapporten antas.")
    with qtbot.waitSignal(report.closed):
        qtbot.mouseClick(report.view.foot.close_report, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: report.view.bar.saved.text().startswith("Utkast sparat"))
    again = open_report()
    assert again.view.step is Step.TEXTS
    assert again.view.texts.texts.fields["decision"].edit.toPlainText() == "1. Rapporten antas."
    assert again.view.bar.saved.text().startswith("Utkast sparat")


def test_the_last_step_sums_up(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    go_to(qtbot, report, Step.FINISH)
    lines = {name: label.text() for name, label in report.view.finish.summary.lines.items()}
    assert lines[t.NUMBER_OF_CASES] == "8 inkomna synpunkter"
    assert lines[t.DATA_DAY] == "20 augusti 2024"
    assert lines[t.SIGNED_BY] == t.NOBODY


def test_a_report_is_done_when_somebody_has_approved_it(
    qtbot: QtBot, open_report: Open, office: Office
) -> None:
    report = open_report()
    go_to(qtbot, report, Step.FINISH)
    card = report.view.finish.complete
    qtbot.mouseClick(card.complete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.field.error().startswith("Ingen har godkänt rapporten"))
    qtbot.keyClicks(card.approved_by, "Karin Berg")
    wait_until_counted(qtbot, report)
    with qtbot.waitSignal(report.finished):
        qtbot.mouseClick(card.complete, Qt.MouseButton.LeftButton)
    (finished,) = frozen_reports.reports(office)
    assert finished.report.approved_by == "Karin Berg"


def test_the_last_button_stands_where_on_stood(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    foot, done = report.view.foot, report.view.finish.complete.complete
    assert not done.isVisible()
    go_to(qtbot, report, Step.TEXTS)
    right = foot.on.geometry().right()
    foot.on.click()
    qtbot.waitUntil(lambda: done.isVisible() and done.geometry().right() == right)
    assert not foot.on.isVisible()


def test_enter_in_the_name_of_the_approver_is_enough(
    qtbot: QtBot, open_report: Open, office: Office
) -> None:
    report = open_report()
    go_to(qtbot, report, Step.FINISH)
    card = report.view.finish.complete
    qtbot.keyClicks(card.approved_by, "Karin Berg")
    wait_until_counted(qtbot, report)
    with qtbot.waitSignal(report.finished):
        qtbot.keyClick(card.approved_by, Qt.Key.Key_Return)
    assert len(frozen_reports.reports(office)) == 1


def test_a_report_that_nobody_has_touched_is_not_kept(
    qtbot: QtBot, open_report: Open, office: Office
) -> None:
    report = open_report()
    with qtbot.waitSignal(report.closed):
        report.view.foot.close_report.click()
    assert report_drafts.drafts(office) == []
