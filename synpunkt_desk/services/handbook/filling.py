"""Puts the words of the screens, and the keys in use, into the chapters.

`{t:actions.NEW_CASE}` is a constant of a module in `texts`; what follows further dots is looked up
in it. `{key:new_case}` are the keys of an action.
"""

import re
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Final, cast

from synpunkt_desk.models.errors import BugError
from synpunkt_desk.texts.common import key_name

_PLACE: Final = re.compile(r"\{(t|key):([\w.:]+)\}")

KeyOf = Callable[[str], str]
"""The keys of an action by its name, "" for none."""


def fill(text: str, key_of: KeyOf) -> str:
    """The text with the words and keys in their places; `BugError` for one that is not there."""

    def words(found: re.Match[str]) -> str:
        return _word(found[2]) if found[1] == "t" else _keys(found[2], key_of)

    return _PLACE.sub(words, text)


def _keys(action: str, key_of: KeyOf) -> str:
    keys = key_of(action)
    if not keys:
        raise BugError(f"the action {action} has no keys")
    return key_name(keys)


def _word(path: str) -> str:
    module, name, *further = path.split(".")
    found: Any = getattr(import_module(f"synpunkt_desk.texts.{module}"), name, None)
    for key in further:
        found = _part(found, key)
    if not isinstance(found, str) or not found:
        raise BugError(f"there are no words at {path}")
    return found.replace("&", "")


def _part(found: object, key: str) -> object:
    """The words of a key, in a table of words or among words in order."""
    if isinstance(found, Mapping):
        return cast("Mapping[str, object]", found).get(key)
    if isinstance(found, tuple) and key.isdigit():
        return cast("tuple[object, ...]", found)[int(key)]
    return None
