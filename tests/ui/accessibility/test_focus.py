"""One always sees where one stands, also where parts stand close and in every scheme."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.intake.quick_registration import QuickRegistration
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.widgets.theme import apply_theme
from synpunkt_desk.ui.widgets.tokens import Density, Scheme
from tests.helpers.accessibility import focus_chain, small_targets, unseen_focus
from tests.helpers.walks import opened_case, settle

SCHEMES = (Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_window_with_a_case(
    window: MainWindow, qapp: QApplication, qtbot: QtBot, scheme: Scheme
) -> None:
    opened_case(window, qtbot)
    apply_theme(qapp, scheme, density=Density.COMPACT)
    settle(window)
    assert list(unseen_focus(focus_chain(window))) == []
    assert list(small_targets(window)) == []


def test_the_registration(window: MainWindow, qapp: QApplication, qtbot: QtBot) -> None:
    window.bar.new_case.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(QuickRegistration)))
    registration = window.findChildren(QuickRegistration)[0]
    qtbot.waitUntil(registration.isActiveWindow)
    apply_theme(qapp, Scheme.LIGHT, density=Density.COMPACT)
    settle(window)
    assert list(unseen_focus(focus_chain(registration))) == []
    assert list(small_targets(registration)) == []


@pytest.mark.parametrize("place", ["overview", "measures", "administration"])
def test_a_screen_beside_the_cases(window: MainWindow, place: str) -> None:
    window.show_place(place)
    settle(window)
    assert list(unseen_focus(focus_chain(window))) == []
