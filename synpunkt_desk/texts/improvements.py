"""Words of the register of measures."""

from typing import Final

TITLE: Final = "Åtgärder"
TEXT: Final = "Det som har blivit eller ska bli bättre tack vare synpunkterna."
TABLE: Final = "Åtgärdsregister"
MEASURE: Final = "Åtgärd"
IMPROVES: Final = "Förbättrar"
DECIDED_BY: Final = "Beslutad av"
DONE: Final = "Klar"
EFFECT: Final = "Effekt"
CASES: Final = "Ärenden"
NOT_DONE: Final = "Inte klar"
SHOW_CASES: Final = "Visa ärendena"
BACK: Final = "Tillbaka till åtgärderna"
EMPTY_TITLE: Final = "Inga åtgärder än"
EMPTY_TEXT: Final = "En åtgärd skrivs i ärendet den förbättrar något för, på fliken Åtgärder."


def due(day: str) -> str:
    """When it should be done."""
    return f"Senast {day}"


def decided(by: str, day: str) -> str:
    """Who decided it, and when."""
    return ", ".join(part for part in (by, day) if part)


def cases_of(measure: str) -> str:
    """What the list of cases shows."""
    return f"Ärenden med åtgärden ”{measure}”"


def counted(count: int, done: int) -> str:
    """How many there are."""
    return f"{count} {'åtgärd' if count == 1 else 'åtgärder'}, {done} klara"
