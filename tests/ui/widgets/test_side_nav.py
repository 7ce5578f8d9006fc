"""The navigation as a person with a keyboard or a screen reader meets it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.widgets.side_nav import SideNav
from synpunkt_desk.ui.widgets.tokens import Tone
from tests.ui.widgets.examples import NAV


@pytest.fixture
def nav(qtbot: QtBot) -> SideNav:
    made = SideNav(NAV, name="Navigering")
    qtbot.addWidget(made)
    made.show()
    return made


def test_arrows_move_past_headings(nav: SideNav, qtbot: QtBot) -> None:
    nav.select("all")

    with qtbot.waitSignal(nav.destination_chosen) as chosen:
        qtbot.keyClick(nav, Qt.Key.Key_Down)

    assert chosen.args == ["measures"]
    assert nav.current_key() == "measures"


def test_showing_a_place_tells_nobody(nav: SideNav, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(nav.destination_chosen):
        nav.select("mine")


def test_a_warning_count_is_said_in_words(nav: SideNav) -> None:
    nav.set_count("late", 2, tone=Tone.RED, spoken="försenade")

    interface = QAccessible.queryAccessibleInterface(nav)
    names = [
        interface.child(at).text(QAccessible.Text.Name) for at in range(interface.childCount())
    ]

    assert interface.text(QAccessible.Text.Name) == "Navigering"
    assert "Försenade, 2, försenade" in names


def test_the_place_shown_stays_in_sight(nav: SideNav) -> None:
    nav.select("measures")
    nav.resize(nav.width(), 150)

    nav.set_count("all", 7, note="Äldsta: 3 arbetsdagar")
    shown = nav.visualItemRect(nav.currentItem())

    assert nav.viewport().rect().contains(shown)
