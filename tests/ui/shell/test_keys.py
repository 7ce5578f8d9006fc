"""Keys can be changed: the window follows at once, and what clashes is refused in words."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.texts import actions as t
from synpunkt_desk.ui.actions.clashes import refusal
from synpunkt_desk.ui.actions.key_map import key_map
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.table import BY_ID
from synpunkt_desk.ui.shell.key_overview import KeyOverview, KeyRow
from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.helpers.in_window import press
from tests.helpers.windows import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(window: MainWindow, qtbot: QtBot) -> KeyOverview:
    press(qtbot, "F1")
    found = window.findChildren(KeyOverview)[0]
    qtbot.waitUntil(found.isActiveWindow)
    return found


def catch(overview: KeyOverview, qtbot: QtBot, key: Qt.Key) -> None:
    """Stand in the field and press Ctrl and a key."""
    overview.catcher.setFocus()
    qtbot.keyClick(overview.catcher, key, CONTROL)


def row(action_id: ActionId, *, in_list: bool = False) -> KeyRow:
    return KeyRow(BY_ID[action_id], in_list=in_list)


def test_an_action_gets_other_keys_which_are_kept(
    window: MainWindow, desk: Desk, settings: QSettings, qtbot: QtBot
) -> None:
    overview = opened(window, qtbot)
    overview.choose(row(ActionId.NEW_CASE))
    catch(overview, qtbot, Qt.Key.Key_J)
    overview.change.click()
    overview.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    qtbot.keyClick(window.inbox.view.list, Qt.Key.Key_J, CONTROL)

    assert desk.opened == ["new"]
    assert "Ctrl+J" in window.bar.new_case.text()
    key_map().follow(settings)
    assert key_map().keys_of(ActionId.NEW_CASE) == ("Ctrl+J",)
    key_map().restore_all()
    assert "Ctrl+N" in window.bar.new_case.text()


def test_what_clashes_is_refused_in_words(window: MainWindow, qtbot: QtBot) -> None:
    overview = opened(window, qtbot)
    overview.choose(row(ActionId.NEW_CASE))
    catch(overview, qtbot, Qt.Key.Key_F)

    assert overview.field.error() == t.taken("Ctrl+F", BY_ID[ActionId.FIND].text)
    assert not overview.change.isEnabled()


@pytest.mark.parametrize(
    ("action_id", "keys", "in_list", "reason"),
    [
        (ActionId.NEW_CASE, "N", False, t.NEEDS_MORE),
        (ActionId.NEW_CASE, "Shift+N", False, t.NEEDS_MORE),
        (ActionId.NEW_CASE, "Tab", False, t.RESERVED),
        (ActionId.NEW_CASE, "Ctrl+Alt+N", False, t.ALT_GR),
        (ActionId.NEW_CASE, "Ctrl+3", False, t.DIGITS),
        (ActionId.PARK, "7", True, t.DIGITS),
        (ActionId.PARK, "M", True, t.taken("M", t.TAKE)),
        (ActionId.PARK, "Ctrl+K", True, t.taken("Ctrl+K", t.PALETTE)),
        (ActionId.PARK, "W", True, ""),
        (ActionId.PARK, "F12", False, ""),
        (ActionId.NEW_PLAN, "Alt+S", False, ""),
        (ActionId.NEW_REPORT, "Alt+S", False, t.taken("Alt+S", "Samla nämndernas rapporter…")),
        (ActionId.CONFIRM, "F12", False, t.FIXED),
    ],
)
def test_which_keys_an_action_can_have(
    settings: QSettings,
    qapp: QApplication,
    action_id: ActionId,
    keys: str,
    in_list: bool,
    reason: str,
) -> None:
    key_map().follow(settings)

    assert refusal(BY_ID[action_id], keys, in_list=in_list) == reason


def test_access_keys_of_fields_are_not_given_away(window: MainWindow, qtbot: QtBot) -> None:
    overview = opened(window, qtbot)
    overview.remove.setText("&Ta bort")

    reason = refusal(BY_ID[ActionId.NEW_CASE], "Alt+T", in_list=False)

    assert reason == t.taken("Alt+T", BY_ID[ActionId.ACCEPT_PROPOSALS].text)
    overview.remove.setText("Ta &bort tangenten")
    overview.standard.setText("Tillbaka till &Ö")
    assert refusal(BY_ID[ActionId.NEW_CASE], "Alt+Ö", in_list=False) == t.taken_by_field(
        "Alt+Ö", "Tillbaka till Ö"
    )


def test_the_table_is_not_modal_and_goes_back_to_standard(
    window: MainWindow, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    overview = opened(window, qtbot)
    assert not overview.isModal()
    overview.choose(row(ActionId.PARK, in_list=True))
    overview.remove.click()
    assert key_map().list_keys_of(ActionId.PARK) == ()

    overview.choose(row(ActionId.PARK, in_list=True))
    overview.standard.click()

    assert key_map().list_keys_of(ActionId.PARK) == ("H",)
