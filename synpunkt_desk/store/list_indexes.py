"""Indexes of the lists: every list is read in the order of an index, never sorted.

A queue has an index of its own in the order of due days. In the other orders the open cases
are walked through in one index that also holds what the queues ask for.
"""

from typing import Final

from sqlalchemy import Index, text

from synpunkt_desk.models.case_list import PLACES, Order, Queue
from synpunkt_desk.store.tables import case_row

OPEN: Final = "is_open = 1"
OWING: Final = "is_open = 1 AND owes_acknowledgement = 1"
TO_DISTRIBUTE: Final = "is_open = 1 AND stage = 'to_distribute'"
TAKEN: Final = "is_open = 1 AND responsible <> ''"
WAITING: Final = "is_open = 1 AND waiting_for <> ''"
PARKED: Final = "is_open = 1 AND parked_until <> ''"
WITHOUT_DIARY_NUMBER: Final = "is_open = 1 AND diary_number = ''"
BOUNCED: Final = "is_open = 1 AND is_bounced = 1"
UNCATEGORISED: Final = "is_uncategorised = 1"
CLOSED: Final = "stage = 'closed'"
IN_ONE_LETTER: Final = "letter <> object_id"
"""Conditions stand word for word in the queries too: SQLite only then sees that they are met."""

_ASKED: Final = (
    "next_due", "stage", "parked_until", "waiting_for", "owes_acknowledgement", "is_bounced",
    "diary_number", "responsible", "department", "statement_by",
)  # fmt: skip
_ORDERS: Final = (Order.DUE, Order.NEWEST, Order.TITLE)


def _index(name: str, *columns: str, where: str = "") -> str:
    listed = [case_row.c[column] for column in dict.fromkeys(columns)]
    Index(name, *listed, sqlite_where=text(where) if where else None)
    return name


def _by_due(name: str, where: str, *first: str) -> str:
    return _index(name, *first, *PLACES[Order.DUE], "parked_until", "department", where=where)


_OPEN: Final = {
    order: _index(f"ix_open_{order}", *PLACES[order], *_ASKED, where=OPEN) for order in _ORDERS
}
_UNCATEGORISED: Final = {
    order: _index(f"ix_uncategorised_{order}", *PLACES[order], "department", where=UNCATEGORISED)
    for order in (Order.NEWEST, Order.TITLE)
}
_BY_DUE: Final = {
    Queue.TO_DISTRIBUTE: _by_due("ix_to_distribute", TO_DISTRIBUTE),
    Queue.TO_ACKNOWLEDGE: _by_due("ix_owing", OWING),
    Queue.MINE: _by_due("ix_responsible", TAKEN, "responsible"),
    Queue.MY_DEPARTMENT: _OPEN[Order.DUE],
    Queue.OVERDUE: _OPEN[Order.DUE],
    Queue.WAITING_UNIT: _by_due("ix_waiting", WAITING, "waiting_for"),
    Queue.WAITING_SUBMITTER: "ix_waiting",
    Queue.TO_APPROVE: "ix_waiting",
    Queue.PARKED: _by_due("ix_parked", PARKED),
    Queue.WITHOUT_DIARY_NUMBER: _by_due("ix_without_diary_number", WITHOUT_DIARY_NUMBER),
    Queue.BOUNCED: _by_due("ix_bounced", BOUNCED),
    Queue.ALL_OPEN: _OPEN[Order.DUE],
}
_CLOSED: Final = _index("ix_closed", "row_no", where=CLOSED)
_TITLES: Final = _index("ix_title", *PLACES[Order.TITLE], "stage", "department")
_DEPARTMENTS: Final = _index("ix_department", "department", "row_no", "stage")
_LETTERS: Final = _index("ix_letter", "letter", where=IN_ONE_LETTER)

MADE_LAST: Final = frozenset({_TITLES})
"""Titles come in any order; sorting them once is quicker than finding the place of each."""


def index_for(queue: Queue, order: Order, *, in_department: bool) -> str:
    """The index to read a list in, "" for the table itself."""
    by = Order.NEWEST if order == Order.OLDEST else order
    if queue in (Queue.ALL, Queue.CLOSED):
        return _of_all(queue, by, in_department=in_department)
    if queue == Queue.UNCATEGORISED:
        return _UNCATEGORISED[by]
    return _BY_DUE[queue] if by == Order.DUE else _OPEN[by]


def _of_all(queue: Queue, by: Order, *, in_department: bool) -> str:
    if by == Order.TITLE:
        return _TITLES
    if in_department:
        return _DEPARTMENTS
    return _CLOSED if queue == Queue.CLOSED else ""
