"""Somebody looks at the pages, prints them, and saves them."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from synpunkt_desk.documents.docx.default_template import make_default
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.texts import word_template as words
from synpunkt_desk.ui import pdf_output
from synpunkt_desk.ui.report_wizard import letterhead_care as room
from synpunkt_desk.ui.report_wizard import template_card
from synpunkt_desk.ui.report_wizard.steps import Step
from tests.ui.report_wizard.conftest import wait_until_counted
from tests.ui.report_wizard.secretary import Open, go_to, pages, pictures, saved_pdf, shown_pdf


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
