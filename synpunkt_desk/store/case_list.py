"""Queues and search as queries in index order, a page at a time."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Select, and_, func, select, text, tuple_

from synpunkt_desk.models.case import Stage
from synpunkt_desk.models.case_list import (
    PLACES,
    CaseListItem,
    Order,
    Question,
    Queue,
    effective_order,
)
from synpunkt_desk.store.search_index import match_expression
from synpunkt_desk.store.tables import case_row, draft

_C = case_row.c
_LISTED: Final = (
    _C.row_no,
    _C.object_id,
    _C.number,
    _C.provisional_number,
    _C.title,
    _C.case_type,
    _C.channel,
    _C.department,
    _C.received_on,
    _C.stage,
    _C.next_due,
    _C.acknowledged_on,
    _C.answered_on,
    _C.reply_wish,
    _C.submitter,
    _C.title_key,
)
_OPEN: Final = text("is_open = 1")
_WAITING: Final = text("waiting_for <> ''")

_CONDITIONS: Final[Mapping[Queue, Callable[[Question], Sequence[Any]]]] = {
    Queue.TO_DISTRIBUTE: lambda q: (*_active(q), _C.stage == Stage.TO_DISTRIBUTE.value),
    Queue.TO_ACKNOWLEDGE: lambda q: (*_active(q), *_unacknowledged()),
    Queue.MINE: lambda q: (*_active(q), _C.responsible == q.member) if q.member else (text("0"),),
    Queue.OVERDUE: lambda q: (*_active(q), _C.next_due < q.today.isoformat()),
    Queue.UNCATEGORISED: lambda _: (text("is_uncategorised = 1"),),
    Queue.WAITING_UNIT: lambda _: (_OPEN, _WAITING, _C.waiting_for == "unit"),
    Queue.WAITING_SUBMITTER: lambda _: (_OPEN, _WAITING, _C.waiting_for == "submitter"),
    Queue.PARKED: lambda q: (_C.parked_until > q.today.isoformat(), text("parked_until <> ''")),
    Queue.WITHOUT_DIARY_NUMBER: lambda _: (text("is_open=1 AND diary_number=''"),),
    Queue.BOUNCED: lambda _: (text("is_bounced = 1"),),
    Queue.ALL_OPEN: lambda _: (_OPEN,),
    Queue.CLOSED: lambda _: (_C.stage == Stage.CLOSED.value,),
    Queue.ALL: lambda _: (),
}

_GROWING: Final = frozenset({Queue.CLOSED, Queue.ALL})


def page(
    connection: Connection, question: Question, *, after: tuple[Any, ...] = (), limit: int
) -> list[CaseListItem]:
    """The next rows of a list after a place in its order."""
    query = _page_query(connection, question, after).limit(limit)
    return [CaseListItem(*row) for row in connection.execute(query)]


def count(connection: Connection, question: Question) -> int:
    """How many rows the whole list has; hits in all cases are counted in the index alone."""
    is_all = question.queue == Queue.ALL and not question.department and question.only is None
    if question.typed.strip() and is_all:
        return _count_hits(connection, question.typed)
    query = select(func.count()).select_from(case_row)
    return connection.execute(query.where(*_conditions(connection, question))).scalar_one()


def counts(connection: Connection, question: Question) -> dict[Queue, int]:
    """How many cases stand in each queue that can be worked off, and how many drafts there are."""
    queues = _CONDITIONS.keys() - _GROWING
    found = {queue: count(connection, _of_queue(question, queue)) for queue in queues}
    drafts = connection.execute(select(func.count()).select_from(draft)).scalar_one()
    return {**found, Queue.DRAFTS: drafts}


def _count_hits(connection: Connection, typed: str) -> int:
    expression = match_expression(connection, typed)
    if not expression:
        return 0
    query = "SELECT count(*) FROM case_fts WHERE case_fts MATCH ?"
    return connection.exec_driver_sql(query, (expression,)).scalar_one()


def _page_query(
    connection: Connection, question: Question, after: tuple[Any, ...]
) -> Select[*tuple[Any, ...]]:
    order = effective_order(question)
    columns = [_C[name] for name in PLACES[order]]
    query = select(*_LISTED).where(*_conditions(connection, question))
    if order == Order.NEWEST:
        if after:
            query = query.where(tuple_(*columns) < after)
        return query.order_by(*(column.desc() for column in columns))
    if after:
        query = query.where(tuple_(*columns) > after)
    return query.order_by(*columns)


def _conditions(connection: Connection, question: Question) -> list[Any]:
    conditions: list[Any] = [*_CONDITIONS[question.queue](question)]
    if question.department:
        conditions.append(_C.department == question.department)
    if question.only is not None:
        chosen = text("object_id IN (SELECT value FROM json_each(:only))")
        conditions.append(chosen.bindparams(only=json.dumps(question.only)))
    if question.typed.strip():
        expression = match_expression(connection, question.typed)
        if not expression:
            return [text("0")]
        found = text("row_no IN (SELECT rowid FROM case_fts WHERE case_fts MATCH :typed)")
        conditions.append(found.bindparams(typed=expression))
    return conditions


def _active(question: Question) -> tuple[Any, ...]:
    """Open and not put aside."""
    return (_OPEN, _C.parked_until <= question.today.isoformat())


def _unacknowledged() -> tuple[Any, ...]:
    return (
        and_(_C.submitter == "known", _C.reply_wish != "none"),
        and_(_C.acknowledged_on == "", _C.answered_on == ""),
    )


def _of_queue(question: Question, queue: Queue) -> Question:
    return Question(queue, question.today, question.member, question.department)
