"""A case that lies with another board now is found where one looks for it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import handed_over as t
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.inbox.handed_over_window import HandedOverWindow
from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.helpers.offices import MEMBER
from tests.helpers.real_windows import GONE, NUMBER, TITLE, hand_over, opened_window
from tests.helpers.windows import type_text


@pytest.fixture
def said(office: Office) -> str:
    """What is said of a case that was handed over."""
    return t.in_search(NUMBER, TITLE, t.sentence(*hand_over(office), MEMBER))


@pytest.fixture
def window(office: Office, said: str, qtbot: QtBot) -> Iterator[MainWindow]:
    with opened_window(office, qtbot) as made:
        yield made


def test_a_search_for_it_says_where_it_is(window: MainWindow, said: str, qtbot: QtBot) -> None:
    window.bar.search.setFocus()
    type_text(window.bar.search, NUMBER)

    qtbot.waitUntil(lambda: window.inbox.view.receipts.text() == said)
    assert window.inbox.view.receipts.isVisible()

    window.bar.search.selectAll()
    type_text(window.bar.search, "plogat")
    qtbot.waitUntil(lambda: not window.inbox.view.receipts.isVisible())


def test_all_receipts_stand_in_a_window_of_their_own(window: MainWindow, qtbot: QtBot) -> None:
    window.inbox.view.handed_over.trigger()

    qtbot.waitUntil(lambda: bool(window.findChildren(HandedOverWindow)))
    shown = window.findChildren(HandedOverWindow)[0]
    qtbot.waitUntil(lambda: shown.table.model().rowCount() == 1)
    assert shown.table.model().index(0, 1).data() == TITLE
    shown.search.setText("snö")
    qtbot.waitUntil(lambda: shown.table.model().rowCount() == 0)
    shown.close()


def test_in_the_place_of_the_case_stands_the_receipt_and_nothing_of_what_was_there(
    window: MainWindow, said: str, qtbot: QtBot
) -> None:
    editor = window.findChildren(CaseEditor)[0]
    qtbot.waitUntil(editor.view.head.isVisible)

    window.show_case(GONE)

    qtbot.waitUntil(lambda: editor.view.state.text() == said)
    assert not editor.view.head.isVisible()
    shown = [label.text() for label in editor.findChildren(QLabel) if label.isVisible()]
    assert [text for text in shown if text] == [said]

    window.inbox.step(1)
    qtbot.waitUntil(editor.view.head.isVisible)
