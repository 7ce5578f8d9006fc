"""Why an action cannot have some keys, in words: what else means them, or what they are for."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from synpunkt_desk.texts import actions as t
from synpunkt_desk.texts import common
from synpunkt_desk.ui.actions.action import Action, Where
from synpunkt_desk.ui.actions.key_map import key_map
from synpunkt_desk.ui.actions.table import ACTIONS

_MOVES: Final = frozenset(
    {
        "Tab", "Shift+Tab", "Backtab", "Return", "Enter", "Esc", "Space", "Backspace", "Del",
        "Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown", "Ins", "Menu",
    }
)  # fmt: skip
"""What moves, writes and chooses in every program."""
_WRITES: Final = frozenset(
    {"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Y", "Alt+F4", "F4", "Alt+Tab"}
)
_DIGITS: Final = "0123456789"


def meet(one: Action, other: Action) -> bool:
    """Whether the keys of both can be heard at the same time."""
    if Where.REGISTRATION in (one.where, other.where):
        return one.where is other.where
    if one.where is other.where is Where.SCREEN:
        return one.place == other.place
    if {one.where, other.where} == {Where.CASE, Where.SCREEN}:
        return False
    return Where.PAGE not in (one.where, other.where) or Where.WINDOW in (one.where, other.where)


def refusal(action: Action, keys: str, *, in_list: bool) -> str:
    """Why the action cannot have them, "" when it can."""
    if action.is_fixed:
        return t.FIXED
    reserved = _reserved(keys, in_list=in_list)
    return reserved or _taken(action, keys, in_list=in_list)


def access_keys() -> Mapping[str, str]:
    """The access keys of everything made so far, and what they lead to."""
    found: dict[str, str] = {}
    for part in QApplication.allWidgets():
        leads = isinstance(part, QAbstractButton) or _is_label_of_field(part)
        if leads and isinstance(part, QAbstractButton | QLabel):
            keys = QKeySequence.mnemonic(part.text()).toString()
            found |= {keys: part.text().replace("&", "")} if keys else {}
    return found


def _is_label_of_field(part: QWidget) -> bool:
    buddy: QWidget | None = part.buddy() if isinstance(part, QLabel) else None
    return buddy is not None


def _reserved(keys: str, *, in_list: bool) -> str:
    """What every program means by them, or what keeps letters for writing."""
    last = keys.rpartition("+")[2] or "+"
    if keys in _MOVES | _WRITES:
        return t.RESERVED
    if "Ctrl+Alt+" in keys:
        return t.ALT_GR
    if last in _DIGITS and keys in (last, f"Ctrl+{last}", f"Alt+{last}"):
        return t.DIGITS
    is_plain = "Ctrl+" not in keys and "Alt+" not in keys and not _is_function_key(last)
    return t.NEEDS_MORE if is_plain and not in_list else ""


def _taken(action: Action, keys: str, *, in_list: bool) -> str:
    other = _with_list_keys(action, keys, in_list=in_list) or _with_keys(
        action, keys, in_list=in_list
    )
    if other is not None:
        return t.taken(common.key_name(keys), other.text)
    field = access_keys().get(keys, "")
    return t.taken_by_field(common.key_name(keys), field) if field else ""


def _with_list_keys(action: Action, keys: str, *, in_list: bool) -> Action | None:
    if not (in_list or _reaches_list(action)):
        return None
    others = (a for a in ACTIONS if not (in_list and a is action))
    return next((a for a in others if keys in key_map().list_keys_of(a.id)), None)


def _with_keys(action: Action, keys: str, *, in_list: bool) -> Action | None:
    having = (a for a in ACTIONS if keys in key_map().keys_of(a.id))
    if in_list:
        return next((a for a in having if _reaches_list(a)), None)
    return next((a for a in having if a is not action and meet(action, a)), None)


def _reaches_list(action: Action) -> bool:
    """Whether its keys are heard while the list has the focus."""
    return action.where in (Where.WINDOW, Where.CASE)


def _is_function_key(name: str) -> bool:
    return name[:1] == "F" and name[1:].isdecimal()
