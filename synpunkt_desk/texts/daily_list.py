"""Words of the daily register list (postlista)."""

from datetime import date
from typing import Final

from synpunkt_desk.texts.dates import date_with_weekday, period_in_days
from synpunkt_desk.texts.report_sentences import amount

DOCUMENT_TYPE: Final = "Postlista"
NUMBER: Final = "Nummer"
RECEIVED: Final = "Kom in"
SENDER: Final = "Avsändare"
MATTER: Final = "Ärende"
ANONYMOUS: Final = "Anonym"
NO_SENDER: Final = "Uppgift saknas"
LEFT_OUT: Final = "Utelämnas"
NOTHING: Final = "Inget registrerades under tiden."
NOTE: Final = (
    "Avsändare eller ärende utelämnas där det behövs på grund av sekretess (5 kap. 2 § "
    "offentlighets- och sekretesslagen)."
)


DAY: Final = "Dag"
PERIOD: Final = "Period"
ONE_DAY: Final = "En dag"
FIRST_DAY: Final = "Från och med"
LAST_DAY: Final = "Till och med"
DAY_PROBLEM: Final = "Skriv dagen som 2026-06-30 eller 20260630."
WHEN: Final = "Dag eller period"
BOARD: Final = "Nämnd"
ALL_BOARDS: Final = "Alla nämnder"
TODAY: Final = "I dag"
PREVIOUS_DAY: Final = "Föregående dag"
NEXT_DAY: Final = "Nästa dag"
REGISTERED: Final = "Registrerat"
TABLE: Final = "Registrerade synpunkter"
TABLE_HINT: Final = "Enter öppnar ärendet. Vänster- och högerpil byter dag."
NOTHING_TITLE: Final = "Inget är registrerat"
BACK: Final = "Tillbaka till postlistan"


def when(first: date, last: date) -> str:
    """The day with its weekday, or the period."""
    return date_with_weekday(first) if first == last else period_in_days(first, last)


def counted(count: int, left_out: int) -> str:
    """How many there are, and from how many something is left out."""
    words = amount(count, "ärende", "ärenden")
    return f"{words} · {left_out} med utelämnade uppgifter" if left_out else words


def nothing_text(first: date, last: date) -> str:
    """What belongs here, why it is empty, and what to do."""
    return (
        "Här visas det som registreras, utom ärenden som har lästs in från en fil. "
        f"Inget registrerades {period_in_days(first, last)}. Välj en annan dag eller nämnd."
    )


def title(days: str) -> str:
    """The title of the list of a day or some days."""
    return f"Postlista {days}"


def voided(matter: str) -> str:
    """What a case was about that was taken out again."""
    return f"{matter} (makulerat)"
