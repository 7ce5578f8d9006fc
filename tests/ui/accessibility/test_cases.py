"""The window with a case, its tabs and its forms."""

from typing import Final

import pytest
from PySide6.QtWidgets import (
    QDialog,
)
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.case_editor import editor_view
from synpunkt_desk.ui.case_editor.act_forms import FOR_MANY
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.inbox.filter_window import FilterWindow
from synpunkt_desk.ui.inbox.handed_over_window import HandedOverWindow
from synpunkt_desk.ui.inbox.open_list_window import OpenListWindow
from synpunkt_desk.ui.inbox.send_backs_window import SendBacksWindow
from synpunkt_desk.ui.sharing.conflicts_window import ConflictsWindow
from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.helpers.accessibility import problems_of
from tests.helpers.real_windows import hand_over, write_at_once
from tests.helpers.walks import opened_case, settle

TABS: Final = (
    editor_view.MATTER,
    editor_view.ANSWER,
    editor_view.MEASURES,
    editor_view.INQUIRY,
    editor_view.RECORDS,
    editor_view.LOG,
)
FORMS: Final = [
    *sorted(FOR_MANY - {Act.REOPEN}),
    *(Act.SECRECY, Act.NOTE, Act.ASK_STATEMENT, Act.FLAG_LAW, Act.CASE_FILE),
]


def test_the_window_with_a_case(window: MainWindow, qtbot: QtBot) -> None:
    editor = opened_case(window, qtbot)
    problems = [f"{tab}: {problem}" for tab in TABS for problem in on_tab(window, editor, tab)]
    assert problems == []


def test_every_form_of_a_case(window: MainWindow, qtbot: QtBot) -> None:
    editor = opened_case(window, qtbot)
    problems = [f"{act}: {p}" for act in FORMS for p in with_form(window, editor, act)]
    editor.view.measures.add_asked.emit()
    settle(window)
    assert [*problems, *problems_of(window)] == []


def test_writing_to_the_submitter(window: MainWindow, qtbot: QtBot) -> None:
    editor = opened_case(window, qtbot)
    editor.act(Act.ANSWER, window.inbox.selected_ids())
    qtbot.waitUntil(lambda: editor.view.panel.form is not None)
    settle(window)
    assert problems_of(window) == []


def test_a_queue_where_nothing_is(window: MainWindow) -> None:
    window.nav.setFocus()
    window.show_place("parked")
    settle(window)
    assert problems_of(window) == []


@pytest.mark.parametrize("kind", [FilterWindow, OpenListWindow, SendBacksWindow, HandedOverWindow])
def test_the_windows_of_the_list(
    window: MainWindow, office: Office, qtbot: QtBot, kind: type[QDialog]
) -> None:
    hand_over(office)
    view = window.inbox.view
    openers = {
        FilterWindow: view.new_filter,
        OpenListWindow: view.print_list,
        SendBacksWindow: view.send_backs,
        HandedOverWindow: view.handed_over,
    }
    openers[kind].trigger()
    made = window.findChildren(kind)[0]
    qtbot.waitUntil(made.isActiveWindow)
    settle(window)
    assert problems_of(made) == []


def on_tab(window: MainWindow, editor: CaseEditor, tab: str) -> list[str]:
    """What is wrong with the window when a tab of the case is open."""
    editor.view.show_tab(tab)
    settle(window)
    return problems_of(window)


def with_form(window: MainWindow, editor: CaseEditor, act: Act) -> list[str]:
    """What is wrong with the window when a form of the case is open."""
    editor.act(act, window.inbox.selected_ids())
    settle(window)
    if editor.view.panel.form is None:
        return ["no form"]
    problems = problems_of(window)
    editor.view.panel.cancel()
    return problems


def test_what_two_wrote_at_once(window: MainWindow, office: Office, qtbot: QtBot) -> None:
    made = ConflictsWindow(window.operations, write_at_once(office), parent=window)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    settle(window)
    made.card.list.setCurrentRow(made.card.list.count() - 1)
    made.card.write.click()
    settle(window)
    assert made.card.new.isVisible()
    assert problems_of(made) == []
    made.close()
