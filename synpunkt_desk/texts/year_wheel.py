"""Words of the year wheel: which board gets which report, and when."""

from collections.abc import Mapping
from typing import Final

from synpunkt_desk.models.objects import ReportEvery

TITLE: Final = "Årshjul"
NEW: Final = "Ny plan"
TABLE: Final = "Rapporter som ska lämnas"
COLUMNS: Final = ("Nämnd", "Rapport", "Period", "Senast", "Läge")
EMPTY_TITLE: Final = "Inget planerat"
EMPTY_TEXT: Final = (
    "Här syns vilka rapporter som saknas och vilka som är på väg. Tryck Ny plan och lägg in när "
    "varje nämnd ska få sin."
)
TABLE_HINT: Final = "Enter öppnar rapporten, eller börjar på den som saknas"
WHOLE: Final = "Hela kommunen"
STATES: Final[Mapping[str, str]] = {
    "coming": "Perioden pågår",
    "waiting": "Ska göras",
    "late": "Försenad",
    "finished": "Klar",
    "presented": "Redovisad",
}
EVERY: Final[Mapping[str, str]] = {
    ReportEvery.MONTH: "Varje månad",
    ReportEvery.QUARTER: "Varje kvartal",
    ReportEvery.THIRD: "April, augusti och december",
    ReportEvery.HALF_YEAR: "Varje halvår",
    ReportEvery.YEAR: "Varje år",
}
PLACE: Final = "Nämnd eller förvaltning"
LAYOUT: Final = "Rapport"
HOW_OFTEN: Final = "Hur ofta"
DUE_DAYS: Final = "Dagar efter periodens slut"
BEGINS: Final = "Gäller perioder som slutar från och med"
SAVE: Final = "Spara planen"
PLAN: Final = "Plan för rapport"
MAKE: Final = "Gör rapporten"
SHOW: Final = "Visa rapporten"
EDIT: Final = "Ändra planen…"
REMOVE: Final = "Ta bort planen"
REMINDED_SPOKEN: Final = "rapporter att göra"

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "plan_place_unknown": (
        "Nämnden eller förvaltningen finns inte",
        "Välj en i listan, eller lämna fältet tomt för hela kommunen.",
    ),
    "plan_layout_missing": (
        "Ingen rapport är vald",
        "Välj vilken rapport som ska göras.",
    ),
    "plan_days_wrong": (
        "Antalet dagar stämmer inte",
        "Skriv ett heltal från 1 till 365: så många dagar efter periodens slut som rapporten ska "
        "vara klar.",
    ),
    "plan_exists": (
        "Rapporten är redan planerad",
        "Det finns redan en plan för samma nämnd, rapport och perioder. Ändra den i stället.",
    ),
    "plan_missing": (
        "Planen finns inte kvar",
        "Någon har tagit bort den. Listan visar de planer som gäller.",
    ),
}


def counted(missing: int, late: int) -> str:
    """How much is to be done."""
    told = f"{missing} att göra" if missing else "Inget att göra nu"
    return f"{told} · {late} försenade" if late else told


def due(day: str) -> str:
    """When it is to be ready."""
    return f"Ska vara klar senast {day}"


def after(days: int) -> str:
    """How soon after a period."""
    return f"Klar {days} dagar efter periodens slut"
