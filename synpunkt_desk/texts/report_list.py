"""Words about finished reports, what boards decide on them, and what has changed since."""

from collections.abc import Mapping
from typing import Final

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "report_approver_missing": (
        "Ingen har godkänt rapporten",
        "Skriv vem som har godkänt den. Namnet står sedan i rapporten.",
    ),
    "report_missing": (
        "Rapporten finns inte kvar",
        "Någon har tagit tillbaka den. Listan visar de rapporter som finns.",
    ),
    "report_presented": (
        "Rapporten är redan redovisad",
        "Nämnden har fattat beslut om den, och den ligger därför fast. Gör en ny rapport om "
        "uppgifterna behöver ändras.",
    ),
    "report_file_missing": (
        "Rapportens innehåll saknas",
        "Det finns inte i databasen. Det kan finnas i en tidigare säkerhetskopia.",
    ),
    "report_file_damaged": (
        "Rapportens innehåll är skadat eller ändrat",
        "Det stämmer inte med det som låstes och visas därför inte. Återställ den senaste "
        "säkerhetskopian till en ny mapp.",
    ),
    "report_decision_missing": (
        "Beslutet saknas",
        "Skriv vad nämnden beslutade, till exempel att redovisningen läggs till handlingarna.",
    ),
    "report_day_early": (
        "Beslutet är äldre än rapporten",
        "Rapporten låstes {finished}. Ange dagen då nämnden beslutade om den.",
    ),
}


def approved_line(approved_by: str, data_day: str) -> str:
    """Who has approved a report, and of which day its figures are."""
    if approved_by:
        return f"Godkänd av {approved_by}. Uppgifter från {data_day}."
    return f"Utkast som inte är godkänt. Uppgifter från {data_day}."
