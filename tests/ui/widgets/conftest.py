"""Every part is tested in its dress."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.widgets.theme import Theme, apply_theme
from synpunkt_desk.ui.widgets.tokens import Scheme


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Theme:
    """The light dress at 100 %."""
    return apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Puts a part on the screen as the window one works in."""

    def _show(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()

    return _show
