"""Tab goes where the eye does."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.case_editor import editor_view
from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.helpers.accessibility import described, focus_chain
from tests.helpers.walks import opened_case, settle


def test_tab_goes_everywhere_as_the_eye_does(window: MainWindow, qtbot: QtBot) -> None:
    editor = opened_case(window, qtbot)
    editor.view.show_tab(editor_view.INQUIRY)
    settle(window)
    window.nav.setFocus()
    everything = set(focus_chain(window))

    visited: list[QWidget] = []
    for _ in everything:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget() or window)

    assert [described(part) for part in everything - set(visited)] == []
    names = [part.accessibleName() for part in visited]
    order = ["Ordning", "Fördela…", "Delar av ärendet", "Begär yttrande…", "Mottagare"]
    assert [name for name in names if name in order] == order
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab, shift)
    assert QApplication.focusWidget() is visited[-2]
