"""Words that many screens share."""

from typing import Final

MANDATORY: Final = "obligatorisk"
UNDO: Final = "Ångra"
CLOSE: Final = "Stäng"
CANCEL: Final = "Avbryt"
MORE: Final = "Mer"
OPEN: Final = "Öppna"
STEP_DONE: Final = "klar"
STEP_CURRENT: Final = "pågår"
STEP_AHEAD: Final = "återstår"
ERROR: Final = "Fel"

_KEY_WORDS: Final = {
    "Shift": "Skift",
    "Return": "Enter",
    "Meta": "Win",
    "Del": "Delete",
    "PgUp": "Page Up",
    "PgDown": "Page Down",
    "Space": "Mellanslag",
    "Left": "Vänsterpil",
    "Right": "Högerpil",
    "Up": "Uppil",
    "Down": "Nedpil",
}


def key_name(keys: str) -> str:
    """How a key combination such as `Ctrl+Shift+Return` is written on a Swedish keyboard."""
    return "+".join(_KEY_WORDS.get(part, part) for part in keys.split("+"))


def with_keys(label: str, keys: str) -> str:
    """A label followed by its keys."""
    return f"{label}  ({key_name(keys)})" if keys else label


def add_option(text: str) -> str:
    """The last entry of a list that can grow."""
    return f"Lägg till ”{text}”…"


def page_of(page: int, count: int) -> str:
    """Which page of a document is shown."""
    return f"sida {page} ({count})"


def spoken(*parts: str) -> str:
    """What a screen reader says for parts that stand beside each other."""
    return ", ".join(part for part in parts if part)
