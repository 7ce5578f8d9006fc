"""Words for oral feedback that is only counted: the window, the sheet on paper, the overview."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from synpunkt_desk.texts.dates import WEEKDAYS, period_in_days
from synpunkt_desk.texts.report_sentences import number

TITLE: Final = "Noterad muntligt"
OVERVIEW: Final = "Noterat muntligt"
NOTE: Final = "Notera muntligt"
WHAT_FOR: Final = (
    "För muntliga synpunkter som bara räknas. De blir inga ärenden och läggs aldrig ihop med dem."
)
PARTS: Final = "Räkna eller fyll i veckan"
COUNT: Final = "Räkna"
SHEET: Final = "Veckans lista"
RECEIVER: Final = "Vem synpunkten gäller"
RECEIVER_HINT: Final = "Skriv de första bokstäverna"
RECEIVER_MISSING: Final = "Välj vem synpunkten gäller."
RECEIVER_UNKNOWN: Final = "Finns inte i listan. Välj en av raderna."
TYPES: Final = "Vad det var"
KEYS_HINT: Final = "En siffra räknar en. Plus räknar en till av samma, minus tar bort den."
NOTHING_YET: Final = "Inget är räknat än."
TAKEN_BACK: Final = "Det senaste är borttaget."

WEEK: Final = "Vecka"
PREVIOUS_WEEK: Final = "Föregående vecka"
NEXT_WEEK: Final = "Nästa vecka"
NO_DAY: Final = "Utan dag"
SUM: Final = "Summa"
BY_CRITERION: Final = "Dela upp typerna"
PRINT_EMPTY: Final = "Skriv ut tom lista…"
SAVE_EMPTY: Final = "Spara tom lista som PDF…"
SAVE_SHEET: Final = "Spara veckan"
SHEET_HINT: Final = (
    "Tabb eller Enter går till nästa ruta. Sparas också när du byter vecka eller stänger."
)
SHEET_SAVED: Final = "Veckan är sparad"
DAY_NAMES: Final = tuple(name[:3].capitalize() for name in WEEKDAYS)

PERIOD: Final = "Tid"
PERIODS: Final[Mapping[str, str]] = {
    "week": "Denna vecka",
    "month": "Denna månad",
    "year": "I år",
}
ROWS: Final = "Rader"
ROWS_BY: Final[Mapping[str, str]] = {"receiver": "Per enhet", "week": "Per vecka"}
OVERVIEW_TABLE: Final = "Antal noterade"
NOTHING_TITLE: Final = "Inget är noterat"
NOTHING_TEXT: Final = (
    "Här visas muntliga synpunkter som bara har räknats. Tryck Notera muntligt, eller fyll i en "
    "veckolista."
)

DOCUMENT_TYPE: Final = "Veckolista"
HOW_TO_FILL: Final = (
    "Dra ett streck för varje muntlig synpunkt som inte behöver bli ett ärende. Skriv inga namn på "
    "listan. Vill någon ha svar, eller behöver något göras, registrera synpunkten i stället."
)
SENT_TO: Final = "Skickas till"
FILLED_BY: Final = "Ifylld av"
TYPE: Final = "Typ"
_LINE: Final = "_" * 36


def of_today(name: str, count: int) -> str:
    """How many of a type today has had."""
    return f"{name}: {today(count)}"


def today(count: int) -> str:
    """How many today has had."""
    return f"{number(count)} i dag"


def week_name(week: str) -> str:
    """ "vecka 47"."""
    return f"vecka {int(week.partition('W')[2])}"


def week_of_year(week: str) -> str:
    """ "2026 vecka 47"."""
    return f"{week.partition('-')[0]} {week_name(week)}"


def week_title(week: str, first: date, last: date) -> str:
    """A week with its days."""
    return f"{week_name(week).capitalize()} · {period_in_days(first, last)}"


def day_head(day: date) -> str:
    """The head of a day's column."""
    return f"{DAY_NAMES[day.weekday()]} {day.day}/{day.month}"


def cell_name(row: str, day: date | None) -> str:
    """What a box of the sheet is for."""
    when = f"{WEEKDAYS[day.weekday()]} {day.day}/{day.month}" if day else NO_DAY.lower()
    return f"{row}, {when}"


def sheet_title(receiver: str, week: str) -> str:
    """The title of the sheet on paper."""
    return f"Muntliga synpunkter {week_name(week)}, {receiver}"


def sheet_facts(office: str) -> tuple[tuple[str, str], ...]:
    """Who fills in the sheet and where it goes."""
    return ((FILLED_BY, _LINE), (SENT_TO, office or _LINE))


def row_name(case_type: str, criterion: str) -> str:
    """A row of the sheet."""
    return f"{case_type} – {criterion}" if criterion else case_type


def counted(count: int) -> str:
    """How many have been noted."""
    return f"{number(count)} noterade" if count != 1 else "1 noterad"
