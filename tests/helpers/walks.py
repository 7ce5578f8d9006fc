"""Steps in the real window that several tests take."""

from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.shell.main_window import MainWindow


def opened_case(window: MainWindow, qtbot: QtBot) -> CaseEditor:
    """The case in the middle, when it stands there."""
    editor = window.findChildren(CaseEditor)[0]
    with qtbot.waitSignal(editor.case_shown):
        window.inbox.step(1)
    settle(window)
    return editor


def settle(window: MainWindow) -> None:
    """Let everything that has begun end."""
    for _ in range(6):
        window.operations.wait()
        QApplication.processEvents()
