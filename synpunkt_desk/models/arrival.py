"""The arrival day that the law presumes (förvaltningslagen 22 §)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from synpunkt_desk.models.working_days import Calendar, add_working_days


class ArrivalWay(StrEnum):
    """How something reached the authority, as far as it decides the arrival day."""

    POST = "post"
    LETTER_BOX_FIRST = "letter_box_first"
    LETTER_BOX_LATER = "letter_box_later"
    COUNTER = "counter"
    INTERNAL_POST = "internal_post"
    ELECTRONIC = "electronic"
    CONVERSATION = "conversation"
    SOCIAL_MEDIA = "social_media"


@dataclass(frozen=True, slots=True)
class ProposedArrival:
    """An arrival day, and the way whose rule gives it; `texts.arrival` says why."""

    day: date
    way: ArrivalWay


_FROM_THE_DAY_BEFORE = frozenset({ArrivalWay.POST, ArrivalWay.LETTER_BOX_FIRST})


def propose_arrival(way: ArrivalWay, day: date, calendar: Calendar) -> ProposedArrival:
    """The arrival day of what reached, or was said to, the authority on the day.

    Post is presumed to have lain sorted at the post office the working day before; the
    registrator overrides that, with a reason, where it is unlikely.
    """
    if way in _FROM_THE_DAY_BEFORE:
        return ProposedArrival(add_working_days(day, -1, calendar), way)
    return ProposedArrival(day, way)
