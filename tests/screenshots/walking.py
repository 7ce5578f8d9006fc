"""What a walk to a screen is, and the steps that many share."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from synpunkt_desk.ui.shell.main_window import MainWindow

Walk = Callable[[MainWindow], QWidget]
SETTLE: Final = 120
ROUNDS: Final = 4
WORDS: Final = (
    "Det är inte plogat på gångvägen till",
    "Ekarängsskolan. Barnen får gå på",
    "bilvägen. Det har varit så sedan i",
    "måndags.",
)
"""What somebody wrote on the form."""


def main_window(window: MainWindow) -> QWidget:
    """The list and the second case in it."""
    window.inbox.step(1)
    return window


def second_case(window: MainWindow) -> str:
    main_window(window)
    settle()
    return window.inbox.selected_ids()[0]


def settle() -> None:
    """Let everything that was started come to its end; what is drawn beside takes a moment more."""
    for _ in range(ROUNDS):
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow):
                window.operations.wait()
        loop = QEventLoop()
        QTimer.singleShot(SETTLE, loop.quit)
        loop.exec()
