"""Which objects of a file are examples, from its beginning until they are taken away."""

import json
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.store import journal, meta
from synpunkt_desk.store.journal import dumps

_NOTED = "examples"
_SETTINGS = ("organisation_unit", "category", "municipality", "deadline_rule", "template")
_SERIES_OF_ENTRIES = "device"


@dataclass(frozen=True, slots=True)
class Examples:
    """The examples by their types, the drafts among them, and the last entry about them."""

    objects: dict[ObjectId, str]
    drafts: list[str]
    until: int

    def of_type(self, object_type: str) -> list[ObjectId]:
        """Those of one type."""
        return [i for i, kind in self.objects.items() if kind == object_type]


def note(connection: Connection, kept: Collection[ObjectId]) -> None:
    """Note that all there is are examples, but for settings and some objects."""
    query = "SELECT DISTINCT object_id, object_type FROM journal ORDER BY seq"
    objects = {
        object_id: kind
        for object_id, kind in connection.exec_driver_sql(query)
        if kind not in _SETTINGS and object_id not in kept
    }
    drafts = list(connection.exec_driver_sql("SELECT draft_id FROM draft").scalars())
    noted = {"objects": objects, "drafts": drafts, "until": journal.last_seq(connection)}
    meta.keep(connection, _NOTED, json.dumps(noted))


def noted(connection: Connection) -> Examples:
    """The examples; none where there are none."""
    kept = meta.read(connection, _NOTED)
    return Examples(**json.loads(kept)) if kept else Examples({}, [], 0)


def forget(connection: Connection) -> None:
    """There are no examples any more."""
    meta.keep(connection, _NOTED, "")


def own_cases(connection: Connection, examples: Examples) -> list[ObjectId]:
    """The cases that somebody has registered beside the examples."""
    query = "SELECT object_id FROM case_row WHERE object_id NOT IN (SELECT value FROM json_each(?))"
    rows = connection.exec_driver_sql(query, (dumps(examples.of_type("case")),))
    return list(rows.scalars())


def in_use(
    connection: Connection, examples: Examples, cases: Collection[ObjectId]
) -> set[ObjectId]:
    """Members among the examples whom somebody has changed, or who have one of these cases."""
    members = dumps(examples.of_type("member"))
    changed = connection.exec_driver_sql(
        "SELECT DISTINCT object_id FROM journal WHERE seq > ?"
        " AND object_id IN (SELECT value FROM json_each(?))",
        (examples.until, members),
    )
    have = connection.exec_driver_sql(
        "SELECT DISTINCT responsible FROM case_row"
        " WHERE responsible <> '' AND object_id IN (SELECT value FROM json_each(?))",
        (dumps(list(cases)),),
    )
    return {*changed.scalars(), *have.scalars()}


def begin_numbers_anew(connection: Connection) -> None:
    """Let the first case that comes have the first number; entries are counted on."""
    connection.exec_driver_sql(
        "DELETE FROM number_series WHERE series <> ? AND NOT EXISTS (SELECT 1 FROM case_row)",
        (_SERIES_OF_ENTRIES,),
    )
