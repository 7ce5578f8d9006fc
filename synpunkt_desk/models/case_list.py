"""Lists of cases: the queues of the day, their orders, and one row of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from synpunkt_desk.models.case_filter import CaseFilter
from synpunkt_desk.models.ids import ObjectId


class Queue(StrEnum):
    """What somebody may want to do next."""

    TO_DISTRIBUTE = "to_distribute"
    TO_ACKNOWLEDGE = "to_acknowledge"
    MINE = "mine"
    MY_DEPARTMENT = "my_department"
    OVERDUE = "overdue"
    UNCATEGORISED = "uncategorised"
    TO_APPROVE = "to_approve"
    WAITING_UNIT = "waiting_unit"
    WAITING_SUBMITTER = "waiting_submitter"
    PARKED = "parked"
    WITHOUT_DIARY_NUMBER = "without_diary_number"
    BOUNCED = "bounced"
    DRAFTS = "drafts"
    ALL_OPEN = "all_open"
    CLOSED = "closed"
    ALL = "all"


class Order(StrEnum):
    """How a list is sorted."""

    DUE = "due"
    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"


PLACES: Final[Mapping[Order, tuple[str, ...]]] = {
    Order.DUE: ("due_key", "row_no"),
    Order.NEWEST: ("row_no",),
    Order.OLDEST: ("row_no",),
    Order.TITLE: ("title_key", "row_no"),
}
"""What each order sorts by; all rising, but the newest first."""


@dataclass(frozen=True, slots=True)
class CaseListItem:
    """One row of the list; ids are turned into words by the screen."""

    row_no: int
    case_id: ObjectId
    number: str
    provisional_number: str
    title: str
    case_type: ObjectId
    channel: ObjectId
    department: ObjectId
    received_on: str
    stage: str
    next_due: str
    acknowledged_on: str
    answered_on: str
    reply_wish: str
    submitter: str
    title_key: str
    due_key: str
    law_flags: str
    statement_by: str
    unit: ObjectId
    area: ObjectId
    responsible: ObjectId
    waiting_for: str
    parked_until: str
    is_bounced: bool
    promised_by: str = ""
    unit_answer_by: str = ""

    def place(self, order: Order) -> tuple[Any, ...]:
        """Where in the order the row stands; the next page begins after it."""
        return tuple(getattr(self, name) for name in PLACES[order])


_WITHOUT_DUE_DAYS: Final = frozenset({Queue.CLOSED, Queue.ALL, Queue.UNCATEGORISED})


_EVERYTHING: Final = CaseFilter()


@dataclass(frozen=True, slots=True)
class Question:
    """Which list is asked for. `member` is whose cases "Mina" are; `only` narrows to some cases.

    `home` is the member's own department; `stands_in_for` are those whose cases are the member's
    for a time. A filter is asked for in all cases that are open, or in all.
    """

    queue: Queue
    today: date
    member: ObjectId = ""
    department: ObjectId = ""
    order: Order = Order.DUE
    typed: str = ""
    only: tuple[ObjectId, ...] | None = None
    home: ObjectId = ""
    stands_in_for: tuple[ObjectId, ...] = ()
    filter: CaseFilter = _EVERYTHING


def possible_orders(queue: Queue) -> tuple[Order, ...]:
    """The orders of a queue, the usual one first; where cases may be closed, few have a due day."""
    later = (Order.NEWEST, Order.OLDEST, Order.TITLE)
    return later if queue in _WITHOUT_DUE_DAYS else (Order.DUE, *later)


def effective_order(question: Question) -> Order:
    """The order that a list really has; a search runs newest first."""
    if question.typed.strip() or question.filter.words:
        return Order.NEWEST
    orders = possible_orders(question.queue)
    return question.order if question.order in orders else orders[0]
