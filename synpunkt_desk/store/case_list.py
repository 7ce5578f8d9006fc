"""Queues and search as queries in index order, a page at a time."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Connection, func, select

from synpunkt_desk.models.case_filter import CaseFilter
from synpunkt_desk.models.case_list import (
    PLACES,
    CaseListItem,
    Order,
    Question,
    Queue,
    effective_order,
)
from synpunkt_desk.store import list_indexes as ix
from synpunkt_desk.store.case_filter import conditions_of
from synpunkt_desk.store.search_index import match_expression
from synpunkt_desk.store.tables import draft

_LISTED: Final = ", ".join(
    f"case_row.{column}"
    for column in (
        "row_no", "object_id", "number", "provisional_number", "title", "case_type", "channel",
        "department", "received_on", "stage", "next_due", "acknowledged_on", "answered_on",
        "reply_wish", "submitter", "title_key", "due_key", "law_flags", "statement_by",
        "unit", "area", "responsible", "waiting_for", "parked_until", "is_bounced",
        "promised_by", "unit_answer_by",
    )
)  # fmt: skip
_AWAKE: Final = "parked_until <= :today"
_LATE: Final = "(next_due < :today OR (statement_by <> '' AND statement_by < :today))"
_CONDITIONS: Final[Mapping[Queue, str]] = {
    Queue.TO_DISTRIBUTE: f"{ix.TO_DISTRIBUTE} AND {_AWAKE}",
    Queue.TO_ACKNOWLEDGE: f"{ix.OWING} AND {_AWAKE}",
    Queue.MINE: f"{ix.TAKEN} AND responsible = :member AND {_AWAKE}",
    Queue.OVERDUE: f"{ix.OPEN} AND due_key < :today AND {_LATE} AND {_AWAKE}",
    Queue.MY_DEPARTMENT: f"{ix.OPEN} AND department = :home AND :home <> '' AND {_AWAKE}",
    Queue.UNCATEGORISED: ix.UNCATEGORISED,
    Queue.TO_APPROVE: f"{ix.WAITING} AND waiting_for = 'manager'",
    Queue.WAITING_UNIT: f"{ix.WAITING} AND waiting_for = 'unit'",
    Queue.WAITING_SUBMITTER: f"{ix.WAITING} AND waiting_for = 'submitter'",
    Queue.PARKED: f"{ix.PARKED} AND parked_until > :today",
    Queue.WITHOUT_DIARY_NUMBER: ix.WITHOUT_DIARY_NUMBER,
    Queue.BOUNCED: ix.BOUNCED,
    Queue.ALL_OPEN: ix.OPEN,
    Queue.CLOSED: ix.CLOSED,
    Queue.ALL: "1",
}
_THEIRS: Final = "responsible IN (SELECT value FROM json_each(:members))"
_OF_SEVERAL: Final = f"{ix.TAKEN} AND {_THEIRS} AND {_AWAKE}"
"""Those of a deputy; few enough to be sorted."""
_GROWING: Final = frozenset({Queue.CLOSED, Queue.ALL})
_HITS: Final = "case_fts CROSS JOIN case_row ON case_row.row_no = case_fts.rowid"
_MATCHES: Final = "case_fts MATCH :typed"

Query = tuple[str, dict[str, Any]]


def page(
    connection: Connection, question: Question, *, after: tuple[Any, ...] = (), limit: int
) -> list[CaseListItem]:
    """The next rows of a list after a place in its order."""
    query, values = page_query(connection, question, after=after, limit=limit)
    return [CaseListItem(*row) for row in connection.exec_driver_sql(query, values)]


def count(connection: Connection, question: Question) -> int:
    """How many rows the whole list has; hits in all cases are counted in the index alone."""
    query, values = count_query(connection, question)
    return connection.exec_driver_sql(query, values).scalar_one()


def counts(connection: Connection, question: Question) -> dict[Queue, int]:
    """How many cases stand in each queue that can be worked off, and how many drafts there are."""
    queues = _CONDITIONS.keys() - _GROWING
    found = {queue: count(connection, _of_queue(question, queue)) for queue in queues}
    drafts = connection.execute(select(func.count()).select_from(draft)).scalar_one()
    return {**found, Queue.DRAFTS: drafts}


def oldest(connection: Connection, question: Question) -> str:
    """The arrival day of the case of a list that came first, "" when none has one."""
    source, condition, values = _asked(connection, question, effective_order(question))
    query = f"SELECT min(received_on) FROM {source} WHERE {condition} AND received_on <> ''"
    return connection.exec_driver_sql(query, values).scalar_one() or ""


def page_query(
    connection: Connection, question: Question, *, after: tuple[Any, ...], limit: int
) -> Query:
    """The statement of a page, with its values."""
    order = effective_order(question)
    source, condition, values = _asked(connection, question, order)
    columns, way = PLACES[order], "DESC" if order == Order.NEWEST else "ASC"
    if after:
        marks = ", ".join(f":after{n}" for n in range(len(after)))
        sign = "<" if order == Order.NEWEST else ">"
        condition += f" AND ({', '.join(_places(source, columns))}) {sign} ({marks})"
        values |= {f"after{n}": value for n, value in enumerate(after)}
    sorting = ", ".join(f"{column} {way}" for column in _places(source, columns))
    query = f"SELECT {_LISTED} FROM {source} WHERE {condition} ORDER BY {sorting} LIMIT :limit"
    return query, {**values, "limit": limit}


def count_query(connection: Connection, question: Question) -> Query:
    """The statement that counts a list, with its values."""
    source, condition, values = _asked(connection, question, effective_order(question))
    is_narrowed = question.department or question.only is not None or question.filter.conditions
    is_whole = question.queue == Queue.ALL and not is_narrowed
    if is_whole and source == _HITS:
        source, condition = "case_fts", _MATCHES
    return f"SELECT count(*) FROM {source} WHERE {condition}", values


def _asked(
    connection: Connection, question: Question, order: Order
) -> tuple[str, str, dict[str, Any]]:
    """Where to look, what to ask there, and the values asked for."""
    source = _source(question, order)
    conditions = [_condition(question)]
    values: dict[str, Any] = {
        "today": question.today.isoformat(),
        "member": question.member,
        "members": json.dumps([question.member, *question.stands_in_for]),
        "home": question.home,
    }
    if question.department:
        conditions.append("department = :department")
        values["department"] = question.department
    if question.only is not None:
        conditions.append("object_id IN (SELECT value FROM json_each(:only))")
        values["only"] = json.dumps(question.only)
    narrowed, chosen = conditions_of(question.filter, question.today)
    conditions += narrowed
    values |= chosen
    typed = f"{question.typed} {question.filter.words}"
    if typed.strip():
        values["typed"] = match_expression(connection, typed)
        source = _HITS if values["typed"] else source
        conditions.append(_MATCHES if values["typed"] else "0")
    return source, " AND ".join(conditions), values


def _condition(question: Question) -> str:
    if question.queue is Queue.MINE and question.stands_in_for:
        return _OF_SEVERAL
    return _CONDITIONS[question.queue]


def _source(question: Question, order: Order) -> str:
    index = ix.index_for(question.queue, order, in_department=bool(question.department))
    named = index and question.only is None
    return f"case_row INDEXED BY {index}" if named else "case_row"


def _places(source: str, columns: tuple[str, ...]) -> list[str]:
    """The columns of an order; the index of the search walks by its own row number."""
    return ["case_fts.rowid"] if source == _HITS else [f"case_row.{column}" for column in columns]


def _of_queue(question: Question, queue: Queue) -> Question:
    nothing = CaseFilter()
    return replace(question, queue=queue, order=Order.DUE, typed="", only=None, filter=nothing)
