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
        "Någon har tagit tillbaka den. Välj en av dem som finns i listan.",
    ),
    "report_presented": (
        "Rapporten är redan redovisad",
        "Nämnden har fattat beslut om den, och den ligger därför fast. Gör en ny rapport om "
        "uppgifterna behöver ändras.",
    ),
    "report_file_missing": (
        "Rapportens innehåll saknas",
        "Det finns inte i databasen. Prova en tidigare säkerhetskopia.",
    ),
    "report_file_damaged": (
        "Rapportens innehåll är skadat eller ändrat",
        "Det stämmer inte med det som låstes och visas därför inte. Återställ den senaste "
        "säkerhetskopian till en ny mapp.",
    ),
    "report_together_options": (
        "Rapporten görs av nämndernas färdiga rapporter",
        "De räknas inte om, och därför betyder {options} inget här. Kör kommandot utan det.",
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


def locked_line(approved_by: str, data_day: str) -> str:
    """What stands over a finished report."""
    return f"Klar och låst. {approved_line(approved_by, data_day)} Skriv ut eller spara den nedan."


LAYOUT_CHANGED: Final = "Rapportmallen har ändrats"


def moved_number(what: str, then: int | str, now: int | str) -> str:
    """A number that is another one now."""
    return f"{what} {then} → {now}"


def cell_name(table: str, row: str, column: str) -> str:
    """Which number of a table."""
    return f"{table}: " + ", ".join(part for part in (row, column) if part)


def added(count: int) -> str:
    """Cases that have come into the period."""
    return f"{count} {_of(count, 'synpunkt tillkommen', 'synpunkter tillkomna')}"


def gone(count: int) -> str:
    """Cases that are not in the period any more."""
    return f"{count} {_of(count, 'synpunkt räknas inte längre', 'synpunkter räknas inte längre')}"


def recategorised(count: int) -> str:
    """Cases of another type or category than then."""
    return f"{count} {_of(count, 'omkategoriserad', 'omkategoriserade')}"


def moved(count: int) -> str:
    """Cases that lie with somebody else than then."""
    return f"{count} {_of(count, 'flyttad till en annan enhet', 'flyttade till andra enheter')}"


def ended(count: int) -> str:
    """Cases that are closed in the period now and were not, or the other way round."""
    return f"{count} {_of(count, 'med ändrat avslut', 'med ändrade avslut')}"


def _of(count: int, one: str, many: str) -> str:
    return one if count == 1 else many


TITLE: Final = "Rapporter"
PARTS: Final = "Delar av rapporterna"
NEW: Final = "Ny rapport"
TABLE: Final = "Rapporter och utkast"
COLUMNS: Final = ("Rapport", "Status", "Period", "Dag")
TABLE_HINT: Final = "Enter öppnar den rapport du står på"
EMPTY_TITLE: Final = "Inga rapporter än"
EMPTY_TEXT: Final = (
    "Här ligger utkast och färdiga rapporter. En färdig rapport ändras aldrig och kan skrivas ut "
    "igen precis som den var. Tryck Ny rapport för att göra den första."
)
DRAFT: Final = "Utkast"
STATUSES: Final[Mapping[str, str]] = {"finished": "Klar", "presented": "Redovisad"}

GO_ON: Final = "Fortsätt"
REMOVE: Final = "Ta bort"
SHOW: Final = "Visa"
BACK: Final = "Tillbaka till rapporterna"
PREVIEW_NAME: Final = "Den färdiga rapporten"
CHANGES: Final = "Ändrat sedan rapporten"
CHANGES_BUTTON: Final = "Vad har ändrats sedan dess?"
NOT_CHANGED: Final = "Inget har ändrats. Rapporten säger detsamma om den görs i dag."
COUNTING: Final = "Räknar om…"
SHOW_CASES: Final = "Visa ärenden"
DECIDE: Final = "Skriv in beslut…"
ORDER: Final = "Begär tydligare redovisning…"
WITHDRAW: Final = "Ta tillbaka"
DRAFT_REMOVED: Final = "Utkastet är borttaget"

DECISION_TITLE: Final = "Nämndens beslut om rapporten"
DECISION: Final = "Beslut"
DECIDED_ON: Final = "Dag för beslutet"
PARAGRAPH: Final = "Paragraf"
SAVE_DECISION: Final = "Spara beslutet"
USUAL_DECISION: Final = "Redovisningen läggs till handlingarna."
USUAL_ORDER: Final = "Återkom med en tydligare redovisning."

TOGETHER: Final = "Samla nämndernas rapporter…"
TOGETHER_TITLE: Final = "Samla nämndernas rapporter till kommunstyrelsen"
TOGETHER_EXPLANATION: Final = (
    "En rad per nämnd hämtas ur nämndernas färdiga rapporter om perioden, utan att räknas om. "
    "Försenade rapporter om tidigare perioder bifogas."
)
TOGETHER_KEPT: Final = "Det du skriver på sidan ligger kvar tills programmet stängs."
FIRST: Final = "Första dag"
LAST: Final = "Sista dag"
TOGETHER_PREVIEW: Final = "Nämndernas rapporter i en"


def counted(drafts: int, finished: int, presented: int) -> str:
    """How many reports of each kind there are."""
    named = ((drafts, "utkast"), (finished, "klara"), (presented, "redovisade"))
    return " · ".join(f"{count} {word}" for count, word in named if count)


def days(first: str, last: str) -> str:
    """The period of a report, short."""
    return f"{first} – {last}"


def approved(name: str) -> str:
    """Who has approved a report."""
    return f"Godkänd av {name}"


def figures_of(day: str) -> str:
    """Of which day the figures are."""
    return f"Uppgifter från {day}"


def decided(day: str, paragraph: str) -> str:
    """When a board has decided."""
    return f"Beslut {day}{f' {paragraph}' if paragraph else ''}"


def orders(count: int) -> str:
    """How many orders follow from a report."""
    return "1 uppdrag från nämnden" if count == 1 else f"{count} uppdrag från nämnden"
