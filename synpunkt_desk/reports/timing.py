"""How many working days each case took, and whether that was in time."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from math import ceil
from statistics import median_low
from typing import Final, NamedTuple

from synpunkt_desk.models.case import ReplyWish, Submitter
from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.reports.facts import CaseFacts
from synpunkt_desk.reports.tables import Cell
from synpunkt_desk.texts.overview import NOT_SHOWN, share
from synpunkt_desk.texts.report_sentences import SMALLEST_BASE

_KNOWN: Final = Submitter.KNOWN.value
_NONE: Final = ReplyWish.NONE.value


class Timing(NamedTuple):
    """How long a case took, None while it is not done.

    `is_kept` says whether it was in time: None where nobody waits for an answer, where no day was
    stated, and while that day has not passed.
    """

    case: CaseFacts
    days: int | None
    is_kept: bool | None


def expects_answer(case: CaseFacts) -> bool:
    """Whether somebody known waits for a reply."""
    return case.submitter == _KNOWN and case.reply_wish != _NONE


def first_contact_day(case: CaseFacts) -> str:
    """The day of the first acknowledgement or answer, or ""."""
    return min((day for day in (case.acknowledged_on, case.answered_on) if day), default="")


def elapsed_days(calendar: Calendar) -> Callable[[str, str], int]:
    """Counts working days from one day to another; a slip before the first is the same day."""

    @cache
    def position(day: str) -> int:
        return calendar.working_days_until(date.fromisoformat(day))

    return lambda first, last: max(0, position(last) - position(first))


def days_open(case: CaseFacts, elapsed: Callable[[str, str], int]) -> int:
    """Working days from arrival to closing, less those between a closing and a reopening."""
    if not case.earlier_closings:
        return elapsed(case.received_on, case.closed_on)
    days = case.earlier_closings.split()
    starts, ends = [case.received_on, *days[1::2]], [*days[::2], case.closed_on]
    return sum(map(elapsed, starts, ends))


def response_times(cases: Iterable[CaseFacts], calendar: Calendar, today: date) -> Iterator[Timing]:
    """From arrival to the first contact."""
    elapsed = elapsed_days(calendar)
    for case in cases:
        done = first_contact_day(case)
        days = elapsed(case.received_on, done) if done else None
        yield Timing(case, days, _is_kept(case, done, case.acknowledge_by, today))


def handling_times(cases: Iterable[CaseFacts], calendar: Calendar, today: date) -> Iterator[Timing]:
    """While it was open; in time is what was answered, or else closed, by the day stated."""
    elapsed = elapsed_days(calendar)
    for case in cases:
        days = days_open(case, elapsed) if case.closed_on else None
        done = min((day for day in (case.answered_on, case.closed_on) if day), default="")
        yield Timing(case, days, _is_kept(case, done, case.answer_by, today))


def ninth_tenth(days: Sequence[int]) -> int:
    """The number of days that nine of ten did not exceed; of days in rising order."""
    return days[ceil(len(days) * 9 / 10) - 1]


def timing_cells(timings: Sequence[Timing]) -> tuple[Cell, ...]:
    """How many are done, median, 90 percent within, how many had a day, kept, late, share.

    Below the smallest base only the counts are given.
    """
    days = sorted([timing.days for timing in timings if timing.days is not None])
    stated = Counter([timing.is_kept for timing in timings])
    kept, late = stated[True], stated[False]
    is_enough = len(days) >= SMALLEST_BASE
    spread = (median_low(days), ninth_tenth(days)) if is_enough else (NOT_SHOWN, NOT_SHOWN)
    return (len(days), *spread, kept + late, kept, late, share(kept, kept + late))


def _is_kept(case: CaseFacts, done: str, due: str, today: date) -> bool | None:
    if not due or not expects_answer(case):
        return None
    if done:
        return done <= due
    return False if due < today.isoformat() else None
