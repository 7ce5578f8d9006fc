"""Scrolling a page changes nothing that stands on it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox, QWidget

import synpunkt_desk.ui
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.number_box import NumberBox

UI = Path(synpunkt_desk.ui.__file__).parent
PLAIN = re.compile(r"\b(QComboBox|QSpinBox|QDoubleSpinBox|QDateEdit|QSlider)\(\)")


def scroll_over(field: QWidget) -> bool:
    """Turn the wheel above a field; whether the field took it."""
    middle = QPointF(field.rect().center())
    event = QWheelEvent(
        middle,
        field.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, event)
    return event.isAccepted()


@pytest.mark.parametrize("has_focus", [True, False])
def test_the_wheel_scrolls_past_a_choice(show: Callable[[QWidget], None], has_focus: bool) -> None:
    box: QComboBox = DropDown()
    box.addItems(["Ingen rätt", "Läsa", "Läsa och skriva"])
    show(box)
    if has_focus:
        box.setFocus()

    assert not scroll_over(box)
    assert box.currentIndex() == 0


@pytest.mark.parametrize("has_focus", [True, False])
def test_the_wheel_scrolls_past_a_number(show: Callable[[QWidget], None], has_focus: bool) -> None:
    box: QSpinBox = NumberBox()
    box.setValue(5)
    show(box)
    if has_focus:
        box.setFocus()

    assert not scroll_over(box)
    assert box.value() == 5


def test_no_screen_has_a_field_that_the_wheel_changes() -> None:
    found = [
        path.relative_to(UI).as_posix()
        for path in UI.rglob("*.py")
        if PLAIN.search(path.read_text("utf-8"))
    ]
    assert found == []
