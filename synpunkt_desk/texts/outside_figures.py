"""Words of the page with base numbers and with figures from other systems."""

from typing import Final

BASE_KINDS: Final = {"users": "Brukare", "pupils": "Elever", "inhabitants": "Invånare"}

ERRORS: Final = {
    "place_missing": ("Enhet saknas", "Välj en nämnd, en förvaltning eller en enhet i listan."),
    "year_wrong": ("Året stämmer inte", "Skriv ett år från {first} till {last}."),
    "number_wrong": ("Antalet stämmer inte", "Skriv ett helt tal, högst {limit}."),
    "system_missing": ("System saknas", "Skriv vilket system antalet står i, som Treserva."),
    "source_missing": (
        "Källa saknas",
        "Skriv var i systemet antalet är läst, så att någon annan kan läsa det igen.",
    ),
    "figure_days_missing": ("Perioden saknas", "Skriv vilka dagar antalet gäller."),
}

BASE_TITLE: Final = "Basantal"
BASE_TEXT: Final = (
    "För hur många en enhet finns till. Rapporterna visar då ärenden per 1 000. Ett nytt antal för "
    "samma enhet, år och slag ersätter det som fanns."
)
BASE_LIST: Final = "Basantal som är angivna"
UNIT: Final = "Nämnd, förvaltning eller enhet"
YEAR: Final = "År"
WHAT: Final = "Avser"
NUMBER: Final = "Antal"
SAVE_BASE: Final = "Spara &basantalet"
REMOVE_BASE: Final = "&Ta bort basantalet"
OUTSIDE_TITLE: Final = "Uppgifter från andra system"
OUTSIDE_TEXT: Final = (
    "Antal synpunkter som finns i ett annat system och inte blev ärenden här. De står i en egen "
    "tabell med system och källa och läggs aldrig ihop med de räknade."
)
OUTSIDE_LIST: Final = "Uppgifter som är inskrivna"
SYSTEM: Final = "System"
SOURCE: Final = "Källa"
SOURCE_HINT: Final = "Var i systemet antalet är läst, så att någon annan kan läsa det igen."
FIRST: Final = "Från och med"
LAST: Final = "Till och med"
TYPE: Final = "Typ"
ALL_TYPES: Final = "Alla typer"
SAVE_OUTSIDE: Final = "Spara &uppgiften"
NEW_OUTSIDE: Final = "Skriv en &ny"
REMOVE_OUTSIDE: Final = "Ta bort u&ppgiften"
NOTHING: Final = "Inget är angivet."
NO_DAY: Final = "Skriv en dag, som 2026-01-01."


def base_line(unit: str, year: int, kind: str, number: int) -> str:
    """A base number in its list."""
    return f"{unit} · {year} · {kind}: {number}"


def outside_line(place: str, system: str, days: str, number: int) -> str:
    """A figure in its list."""
    return f"{place} · {system} · {days}: {number}"
