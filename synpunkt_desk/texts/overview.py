"""Words of the overview: what came in, how old it is, and how long it took."""

from collections.abc import Mapping
from typing import Final

from synpunkt_desk.texts.common import spoken
from synpunkt_desk.texts.dates import MONTHS
from synpunkt_desk.texts.report_sentences import SMALLEST_BASE, amount, number, percent, signed

TITLE: Final = "Översikt"
DOCUMENT_TYPE: Final = "Översikt"
BACK: Final = "Tillbaka till översikten"
NOT_SHOWN: Final = "–"
"""Stands where the base is too small for more than counts."""

SPAN: Final = "Tid"
SPANS: Final[Mapping[str, str]] = {
    "month": "Denna månad",
    "quarter": "Detta kvartal",
    "year": "I år",
    "twelve_months": "Senaste 12 månaderna",
    "own": "Egna dagar",
}
FIRST_DAY: Final = "Från och med"
LAST_DAY: Final = "Till och med"
DAY_PROBLEM: Final = "Skriv dagen som 2026-06-30 eller 20260630."
WHOM: Final = "Nämnd eller förvaltning"
BY: Final = "Visa per"
BY_WORDS: Final[Mapping[str, str]] = {
    "month": "Månad",
    "case_type": "Typ",
    "department": "Förvaltning",
    "unit": "Enhet",
    "channel": "Kanal",
}
MONTH: Final = "Månad"
OTHER_MONTH: Final = "Annan månad"
COUNTING: Final = "Räknar …"
COPY: Final = "Kopiera som CSV"
COPIED: Final = "Tabellen är kopierad. Klistra in den i ett kalkylblad."
CHART_HINT: Final = "Piltangenterna går mellan staplarna, Enter visar ärendena."
HINT: Final = "Tryck Enter på en siffra eller stapel för att se ärendena bakom den."

EMPTY_TITLE: Final = "Inget har kommit in under tiden"
EMPTY_TEXT: Final = (
    "Här visas hur mycket som kommit in, hur gammalt det öppna är och hur lång tid svaren tagit. "
    "Välj en annan tid, eller registrera den första synpunkten."
)

SUM: Final = "Summa"
FIGURES: Final = "I korthet"
FIGURE_COLUMNS: Final = ("Antal", "Kommentar")
RECEIVED: Final = "Inkomna"
CLOSED: Final = "Avslutade"
OPEN: Final = "Öppna"
DIRECT: Final = "Besvarade direkt"
RESPONSE: Final = "Återkopplingstid"
HANDLING: Final = "Handläggningstid"
RESPONSE_KEPT: Final = "Återkopplade i tid"
HANDLING_KEPT: Final = "Besvarade i tid"
PASSED_ON: Final = "Framfört beröm"
TALLIED: Final = "Noterat muntligt"

RECEIVED_COLUMNS: Final = (RECEIVED, "Samma tid året före", DIRECT)
AGE: Final = "Öppna efter ålder"
AGE_HEADING: Final = "Ålder i arbetsdagar"
AGE_COLUMNS: Final = (OPEN, "Väntar på första besked")
AGE_BANDS: Final = (
    "0–2 arbetsdagar",
    "3–10 arbetsdagar",
    "11–30 arbetsdagar",
    "Över 30 arbetsdagar",
)
TIME_COLUMNS: Final = (
    "Klara",
    "Median, arbetsdagar",
    "Nio av tio inom, arbetsdagar",
    "Med frist",
    "I tid",
    "Sena",
    "Andel i tid",
)
SENT_BACK_COLUMNS: Final = ("Ärenden", "Gånger", "Två gånger eller fler", "Av ärenden", "Andel")
CRITERIA: Final = "Förvaltning och kriterium"
CLOSED_AMONG: Final = "oavsett när de kom in"
NO_DAYS: Final = "inget ärende har en frist"
APART: Final = "räknas för sig"
TALLIED_NOTE: Final = (
    "Noterat muntligt är synpunkter som bara räknats. De står bredvid och ingår inte i något annat "
    "antal."
)

HOW_COUNTED: Final = "Så är det räknat"
NOTES: Final = (
    "Varje ärende räknas en gång, hos den nämnd som ansvarar nu. Makulerade och hänvisade ärenden "
    "räknas inte.",
    "Tiden slutar senast i dag, och året före räknas till samma dag. Öppna är de som kommit in "
    "senast den sista dagen och då inte var avslutade.",
    "Återkopplingstid: arbetsdagar från ankomst till första kontakt. Handläggningstid: arbetsdagar "
    "från ankomst till avslut. Ärenden som lämnats till en organisation utanför kommunen ingår "
    "inte.",
    "I tid: första kontakten senast den dag då ärendet skulle bekräftas, svaret (eller avslutet) "
    "senast den dag då det skulle besvaras. Bara ärenden där någon väntar på svar har en frist, "
    "och de räknas när de är klara eller fristen har gått ut.",
    f"Vid färre än {SMALLEST_BASE} ärenden visas bara antal, eftersom en median eller andel då kan "
    "bero på ett enda ärende. Inget rangordnas.",
    TALLIED_NOTE,
)
CRITERIA_NOTE: Final = "Bara antal: inga ärenden öppnas härifrån."


def month_name(key: str) -> str:
    """ "mars 2026", of a month as YYYY-MM."""
    return f"{MONTHS[int(key[5:]) - 1]} {key[:4]}"


def share(part: int, whole: int) -> str:
    """A share in whole percent, or that the base is too small."""
    found = percent(part, whole)
    return NOT_SHOWN if found is None else f"{found} %"


def percent_change(now: int, then: int) -> str:
    """The change as a share with its sign, or that the earlier number is too small to bear one."""
    share = percent(abs(now - then), then)
    if share is None:
        return NOT_SHOWN
    return f"{signed(share if now > then else -share)} %"


def kept(part: int, whole: int) -> str:
    """How many were in time: a share, or below the smallest base the counts."""
    if not whole:
        return NOT_SHOWN
    return f"{number(part)} av {number(whole)}" if whole < SMALLEST_BASE else share(part, whole)


def of_those(whole: int) -> str:
    """What a share is counted on."""
    return f"av {amount(whole, 'ärende', 'ärenden')} med frist" if whole else NO_DAYS


def year_before(count: int) -> str:
    """How many came in the same days a year earlier."""
    return f"{number(count)} samma tid året före"


def oldest_open(count: int) -> str:
    """How many of the open cases are old."""
    return f"{number(count)} äldre än 30 arbetsdagar"


def per(title: str, by: str) -> str:
    """The title of a table, with what its rows are."""
    return f"{title} per {BY_WORDS[by].lower()}"


def heading(whom: str, period: str) -> str:
    """Whom and when the overview is about."""
    return f"{whom} · {period}"


def title(whom: str, period: str) -> str:
    """The title on paper."""
    return f"{TITLE}: {whom}, {period}"


def counted(received: int) -> str:
    """How many came in."""
    return f"{amount(received, 'inkommen synpunkt', 'inkomna synpunkter')}"


def too_few(count: int | str) -> str:
    """Stands in the place of a bar that would say more than the numbers can bear."""
    return f"för få för en median ({count})" if count else NOT_SHOWN


def spoken_bar(label: str, name: str, value: str) -> str:
    """What a screen reader says of a bar."""
    return f"{label}: {spoken(name, value)}"


def chart_name(title: str) -> str:
    """What the chart of a table is called."""
    return f"Diagram: {title}"


def copy_name(title: str) -> str:
    """What the button that copies a table is called."""
    return f"{COPY}: {title}"


def of_praise(received: int) -> str:
    """How much praise came in, of which some has been passed on."""
    return f"av {received} beröm som kom in"
