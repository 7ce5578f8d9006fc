"""Which cases have to do with each other."""

from typing import Final

from sqlalchemy import ColumnElement, Connection, or_, select, text

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.store.tables import relation_row

_R: Final = relation_row.c
_MOVED: Final = text(
    "SELECT object_type, object_id FROM object_row"
    " WHERE json_extract(fields, '$.came_with') = :case_id AND parent <> '' AND parent IN"
    " (SELECT other_id FROM relation_row WHERE case_id = :case_id AND holds = 1)"
)


def relations_of(connection: Connection, case_id: ObjectId) -> list[ObjectId]:
    """The relations of a case in either direction that hold, oldest first."""
    query = select(_R.object_id).where(_is_end(case_id), _R.holds).order_by(_R.object_id)
    return list(connection.execute(query).scalars())


def ever_related(connection: Connection, case_id: ObjectId) -> list[ObjectId]:
    """The same with those that were taken away."""
    return list(connection.execute(select(_R.object_id).where(_is_end(case_id))).scalars())


def ends_of(connection: Connection, relation_id: ObjectId) -> list[ObjectId]:
    """The two cases of a relation."""
    query = select(_R.case_id, _R.other_id).where(_R.object_id == relation_id)
    return [case_id for row in connection.execute(query) for case_id in row]


def moved(connection: Connection, case_id: ObjectId) -> list[tuple[str, ObjectId]]:
    """Type and id of what followed a merged case to the one that goes on."""
    rows = connection.execute(_MOVED, {"case_id": case_id})
    return [(row.object_type, row.object_id) for row in rows]


def _is_end(case_id: ObjectId) -> ColumnElement[bool]:
    return or_(_R.case_id == case_id, _R.other_id == case_id)
