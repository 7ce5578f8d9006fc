"""The handbook, as somebody reads it who has a case waiting."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.documents.model import (
    Block,
    BulletList,
    Heading,
    NumberedList,
    Paragraph,
    RichText,
)
from synpunkt_desk.services.handbook.chapters import Chapter, read_chapters
from synpunkt_desk.services.handbook.printing import blocks_of
from synpunkt_desk.texts import handbook as t
from synpunkt_desk.ui.help.chapter_view import ChapterView
from synpunkt_desk.ui.help.handbook_window import HandbookWindow
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.widgets.theme import apply_theme
from synpunkt_desk.ui.widgets.tokens import Scheme
from synpunkt_desk.wiring.help import key_of
from tests.helpers.accessibility import problems_of
from tests.helpers.person import Person

PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"


@pytest.fixture
def handbook(qapp: QApplication, qtbot: QtBot) -> Iterator[HandbookWindow]:
    """The handbook at its contents."""
    made = HandbookWindow(key_of)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.shown == "index")
    yield made
    made.close()


def text(handbook: HandbookWindow) -> str:
    return handbook.text.toPlainText()


def test_help_opens_at_the_chapter_of_the_place_one_is_at(window: MainWindow, qtbot: QtBot) -> None:
    window.show_place("reports")

    Person(qtbot).press("Shift+F1")

    qtbot.waitUntil(lambda: bool(window.findChildren(HandbookWindow)))
    [opened] = window.findChildren(HandbookWindow)
    qtbot.waitUntil(lambda: opened.shown == "report")
    assert text(opened).startswith("Rapport till nämnden")


def test_help_is_in_one_window_that_can_be_closed_and_opened_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    person = Person(qtbot).press("Shift+F1")
    qtbot.waitUntil(lambda: bool(window.findChildren(HandbookWindow)))
    [opened] = window.findChildren(HandbookWindow)
    qtbot.waitUntil(lambda: opened.isActiveWindow() and opened.shown == "distribute")

    person.press("Ctrl+W")
    qtbot.waitUntil(lambda: not window.findChildren(HandbookWindow))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_place("scanning")
    person.press("Shift+F1")

    qtbot.waitUntil(lambda: [w.shown for w in window.findChildren(HandbookWindow)] == ["paper"])


def test_searching_leads_to_the_place_and_marks_it(handbook: HandbookWindow, qtbot: QtBot) -> None:
    person = Person(qtbot).press("Ctrl+F").type("makulera missta")

    assert handbook.contents.list.accessibleName() == t.HITS
    person.press("Down")

    assert handbook.shown == "close"
    assert handbook.text.textCursor().block().text() == "Om det blev fel"
    assert [mark.cursor.selectedText() for mark in handbook.text.extraSelections()] == ["Makulera"]


def test_what_is_not_there_is_said_with_what_to_do(handbook: HandbookWindow, qtbot: QtBot) -> None:
    person = Person(qtbot).press("Ctrl+F").type("xylofon")
    assert handbook.contents.list.item(0).text() == t.NO_HITS

    person.press("Esc")

    assert handbook.contents.list.accessibleName() == t.CONTENTS


def test_a_link_is_followed_by_key_and_the_way_back_is_kept(
    handbook: HandbookWindow, qtbot: QtBot
) -> None:
    person = Person(qtbot)
    handbook.text.setFocus()

    person.press("Tab", "Return")
    assert handbook.shown == "start"
    person.press("Alt+Left")
    assert handbook.shown == "index"
    assert not handbook.back.isEnabled()
    person.press("Alt+Right")

    assert handbook.shown == "start"


def test_the_contents_are_walked_through_by_key(handbook: HandbookWindow, qtbot: QtBot) -> None:
    handbook.contents.list.setFocus()

    Person(qtbot).press("Down", "Down")

    assert handbook.shown == handbook.contents.list.currentItem().data(Qt.ItemDataRole.UserRole)
    assert handbook.shown == "practice"


def test_pictures_are_as_wide_as_the_page_at_large_text(
    handbook: HandbookWindow, qapp: QApplication
) -> None:
    handbook.show_chapter("start")
    apply_theme(qapp, Scheme.LIGHT, text_percent=200)
    handbook.resize(1366, 768)
    QApplication.processEvents()
    try:
        width = handbook.text.document().idealWidth()
        assert width <= handbook.text.viewport().width()
        assert handbook.text.horizontalScrollBar().maximum() == 0
    finally:
        apply_theme(qapp, Scheme.LIGHT)


def test_it_can_be_read_aloud_and_walked_through(handbook: HandbookWindow) -> None:
    handbook.show_chapter("keys")  # without links, of which each is a stop of Tab

    assert problems_of(handbook) == []


@pytest.mark.parametrize("chapter", read_chapters(key_of), ids=lambda chapter: chapter.key)
def test_the_printed_words_are_those_on_the_screen(chapter: Chapter, qtbot: QtBot) -> None:
    view = ChapterView()
    qtbot.addWidget(view)

    view.show_chapter(chapter.text)

    printed = [line for block in blocks_of(chapter.text) for line in lines_of(block)]
    assert view.toPlainText().splitlines() == printed


def lines_of(block: Block) -> list[str]:
    match block:
        case Heading():
            return [block.text]
        case Paragraph():
            return [said(block.text)]
        case BulletList() | NumberedList():
            return [said(item) for item in block.items]
        case _:
            return [PICTURE]


def said(text: RichText) -> str:
    return text if isinstance(text, str) else "".join(run.text for run in text)
