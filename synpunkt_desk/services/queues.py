"""The queues of the day: which cases stand in them, in which order, and how many."""

from typing import Any

from synpunkt_desk.models.case_list import (
    CaseListItem,
    Order,
    Question,
    Queue,
    effective_order,
    possible_orders,
)
from synpunkt_desk.services.office import Office
from synpunkt_desk.store import case_list

__all__ = [
    "CaseListItem",
    "Order",
    "Question",
    "Queue",
    "count",
    "counts",
    "effective_order",
    "page",
    "possible_orders",
]


def page(
    office: Office, question: Question, *, after: tuple[Any, ...] = (), limit: int = 100
) -> list[CaseListItem]:
    """The next rows of a list after a place in its order (see `CaseListItem.place`)."""
    with office.replica.reading() as connection:
        return case_list.page(connection, question, after=after, limit=limit)


def count(office: Office, question: Question) -> int:
    """How many rows the whole list has."""
    with office.replica.reading() as connection:
        return case_list.count(connection, question)


def counts(office: Office, question: Question) -> dict[Queue, int]:
    """How many stand in each queue, drafts too; all and closed cases, which grow, are left out."""
    with office.replica.reading() as connection:
        return case_list.counts(connection, question)
