"""Somebody makes a report for the board."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from synpunkt_desk.documents.docx.default_template import make_default
from synpunkt_desk.reports.tied_text import pieces_of
from synpunkt_desk.services.improvements import measures
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import frozen_reports, report_drafts
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.texts import word_template as words
from synpunkt_desk.ui import pdf_output
from synpunkt_desk.ui.report_wizard import letterhead_care as room
from synpunkt_desk.ui.report_wizard import template_card
from synpunkt_desk.ui.report_wizard.open_report import OpenReport
from synpunkt_desk.ui.report_wizard.steps import Step
from synpunkt_desk.ui.widgets.labels import Strong
from tests.ui.report_wizard.conftest import wait_until_counted

Open = Callable[[], OpenReport]


def choose_place(qtbot: QtBot, report: OpenReport, label: str) -> None:
    """Choose from the list, as by keys."""
    box = report.view.period.place
    box.setCurrentIndex(box.findText(label))
    box.activated.emit(box.currentIndex())
    wait_until_counted(qtbot, report)


def write(qtbot: QtBot, report: OpenReport, section: str, text: str) -> None:
    go_to(qtbot, report, Step.TEXTS)
    edit = report.view.texts.texts.fields[section].edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    wait_until_counted(qtbot, report)


def go_to(qtbot: QtBot, report: OpenReport, step: Step) -> None:
    """Press the chip of a step."""
    pills = report.view.bar.steps.findChildren(QAbstractButton)
    qtbot.mouseClick(pills[step], Qt.MouseButton.LeftButton)
    assert report.view.step is step


def pages(report: OpenReport) -> str:
    """All that the preview shows."""
    view = report.view.half.preview.view
    return "\n".join(view.page_text(page) for page in range(1, view.page_count() + 1))


def shown_pdf(report: OpenReport) -> QPdfDocument:
    """The document that the preview shows."""
    found = report.view.half.preview.view.findChild(QPdfDocument)
    assert isinstance(found, QPdfDocument)
    return found


def saved_pdf(file: Path) -> QPdfDocument:
    read = QPdfDocument()
    read.load(str(file))
    return read


def pictures(pdf: QPdfDocument) -> list[QImage]:
    """Every page, dot by dot."""
    return [pdf.render(page, QSize(300, 424)) for page in range(pdf.pageCount())]


def received(report: OpenReport) -> str:
    """What the report says that it counts."""
    return report.view.pages[Step.QUALITY].about.text()


def findings(report: OpenReport) -> list[str]:
    return [row.accessibleName() for row in report.view.findings.rows]


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


def test_the_paper_carries_number_and_signature(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    qtbot.keyClicks(report.view.paper.diary_number, "KS 2024-00412")
    qtbot.keyClicks(report.view.texts.decision.signatories.rows[0].name, "Karin Berg")
    qtbot.keyClicks(report.view.texts.decision.signatories.rows[0].title, "stadsjurist")
    wait_until_counted(qtbot, report)
    shown = pages(report)
    assert "KS 2024-00412" in shown
    assert "Karin Berg" in shown
    assert "stadsjurist" in shown


def test_name_and_logo_are_remembered(
    qtbot: QtBot, open_report: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = open_report()
    go_to(qtbot, report, Step.LAYOUT)
    picture = tmp_path / "logo.png"
    QImage(600, 200, QImage.Format.Format_RGB32).save(str(picture))
    monkeypatch.setattr(
        room.QFileDialog, "getOpenFileName", lambda *_: (str(picture), t.LOGO_FILTER)
    )
    qtbot.mouseClick(report.view.paper.choose_logo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(report.view.paper.remove_logo.isVisible)
    name = report.view.paper.municipality
    name.selectAll()
    qtbot.keyClicks(name, "Staden")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    wait_until_counted(qtbot, report)
    qtbot.waitUntil(lambda: "Staden" in pages(report))
    again = open_report()
    go_to(qtbot, again, Step.LAYOUT)
    assert again.view.paper.municipality.text() == "Staden"
    assert again.view.paper.remove_logo.isVisible()


def test_a_file_that_is_no_picture_is_refused_in_words(
    qtbot: QtBot, open_report: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = open_report()
    go_to(qtbot, report, Step.LAYOUT)
    wrong = tmp_path / "logo.png"
    wrong.write_text("no picture")
    monkeypatch.setattr(room.QFileDialog, "getOpenFileName", lambda *_: (str(wrong), ""))
    qtbot.mouseClick(report.view.paper.choose_logo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(report.toast.isVisible)
    assert "Kommunens märke går inte att läsa" in report.toast.text()


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


def test_files_are_saved_under_the_name_given(
    qtbot: QtBot, open_report: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = open_report()
    monkeypatch.setattr(pdf_output, "ask_file", lambda *_: tmp_path / "rapport")
    go_to(qtbot, report, Step.FINISH)
    for ending in ("pdf", "json"):
        report.toast.hide()
        report.view.finish.output.save_as.save_wanted.emit(ending, 2)
        qtbot.waitUntil(report.toast.isVisible)
        assert report.toast.text() == f"Sparad som rapport.{ending}"
    assert pictures(saved_pdf(tmp_path / "rapport.pdf")) == pictures(shown_pdf(report))
    assert json.loads((tmp_path / "rapport.json").read_text())["layout"] == "boras"


def test_a_fragment_begins_at_the_level_that_is_chosen(
    qtbot: QtBot, open_report: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = open_report()
    monkeypatch.setattr(pdf_output, "ask_file", lambda *_: tmp_path / "del.html")
    go_to(qtbot, report, Step.FINISH)
    entries = report.view.finish.output.save_as.menu().actions()
    (levels,) = [menu for entry in entries if isinstance(menu := entry.menu(), QMenu)]
    next(one for one in levels.actions() if one.text() == "Rubriker från nivå 3").trigger()
    qtbot.waitUntil((tmp_path / "del.html").exists)
    qtbot.waitUntil(report.toast.isVisible)
    fragment = (tmp_path / "del.html").read_text()
    assert "<h3" in fragment
    assert "<h2" not in fragment


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


def test_the_municipalitys_word_template_is_chosen_tried_and_taken_away(
    qtbot: QtBot, open_report: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = open_report()
    go_to(qtbot, report, Step.FINISH)
    card, chosen = report.template, [tmp_path / "fel.docx", tmp_path / "stadens.docx"]
    chosen[0].write_bytes(b"inte Word")
    chosen[1].write_bytes(make_default())
    monkeypatch.setattr(
        template_card.QFileDialog, "getOpenFileName", lambda *_: (str(chosen.pop(0)), "")
    )
    monkeypatch.setattr(pdf_output, "ask_file", lambda *_: tmp_path / "prov.docx")
    card.choose.click()
    qtbot.waitUntil(lambda: card.problem.text().startswith("Wordmallen går inte att läsa"))
    card.choose.click()
    qtbot.waitUntil(lambda: card.used.text() == "Kommunens egen: stadens.docx")
    assert not card.problem.isVisible()
    card.attempt.click()
    qtbot.waitUntil((tmp_path / "prov.docx").exists)
    card.remove.click()
    qtbot.waitUntil(lambda: card.used.text() == words.OURS)


def test_the_pages_turn_to_what_is_written_and_by_keys(qtbot: QtBot, open_report: Open) -> None:
    report = open_report()
    go_to(qtbot, report, Step.TEXTS)
    fields, view = report.view.texts.texts.fields, report.view.half.preview.view
    shown: list[int] = []
    view.page_shown.connect(lambda page, _count: shown.append(page))
    field = fields["distribution"].edit
    field.setFocus()
    assert "Beslutet expedieras till" in view.page_text(shown[-1])
    last = shown[-1]
    qtbot.keyClick(field, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert shown[-1] == last - 1
    qtbot.keyClick(field, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert shown[-1] == last


def test_the_pages_stand_at_what_the_step_is_about_and_stay_there(
    qtbot: QtBot, open_report: Open
) -> None:
    report = open_report()
    bar = report.view.half.preview.view.findChildren(QPdfView)[0].verticalScrollBar()
    assert bar.value() == 0
    go_to(qtbot, report, Step.QUALITY)
    qtbot.waitUntil(lambda: 0 < bar.value() < bar.maximum())
    place = bar.value()
    report.view.paper.diary_number.setText("KS 7")
    report.view.paper.diary_number.textEdited.emit("KS 7")
    wait_until_counted(qtbot, report)
    assert bar.value() == place
    go_to(qtbot, report, Step.PERIOD)
    assert bar.value() == 0


def test_it_is_printed_as_it_is_shown(
    qtbot: QtBot, open_report: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = open_report()
    printed: list[Sequence[QImage]] = []
    monkeypatch.setattr(
        pdf_output, "show_print_preview", lambda pages, _title, _parent: printed.append(pages)
    )
    go_to(qtbot, report, Step.FINISH)
    qtbot.keyClick(report, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(printed))
    assert len(printed[0]) == report.view.half.preview.view.page_count()
    file = tmp_path / "rapport.pdf"
    monkeypatch.setattr(pdf_output, "ask_file", lambda *_: file)
    report.view.finish.output.save_as.save_wanted.emit("pdf", 2)
    qtbot.waitUntil(report.toast.isVisible)
    assert list(printed[0]) == pdf_output.draw_pages(file.read_bytes())
