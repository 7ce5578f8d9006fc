"""Words of the pages for units, of the tables of schools, and of figures beside the cases."""

from collections.abc import Mapping, Sequence
from typing import Final

from synpunkt_desk.models.objects import MeasureKind
from synpunkt_desk.texts.report_sentences import amount, capital, items, listed, number

PLACE: Final = "Enhet"
SCHOOL_UNIT: Final = "Verksamhet \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} enhet"
OUTSIDE_COLUMNS: Final = ("System", "Källa", "Avser", "Typ", "Angiven av", "Antal")
ALL_TYPES: Final = "Alla"
PER_THOUSAND_COLUMNS: Final = ("Ärenden", "Basantal avser", "Basantal", "Per 1 000")
SUPERVISION_COLUMNS: Final[Mapping[MeasureKind, str]] = {
    MeasureKind.IMPROVEMENT: "Åtgärder",
    MeasureKind.TALK: "Samtal med ledningen",
    MeasureKind.ANNOUNCED_VISIT: "Anmälda besök",
    MeasureKind.UNANNOUNCED_VISIT: "Oanmälda besök",
    MeasureKind.SUPERVISION_REPORT: "Redovisade till nämnden",
}
NO_MEASURES: Final = "Åtgärder: inga åtgärder är inskrivna."
COMPLAINT: Final = "klagomål"
PRAISE: Final = "beröm"
SUGGESTION: Final = "förslag"
ASK_MEASURE: Final = "Ingen åtgärd är inskriven. Vad kan vi ändra redan nu, och vem gör det?"
ASK_TALLIED: Final = "Det som sades muntligt blev inga ärenden. Vad borde vi ha skrivit in?"
ASK_MORE: Final = "Vad har vi hört muntligt som inte finns med här?"


VISITS: Final[Mapping[MeasureKind, str]] = {
    MeasureKind.TALK: "Samtal med ledningen",
    MeasureKind.ANNOUNCED_VISIT: "Anmält besök",
    MeasureKind.UNANNOUNCED_VISIT: "Oanmält besök",
    MeasureKind.SUPERVISION_REPORT: "Redovisning till nämnden",
}
NO_VISITS: Final = "Ingen tillsyn eller uppföljning är inskriven."


def visit_words(kind: MeasureKind, day: str, text: str) -> str:
    """A visit or talk with its day, and what came of it."""
    return ": ".join(part for part in (f"{VISITS[kind]} {day}".strip(), text.strip()) if part)


def path(area: str, unit: str) -> str:
    """A unit after the kind of school that it belongs to."""
    return f"{area} \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} {unit}"


def provided_by(unit: str, authority: str) -> str:
    """A unit with its provider, where that is known."""
    return f"{unit} ({authority.casefold()})" if authority else unit


def covered_words(period: str) -> str:
    """The period that a figure is about; a year is told from a number."""
    return f"hela {period}" if period.isdecimal() else period


def outside_sentence(value: int, systems: Sequence[str]) -> str:
    """What other systems have beside the cases."""
    return (
        f"Därutöver finns {items(value)} i {listed(systems)}. De är redovisade för sig och ingår"
        " inte i något annat antal."
    )


def units_sentence(units: Sequence[tuple[str, int]]) -> str:
    """The units that most came to."""
    return f"Flest kom till {_counted(units)}." if units else ""


def beside_sentence(tallied: int, direct: int, received: int) -> str:
    """What was only counted and what was answered at once, so that the dark figure is seen."""
    told = [
        f"{amount(tallied, 'muntlig synpunkt', 'muntliga synpunkter')} noterades utan att"
        " registreras"
        if tallied
        else "",
        f"{number(direct)} av {number(received)} besvarades direkt" if received else "",
    ]
    parts = [part for part in told if part]
    return f"{capital(' och '.join(parts))}." if parts else ""


def causes_sentence(causes: Sequence[tuple[str, int]]) -> str:
    """The causes that the cases name."""
    if not causes:
        return "Orsaker: ingen orsak är angiven i ärendena."
    return f"Orsaker: {_counted([(cause[:1].lower() + cause[1:], n) for cause, n in causes])}."


def sheet_sentence(days: str, value: int) -> str:
    """The period and the number, first on a board's sheet."""
    return f"Tidsperiod: {days}. Antal synpunkter: {number(value)}."


def count_words(name: str, value: int) -> str:
    """A category with its number."""
    return f"{name}: {number(value)}"


def laws_sentence(laws: Sequence[tuple[str, int]]) -> str:
    """Under which laws there were measures."""
    told = _counted(laws) if laws else "inga"
    return f"Synpunkter som inneburit åtgärder utifrån lagstiftning: {told}."


def came_sentence(value: int, kinds: str) -> str:
    """How many came, and of which kind."""
    if not value:
        return "Inga synpunkter kom in."
    return f"{capital(items(value))} kom in: {kinds}."


def about_sentence(criteria: Sequence[tuple[str, int]]) -> str:
    """What they were about."""
    return f"De gäller {_counted(criteria)}." if criteria else ""


def tallied_sentence(value: int) -> str:
    """What was only counted there."""
    return f"{amount(value, 'muntlig', 'muntliga')} noterades utan ärende." if value else ""


def done_sentence(answered: tuple[int, int], closed: tuple[int, int]) -> str:
    """How many of those who wanted an answer have one, and how many cases are closed."""
    heard = f"{number(answered[0])} av {number(answered[1])} som ville ha svar har fått det"
    done = f"{number(closed[0])} av {number(closed[1])} är avslutade"
    return f"{heard}, och {done}." if answered[1] else f"{capital(done)}."


def ask_about(criterion: str) -> str:
    """What lies behind the most common."""
    return f"Flest gäller {criterion}. Vad ligger bakom?"


def ask_often(category: str) -> str:
    """What has come several times."""
    return f"”{category}” har kommit flera gånger. Vad kan vi göra så att det inte händer igen?"


def ask_suggestions(value: int) -> str:
    """What to do with the suggestions."""
    if not value:
        return ""
    return "Kan vi göra något av förslaget?" if value == 1 else "Vilka av förslagen tar vi vidare?"


def ask_praise(value: int) -> str:
    """What was done well."""
    return "Vad gjorde vi som gav beröm, och hur gör vi mer av det?" if value else ""


def ask_waiting(value: int) -> str:
    """Who still waits."""
    if not value:
        return ""
    return f"{amount(value, 'synpunkt', 'synpunkter')} väntar på svar. Vem svarar, och när?"


def rest_sentence(value: int) -> str:
    """Those that are not retold."""
    return f"- {number(value)} till återges inte här."


def point(text: str) -> str:
    """A line of a list."""
    return f"- {text}"


def _counted(pairs: Sequence[tuple[str, int]]) -> str:
    return listed([f"{name} ({number(value)})" for name, value in pairs])
