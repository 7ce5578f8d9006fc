"""Words of the palette, where commands, cases, people and places are found by a few letters."""

from typing import Final

from synpunkt_desk.texts.actions import AREAS
from synpunkt_desk.texts.inbox import count_of_cases

__all__ = [
    "CASE", "COLLEAGUE", "FIELD", "FILTER", "GIVER", "HOW", "LIST", "NAME", "PLACE",
    "SEARCHING", "cases_of", "count_of_cases", "go_to", "hits", "kind_of",
    "nothing",
]  # fmt: skip

NAME: Final = "Sök kommando"
FIELD: Final = "Kommando, ärendenummer, namn, enhet eller filter"
LIST: Final = "Träffar"
HOW: Final = "Enter väljer · pilar flyttar · Esc stänger"
SEARCHING: Final = "Söker…"
CASE: Final = "Ärende"
GIVER: Final = "Person som lämnat synpunkter"
PLACE: Final = "Mottagare, öppna ärenden"
COLLEAGUE: Final = "Ansvarig, öppna ärenden"
FILTER: Final = "Sparat filter"


def go_to(place: str) -> str:
    """A place as something to do."""
    return f"Gå till {place}"


def kind_of(area: str) -> str:
    """What an action is about."""
    return AREAS[area]


def cases_of(name: str) -> str:
    """The heading of somebody's cases."""
    return f"Ärenden från {name}"


def hits(count: int) -> str:
    """How much there is to choose from."""
    return f"{count} träff" if count == 1 else f"{count} träffar"


def nothing(search_keys: str) -> str:
    """What to do when nothing was found."""
    way = f" med {search_keys}" if search_keys else ""
    return f"Inga träffar. Ärendenas text söker du i{way}."
