"""What was done lately stands in a list, each with a way back or the reason why there is none."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.cases import case_work
from synpunkt_desk.texts import actions as t
from synpunkt_desk.ui.shell.history_window import HistoryWindow
from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.helpers.in_window import distributed, press


def lines(history: HistoryWindow) -> list[list[str]]:
    model = history.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(1, 4)]
        for row in range(model.rowCount())
    ]


def opened(window: MainWindow, qtbot: QtBot) -> HistoryWindow:
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.inbox.view.list, Qt.Key.Key_Z, shift)
    found = window.findChildren(HistoryWindow)[0]
    qtbot.waitUntil(found.isActiveWindow)
    return found


def test_an_earlier_action_is_taken_back_and_a_later_stays(
    window: MainWindow, qtbot: QtBot
) -> None:
    first, second = (window.inbox.model.row(at).row_id for at in (0, 1))
    for case_id in (first, second):
        window.operations.write(lambda office, i=case_id: distributed(office, i))
    qtbot.waitUntil(lambda: len(window.notices.done) == 2)
    history = opened(window, qtbot)
    qtbot.waitUntil(lambda: len(lines(history)) == 2)
    assert [line[1:] for line in lines(history)] == [
        ["TN SYN 2026-0002", ""],
        ["TN SYN 2026-0001", ""],
    ]

    history.table.setFocus()
    press(qtbot, "Down")
    history.undo.click()

    qtbot.waitUntil(lambda: lines(history)[-1][2] == t.IS_UNDONE)
    assert lines(history)[0][2] == ""
    assert not history.undo.isEnabled()


def test_what_somebody_changed_since_says_so(window: MainWindow, qtbot: QtBot) -> None:
    case_id = window.inbox.model.row(0).row_id
    window.operations.write(lambda office: distributed(office, case_id))
    qtbot.waitUntil(lambda: len(window.notices.done) == 1)
    place = window.operations.office.organisation.find_unit("department", "Tekniska förvaltningen")
    window.operations.write(
        lambda office: case_work.distribute(office, [case_id], place=place or "")
    )
    qtbot.waitUntil(lambda: len(window.notices.done) == 2)

    history = opened(window, qtbot)
    qtbot.waitUntil(lambda: len(lines(history)) == 2)

    assert [bool(line[2]) for line in lines(history)] == [False, True]
    press(qtbot, "Escape")
    assert not history.isVisible()
