"""Reading single objects and their states from the rows."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from synpunkt_desk.models.fold import EMPTY, Conflict, State
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.store.journal import loads
from synpunkt_desk.store.tables import case_row, journal, measure_case, object_row

_STEP = 500
"""Ids a question, well under SQLite's limit of variables."""


def state(connection: Connection, object_type: str, object_id: ObjectId) -> State:
    """The shown state of an object; empty when there is none."""
    table = case_row if object_type == "case" else object_row
    query = select(table.c.fields, table.c.writers, table.c.conflicts)
    row = connection.execute(query.where(table.c.object_id == object_id)).one_or_none()
    return state_of_row(row) if row else EMPTY


def state_of_row(row: Row[*tuple[Any, ...]]) -> State:
    """The state in the columns fields, writers and conflicts."""
    conflicts = (
        [Conflict(kind, entry, values) for kind, entry, values in json.loads(row.conflicts)]
        if row.conflicts
        else ()
    )
    return State(loads(row.fields), loads(row.writers), tuple(conflicts))


def objects_of_type(connection: Connection, object_type: str) -> list[tuple[ObjectId, Fields]]:
    """Every object of a type in Swedish order, ids with fields."""
    query = (
        select(object_row.c.object_id, object_row.c.fields)
        .where(object_row.c.object_type == object_type)
        .order_by(object_row.c.sort_key, object_row.c.object_id)
    )
    return [(i, loads(fields)) for i, fields in connection.execute(query)]


def objects_by_id(connection: Connection, ids: Iterable[ObjectId]) -> dict[ObjectId, Fields]:
    """The fields of these objects (not cases)."""
    query = select(object_row.c.object_id, object_row.c.fields)
    rows = _in_steps(connection, query, object_row.c.object_id, list(ids))
    return {row.object_id: loads(row.fields) for row in rows}


def children(
    connection: Connection, object_type: str, parents: Sequence[ObjectId]
) -> dict[ObjectId, list[Fields]]:
    """The fields of the objects of a type under each parent, oldest first."""
    found: dict[ObjectId, list[Fields]] = {}
    for parent, _, fields in children_with_ids(connection, object_type, parents):
        found.setdefault(parent, []).append(fields)
    return found


def children_with_ids(
    connection: Connection, object_type: str, parents: Sequence[ObjectId]
) -> list[tuple[ObjectId, ObjectId, Fields]]:
    """Parent, id and fields of the objects of a type under these parents, oldest first."""
    query = (
        select(object_row.c.parent, object_row.c.object_id, object_row.c.fields)
        .where(object_row.c.object_type == object_type)
        .where(object_row.c.parent != "")
        .order_by(object_row.c.object_id)
    )
    rows = _in_steps(connection, query, object_row.c.parent, parents)
    return [(row.parent, row.object_id, loads(row.fields)) for row in rows]


def case_fields(
    connection: Connection, ids: Sequence[ObjectId]
) -> list[tuple[ObjectId, int, Mapping[str, Any]]]:
    """Id, row number and fields of these cases."""
    query = select(case_row.c.object_id, case_row.c.row_no, case_row.c.fields)
    rows = _in_steps(connection, query, case_row.c.object_id, ids)
    return [(row.object_id, row.row_no, loads(row.fields)) for row in rows]


def row_numbers(connection: Connection, ids: Sequence[ObjectId]) -> dict[ObjectId, int]:
    """The row numbers of these cases."""
    query = select(case_row.c.object_id, case_row.c.row_no)
    rows = _in_steps(connection, query, case_row.c.object_id, ids)
    return {row.object_id: row.row_no for row in rows}


def objects_of_case(connection: Connection, case_id: ObjectId) -> list[ObjectId]:
    """The case, its submitter, records and measures."""
    person = select(case_row.c.submitter_id).where(case_row.c.object_id == case_id)
    records = select(object_row.c.object_id).where(object_row.c.parent == case_id)
    found = [case_id]
    for query in (person, records):
        found += [i for i in connection.execute(query).scalars() if i]
    return found + measures_of_case(connection, case_id)


def measures_of_case(connection: Connection, case_id: ObjectId) -> list[ObjectId]:
    """The measures that serve a case, oldest first."""
    query = select(measure_case.c.measure_id).where(measure_case.c.case_id == case_id)
    return list(connection.execute(query.order_by(measure_case.c.measure_id)).scalars())


def case_with_number(connection: Connection, numbers: Sequence[str]) -> ObjectId | None:
    """The case that has one of these as official, provisional or diary number."""
    columns = (case_row.c.number, case_row.c.provisional_number, case_row.c.diary_number)
    for column in columns:
        query = select(case_row.c.object_id).where(column.in_(numbers)).limit(1)
        found = connection.execute(query).scalar_one_or_none()
        if found:
            return found
    return None


def first_seqs(connection: Connection, ids: Sequence[ObjectId]) -> dict[ObjectId, int]:
    """Where in the journal these objects began; a case's row number."""
    query = select(journal.c.object_id, func.min(journal.c.seq).label("seq")).group_by(
        journal.c.object_id
    )
    rows = _in_steps(connection, query, journal.c.object_id, ids)
    return {row.object_id: row.seq for row in rows}


def _in_steps(
    connection: Connection,
    query: Select[*tuple[Any, ...]],
    column: ColumnElement[str],
    ids: Sequence[ObjectId],
) -> list[Row[*tuple[Any, ...]]]:
    found: list[Row[*tuple[Any, ...]]] = []
    for start in range(0, len(ids), _STEP):
        found += connection.execute(query.where(column.in_(ids[start : start + _STEP])))
    return found
