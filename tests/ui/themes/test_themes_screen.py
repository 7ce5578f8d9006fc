"""The screen of themes: how many say the same, one answer to all, and ending them together."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.cases.themes import gatherings
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import themes as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.themes.themes_screen import ThemesScreen


@pytest.fixture
def screen(operations: Operations, qtbot: QtBot) -> ThemesScreen:
    made = ThemesScreen(operations, lambda error: str(sentence(error)))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.view.course.table is not None)
    return made


def test_the_latest_theme_is_shown_with_its_course(screen: ThemesScreen) -> None:
    assert screen.view.title.text() == "Plogning på Ekvägen"
    assert screen.view.summary.text().startswith("4 ärenden · ")
    assert screen.view.course.chart
    assert len(screen.view.course.chart.bars) == 4


def test_its_cases_are_opened_as_a_list(screen: ThemesScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.cases_requested) as asked:
        screen.view.show_cases.click()
    assert asked.args
    assert len(asked.args[0]) == 4
    assert asked.args[1] == t.cases_of("Plogning på Ekvägen")


def test_an_answer_is_seen_before_it_goes_and_noted_on_each_case(
    screen: ThemesScreen, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    screen.view.answer_all.click()
    page = screen.answer
    qtbot.waitUntil(lambda: bool(page.summary.text()))
    assert page.summary.text() == t.plan_summary(0, 2, 2)
    assert page.text.textCursor().atEnd()
    page.text.setPlainText("Hej {namn}!\n\nNu plogas det.")
    qtbot.waitUntil(lambda: page.preview.text() == "Hej Eva Exempel!\n\nNu plogas det.")

    page.make_files.click()
    qtbot.waitUntil(page.mark_sent.isEnabled)
    page.mark_sent.click()

    qtbot.waitUntil(lambda: page.summary.text() == t.plan_summary(0, 0, 4))
    assert not page.mark_sent.isEnabled()
    assert page.gets.isHidden()


def test_only_what_was_saved_in_these_words_can_be_marked_as_sent(
    screen: ThemesScreen, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    screen.view.answer_all.click()
    page = screen.answer
    qtbot.waitUntil(page.make_files.isEnabled)
    assert not page.mark_sent.isEnabled()
    assert page.files_first.isVisible()

    page.make_files.click()
    qtbot.waitUntil(page.mark_sent.isEnabled)
    assert not page.files_first.isVisible()

    page.text.setPlainText("Andra ord.")
    assert not page.mark_sent.isEnabled()


def test_those_that_nobody_waits_for_end_together(
    screen: ThemesScreen, office: Office, qtbot: QtBot
) -> None:
    screen.view.table.selectRow(2)
    qtbot.waitUntil(lambda: screen.view.title.text() == "Stormen Ada")
    qtbot.waitUntil(lambda: len(screen._course.case_ids) == 1)
    screen.view.close_all.click()
    qtbot.waitUntil(lambda: screen.view.panel.form is not None)
    outcome = office.organisation.find_category("outcome", "åtgärdad") or ""
    values = {"outcome": outcome, "answer": "Träden är borta.", "measure": "Beredskap vid storm"}
    screen.view.panel.fill(values)
    screen.view.panel.confirm()
    qtbot.waitUntil(lambda: screen.view.panel.form is None)
    (storm,) = [g for g in gatherings(office) if g.name == "Stormen Ada"]
    assert (storm.cases, storm.open_cases) == (1, 0)
