"""Words of the page where letters and text modules are looked after."""

from typing import Final

TEXT: Final = (
    "Breven följer med programmet. Ändra dem så att de låter som ni, eller skriv egna. En "
    "textmodul hämtas med :: i en text."
)
LIST: Final = "Brev och textmoduler"
NEW_LETTER: Final = "Nytt brev"
NEW_MODULE: Final = "Ny textmodul"
NAME: Final = "Namn"
USED_FOR: Final = "Används till"
PURPOSES: Final = (
    ("acknowledge", "Bekräftelse"),
    ("question", "Fråga tillbaka"),
    ("delay", "Försening"),
    ("answer", "Svar"),
)
DEPARTMENT: Final = "Förvaltning"
ALL_DEPARTMENTS: Final = "Alla"
SUBJECT: Final = "Ämne"
WORDS: Final = "Text"
WORDS_HINT: Final = (
    "{enhet|oss} säger oss när enheten saknas. Det som står inom [ ] utelämnas om ett fält i det "
    "är tomt. En rad som börjar med # är en rubrik, en som börjar med - en punkt."
)
SAVE: Final = "Spara"
REMOVE: Final = "Ta bort"
AS_SHIPPED: Final = "Återgå till det medföljande"
PREVIEW: Final = "Brevet med exempel"
SETTINGS: Final = "Kuvert och godkännande"
WINDOW: Final = "Kuvertets fönster"
WINDOWS: Final = (("right", "Till höger"), ("left", "Till vänster"))
BOARD: Final = "Nämnd som vill godkänna skriftliga svar"
BOARD_HINT: Final = "Svar med brev och e-post väntar tills en av dem har godkänt dem."
APPROVERS: Final = "Får godkänna"
NO_MEMBERS: Final = "Lägg till personer under Personer."
SAVED: Final = "Texten är sparad"
REMOVED: Final = "Texten är borttagen"
OWN: Final = "egen text"
MODULE: Final = "textmodul"
EXAMPLE_ADDRESS: Final = ("Eva Exempel", "Södra Älvsborgsgatan 12 B", "503 38 BORÅS")


def fields_hint(names: list[str]) -> str:
    """Which fields there are."""
    return "Fält: " + ", ".join(f"{{{name}}}" for name in names)
