"""Which cases lie where in the organisation."""

import json
from collections.abc import Iterable
from typing import Final, NamedTuple

from sqlalchemy import Connection

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.store.journal import dumps

_OPEN: Final = (
    "SELECT board, department, area, unit, json_group_array(object_id) FROM case_row"
    " WHERE is_open = 1 GROUP BY board, department, area, unit ORDER BY min(row_no)"
)
_NUMBERS: Final = (
    "SELECT CASE number WHEN '' THEN provisional_number ELSE number END FROM case_row"
    " WHERE object_id IN (SELECT value FROM json_each(?)) ORDER BY row_no LIMIT ?"
)
_LATEST: Final = (
    "SELECT coalesce(max(received_on), '') FROM case_row"
    " JOIN (SELECT value AS place FROM json_each(?))"
    " ON place IN (board, department, area, unit)"
    " WHERE received_on >= ? AND stage <> 'voided'"
)
_AT: Final = (
    "SELECT DISTINCT object_id FROM case_row JOIN (SELECT value AS place FROM json_each(?))"
    " ON place IN (board, department, area, unit)"
)


_CAME_TO: Final = "SELECT object_id, came_to FROM case_row WHERE came_to <> ''"


class OpenGroup(NamedTuple):
    """The open cases that lie in one place, by what is written in them."""

    board: ObjectId
    department: ObjectId
    area: ObjectId
    unit: ObjectId
    case_ids: tuple[ObjectId, ...]

    @property
    def chain(self) -> tuple[ObjectId, ...]:
        """The places that are known, the least first."""
        return tuple(i for i in (self.unit, self.area, self.department, self.board) if i)


def open_by_place(connection: Connection) -> list[OpenGroup]:
    """The open cases by the place that has them."""
    rows = connection.exec_driver_sql(_OPEN)
    return [
        OpenGroup(board, department, area, unit, tuple(json.loads(ids)))
        for board, department, area, unit, ids in rows
    ]


def numbers_of(connection: Connection, case_ids: Iterable[ObjectId], most: int) -> list[str]:
    """The numbers of the first of these cases."""
    rows = connection.exec_driver_sql(_NUMBERS, (dumps(list(case_ids)), most))
    return list(rows.scalars())


def latest_arrival(connection: Connection, places: Iterable[ObjectId], since: str) -> str:
    """When the latest case of these places came in, not before a day; "" for none."""
    return connection.exec_driver_sql(_LATEST, (dumps(list(places)), since)).scalar_one()


def cases_at(connection: Connection, places: Iterable[ObjectId]) -> set[ObjectId]:
    """Every case that lies or lay in one of these places."""
    return {*connection.exec_driver_sql(_AT, (dumps(list(places)),)).scalars()}


def came_to(connection: Connection) -> dict[ObjectId, ObjectId]:
    """The cases that went along with a change, and where they lay before."""
    return dict(map(tuple[ObjectId, ObjectId], connection.exec_driver_sql(_CAME_TO)))
