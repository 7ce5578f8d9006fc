"""The names of what was erased for ever, so that nothing of it comes back or lingers aside."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import Connection

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.store.journal import dumps

ERASED: Final = "erased"
"""Why something is put aside that is about what must be kept no longer: without what it said."""

_NAMES: Final = "(SELECT object_id FROM erased_object)"
_ABOUT: Final = f"(object_id IN {_NAMES} OR json_extract(patch, '$.case') IN {_NAMES})"


def note(connection: Connection, ids: Iterable[ObjectId]) -> None:
    """Remember that these were erased, and keep no words of what was refused about them."""
    names = dumps(list(ids))
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO erased_object SELECT value FROM json_each(?)", (names,)
    )
    blank(connection)


def noted(connection: Connection) -> list[ObjectId]:
    """Everything that was erased, as far as this file has heard of it."""
    query = "SELECT object_id FROM erased_object ORDER BY object_id"
    return [*connection.exec_driver_sql(query).scalars()]


def is_any_waiting(connection: Connection) -> bool:
    """Whether words about what was erased still wait for the server to refuse them."""
    query = f"SELECT EXISTS (SELECT 1 FROM journal WHERE place IS NULL AND {_ABOUT})"
    return bool(connection.exec_driver_sql(query).scalar_one())


def blank(connection: Connection) -> None:
    """Let nothing be left of what was refused together with anything about the erased."""
    connection.exec_driver_sql(
        "UPDATE refused_entry SET patch = '{}', asks = '{}', seen = '{}', code = ?"
        f" WHERE group_id IN (SELECT group_id FROM refused_entry WHERE code <> ? AND {_ABOUT})",
        (ERASED, ERASED),
    )
