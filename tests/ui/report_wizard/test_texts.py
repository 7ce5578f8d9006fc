"""Somebody writes texts, answers for the routine, and picks measures."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from synpunkt_desk.reports.tied_text import pieces_of
from synpunkt_desk.services.improvements import measures
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.report_wizard.steps import Step
from tests.ui.report_wizard.conftest import wait_until_counted
from tests.ui.report_wizard.secretary import Open, choose_place, findings, go_to, pages, write


def test_own_text_stays_when_the_figures_change(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    field = report.view.texts.texts.fields["summary"]
    drafted = field.edit.toPlainText()
    assert not field.mark.isVisible()
    write(qtbot, report, "summary", "Det var lugnt.")
    assert field.mark.isVisible()
    report.view.period.part.choice_changed.emit("year")
    wait_until_counted(qtbot, report)
    assert field.edit.toPlainText() == "Det var lugnt."
    assert "Det var lugnt." in pages(report)
    qtbot.mouseClick(field.restore, Qt.MouseButton.LeftButton)
    wait_until_counted(qtbot, report)
    assert field.edit.toPlainText() == drafted.replace("januari–juni 2024", "2024")
    assert not field.mark.isVisible()


def test_the_routine_is_answered(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    choose_place(qtbot, report, "Stadskansliet (Kommunstyrelsen)")
    go_to(qtbot, report, Step.TEXTS)
    (place, box), *_ = report.view.texts.routine.status.items()
    box.setCurrentIndex(box.findText("Delvis"))
    box.activated.emit(box.currentIndex())
    qtbot.keyClicks(report.view.texts.routine.comment[place], "Svaren kom sent.")
    wait_until_counted(qtbot, report)
    assert "Följs delvis" in pages(report)
    assert "Svaren kom sent." in pages(report)
    assert not any("Synpunktsrutinen saknar svar" in finding for finding in findings(report))


def test_measures_are_chosen(qtbot: QtBot, open_report: Open, office: Office) -> None:
    report = open_report()
    made = report.made
    assert made is not None
    case = made.report.selection.own[0].case_id
    for text in ("Skyltarna är bytta.", "Telefontiden är längre."):
        values = {"text": text, "decided_on": office.today()}
        measures.add_measure(office, cases=[case], values=values)
    report.view.period.part.choice_changed.emit("year")
    wait_until_counted(qtbot, report)
    listed = report.view.texts.measures.list
    item = next(
        listed.item(at) for at in range(listed.count()) if "Skyltarna" in listed.item(at).text()
    )
    item.setCheckState(Qt.CheckState.Unchecked)
    wait_until_counted(qtbot, report)
    assert "Skyltarna" not in report.view.texts.texts.fields["improvements"].edit.toPlainText()
    assert "Telefontiden är längre." in pages(report)


def test_an_own_text_tells_that_its_number_has_moved(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    write(qtbot, report, "summary", "Det var lugnt.")
    field = report.view.texts.texts.fields["summary"]
    assert not field.proposal.isVisible()
    choose_place(qtbot, report, "Stadskansliet (Kommunstyrelsen)")
    report.view.period.part.choice_changed.emit("second_half")
    wait_until_counted(qtbot, report)
    go_to(qtbot, report, Step.TEXTS)
    assert field.proposal.isVisible()
    assert field.edit.toPlainText() == "Det var lugnt."
    field.proposal.banner.action_taken.emit()
    qtbot.mouseClick(field.proposal.refuse, Qt.MouseButton.LeftButton)
    wait_until_counted(qtbot, report)
    assert not field.proposal.isVisible()
    assert field.edit.toPlainText() == "Det var lugnt."


def test_a_changed_sentence_is_marked_and_the_others_follow(
    qtbot: QtBot, open_report: Open
) -> None:
    report = open_report()
    field = report.view.texts.texts.fields["closed"]
    drafted = field.edit.toPlainText()
    first, second, third = (piece.text for piece in pieces_of(drafted))
    own = second.replace("Under perioden", "Under våren")
    field.edit.setPlainText(f"{first} {own} {third}")
    wait_until_counted(qtbot, report)
    report.view.period.part.choice_changed.emit("second_half")
    wait_until_counted(qtbot, report)
    made = report.made
    assert made is not None
    section = next(one for one in made.report.sections if one.id == "closed")
    now = [piece.text for piece in pieces_of(section.drafted)]
    assert field.edit.toPlainText() == f"{now[0]} {own} {now[2]}"
    assert now[0] != first
    assert own in pages(report).replace("\r\n", " ")
    assert own in field.proposal.banner.text()
    assert [mark.cursor.selectedText() for mark in field.edit.extraSelections()] == [own]

    go_to(qtbot, report, Step.TEXTS)
    field.proposal.banner.action_taken.emit()
    qtbot.mouseClick(field.proposal.take, Qt.MouseButton.LeftButton)
    wait_until_counted(qtbot, report)
    assert field.edit.toPlainText() == section.drafted
    assert not field.mark.isVisible()
