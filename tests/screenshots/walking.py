"""What a walk to a screen is, and the steps that many share."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from synpunkt_desk.ui.shell.main_window import MainWindow

Walk = Callable[[MainWindow], QWidget]
SETTLE: Final = 600
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
    """Let everything that was started come to its end."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE, loop.quit)
    loop.exec()
