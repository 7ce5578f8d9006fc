"""What became better, from idea to effect: how far a measure has come, and the lists of them."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import BoardOrder, Measure, MeasureKind

REMINDER: Final = timedelta(days=14)
"""So long before its day a board's order is brought to mind."""
LONGEST_PERIOD: Final = 365
SHORTEST_PERIOD: Final = 30
"""Days before and after a measure that can be compared."""
SMALL_BASE: Final = 10
"""Of fewer cases than this no share is told."""


class MeasureStatus(StrEnum):
    """How far a measure or an order has come; derived from its days, never stored by anyone."""

    IDEA = "idea"
    DECIDED = "decided"
    UNDER_WAY = "under_way"
    DONE = "done"
    EFFECT_SEEN = "effect_seen"


OPEN: Final = (MeasureStatus.IDEA, MeasureStatus.DECIDED, MeasureStatus.UNDER_WAY)


class Share(StrEnum):
    """Which part of the register is shown, beside each status."""

    OPEN = "open"
    REMINDED = "reminded"
    ORDERS = "orders"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprovementQuestion:
    """Which measures and orders are wanted; "" means any. `share` may be a status as well.

    `stands_in_for` are those whose measures are those of `responsible` for a time.
    """

    share: str = Share.OPEN
    department: ObjectId = ""
    responsible: str = ""
    decision_level: str = ""
    law: ObjectId = ""
    stands_in_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Complaints of the same kind in the days before and after a measure was done.

    Without `days` it is too early to compare; `ready_on` says when it can be done.
    """

    done_on: date
    days: int = 0
    before: int = 0
    after: int = 0
    ready_on: date | None = None

    @property
    def is_small(self) -> bool:
        """Whether there were too few to say anything certain."""
        return self.before < SMALL_BASE

    @property
    def percent(self) -> int | None:
        """How many percent fewer (or more, when negative); None on a small base."""
        return None if self.is_small else round(100 * (self.before - self.after) / self.before)


def status_of(measure: Measure) -> MeasureStatus:
    """How far a measure has come. What was brought in without any days counts as decided."""
    if measure.done_on:
        return MeasureStatus.EFFECT_SEEN if measure.effect.strip() else MeasureStatus.DONE
    if measure.started_on:
        return MeasureStatus.UNDER_WAY
    is_decided = measure.decided_on or not measure.proposed_on
    return MeasureStatus.DECIDED if is_decided else MeasureStatus.IDEA


def status_of_order(order: BoardOrder) -> MeasureStatus:
    """An order is decided when it is given."""
    return MeasureStatus.DONE if order.done_on else MeasureStatus.DECIDED


def is_follow_up(measure: Measure) -> bool:
    """Whether it follows up an independent provider instead of making something better."""
    return measure.kind != MeasureKind.IMPROVEMENT


def is_overdue(thing: Measure | BoardOrder, today: date) -> bool:
    """Whether its day has passed without it being done."""
    return thing.due_on is not None and thing.due_on < today and not thing.done_on


def reminds_on(thing: Measure | BoardOrder) -> date | None:
    """From which day somebody should be reminded; None when nothing is waited for.

    An order is brought to mind in good time, a measure on its day, and its effect when that is
    to be looked at.
    """
    if isinstance(thing, BoardOrder):
        return thing.due_on - REMINDER if thing.due_on and not thing.done_on else None
    if thing.done_on:
        return thing.follow_up_on if not thing.effect.strip() else None
    return thing.due_on


def comparable_periods(
    done_on: date, today: date
) -> tuple[tuple[date, date], tuple[date, date]] | None:
    """Equally many days before and after the day of a measure; None when it is too early."""
    days = min((today - done_on).days, LONGEST_PERIOD)
    if days < SHORTEST_PERIOD:
        return None
    span, day = timedelta(days=days), timedelta(days=1)
    return (done_on - span, done_on - day), (done_on + day, done_on + span)
