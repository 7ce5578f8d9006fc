"""Words of the page where a set is saved as a folder and taken in."""

from collections.abc import Mapping
from typing import Final

from synpunkt_desk.texts.vocabulary import KINDS as WORD_KINDS

SAVE_TITLE: Final = "Spara uppsättningen som en mapp"
SAVE_TEXT: Final = (
    "Kommunens ord, svarstider, kalender, organisation, egna brev, textmoduler, blanketter och "
    "rapportmallar, utan ärenden, personer och inloggningar. En annan kommun kan börja med mappen "
    "eller ta in delar av den."
)
SAVE: Final = "&Välj tom mapp och spara…"
TAKE_IN_TITLE: Final = "Ta in en uppsättning"
TAKE_IN_TEXT: Final = (
    "Först visas skillnaderna. Inget ändras förrän du väljer delar och tar in dem. Kommunens "
    "namn, ärendenummer, organisation och personer ändras inte."
)
CHOOSE: Final = "Välj &mapp…"
COLUMNS: Final = ("Del", "Skillnad", "Namn")
ROWS: Final = "Skillnader"
PARTS: Final = "Delar att ta in"
ALSO_GONE: Final = "Ta också ur bruk det som inte finns i mappen"
TAKE_IN: Final = "&Ta in valda delar"
SAME: Final = "Mappen har inget som ni inte redan har."
TAKEN_IN: Final = "Delarna är intagna. Orden går att ångra i ett steg, och allt under Ändringar."
SEALED: Final = "Mappen är precis som den sparades."
NOT_SEALED: Final = (
    "Mappen saknar kontrollsummor, så det går inte att se om den har ändrats. Det är som det ska "
    "om någon har skrivit den för hand."
)

PART_NAMES: Final[Mapping[str, str]] = {
    **WORD_KINDS,
    "local_category": "Förvaltningarnas egna kategorier",
    "deadlines": "Svarstider",
    "forms": "Blanketternas texter",
    "letters": "Brev",
    "text_modules": "Textmoduler",
    "layouts": "Rapportmallar",
}
KINDS: Final[Mapping[str, str]] = {
    "new": "Ny",
    "changed": "Ändrad",
    "gone": "Finns inte i mappen",
}

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "set_folder_used": (
        "Mappen {file} är inte tom",
        "Välj en tom mapp, eller skapa en ny. Inget skrivs över.",
    ),
    "set_unwritable": ("Mappen {file} går inte att skriva i", "Välj en annan mapp."),
    "set_unreadable": (
        "Mappen {file} går inte att läsa",
        "Se efter att du har rätt att öppna den, eller välj en annan.",
    ),
    "set_strange_file": (
        "{file} är ingen vanlig fil",
        "Mappen läses inte. Be om en mapp utan länkar och genvägar.",
    ),
    "set_too_many": (
        "Mappen har för många filer",
        "Högst {limit} går att läsa. Kontrollera att du har valt rätt mapp.",
    ),
    "set_changed": (
        "{file} stämmer inte med sin kontrollsumma",
        "Filen är ändrad eller skadad på vägen. Hämta mappen igen. Har ni själva ändrat den tar "
        "ni bort filen KONTROLLSUMMOR.txt.",
    ),
}


def saved(count: int, folder: str) -> str:
    """When a set has been written."""
    return f"{count} filer är sparade i {folder}."


def part_line(part: str, count: int) -> str:
    """A part to choose, with how many differences it has."""
    return f"{PART_NAMES[part]} ({count})"


def unknown_departments(names: list[str]) -> str:
    """Departments of the set that this office does not have."""
    return f"Förvaltningar som inte finns här, och vars kategorier inte tas in: {', '.join(names)}."
