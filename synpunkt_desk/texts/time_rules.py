"""Words of the parts of the administration where due dates and closing days are settled."""

from datetime import date
from typing import Final

from synpunkt_desk.texts.deadlines import amount_of_days

SUBJECTS: Final = {
    "acknowledge": "Bekräftelse",
    "answer": "Svar",
    "news": "Nästa besked",
    "unit": "Mottagarens svar",
}
SUBJECT_HINTS: Final = {
    "acknowledge": "från ankomstdagen",
    "answer": "från ankomstdagen",
    "news": "från dagen då ni hörde av er",
    "unit": "från fördelningen",
}
UNITS: Final = {"working_days": "Arbetsdagar", "days": "Dagar"}

RULES: Final = "Svarstider"
RULES_TEXT: Final = (
    "Där ingen tid är beslutad räknas inget sista datum. Gäller flera tider samma ärende används "
    "den som pekar ut nämnd, sedan den som pekar ut typ."
)
NO_RULES: Final = "Ingen svarstid är beslutad. Tryck Ny svarstid för att lägga in en."
SUBJECT: Final = "Vad tiden gäller"
BOARD: Final = "Nämnd"
ALL_BOARDS: Final = "Alla nämnder"
CASE_TYPE: Final = "Typ"
ALL_TYPES: Final = "Alla typer"
AMOUNT: Final = "Antal"
UNIT: Final = "Räknas i"
NEW_RULE: Final = "Ny svarstid"
RULE_TITLE: Final = "Ändra svarstiden"
SHOW_CHANGE: Final = "Visa vad som ändras…"
TAKE_AWAY: Final = "Ta bort…"

CLOSING_DAYS: Final = "Egna stängda dagar"
CALENDAR_TEXT: Final = (
    "Lördagar, söndagar, helgdagar samt midsommar-, jul- och nyårsafton räknas aldrig som "
    "arbetsdagar. Lägg till dagar då kommunen har stängt utöver dem."
)
NO_CLOSING_DAYS: Final = "Inga egna stängda dagar. Skriv en dag och tryck Lägg till dagen."
DAY: Final = "Dag"
DAY_PROBLEM: Final = "Skriv dagen som 2026-11-24."
REASON: Final = "Anledning"
ADD_DAY: Final = "Lägg till dagen"
BRIDGE_DAYS: Final = "Kommunen har stängt på klämdagar"
BRIDGE_DAYS_HINT: Final = "En klämdag är en ensam vardag mellan lediga dagar."
OFF_DAYS: Final = "Vardagar som inte räknas"

PREVIEW: Final = "Det här ändras"
PREVIEW_COLUMNS: Final = ("Ärende", "Gäller", "Sista datum nu", "Nytt sista datum")
NO_DAY: Final = "inget"
SAVE: Final = "Spara ändringen"
CANCEL: Final = "Ändra inte"
PROGRESS: Final = "Så många ärenden är omräknade"


def rule_line(subject: str, board: str, case_type: str, amount: int, unit: str) -> str:
    """ "Svar: 10 arbetsdagar · Alla nämnder · Klagomål"."""
    where = (board or ALL_BOARDS, case_type or ALL_TYPES)
    return " · ".join((f"{SUBJECTS[subject]}: {amount_of_days(amount, unit)}", *where))


def closing_day_line(day: date, reason: str) -> str:
    """A closing day in a list."""
    return f"{day.isoformat()} {reason}"


def off_days_line(days: list[tuple[date, str]]) -> str:
    """The weekdays of a year that do not count."""
    return "\n".join(f"{day.isoformat()} {name}" for day, name in days)


def will_move(cases: int) -> str:
    """How many cases a change would move."""
    if not cases:
        return "Inga öppna ärenden får nytt sista datum."
    return f"{_open_cases(cases)} får nytt sista datum."


def are_moving(done: int, total: int) -> str:
    """While cases are recounted."""
    return f"{done} av {total} ärenden är omräknade. Du kan arbeta vidare under tiden."


def have_moved(cases: int) -> str:
    """When every case has been recounted."""
    return f"Sparat. {_open_cases(cases)} har fått nytt sista datum." if cases else "Sparat."


def _open_cases(count: int) -> str:
    return "1 öppet ärende" if count == 1 else f"{count} öppna ärenden"
