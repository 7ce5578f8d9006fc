"""Buttons: what they show, say and listen to."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.widgets.buttons import MenuButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.theme import Theme, scaled
from synpunkt_desk.ui.widgets.tokens import Look, Scheme


def test_keys_are_shown_in_swedish_and_not_part_of_the_name() -> None:
    button = PrimaryButton("Registrera och ny", keys="Ctrl+Shift+Return")

    assert button.text() == "Registrera och ny  (Ctrl+Skift+Enter)"
    assert button.accessibleName() == "Registrera och ny"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_both_enter_keys_press_it(
    qtbot: QtBot, show: Callable[[QWidget], None], key: Qt.Key
) -> None:
    button = PrimaryButton("Registrera", keys="Ctrl+Return")
    show(button)

    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key, Qt.KeyboardModifier.ControlModifier)


def test_keys_that_an_action_owns_are_only_shown() -> None:
    button = SecondaryButton("Ny synpunkt", keys="Ctrl+N", bind_keys=False)

    assert "(Ctrl+N)" in button.text()
    assert not button.findChildren(QShortcut)


def test_another_label_keeps_the_keys(qtbot: QtBot, show: Callable[[QWidget], None]) -> None:
    button = SecondaryButton("Bekräfta…", keys="Alt+B")
    show(button)

    button.set_label("Bekräftad")

    assert button.text() == "Bekräftad  (Alt+B)"
    with qtbot.waitSignal(button.clicked, timeout=0):
        qtbot.keyClick(button, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)


@pytest.mark.parametrize("make", [lambda: SecondaryButton("Skriv", icon_name="x"), QToolButton])
def test_icons_grow_with_the_text(
    theme: Theme, show: Callable[[QWidget], None], make: Callable[[], QAbstractButton]
) -> None:
    button = make()
    show(button)

    theme.wear(Look(scheme=Scheme.LIGHT, text_percent=200))

    assert button.iconSize() == QSize(scaled(16), scaled(16))
    assert scaled(16) >= 2 * 16 - 1


def test_a_menu_entry_can_be_chosen(qtbot: QtBot) -> None:
    more = MenuButton("Mer")
    qtbot.addWidget(more)
    park = more.add_action("Parkera", keys="H", icon_name="moon")

    with qtbot.waitSignal(park.triggered):
        park.trigger()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_the_button_that_one_stands_on(
    qtbot: QtBot, show: Callable[[QWidget], None], key: Qt.Key
) -> None:
    button = PrimaryButton("Registrera som hänvisad")
    show(button)

    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)
