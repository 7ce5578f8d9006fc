"""Reading single objects and their states from the rows."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeVar

from sqlalchemy import BindParameter, Connection, Row, Select, bindparam, select, text

from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.fold import EMPTY, Conflict, State
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.store import relations
from synpunkt_desk.store.journal import dumps, loads
from synpunkt_desk.store.list_indexes import IN_ONE_LETTER
from synpunkt_desk.store.tables import case_row, case_state, measure_case, object_row

T = TypeVar("T")
_STEP: Final = 500
"""Ids a question, well under SQLite's limit of variables."""

_IDS: Final[BindParameter[list[str]]] = bindparam("ids", expanding=True)
_OF_CASE: Final = case_row.c.row_no == case_state.c.row_no
_CASE_STATE: Final = select(
    case_state.c.fields, case_state.c.writers, case_state.c.conflicts
).where(case_row.c.object_id == bindparam("id"), _OF_CASE)
_OBJECT_STATE: Final = select(
    object_row.c.fields, object_row.c.writers, object_row.c.conflicts
).where(object_row.c.object_id == bindparam("id"))
_CASES: Final = select(case_row.c.object_id, case_row.c.row_no, case_state.c.fields).where(
    case_row.c.object_id.in_(_IDS), _OF_CASE
)
_NOT_VOIDED: Final = case_row.c.stage != "voided"
_ARRIVALS: Final = select(
    case_row.c.object_id, case_row.c.received_on, case_row.c.number, case_row.c.row_no
).where(case_row.c.object_id.in_(_IDS))
_OBJECTS: Final = (
    "SELECT object_id, object_type, fields FROM object_row"
    " WHERE object_id IN (SELECT value FROM json_each(?))"
)
_CHILDREN: Final = (
    select(
        object_row.c.parent, object_row.c.object_type, object_row.c.object_id, object_row.c.fields
    )
    .where(object_row.c.parent.in_(_IDS), object_row.c.parent != "")
    .order_by(object_row.c.object_id)
)


def state(connection: Connection, object_type: str, object_id: ObjectId) -> State:
    """The shown state of an object; empty when there is none."""
    query = _CASE_STATE if object_type == "case" else _OBJECT_STATE
    row = connection.execute(query, {"id": object_id}).one_or_none()
    return state_of_row(row) if row else EMPTY


def state_of_row(row: Row[*tuple[Any, ...]]) -> State:
    """The state in the columns fields, writers and conflicts."""
    conflicts = (
        [Conflict(kind, entry, values) for kind, entry, values in json.loads(row.conflicts)]
        if row.conflicts
        else ()
    )
    writers = {name: entry for entry, names in loads(row.writers).items() for name in names}
    return State(loads(row.fields), writers, tuple(conflicts))


def objects_of_type(connection: Connection, object_type: str) -> list[tuple[ObjectId, Fields]]:
    """Every object of a type in Swedish order, ids with fields."""
    query = (
        select(object_row.c.object_id, object_row.c.fields)
        .where(object_row.c.object_type == object_type)
        .order_by(object_row.c.sort_key, object_row.c.object_id)
    )
    return [(i, loads(fields)) for i, fields in connection.execute(query)]


def typed_objects(connection: Connection, kind: type[T], object_type: str) -> dict[ObjectId, T]:
    """Every object of a type in Swedish order, by id."""
    rows = objects_of_type(connection, object_type)
    return {object_id: decode(kind, fields) for object_id, fields in rows}


def objects_by_id(connection: Connection, ids: Iterable[ObjectId]) -> dict[ObjectId, Fields]:
    """The fields of these objects (not cases)."""
    rows = connection.exec_driver_sql(_OBJECTS, (dumps(list(ids)),)).all()
    return {object_id: loads(fields) for object_id, _, fields in rows}


def typed_fields(
    connection: Connection, ids: Iterable[ObjectId]
) -> dict[ObjectId, tuple[str, Fields]]:
    """The types and fields of these objects (not cases)."""
    rows = connection.exec_driver_sql(_OBJECTS, (dumps(list(ids)),)).all()
    return {row.object_id: (row.object_type, loads(row.fields)) for row in rows}


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
    rows = _in_steps(connection, _CHILDREN, parents)
    return [
        (row.parent, row.object_id, loads(row.fields))
        for row in rows
        if row.object_type == object_type
    ]


def case_fields(
    connection: Connection, ids: Sequence[ObjectId]
) -> list[tuple[ObjectId, int, Mapping[str, Any]]]:
    """Id, row number and fields of these cases."""
    rows = _in_steps(connection, _CASES, ids)
    return [(row.object_id, row.row_no, loads(row.fields)) for row in rows]


def arrivals(
    connection: Connection, ids: Sequence[ObjectId]
) -> dict[ObjectId, tuple[str, str, int]]:
    """Arrival day, number and row number of these cases."""
    rows = _in_steps(connection, _ARRIVALS, ids)
    return {row.object_id: (row.received_on, row.number, row.row_no) for row in rows}


def objects_of_case(connection: Connection, case_id: ObjectId) -> list[ObjectId]:
    """The case, its submitter, records, measures and relations, also those that it once had."""
    person = select(case_row.c.submitter_id).where(case_row.c.object_id == case_id)
    of_case = (object_row.c.parent == case_id, object_row.c.parent != "")
    records = select(object_row.c.object_id).where(*of_case)
    found = [case_id]
    for query in (person, records):
        found += [i for i in connection.execute(query).scalars() if i]
    measures = select(measure_case.c.measure_id).where(measure_case.c.case_id == case_id)
    found += relations.ever_related(connection, case_id)
    found += [object_id for _, object_id in relations.moved(connection, case_id)]
    found = list(dict.fromkeys(found))
    return found + list(connection.execute(measures).scalars())


def measures_of_case(connection: Connection, case_id: ObjectId) -> list[ObjectId]:
    """The measures that serve a case, oldest first."""
    query = select(measure_case.c.measure_id).where(
        measure_case.c.case_id == case_id, measure_case.c.serves
    )
    return list(connection.execute(query.order_by(measure_case.c.measure_id)).scalars())


def cases_of_letter(connection: Connection, letter: ObjectId) -> list[ObjectId]:
    """The cases that came with one letter, oldest first; voided ones are left out."""
    first = select(case_row.c.object_id).where(case_row.c.object_id == letter, _NOT_VOIDED)
    further = select(case_row.c.object_id).where(
        case_row.c.letter == letter, text(IN_ONE_LETTER), _NOT_VOIDED
    )
    queries = (first, further)
    return sorted({i for query in queries for i in connection.execute(query).scalars()})


def cases_of(connection: Connection, object_type: str, object_id: ObjectId) -> list[ObjectId]:
    """The cases that a case, submitter, record, measure or relation belongs to."""
    if object_type == "case":
        return [object_id]
    if object_type == "relation":
        return relations.ends_of(connection, object_id)
    under_case = select(object_row.c.parent).where(object_row.c.object_id == object_id)
    queries = {
        "submitter": select(case_row.c.object_id).where(
            case_row.c.submitter_id == object_id, case_row.c.submitter_id != ""
        ),
        **dict.fromkeys(("record", "statement_request", "law_step", "disclosure"), under_case),
        "measure": select(measure_case.c.case_id).where(measure_case.c.measure_id == object_id),
    }
    query = queries.get(object_type)
    return [] if query is None else list(connection.execute(query).scalars())


def case_with_number(connection: Connection, numbers: Sequence[str]) -> ObjectId | None:
    """The case that has one of these as official, provisional or diary number."""
    columns = (case_row.c.number, case_row.c.provisional_number, case_row.c.diary_number)
    for column in columns:
        query = select(case_row.c.object_id).where(column.in_(numbers)).limit(1)
        found = connection.execute(query).scalar_one_or_none()
        if found:
            return found
    return None


def _in_steps(
    connection: Connection, query: Select[*tuple[Any, ...]], ids: Sequence[ObjectId]
) -> list[Row[*tuple[Any, ...]]]:
    """The rows of a query with `ids`, some hundred ids at a time."""
    found: list[Row[*tuple[Any, ...]]] = []
    for start in range(0, len(ids), _STEP):
        found += connection.execute(query, {"ids": ids[start : start + _STEP]}).all()
    return found
