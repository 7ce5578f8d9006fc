"""The queues of the day: which cases stand in them, in which order, and how many."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, select, text, tuple_

from synpunkt_desk.models.case import Stage
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.office import Office
from synpunkt_desk.store.search_index import match_expression
from synpunkt_desk.store.tables import case_row, draft


class Queue(StrEnum):
    """What somebody may want to do next."""

    TO_DISTRIBUTE = "to_distribute"
    TO_ACKNOWLEDGE = "to_acknowledge"
    MINE = "mine"
    OVERDUE = "overdue"
    UNCATEGORISED = "uncategorised"
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

    def place(self, order: Order) -> tuple[Any, ...]:
        """Where in the order the row stands; the next page begins after it."""
        return tuple(getattr(self, column.name) for column, _ in _ORDERS[order])


@dataclass(frozen=True, slots=True)
class Question:
    """Which list is asked for. `member` is whose cases "Mina" are."""

    queue: Queue
    today: date
    member: ObjectId = ""
    department: ObjectId = ""
    order: Order = Order.DUE
    typed: str = ""


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
_ORDERS: Final[Mapping[Order, Sequence[tuple[ColumnElement[Any], bool]]]] = {
    Order.DUE: ((_C.next_due, True), (_C.row_no, True)),
    Order.NEWEST: ((_C.row_no, False),),
    Order.OLDEST: ((_C.row_no, True),),
    Order.TITLE: ((_C.title_key, True), (_C.row_no, True)),
}
_OPEN: Final = text("is_open = 1")
_NOT_OPEN_ORDERS: Final = frozenset({Queue.CLOSED, Queue.ALL})

_CONDITIONS: Final[Mapping[Queue, Callable[[Question], Sequence[Any]]]] = {
    Queue.TO_DISTRIBUTE: lambda q: (*_active(q), _C.stage == Stage.TO_DISTRIBUTE.value),
    Queue.TO_ACKNOWLEDGE: lambda q: (*_active(q), *_unacknowledged()),
    Queue.MINE: lambda q: (*_active(q), _C.responsible == q.member),
    Queue.OVERDUE: lambda q: (*_active(q), _C.next_due < q.today.isoformat()),
    Queue.UNCATEGORISED: lambda q: (text("is_uncategorised = 1"),),
    Queue.WAITING_UNIT: lambda q: (_OPEN, _C.waiting_for == "unit", text("waiting_for <> ''")),
    Queue.WAITING_SUBMITTER: lambda q: (
        _OPEN,
        _C.waiting_for == "submitter",
        text("waiting_for <> ''"),
    ),
    Queue.PARKED: lambda q: (_C.parked_until > q.today.isoformat(), text("parked_until <> ''")),
    Queue.WITHOUT_DIARY_NUMBER: lambda q: (text("is_open=1 AND diary_number=''"),),
    Queue.BOUNCED: lambda q: (text("is_bounced = 1"),),
    Queue.ALL_OPEN: lambda q: (_OPEN,),
    Queue.CLOSED: lambda q: (_C.stage == Stage.CLOSED.value,),
    Queue.ALL: lambda q: (),
}


def page(
    office: Office, question: Question, *, after: tuple[Any, ...] = (), limit: int = 100
) -> list[CaseListItem]:
    """The next rows of a list after a place in its order (see `CaseListItem.place`)."""
    with office.replica.reading() as connection:
        query = _page_query(connection, question, after).limit(limit)
        return [_item(row) for row in connection.execute(query)]


def count(office: Office, question: Question) -> int:
    """How many rows the whole list has."""
    with office.replica.reading() as connection:
        return _count(connection, question)


def counts(office: Office, question: Question) -> dict[Queue, int]:
    """How many cases stand in each queue, and how many drafts there are."""
    with office.replica.reading() as connection:
        found = {queue: _count(connection, _of_queue(question, queue)) for queue in _CONDITIONS}
        drafts = connection.execute(select(func.count()).select_from(draft)).scalar_one()
        return {**found, Queue.DRAFTS: drafts}


def effective_order(question: Question) -> Order:
    """The order that a list really has: search runs newest first, closed cases have no due day."""
    if question.typed.strip():
        return Order.NEWEST
    if question.order == Order.DUE and question.queue in _NOT_OPEN_ORDERS:
        return Order.NEWEST
    return question.order


def _page_query(
    connection: Connection, question: Question, after: tuple[Any, ...]
) -> Select[*tuple[Any, ...]]:
    order = _ORDERS[effective_order(question)]
    query = select(*_LISTED).where(*_conditions(connection, question))
    if after:
        columns = tuple_(*(column for column, _ in order))
        ascending = order[-1][1]
        query = query.where(columns > after if ascending else columns < after)
    return query.order_by(*(c.asc() if rising else c.desc() for c, rising in order))


def _count(connection: Connection, question: Question) -> int:
    query = select(func.count()).select_from(case_row)
    return connection.execute(query.where(*_conditions(connection, question))).scalar_one()


def _conditions(connection: Connection, question: Question) -> list[Any]:
    conditions: list[Any] = [*_CONDITIONS[question.queue](question)]
    if question.department:
        conditions.append(_C.department == question.department)
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


def _item(row: Row[*tuple[Any, ...]]) -> CaseListItem:
    return CaseListItem(*row)
