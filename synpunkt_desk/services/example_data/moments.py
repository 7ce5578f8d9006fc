"""How far the example cases have come: most are closed, the latest stand in every queue."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple

HISTORY_DAYS: Final = 548
_CURRENT_DAYS: Final = 20
_PACES: Final = 997
_MONTH_WEIGHTS: Final = (14, 13, 11, 10, 10, 8, 4, 8, 11, 11, 12, 9)
_WEEKEND_WEIGHT: Final = 0.2


@dataclass(frozen=True, kw_only=True)
class Situation:
    """A case still in work; every number is working days, from its arrival or until today."""

    age: int
    distributed: int | None = None
    acknowledged: int | None = None
    answered: int | None = None
    closed: int | None = None
    parked_for: int = 0
    waiting_for: str = ""
    special: str = ""
    is_anonymous: bool = False


SITUATIONS: Final = (
    *(Situation(age=age) for age in (0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 4)),
    *(Situation(age=age, distributed=0) for age in (1, 1, 2, 2, 5)),
    *(Situation(age=age, distributed=0, acknowledged=1) for age in (2, 3, 4, 5, 6, 7)),
    *(
        Situation(age=age, distributed=1, acknowledged=1, special="uncategorised")
        for age in (3, 4, 6)
    ),
    *(
        Situation(age=age, distributed=0, acknowledged=2, waiting_for="unit")
        for age in (5, 6, 7, 9)
    ),
    *(
        Situation(age=age, distributed=0, acknowledged=2, waiting_for="submitter")
        for age in (4, 8, 10)
    ),
    Situation(age=8, distributed=0, acknowledged=1, parked_for=10),
    Situation(age=11, distributed=1, acknowledged=2, parked_for=4),
    Situation(age=7, distributed=0, acknowledged=1, answered=5),
    Situation(age=9, distributed=0, acknowledged=1, answered=7),
    Situation(age=0, distributed=0, special="answered_at_once"),
    Situation(age=1, distributed=0, special="answered_at_once"),
    Situation(age=3, special="sent_back"),
    Situation(age=4, distributed=1, special="handed_over"),
    Situation(age=5, distributed=0, closed=1, special="forwarded"),
    Situation(age=2, special="referred"),
    Situation(age=6, special="voided"),
    Situation(age=3, distributed=0, acknowledged=1, special="secret"),
    Situation(age=2, distributed=0, acknowledged=1, special="protected"),
    Situation(age=1, is_anonymous=True),
    Situation(age=3, distributed=0, is_anonymous=True),
)


class Moments(NamedTuple):
    """When things happened to one case."""

    received_on: date
    registered_at: datetime
    distributed_at: datetime | None
    acknowledged_on: date | None
    answered_on: date | None
    closed_on: date | None


class Pace(NamedTuple):
    """Weekdays from each step to the next, and the time of day of two of them."""

    registered_at: timedelta
    distributed: int
    distributed_at: timedelta
    acknowledged: int
    answered: int
    closed: int


def current_situations(count: int) -> list[Situation]:
    """The situations of so many cases, the oldest first."""
    many = [SITUATIONS[index % len(SITUATIONS)] for index in range(count)]
    return sorted(many, key=lambda situation: -situation.age)


def current_count(count: int) -> int:
    """How many of the cases are still in work."""
    return min(count, len(SITUATIONS) + count // 33)


def past_days(chance: random.Random, count: int, today: date, history: int) -> list[int]:
    """Arrival days of closed cases, in order, as ordinals: fewer at weekends and in summer."""
    days = range(today.toordinal() - history, today.toordinal() - _CURRENT_DAYS)
    weights = accumulate(_weight(day) for day in days)
    return sorted(chance.choices(days, cum_weights=list(weights), k=count))


def is_weekend(day: int) -> bool:
    """Whether the day, as an ordinal, is a Saturday or Sunday."""
    return (day - 1) % 7 > 4


def weekdays_after(day: int, count: int) -> int:
    """So many weekdays later, from the Friday before where the day is at a weekend."""
    weekday = (day - 1) % 7
    if weekday > 4:
        day, weekday = day - (weekday - 4), 4
    weeks, rest = divmod(count, 5)
    return day + weeks * 7 + rest + (2 if weekday + rest > 4 else 0)


def first_weekday(day: int) -> int:
    """The day itself, or the Monday after."""
    return weekdays_after(day, 1) if is_weekend(day) else day


def invented_paces(chance: random.Random) -> list[Pace]:
    """How quickly cases are dealt with: most are quick, some are slow."""
    return [_invent_pace(chance.random) for _ in range(_PACES)]


def past_moments(received: int, pace: Pace, *, wants_reply: bool, latest: int) -> Moments:
    """A case that is closed by `latest`; nobody who is unknown has been answered."""
    registered = first_weekday(received)
    acknowledged = weekdays_after(registered, pace.acknowledged)
    answered = weekdays_after(acknowledged, pace.answered)
    closed = weekdays_after(answered, pace.closed)
    distributed = weekdays_after(registered, pace.distributed)
    return Moments(
        _day(received),
        _midnight(registered) + pace.registered_at,
        _midnight(distributed) + pace.distributed_at,
        _day(min(acknowledged, latest)) if wants_reply else None,
        _day(min(answered, latest)) if wants_reply else None,
        _day(min(closed, latest)),
    )


def current_moments(situation: Situation, chance: random.Random, today: int) -> Moments:
    """A case as its situation says; nothing lies in the future."""
    received = _weekdays_before(today, situation.age)
    minutes = int(chance.random() * 60)

    def day(after: int | None) -> date | None:
        return None if after is None else _day(weekdays_after(received, after))

    distributed = day(situation.distributed)
    return Moments(
        received_on=_day(received),
        registered_at=_midnight(received) + _time_of_day(minutes),
        distributed_at=distributed
        and _midnight(distributed.toordinal()) + _time_of_day(minutes + 30),
        acknowledged_on=day(situation.acknowledged),
        answered_on=day(situation.answered),
        closed_on=day(situation.closed),
    )


def _weight(day: int) -> float:
    month = date.fromordinal(day).month
    return _MONTH_WEIGHTS[month - 1] * (_WEEKEND_WEIGHT if is_weekend(day) else 1)


def _weekdays_before(day: int, count: int) -> int:
    """So many weekdays earlier, from the Friday before where the day is at a weekend."""
    day = weekdays_after(day, 0)
    weekday = (day - 1) % 7
    weeks, rest = divmod(count, 5)
    return day - weeks * 7 - rest - (2 if weekday < rest else 0)


def _invent_pace(roll: Callable[[], float]) -> Pace:
    return Pace(
        registered_at=_time_of_day(int(roll() * 400)),
        distributed=int(roll() < 0.1),
        distributed_at=_time_of_day(420 + int(roll() * 60)),
        acknowledged=int(roll() * roll() * 6),
        answered=1 + int(roll() * roll() * 20),
        closed=int(roll() * 4),
    )


def _time_of_day(minutes: int) -> timedelta:
    """Minutes into the working day, in UTC within working hours in summer as in winter."""
    return timedelta(minutes=420 + minutes)


@cache
def _midnight(day: int) -> datetime:
    return datetime.fromordinal(day).replace(tzinfo=UTC)


@cache
def _day(day: int) -> date:
    return date.fromordinal(day)
