"""Somebody looks through the figures and what is wrong with them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.report_wizard.steps import Step
from synpunkt_desk.ui.widgets.labels import Strong
from tests.ui.report_wizard.conftest import wait_until_counted
from tests.ui.report_wizard.secretary import Open, choose_place, findings, go_to


def test_findings_say_what_to_do_and_lead_there(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    go_to(qtbot, report, Step.QUALITY)
    assert "Se över, 4 vidarebefordrades utanför kommunen" in findings(report)
    assert "Stämmer, Summorna stämmer mellan alla tabeller" in findings(report)
    row = report.view.findings.rows[findings(report).index("Se över, Synpunktsrutinen saknar svar")]
    qtbot.mouseClick(row.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    first = next(iter(report.view.texts.routine.status.values()))
    assert report.view.step is Step.TEXTS
    assert first.hasFocus()


def test_a_finding_opens_its_cases(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    go_to(qtbot, report, Step.QUALITY)
    row = report.view.findings.rows[
        findings(report).index("Se över, 4 vidarebefordrades utanför kommunen")
    ]
    button = row.findChildren(QPushButton)[0]
    assert button.accessibleName() == "Öppna"
    with qtbot.waitSignal(report.cases_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args
    assert len(asked.args[0]) == 4
    assert asked.args[1] == "4 vidarebefordrades utanför kommunen"


def test_a_number_of_a_table_opens_by_enter(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    report.view.half.tabs.select("tables")
    view = next(v for v in report.view.half.tables.views if v.table.id == "received_by_area")
    labels = [row.label for row in view.table.rows]
    at = labels.index("Kvalitet och utveckling")
    view.setFocus()
    view.setCurrentIndex(view.model().index(at, 0))
    with qtbot.waitSignal(report.cases_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args
    assert len(asked.args[0]) == view.table.rows[at].values[0] == 2
    assert asked.args[1].endswith("Kvalitet och utveckling · Antal")


def test_the_tables_follow_the_period(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    report.view.period.part.choice_changed.emit("second_half")
    wait_until_counted(qtbot, report)
    page = report.view.half.tables
    titles = [label.text() for label in page.findChildren(Strong)]
    assert "Antal inkomna synpunkter juli–december 2024" in titles
    assert {v.table.total[0] for v in page.views if v.table.total} == {0}


def test_a_nought_opens_nothing(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    view = next(v for v in report.view.half.tables.views if v.table.id == "received_by_area")
    view.setCurrentIndex(view.model().index(len(view.table.rows) - 1, 0))
    with qtbot.assertNotEmitted(report.cases_requested):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_the_figures_of_the_sentence_one_stands_in_are_shown(
    qtbot: QtBot, open_report: Open
) -> None:
    report = open_report()
    go_to(qtbot, report, Step.TEXTS)
    field = report.view.texts.texts.fields["summary"]
    cursor = field.edit.textCursor()
    shown: list[str] = []
    field.table_wanted.connect(shown.append)
    for begin in ("fick", "Vid periodens slut"):
        cursor.setPosition(field.edit.toPlainText().index(begin))
        field.edit.setTextCursor(cursor)
        field.figures.click()
    assert shown == ["criteria_by_type", "closed"]


def test_a_number_of_a_text_opens_its_cases(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    choose_place(qtbot, report, "Stadskansliet (Kommunstyrelsen)")
    go_to(qtbot, report, Step.TEXTS)
    field = report.view.texts.texts.fields["received"]
    first = field.numbers.menu().actions()[0]
    assert first.text() == "4: Totalt, Totalt"
    with qtbot.waitSignal(report.cases_requested) as asked:
        first.trigger()
    assert asked.args
    assert len(asked.args[0]) == 4

    text = field.edit.toPlainText()
    cursor = field.edit.textCursor()
    cursor.setPosition(text.index("4"))
    field.edit.setTextCursor(cursor)
    field.edit.setFocus()
    with qtbot.waitSignal(report.cases_requested) as asked:
        qtbot.keyClick(field.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args
    assert len(asked.args[0]) == 4
    assert field.edit.toPlainText() == text
