"""Words of Excel files."""

from typing import Final

ABOUT: Final = "Om rapporten"
RESERVED: Final = "Historik"
"""A name that Excel keeps for itself."""

FACTS: Final = "Uppgifter"
PERIOD: Final = "Period"
COMPARED_WITH: Final = "Jämförd period"
DEPARTMENT: Final = "Avser"
MADE: Final = "Uttagen"
CHECKS: Final = "Kontroller"
SEVERITIES: Final = {"fix": "Rätta", "review": "Se över", "ok": "I sin ordning"}


def table_name(number: int) -> str:
    """What a sheet is called whose table has no title."""
    return f"Tabell {number}"
