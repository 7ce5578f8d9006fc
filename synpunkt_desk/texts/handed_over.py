"""Words about cases that lie with another board now."""

from typing import Final

OPEN_WINDOW: Final = "Överlämnade ärenden…"
TITLE: Final = "Överlämnade ärenden"
TEXT: Final = (
    "Ärenden som har lämnats över till en nämnd vars ärenden du inte läser. Hela historiken följde "
    "med dit; här finns kvittot kvar."
)
NOTHING: Final = "Inget ärende har lämnats över härifrån."
TABLE: Final = "Överlämnade ärenden, det senaste först"
NUMBER: Final = "Nummer"
CASE: Final = "Ärende"
TO: Final = "Till"
ON: Final = "När"
BY: Final = "Av"
SEARCH: Final = "Sök bland de överlämnade"


def sentence(board: str, on: str, by: str) -> str:
    """Where a case is now."""
    return f"Överlämnat till {board or 'en annan nämnd'} {on} av {by}."


def in_search(number: str, title: str, said: str) -> str:
    """A receipt among the hits of a search."""
    return f"{number} {title}. {said}".strip()


def and_more(count: int) -> str:
    """Further receipts."""
    return f"Ytterligare {count} finns under Överlämnade ärenden."
