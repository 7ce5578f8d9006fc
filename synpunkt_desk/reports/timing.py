"""How many working days each case took, and whether that was in time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from synpunkt_desk.models.case import ReplyWish, Submitter
from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.columns import Mask, Numbers, different_days
from synpunkt_desk.reports.tables import Cell
from synpunkt_desk.texts.overview import NOT_SHOWN, share
from synpunkt_desk.texts.report_sentences import SMALLEST_BASE

_KNOWN: Final = Submitter.KNOWN.value
_NONE: Final = ReplyWish.NONE.value


Elapsed: TypeAlias = Callable[[Numbers, Numbers], NDArray[np.intp]]


@dataclass(frozen=True, eq=False)
class Timings:
    """How long each of some cases took, and whether that was in time.

    A case that is not done has no days that count. None is kept nor late where nobody waits for an
    answer, where no day was stated, and while that day has not passed.
    """

    cases: Cases
    are_done: Mask
    days: NDArray[np.intp]
    are_kept: Mask
    are_late: Mask

    @property
    def are_due(self) -> Mask:
        """Which have either kept their day or not."""
        return self.are_kept | self.are_late

    def at(self, places: NDArray[np.intp]) -> "Timings":
        """Those that stand at these places."""
        return Timings(
            self.cases.at(places),
            self.are_done[places],
            self.days[places],
            self.are_kept[places],
            self.are_late[places],
        )


def expect_answer(cases: Cases) -> Mask:
    """For which somebody known waits for a reply."""
    return cases.words("submitter").are(_KNOWN) & ~cases.words("reply_wish").are(_NONE)


def first_contact_days(cases: Cases) -> Numbers:
    """The day of the first acknowledgement or answer of each."""
    return _earlier(cases.days("acknowledged_on"), cases.days("answered_on"))


def elapsed_days(calendar: Calendar) -> Elapsed:
    """Counts working days from one day to another; a slip before the first is the same day."""

    def positions(days: Numbers) -> NDArray[np.intp]:
        different, own = different_days(days)
        known = [calendar.working_days_until(date.fromordinal(day)) for day in different]
        return np.array(known, np.intp)[own]

    return lambda first, last: np.maximum(positions(last) - positions(first), 0)


def days_open(cases: Cases, elapsed: Elapsed) -> NDArray[np.intp]:
    """Working days from arrival to closing, less those between a closing and a reopening."""
    days = elapsed(cases.days("received_on"), cases.days("closed_on"))
    again = np.flatnonzero(cases.words("earlier_closings").are_given)
    for place, case in zip(again.tolist(), cases.at(again), strict=True):
        turns = [case.received_on, *case.earlier_closings.split(), case.closed_on]
        turn_days = np.array([date.fromisoformat(day).toordinal() for day in turns], np.int32)
        days[place] = elapsed(turn_days[::2], turn_days[1::2]).sum()
    return days


def response_times(cases: Cases, calendar: Calendar, today: date) -> Timings:
    """From arrival to the first contact."""
    elapsed, done = elapsed_days(calendar), first_contact_days(cases)
    are_done = done != 0
    days = np.zeros(len(cases), np.intp)
    days[are_done] = elapsed(cases.days("received_on")[are_done], done[are_done])
    due = cases.days("acknowledge_by")
    return Timings(cases, are_done, days, *_kept_and_late(cases, done, due, today))


def handling_times(cases: Cases, calendar: Calendar, today: date) -> Timings:
    """While it was open; in time is what was answered, or else closed, by the day stated."""
    closed = cases.days("closed_on")
    are_done = closed != 0
    days = np.zeros(len(cases), np.intp)
    days[are_done] = days_open(cases.where(are_done), elapsed_days(calendar))
    done, due = _earlier(cases.days("answered_on"), closed), cases.days("answer_by")
    return Timings(cases, are_done, days, *_kept_and_late(cases, done, due, today))


def middle(days: Sequence[int]) -> int:
    """The median, the lower of two; of days in rising order."""
    return days[(len(days) - 1) // 2]


def ninth_tenth(days: Sequence[int]) -> int:
    """The number of days that nine of ten did not exceed; of days in rising order."""
    return days[ceil(len(days) * 9 / 10) - 1]


def timing_cells(timings: Timings) -> tuple[Cell, ...]:
    """How many are done, median, 90 percent within, how many had a day, kept, late, share.

    Below the smallest base only the counts are given.
    """
    days = np.sort(timings.days[timings.are_done]).tolist()
    kept, late = int(timings.are_kept.sum()), int(timings.are_late.sum())
    is_enough = len(days) >= SMALLEST_BASE
    spread = (middle(days), ninth_tenth(days)) if is_enough else (NOT_SHOWN, NOT_SHOWN)
    return (len(days), *spread, kept + late, kept, late, share(kept, kept + late))


def _earlier(days: Numbers, others: Numbers) -> Numbers:
    """The earlier of two days of each, or the only one."""
    return np.where((days == 0) | ((others != 0) & (others < days)), others, days)


def _kept_and_late(cases: Cases, done: Numbers, due: Numbers, today: date) -> tuple[Mask, Mask]:
    are_owed = (due != 0) & expect_answer(cases)
    are_kept = (done != 0) & (done <= due)
    are_late = np.where(done != 0, done > due, due < today.toordinal())
    return are_owed & are_kept, are_owed & are_late
