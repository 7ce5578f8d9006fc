"""Words about due dates."""

from collections import Counter
from datetime import date
from typing import Final

from synpunkt_desk.models.working_days import DayUnit, DueDate
from synpunkt_desk.texts.lists import join_words

_CLOCKS: Final = {
    "acknowledge": "Bekräfta senast",
    "answer": "Svara senast",
    "news": "Nästa besked senast",
    "unit": "Mottagarens svar senast",
}
BRIDGE_DAY: Final = "Klämdag"
_NAMES_IN_A_SENTENCE: Final = {"Första maj": "1 maj"}
_NAMES_WITH_A_CAPITAL: Final = ("Kristi ", "Sveriges ")


def due_date_sentence(start: date, amount: int, unit: str, due: DueDate) -> str:
    """How a due date came about: every weekday that did not count is named, weekends are not."""
    often = Counter(name for _, name in due.skipped)
    names = join_words([_named(day, name, is_alone=often[name] == 1) for day, name in due.skipped])
    without = f", {names} oräknade" if len(due.skipped) > 1 else f", {names} oräknad"
    return (
        f"{amount_of_days(amount, unit)} från {start.isoformat()}"
        f"{without if due.skipped else ''}: {due.day.isoformat()}"
    )


def clock_words(about: str, day: date, counted: str) -> str:
    """A day that runs in a case, and how it came about where that can be told."""
    return f"{_CLOCKS[about]}: {counted}" if counted else f"{_CLOCKS[about]}: {day.isoformat()}"


def amount_of_days(amount: int, unit: str) -> str:
    """ "1 arbetsdag", "10 arbetsdagar", "14 dagar"."""
    word = "arbetsdag" if unit == DayUnit.WORKING_DAYS else "dag"
    return f"{amount} {word}{'' if amount == 1 else 'ar'}"


def _named(day: date, name: str, *, is_alone: bool) -> str:
    named = _name_in_a_sentence(name)
    return named if is_alone else f"{named} {day.isoformat()}"


def _name_in_a_sentence(name: str) -> str:
    """Swedish writes holidays with a small letter; names of one's own days stand as written."""
    if name.startswith(_NAMES_WITH_A_CAPITAL):
        return name
    return _NAMES_IN_A_SENTENCE.get(name, name[:1].lower() + name[1:])
