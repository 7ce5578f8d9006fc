"""Finding one's way among the parts of the administration."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.texts import administration, administration_parts
from synpunkt_desk.ui.actions import of_administration
from synpunkt_desk.ui.administration.administration_screen import AdministrationScreen
from synpunkt_desk.ui.administration.calendar_panel import CalendarPanel
from synpunkt_desk.ui.administration.care_panel import CarePanel
from synpunkt_desk.ui.administration.parts import PARTS
from synpunkt_desk.ui.administration.parts_nav import KEYS
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.keeper import Keeper
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.wiring.background import PostgresLines
from tests.helpers.person import Person


@pytest.fixture
def screen(operations: Operations, qtbot: QtBot) -> AdministrationScreen:
    made = AdministrationScreen(operations, Keeper(operations, PostgresLines()))
    qtbot.addWidget(made)
    made.resize(scaled(1200), scaled(800))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_every_part_has_its_place_its_words_and_its_action() -> None:
    assert sorted(KEYS) == sorted(PARTS) == sorted(administration.TABS)
    assert sorted(administration_parts.WORDS) == sorted(PARTS)
    places = {action.place for action in of_administration.ADMINISTRATION}
    assert {f"administration/{key}" for key in PARTS} <= places


def test_only_the_part_that_is_shown_has_been_made(screen: AdministrationScreen) -> None:
    assert not screen.findChildren(CarePanel)
    screen.show_part("care")
    assert screen.findChildren(CarePanel)
    assert not screen.findChildren(CalendarPanel)


def test_arrows_go_from_part_to_part_over_the_headings(
    screen: AdministrationScreen, person: Person
) -> None:
    screen.nav.list.setFocus()
    person.press("Home", *["Down"] * (len(KEYS) - 1))
    assert screen.shown_part() == KEYS[-1]
    person.press("Up")
    assert screen.shown_part() == KEYS[-2]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("klämdag", "calendar"), ("fliken", ""), ("rapportmall", "layouts"), ("semester", "members")],
)
def test_a_setting_is_found_by_any_of_its_words(
    screen: AdministrationScreen, person: Person, typed: str, found: str
) -> None:
    screen.nav.search.setFocus()
    person.type(typed)
    assert screen.nav.found() == ([found] if found else [])
    assert screen.nav.none.isVisible() is not bool(found)


def test_enter_shows_what_was_found_and_escape_shows_all_again(
    screen: AdministrationScreen, person: Person
) -> None:
    screen.nav.search.setFocus()
    person.type("klämdagar").press("Return")
    assert screen.shown_part() == "calendar"
    assert QApplication.focusWidget() is screen.nav.list
    screen.nav.search.setFocus()
    person.press("Escape")
    assert screen.nav.found() == list(KEYS)


def test_where_there_is_little_room_the_list_is_a_field(
    screen: AdministrationScreen, person: Person, qtbot: QtBot
) -> None:
    screen.resize(scaled(700), scaled(600))
    qtbot.waitUntil(lambda: screen.box.isVisible() and not screen.nav.isVisible())
    screen.box.setFocus()
    person.press("Ctrl+A").type("Kalend").press("Return")
    qtbot.waitUntil(lambda: screen.shown_part() == "calendar")
    screen.resize(scaled(1200), scaled(800))
    qtbot.waitUntil(screen.nav.isVisible)
    assert screen.nav.list.current_key() == "calendar"
