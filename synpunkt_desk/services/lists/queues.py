"""The queues of the day: which cases stand in them, in which order, and how many."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, Final

from synpunkt_desk.models.absence import stood_in_for
from synpunkt_desk.models.case_filter import CaseFilter
from synpunkt_desk.models.case_list import (
    CaseListItem,
    Order,
    Question,
    Queue,
    effective_order,
    possible_orders,
)
from synpunkt_desk.models.objects import Absence
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import case_list, reading

__all__ = [
    "CaseListItem",
    "Order",
    "Question",
    "Queue",
    "count",
    "counts",
    "effective_order",
    "filter_counts",
    "oldest",
    "page",
    "possible_orders",
]


_GROWING: Final = frozenset({Queue.ALL, Queue.CLOSED})


def page(
    office: Office, question: Question, *, after: tuple[Any, ...] = (), limit: int = 100
) -> list[CaseListItem]:
    """The next rows of a list after a place in its order (see `CaseListItem.place`)."""
    asked = _resolved(office, question)
    with office.replica.reading() as connection:
        return case_list.page(connection, asked, after=after, limit=limit)


def count(office: Office, question: Question) -> int:
    """How many rows the whole list has."""
    asked = _resolved(office, question)
    with office.replica.reading() as connection:
        return case_list.count(connection, asked)


def counts(office: Office, question: Question) -> dict[Queue, int]:
    """How many stand in each queue, drafts too; all and closed cases, which grow, are left out."""
    asked = _resolved(office, question)
    with office.replica.reading() as connection:
        return case_list.counts(connection, asked)


def filter_counts(
    office: Office, question: Question, filters: Iterable[CaseFilter]
) -> list[int | None]:
    """How many open cases each filter finds; None for one that looks in closed cases too."""
    with office.replica.reading() as connection:
        return [
            None
            if narrowing.has_closed
            else case_list.count(
                connection, replace(question, queue=Queue.ALL_OPEN, filter=narrowing)
            )
            for narrowing in filters
        ]


def oldest(office: Office, question: Question) -> date | None:
    """When the case of a list arrived that has waited longest; not asked of lists that grow."""
    if question.queue in _GROWING:
        return None
    asked = _resolved(office, question)
    with office.replica.reading() as connection:
        day = case_list.oldest(connection, asked)
    return date.fromisoformat(day) if day else None


def _resolved(office: Office, question: Question) -> Question:
    """With the member's own department, and those whose cases the member has for a time."""
    if not question.member:
        return question
    member = office.organisation.members.get(question.member)
    with office.replica.reading() as connection:
        absences = reading.typed_objects(connection, Absence, "absence").values()
    return replace(
        question,
        home=question.home or (member.department if member else ""),
        stands_in_for=stood_in_for(absences, question.member, question.today),
    )
