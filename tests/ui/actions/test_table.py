"""The table of actions: no two mean the same keys where both work, and letters are the list's."""

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings
from PySide6.QtGui import QKeySequence

import synpunkt_desk.ui
from synpunkt_desk.texts import actions as t
from synpunkt_desk.ui.actions.action import Action, Area, Where
from synpunkt_desk.ui.actions.clashes import meet
from synpunkt_desk.ui.actions.key_map import key_map
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.table import ACTIONS, BY_ID
from synpunkt_desk.ui.case_editor.acts import LABELS, Act
from synpunkt_desk.ui.shell.key_overview import key_rows

LITERAL: Final = re.compile(r'(?:keys=|KEYS?: Final = )"([A-Z][^"]*)"')


def all_keys(action: Action) -> tuple[str, ...]:
    return tuple(key for key in (action.keys, *action.other_keys) if key)


def clashes() -> Iterator[str]:
    for one, other in combinations(ACTIONS, 2):
        common = set(all_keys(one)) & set(all_keys(other))
        if common and meet(one, other):
            yield f"{common}: {one.id} and {other.id}"


def test_no_keys_mean_two_things() -> None:
    letters = [key for action in ACTIONS for key in action.list_keys]

    assert list(clashes()) == []
    assert len(letters) == len(set(letters))


def test_every_action_is_in_the_table_once() -> None:
    assert sorted(action.id for action in ACTIONS) == sorted(ActionId)


def test_every_act_of_a_case_is_an_action() -> None:
    beside = {Act.EDIT_MEASURE, Act.FOLLOW_UP}

    assert {act.value for act in Act if act not in beside} <= {a.value for a in ActionId}
    assert all(BY_ID[ActionId(act)].text == label for act, label in LABELS.items())


def test_qt_understands_all_keys() -> None:
    keys = [key for action in ACTIONS for key in (*all_keys(action), *action.list_keys)]

    assert [key for key in keys if QKeySequence(key).isEmpty()] == []


def test_what_works_in_fields_needs_more_than_a_letter() -> None:
    assert [a.id for a in ACTIONS if any(len(key) == 1 for key in all_keys(a))] == []


def test_every_key_that_a_screen_names_stands_in_the_table() -> None:
    rooms = Path(synpunkt_desk.ui.__file__).parent
    files = [file for file in rooms.rglob("*.py") if file.parent.name != "actions"]
    named = {key for file in files for key in LITERAL.findall(file.read_text("utf-8"))}
    known = {key for action in ACTIONS for key in (*all_keys(action), *action.list_keys)}

    assert named - known == set()


def test_every_area_and_place_has_words() -> None:
    assert set(t.AREAS) == set(Area)
    assert all(t.where(where) for where in Where)
    assert all(action.text for action in ACTIONS)


def test_the_overview_has_a_row_for_keys_everywhere_and_one_for_letters(tmp_path: Path) -> None:
    key_map().follow(QSettings(str(tmp_path / "keys.ini"), QSettings.Format.IniFormat))

    assert [row.line() for row in key_rows([BY_ID[ActionId.UNDO]])] == [
        (t.AREAS["window"], t.UNDO, "Ctrl+Z", t.where("window")),
        (t.AREAS["window"], t.UNDO, "Z", t.where("list")),
    ]


def test_keys_of_return_and_enter_are_said_once(tmp_path: Path) -> None:
    key_map().follow(QSettings(str(tmp_path / "keys.ini"), QSettings.Format.IniFormat))

    assert [row.line()[2] for row in key_rows([BY_ID[ActionId.OPEN_CASE]])] == ["Enter"]
