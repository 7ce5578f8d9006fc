"""Words of the window where colours, size of text and density are chosen."""

from collections.abc import Mapping
from typing import Final

TITLE: Final = "Utseende"
OPEN: Final = "Utseende…"
EXPLAINED: Final = "Gäller på den här datorn, genast och i varje fönster. Inget i ärendena ändras."

SCHEME: Final = "Färger"
SCHEMES: Final[Mapping[str, str]] = {
    "system": "Som datorn",
    "light": "Ljust",
    "dark": "Mörkt",
    "high_contrast": "Hög kontrast",
}
SCHEME_HINT: Final = "Som datorn följer ljust, mörkt och hög kontrast när du ändrar det där."
TEXT_SIZE: Final = "Textens storlek"
DENSITY: Final = "Avstånd"
DENSITIES: Final[Mapping[str, str]] = {"comfortable": "Luftigt", "compact": "Tätt"}
DENSITY_HINT: Final = "Tätt visar fler rader. Texten är lika stor."


def percent(size: int) -> str:
    """A size of text."""
    return f"{size}\N{NO-BREAK SPACE}%"
