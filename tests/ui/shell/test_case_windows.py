"""Cases in windows of their own, as somebody with two monitors works with them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store.row_removal import remove_rows
from synpunkt_desk.texts import practice
from synpunkt_desk.texts import shell as t
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.table import BY_ID
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.case_editor.editor_view import LOG, RECORDS
from synpunkt_desk.ui.shell.case_window import CaseWindow
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.labels import Words
from tests.helpers.real_windows import opened_window
from tests.helpers.windows import type_text


@pytest.fixture
def window(office: Office, qtbot: QtBot) -> Iterator[MainWindow]:
    """The real window with the cases of a working day."""
    with opened_window(office, qtbot) as made:
        yield made


def own_windows() -> list[CaseWindow]:
    """Those to be seen."""
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, CaseWindow)]
    return [w for w in shown if w.isVisible()]


def of(case_id: ObjectId) -> CaseWindow:
    return next(w for w in own_windows() if w.case_id == case_id)


def editor(of_window: QWidget) -> CaseEditor:
    return of_window.findChildren(CaseEditor)[0]


def press(where: QWidget, key: Qt.Key, *, with_shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if with_shift else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(where, key, held)


def go_to_list(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.inbox.focus_list()


def open_current(window: MainWindow, qtbot: QtBot) -> CaseWindow:
    """Shift+Enter in the list; the case is read and ready for keys."""
    go_to_list(window, qtbot)
    case_id = window.inbox.selected_ids()[0]
    press(window.inbox.view.list, Qt.Key.Key_Return, with_shift=True)
    qtbot.waitUntil(lambda: any(w.case_id == case_id for w in own_windows()))
    made = of(case_id)
    qtbot.waitUntil(editor(made).view.head.more.isVisible)
    return made


def write_title(made: CaseWindow, words: str) -> None:
    field = editor(made).view.matter.form.title
    field.setFocus()
    field.selectAll()
    type_text(field, words)


def title_of(office: Office, case_id: ObjectId) -> str:
    return view(office, case_id).case.title


def test_shift_and_enter_put_a_case_into_a_window_of_its_own(
    window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    case_id = window.inbox.selected_ids()[0]
    made = open_current(window, qtbot)

    number = view(office, case_id).case.number
    qtbot.waitUntil(lambda: number in made.windowTitle())
    assert editor(made).view.head.title.text() == title_of(office, case_id)
    assert not editor(window).isVisible()
    said = [e.accessibleName() for e in window.findChildren(EmptyState) if e.isVisible()]
    assert [words.startswith(t.OWN_WINDOW_TITLE) for words in said] == [True]


def test_the_same_case_is_not_opened_twice(window: MainWindow, qtbot: QtBot) -> None:
    made = open_current(window, qtbot)
    go_to_list(window, qtbot)
    press(window.inbox.view.list, Qt.Key.Key_Return, with_shift=True)

    assert own_windows() == [made]


def test_several_stand_open_and_do_not_hide_one_another(window: MainWindow, qtbot: QtBot) -> None:
    small = open_current(window, qtbot)
    small.resize(700, 600)
    small.close()
    first = open_current(window, qtbot)
    window.inbox.step(1)
    second = open_current(window, qtbot)

    assert {w.case_id for w in own_windows()} == {first.case_id, second.case_id}
    assert first.pos() != second.pos()
    assert editor(first).view.head.title.text() != editor(second).view.head.title.text()


def test_closing_writes_what_was_typed(window: MainWindow, office: Office, qtbot: QtBot) -> None:
    made = open_current(window, qtbot)
    case_id = made.case_id
    write_title(made, "Lampan vid skolan")
    made.close()

    qtbot.waitUntil(lambda: title_of(office, case_id) == "Lampan vid skolan")
    qtbot.waitUntil(editor(window).isVisible)
    qtbot.waitUntil(lambda: editor(window).view.head.title.text() == "Lampan vid skolan")


def test_closing_the_main_window_closes_them_and_writes(
    window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    made = open_current(window, qtbot)
    case_id = made.case_id
    write_title(made, "Trappan vid torget")
    window.close()

    assert own_windows() == []
    assert title_of(office, case_id) == "Trappan vid torget"


def test_what_is_done_there_is_told_and_undone_there(
    window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    made = open_current(window, qtbot)
    case_id = made.case_id
    with qtbot.waitActive(made):
        made.come_forward()
    made.pane.act(ActionId.TAKE, [case_id])
    qtbot.waitUntil(lambda: bool(view(office, case_id).case.responsible))
    qtbot.waitUntil(lambda: made.isAncestorOf(window.notices.toast))
    qtbot.waitUntil(window.notices.toast.isVisible)
    QTest.keyClick(made, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: not view(office, case_id).case.responsible)


def test_keys_of_the_list_act_where_the_case_stands(window: MainWindow, qtbot: QtBot) -> None:
    made = open_current(window, qtbot)
    go_to_list(window, qtbot)
    press(window.inbox.view.list, Qt.Key.Key_H)

    qtbot.waitUntil(editor(made).view.panel.isVisible)
    assert not editor(window).isVisible()


def test_f6_goes_round_in_it(window: MainWindow, qtbot: QtBot) -> None:
    made = open_current(window, qtbot)
    with qtbot.waitActive(made):
        made.come_forward()
    seen: list[bool] = []
    for _ in range(2):
        press(made, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        seen.append(focus is not None and made.pane.panel.isAncestorOf(focus))

    assert sorted(seen) == [False, True]


def test_place_and_size_are_kept(window: MainWindow, qtbot: QtBot) -> None:
    made = open_current(window, qtbot)
    made.resize(700, 600)
    made.move(30, 40)
    kept = made.geometry()
    made.close()
    again = open_current(window, qtbot)

    assert again.geometry() == kept


def test_a_case_that_goes_away_says_so(window: MainWindow, office: Office, qtbot: QtBot) -> None:
    made = open_current(window, qtbot)
    with office.replica.writing() as connection:
        remove_rows(connection, [made.case_id])
    window.operations.changed.emit(Changes({"case": frozenset({made.case_id})}), None)

    qtbot.waitUntil(lambda: not editor(made).view.head.isVisible())
    assert editor(made).view.state.isVisible()
    assert not made.pane.panel.isVisible()


def test_tabs_of_a_case_are_found_among_actions(window: MainWindow, qtbot: QtBot) -> None:
    records = BY_ID[ActionId.TAB_RECORDS]
    qtbot.waitUntil(lambda: window.doable.why_not(records) == "")
    window.doable.do(records)
    qtbot.waitUntil(lambda: editor(window).view.tabs.current_key() == RECORDS)

    made = open_current(window, qtbot)
    window.doable.do(BY_ID[ActionId.TAB_LOG])

    qtbot.waitUntil(lambda: editor(made).view.tabs.current_key() == LOG)


def test_it_is_offered_where_actions_are(window: MainWindow) -> None:
    action = BY_ID[ActionId.OPEN_IN_WINDOW]

    assert action in window.doable.offered()
    assert window.doable.why_not(action) == ""
    assert window.inbox.view.own_window.text().startswith(action.text)


def test_practice_is_told_in_it_too(office: Office, qtbot: QtBot) -> None:
    office.is_practice = True
    with opened_window(office, qtbot) as window:
        made = open_current(window, qtbot)

        said = [b.text() for b in made.findChildren(Words) if b.isVisible()]
        assert practice.BAND in said
