"""Who waits for a newer program to make its lists again is told so."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from synpunkt_desk.texts import shell as t
from synpunkt_desk.ui.shell.opening import Opening


def test_it_comes_forth_only_when_there_is_something_to_wait_for(qtbot: QtBot) -> None:
    opening = Opening()
    qtbot.addWidget(opening)
    assert not opening.isVisible()

    opening.show_progress(400, 1000)

    assert opening.isVisible()
    assert (opening.bar.value(), opening.bar.maximum()) == (400, 1000)
    assert t.MADE_AGAIN_TEXT in [label.text() for label in opening.findChildren(QLabel)]
