"""Finding the objects on which somebody should decide."""

from typing import Final

from sqlalchemy import Connection

from synpunkt_desk.models.fold import State
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.store.reading import state_of_row

_CASES: Final = (
    "SELECT 'case' AS object_type, object_id, fields, writers, conflicts FROM case_state"
    " INDEXED BY ix_case_conflicts JOIN case_row USING (row_no)"
    " WHERE conflicts <> '' ORDER BY row_no"
)
_OTHERS: Final = (
    "SELECT object_type, object_id, fields, writers, conflicts FROM object_row"
    " INDEXED BY ix_object_conflicts WHERE conflicts <> '' ORDER BY object_id"
)


def in_conflict(connection: Connection) -> list[tuple[str, ObjectId, State]]:
    """Type, id and state of every object with open conflicts; cases first."""
    return [
        (row.object_type, row.object_id, state_of_row(row))
        for query in (_CASES, _OTHERS)
        for row in connection.exec_driver_sql(query)
    ]
