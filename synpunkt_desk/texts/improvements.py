"""Words of measures: from idea to effect, orders of boards, and the list to print."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from synpunkt_desk.models.improvements import SMALL_BASE, Comparison
from synpunkt_desk.texts.inbox import count_of_cases
from synpunkt_desk.texts.lists import join_words

TITLE: Final = "Åtgärder"
TEXT: Final = "Det som har blivit eller ska bli bättre tack vare synpunkterna."
TABLE: Final = "Åtgärder och uppdrag"
PARTS: Final = "Delar av åtgärderna"
TABLE_HINT: Final = "Enter visar ärendena. F2 ändrar."

STATUSES: Final = {
    "idea": "Idé",
    "decided": "Beslutad",
    "under_way": "Pågår",
    "done": "Klar",
    "effect_seen": "Effekt sedd",
}
SHARES: Final = {
    "open": "Öppna",
    "reminded": "Att påminna om",
    **STATUSES,
    "orders": "Uppdrag",
}
LEVELS: Final = {
    "officer": "Handläggare",
    "manager": "Chef",
    "management_group": "Ledningsgrupp",
    "board": "Nämnd",
}
IMPROVES: Final = {
    "service": "Verksamheten",
    "feedback_handling": "Synpunktshanteringen",
    "information": "Informationen",
}
KINDS: Final = {
    "improvement": "Förbättring",
    "talk": "Samtal med ledningen",
    "announced_visit": "Anmäld tillsyn",
    "unannounced_visit": "Oanmält tillsynsbesök",
    "supervision_report": "Tillsynsrapport till nämnden",
}
ORDER: Final = "Uppdrag från nämnd"

STATUS: Final = "Läge"
MEASURE: Final = "Åtgärd"
OWNER: Final = "Ansvarig"
DUE: Final = "Ska vara klar"
WHEN: Final = "Senast"
CASES: Final = "Ärenden"
DEPARTMENT: Final = "Förvaltning"
LEVEL: Final = "Beslutsnivå"
LAW: Final = "Lag"
ANY_DEPARTMENT: Final = "Alla"
ANY_OWNER: Final = "Alla"
ANY_LEVEL: Final = "Alla"
ANY_LAW: Final = "Alla"
LATE: Final = "Försenad"
NOBODY: Final = "ingen ansvarig"

NEW_MEASURE: Final = "Ny åtgärd…"
NEW_ORDER: Final = "Nytt uppdrag…"
CHANGE: Final = "Ändra…"
REMOVE: Final = "Ta bort"
LINK: Final = "Koppla ärenden…"
UNLINK: Final = "Koppla bort"
SHOW_CASES: Final = "Visa ärendena"
SAVE_CSV: Final = "Spara CSV…"
NEXT_STEPS: Final = {
    "idea": "Besluta…",
    "decided": "Påbörja",
    "under_way": "Klar…",
    "done": "Skriv effekten…",
}
ORDER_DONE: Final = "Klart…"
BACK: Final = "Tillbaka till åtgärderna"
EFFECT_HEADING: Final = "Har klagomålen minskat?"
LOG_HEADING: Final = "Vad som har hänt"
CASES_HEADING: Final = "Ärenden"

EMPTY_TITLE: Final = "Inget här"
EMPTY_TEXT: Final = (
    "En åtgärd skrivs i ärendet den förbättrar något för, på fliken Åtgärder, eller här med "
    "Ny åtgärd. Det en nämnd vill ha tillbaka skrivs med Nytt uppdrag."
)
NONE_CHOSEN: Final = "Välj en åtgärd i listan för att se den."

WHICH_BOARD: Final = "Nämnd"
MEETING_ON: Final = "Sammanträdesdag"
PARAGRAPH: Final = "Paragraf"
ORDERED: Final = "Vad nämnden har uppdragit"
ORDER_DUE: Final = "Ska vara klart"
ORDER_DONE_ON: Final = "Klart"
DONE_HOW: Final = "Hur det blev klart"
SAVE_ORDER: Final = "Spara uppdraget"
NUMBERS: Final = "Ärendenummer"
NUMBERS_HINT: Final = "Skriv flera med komma emellan."

LIST_TITLE: Final = "Åtgärder med anledning av synpunkter"
LIST_DECIDED: Final = "Beslutad"
LIST_DONE: Final = "Klar"
LIST_EFFECT: Final = "Effekt"
LIST_COMMUNICATED: Final = "Meddelad"
LIST_IMPROVES: Final = "Förbättrar"
LIST_HOW: Final = "Hur"
LIST_NOTHING: Final = "Inga åtgärder eller uppdrag att visa."

NO_EFFECT: Final = (
    "Ärendena saknar kategori eller mottagare, så det går inte att se vilka klagomål som är av "
    "samma slag."
)
NO_CASES: Final = (
    "Inga ärenden är kopplade, så det går inte att se om klagomålen har minskat. Koppla de ärenden "
    "som åtgärden förbättrar något för."
)
NOT_PROOF: Final = "Att antalet har ändrats behöver inte bero på åtgärden."
_FEW: Final = "Det är för få för att säga något säkert."
_MORE: Final = "Det är fler än före, men de var för få före för att jämföras säkert."


def named_count(name: str, count: int) -> str:
    """A part of the register with how many it has."""
    return f"{name} {count}" if count else name


def counted(count: int, late: int) -> str:
    """How many are open, and how many of them late."""
    words = f"{count} {'öppen' if count == 1 else 'öppna'}"
    return f"{words}, {late} att påminna om" if late else words


def only_first(shown: int, count: int) -> str:
    """That a long list is not shown wholly."""
    return f"De första {shown} av {count} visas. Välj förvaltning eller ansvarig för att se färre."


def ordered_line(text: str) -> str:
    """An order among the measures."""
    return f"{ORDER}: {text}"


def late_since(day: date) -> str:
    """That its day has passed."""
    return f"Försenad sedan {day.isoformat()}"


def late(day: date, owner: str) -> str:
    """That its day has passed, and who owes it."""
    return f"{late_since(day)}: {owner or NOBODY}"


def done(day: date) -> str:
    """When it was done."""
    return f"{LIST_DONE} {day.isoformat()}"


def follow_up(day: date) -> str:
    """That the effect should be looked at."""
    return f"Följ upp effekten {day.isoformat()}"


def decided(by: str, level: str, day: str) -> str:
    """Who decided it, at which level and when."""
    whom = f"{by} ({level.lower()})" if by and level else by or level
    return ", ".join(part for part in (whom, day) if part)


def meeting(board: str, day: str, paragraph: str) -> str:
    """At which meeting a board gave an order."""
    return ", ".join(part for part in (board, day, paragraph) if part)


def cases_of(measure: str) -> str:
    """What the list of cases shows."""
    return f"Ärenden med åtgärden ”{measure}”"


def show_cases(count: int) -> str:
    """The button that leads to the cases."""
    return f"Visa {count_of_cases(count)}"


def more_cases(count: int) -> str:
    """How many are not listed."""
    return f"och {count} till"


def kinds_line(kinds: Sequence[str]) -> str:
    """Which complaints are counted."""
    shown = list(kinds[:3])
    more = len(kinds) - len(shown)
    return f"Klagomål av slaget {join_words([*shown, *([f'{more} slag till'] if more else [])])}."


def comparison(found: Comparison) -> str:
    """Complaints before and after in plain words; no share is told of few."""
    day = found.done_on.isoformat()
    if found.ready_on:
        return f"Åtgärden blev klar {day}. Det går att jämföra från {found.ready_on.isoformat()}."
    told = (
        f"{found.before} på {found.days} dagar före {day}, "
        f"{found.after} på {found.days} dagar efter."
    )
    if found.percent is None:
        return f"{told} {_FEW if found.after < SMALL_BASE else _MORE}"
    return f"{told} {_change(found.percent)}"


def list_title(level: str) -> str:
    """The title on paper."""
    return f"{LIST_TITLE} – {level.lower()}" if level else LIST_TITLE


def _change(percent: int) -> str:
    if percent == 0:
        return "Ungefär lika många."
    return f"{abs(percent)} procent {'färre' if percent > 0 else 'fler'}. {NOT_PROOF}"
