"""Words that nobody would spell so are marked where somebody writes, and others are offered."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.texts import spelling as t
from synpunkt_desk.ui.widgets.spelling import Spelling
from synpunkt_desk.ui.widgets.text_edit import AutoGrowTextEdit
from tests.helpers.windows import type_text


class FewWords:
    """Knows few words."""

    def __init__(self) -> None:
        self.known = {"det", "är", "halt"}

    def learn(self, words: Iterable[str]) -> None:
        self.known |= set(words)

    def wrong(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(word for word in words if word.lower() not in self.known)

    def proposals(self, word: str) -> tuple[str, ...]:
        return ("halt",) if word == "hallt" else ()


class Page(QWidget):
    """A field in a window that knows words."""

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self.failures: list[AppError] = []
        self.spelling = Spelling(FewWords, settings, self.failures.append, self)
        self.edit = AutoGrowTextEdit(name="Svaret")
        self.address = AutoGrowTextEdit(name="Adress", is_prose=False)
        column = QVBoxLayout(self)
        column.addWidget(self.edit)
        column.addWidget(self.address)

    def marked(self) -> list[str]:
        """The words with a wave under them."""
        return [wave.cursor.selectedText() for wave in self.edit.extraSelections()]


@pytest.fixture
def page(show: Callable[[QWidget], None], tmp_path: Path) -> Page:
    made = Page(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    show(made)
    made.edit.setFocus()
    return made


def menu_over(page: Page, at: int) -> QMenu:
    """The menu that the menu key opens where the cursor stands."""
    cursor = page.edit.textCursor()
    cursor.setPosition(at)
    page.edit.setTextCursor(cursor)
    by_key = QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(by_key, QPoint(5, 5), page.edit.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(page.edit.viewport(), event)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


def words_of(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isVisible()]


def test_a_wrong_word_is_marked_when_it_is_done(page: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.spelling.changed):
        type_text(page.edit, "Det är hallt")
    assert page.marked() == []

    type_text(page.edit, " ")

    qtbot.waitUntil(lambda: page.marked() == ["hallt"])
    assert page.edit.toPlainText() == "Det är hallt "


def test_another_word_takes_its_place_and_can_be_undone(page: Page, qtbot: QtBot) -> None:
    type_text(page.edit, "Det är hallt.")
    qtbot.waitUntil(lambda: page.marked() == ["hallt"])
    menu = menu_over(page, 9)
    qtbot.waitUntil(lambda: "halt" in words_of(menu))

    next(action for action in menu.actions() if action.text() == "halt").trigger()
    menu.close()

    assert page.edit.toPlainText() == "Det är halt."
    qtbot.waitUntil(lambda: page.marked() == [])
    page.edit.undo()
    assert page.edit.toPlainText() == "Det är hallt."


def test_an_own_word_is_right_also_the_next_day(
    page: Page, show: Callable[[QWidget], None], tmp_path: Path, qtbot: QtBot
) -> None:
    type_text(page.edit, "Det är Ekarängen.")
    qtbot.waitUntil(lambda: page.marked() == ["Ekarängen"])
    menu = menu_over(page, 9)
    next(action for action in menu.actions() if action.text() == t.add("Ekarängen")).trigger()
    menu.close()
    qtbot.waitUntil(lambda: page.marked() == [])

    other = Page(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    show(other)
    other.edit.setFocus()
    type_text(other.edit, "Ekarängen hallt.")
    qtbot.waitUntil(lambda: other.marked() == ["hallt"])


def test_it_is_turned_off_and_on(page: Page, qtbot: QtBot) -> None:
    type_text(page.edit, "Det är hallt.")
    qtbot.waitUntil(lambda: page.marked() == ["hallt"])
    menu = menu_over(page, 2)
    assert t.LOOKING not in words_of(menu)
    check = next(action for action in menu.actions() if action.text() == t.CHECK)

    check.setChecked(False)
    menu.close()
    qtbot.waitUntil(lambda: page.marked() == [])

    page.spelling.turn(True)
    qtbot.waitUntil(lambda: page.marked() == ["hallt"])


def test_names_of_places_and_abbreviations_are_left(page: Page, qtbot: QtBot) -> None:
    type_text(page.edit, "GDPR hallt ")
    qtbot.waitUntil(lambda: page.marked() == ["hallt"])
    page.address.setFocus()
    type_text(page.address, "Ekvägen hallt ")
    assert page.address.extraSelections() == []


def test_the_place_in_the_text_stays(page: Page, qtbot: QtBot) -> None:
    type_text(page.edit, "Det är hallt.")
    page.edit.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.waitUntil(lambda: page.marked() == ["hallt"])
    assert page.edit.textCursor().position() == 0
    assert page.failures == []
