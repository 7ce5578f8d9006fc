"""The parts of the administration."""

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.administration.administration_screen import AdministrationScreen
from synpunkt_desk.ui.administration.forms_panel import FormsPanel
from synpunkt_desk.ui.administration.letters_panel import LettersPanel
from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.helpers.accessibility import problems_of
from tests.helpers.walks import settle


def test_the_administration(window: MainWindow) -> None:
    window.show_place("administration")
    settle(window)
    assert problems_of(window) == []


def test_the_forms(window: MainWindow, qtbot: QtBot) -> None:
    window.show_place("administration")
    screen = window.findChildren(AdministrationScreen)[0]
    screen.show_part("forms")
    qtbot.waitUntil(lambda: screen.part(FormsPanel).view.preview.view.page_count() == 2)
    settle(window)
    assert problems_of(window) == []


def test_the_letters(window: MainWindow, qtbot: QtBot) -> None:
    window.show_place("administration")
    screen = window.findChildren(AdministrationScreen)[0]
    screen.show_part("letters")
    qtbot.waitUntil(lambda: screen.part(LettersPanel).view.preview.view.page_count() == 1)
    settle(window)
    assert problems_of(window) == []


@pytest.mark.parametrize("tab", ["layouts", "figures"])
def test_the_parts_for_reports(window: MainWindow, tab: str) -> None:
    window.show_place("administration")
    window.findChildren(AdministrationScreen)[0].show_part(tab)
    settle(window)
    assert problems_of(window) == []


def test_who_works_here_and_who_is_away(window: MainWindow) -> None:
    window.show_place("administration")
    window.findChildren(AdministrationScreen)[0].show_part("members")
    settle(window)
    assert problems_of(window) == []
