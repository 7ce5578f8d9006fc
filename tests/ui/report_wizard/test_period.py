"""Somebody chooses board, period and layout."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.organisation import reorganising
from synpunkt_desk.services.organisation.changes import Rename
from synpunkt_desk.services.reporting import report_drafts
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.texts.report_sentences import THEN_DEFINITION
from synpunkt_desk.ui.report_wizard.steps import Step
from tests.ui.report_wizard.conftest import wait_until_counted
from tests.ui.report_wizard.secretary import Open, choose_place, pages, received


def test_it_begins_with_the_last_half_year(open_report: Open) -> None:
    report = open_report()
    assert report.view.pages[0].heading.text() == "Borås Stad · 1 januari – 30 juni 2024"
    assert (
        report.view.pages[Step.QUALITY]
        .about.text()
        .startswith("8 inkomna synpunkter i samma urval")
    )
    assert "januari–juni 2024" in pages(report)
    assert report.view.half.preview.heading.text().startswith("FÖRHANDSVISNING  ·  sida 1 (")


def test_another_department_and_period_are_counted_at_once(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    choose_place(qtbot, report, "Stadskansliet (Kommunstyrelsen)")
    assert report.view.pages[0].heading.text().startswith("Kommunstyrelsen · Stadskansliet · ")
    report.view.period.part.choice_changed.emit("second_half")
    wait_until_counted(qtbot, report)
    assert received(report) == "Inga synpunkter kom in under perioden."
    assert "juli–december 2024" in pages(report)


def test_days_are_typed_and_a_backward_period_is_explained(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    field = report.view.period.last
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "20231231")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not report.view.half.problem.isHidden())
    assert report.view.half.problem.text().startswith("Perioden slutar innan den börjar")
    assert not report.view.finish.output.save_as.isEnabled()


def test_open_data_is_offered_of_the_version_for_publishing(
    qtbot: QtBot, open_report: Open
) -> None:
    report = open_report()
    menu = report.view.finish.output.save_as.menu()
    (open_data,) = (one for one in menu.actions() if "version för publicering" in one.text())
    assert not open_data.isEnabled()
    report.view.shown.is_public.click()
    wait_until_counted(qtbot, report)
    assert open_data.isEnabled()


def test_the_organisation_of_then_is_offered_where_it_has_changed(
    qtbot: QtBot, office: Office, open_report: Open
) -> None:
    report = open_report()
    assert report.view.shown.as_it_was.isHidden()
    department = office.organisation.units_of("department")[0]
    change = Rename(place=department, name="Kontoret", since=office.today() - timedelta(days=1))
    reorganising.keep(office, change)

    report = open_report()
    assert not report.view.shown.as_it_was.isHidden()
    report.view.shown.as_it_was.click()
    wait_until_counted(qtbot, report)
    assert report.made
    assert THEN_DEFINITION in report.made.report.definitions
    assert report.draft.as_it_was


def test_steps_are_walked_by_keys_and_keep_their_names(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    foot = report.view.foot
    assert foot.on.text() == "Nästa: upplägg"
    assert not foot.back.isEnabled()
    for _ in Step:
        qtbot.keyClick(report, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert report.view.step is Step.FINISH
    assert not foot.on.isVisible()
    qtbot.keyClick(report, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    names = [b.accessibleName() for b in report.view.bar.steps.findChildren(QAbstractButton)]
    assert names[2:] == [
        "3 Uppgifternas kvalitet, klar",
        "4 Text och åtgärder, pågår",
        "5 Granska och skriv ut, återstår",
    ]


def test_several_years_and_the_time_before_stand_beside(
    qtbot: QtBot, open_report: Open, office: Office
) -> None:
    report = open_report()
    years = report.view.years
    years.years.setCurrentIndex(years.years.findText("2 år bakåt"))
    years.years.activated.emit(years.years.currentIndex())
    wait_until_counted(qtbot, report)
    years.before.click()
    wait_until_counted(qtbot, report)
    made = report.made
    assert made is not None
    table = made.report.table("compared_years")
    assert table is not None
    assert table.columns[:4] == (
        "januari–juni 2022",
        "januari–juni 2023",
        "juli–december 2023",
        "januari–juni 2024",
    )
    qtbot.waitUntil(lambda: report_drafts.resume(office).draft.with_period_before)
    again = open_report()
    assert (again.draft.earlier_years, again.draft.with_period_before) == (2, True)


def test_years_are_not_offered_where_the_layout_has_no_table(
    qtbot: QtBot, open_report: Open
) -> None:
    report = open_report()
    report.view.layouts.layout_chosen.emit("channels")
    wait_until_counted(qtbot, report)
    assert not report.view.years.years.isEnabled()
    assert report.view.years.hint.text() == t.NO_MORE_PERIODS


def test_it_is_compared_with_the_time_right_before(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    box = report.view.period.compare
    box.setCurrentIndex(box.findText("Perioden närmast före (1 juli – 31 december 2023)"))
    box.activated.emit(box.currentIndex())
    wait_until_counted(qtbot, report)
    drafted = report.view.texts.texts.fields["received"].edit.toPlainText()
    assert "fler än under juli–december 2023 (0)" in drafted
