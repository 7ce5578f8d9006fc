"""Words of open data."""

from collections.abc import Sequence
from typing import Final

ALL_TABLES: Final = "Alla tabeller"


def description(unit: str, days: str, definitions: Sequence[str]) -> str:
    """Return what the figures are of and how they are counted."""
    return " ".join((f"Antal synpunkter som {unit} fick {days}.", *definitions))
