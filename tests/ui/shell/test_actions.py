"""The table of actions: no two mean the same keys, and letters belong to the list."""

from collections import Counter

from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from synpunkt_desk.texts import shell as t
from synpunkt_desk.ui.shell.actions import ACTIONS, BY_ID, ActionId, available
from synpunkt_desk.ui.shell.key_overview import KeyOverview, key_rows


def test_no_keys_mean_two_things() -> None:
    keys = [key for a in ACTIONS for key in (a.keys, *a.other_keys) if key]
    keys += [key for action in ACTIONS for key in action.list_keys]

    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_every_action_is_in_the_table_once_and_reached_by_keys() -> None:
    assert [action.id for action in ACTIONS] == list(ActionId)
    assert all(action.keys or action.list_keys for action in ACTIONS)


def test_qt_understands_all_keys() -> None:
    keys = [key for action in ACTIONS for key in (action.keys, *action.list_keys) if key]

    assert [key for key in keys if QKeySequence(key).isEmpty()] == []


def test_what_works_in_fields_needs_more_than_a_letter() -> None:
    assert [action.id for action in ACTIONS if len(action.keys) == 1] == []


def test_the_overview_shows_only_what_does_something() -> None:
    handlers = {ActionId.FIND: lambda: None, ActionId.UNDO: lambda: None}

    everywhere, in_list = key_rows(available(handlers))

    assert everywhere == (
        t.KEYS_WHERE_WINDOW,
        [("Ctrl+F", t.FIND), ("Ctrl+Z", t.UNDO)],
    )
    assert in_list == (t.KEYS_WHERE_LIST, [("/", t.FIND), ("Z", t.UNDO)])


def test_keys_of_return_and_enter_are_said_once() -> None:
    rows = dict(key_rows([BY_ID[ActionId.OPEN_CASE]]))

    assert rows[t.KEYS_WHERE_LIST] == [("Enter", t.OPEN_CASE)]


def test_the_overview_opens(qtbot: QtBot) -> None:
    overview = KeyOverview(ACTIONS)
    qtbot.addWidget(overview)
    overview.show()

    assert overview.windowTitle() == t.KEYS_TITLE
