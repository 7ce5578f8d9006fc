"""Taking away the rows of objects that this file may not or need not hold any more."""

from collections.abc import Collection, Sequence
from typing import Final

from sqlalchemy import Connection

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import NOTHING
from synpunkt_desk.store import reading
from synpunkt_desk.store.case_facts import put_facts, put_givers
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.store.row_writing import search_rows
from synpunkt_desk.store.search_index import remove_texts, replace_texts

_IDS: Final = "(SELECT value FROM json_each(?))"
_GIVEN_BY: Final = (
    f"SELECT object_id FROM case_row WHERE submitter_id <> '' AND submitter_id IN {_IDS}"
)
_OF_OBJECTS: Final = (
    ("object_row", "object_id"),
    ("measure_case", "measure_id"),
    ("measure_fact", "measure_id"),
    ("measure_row", "object_id"),
    ("relation_row", "object_id"),
    ("tally_row", "object_id"),
)


def remove_rows(connection: Connection, ids: Collection[ObjectId]) -> None:
    """Remove every row of these objects, and what the search knows of them."""
    around = _cases_around(connection, list(ids))
    _remove_cases(connection, list(ids))
    put_givers(connection, dict.fromkeys(ids, NOTHING))
    listed = dumps(list(ids))
    for table, column in _OF_OBJECTS:
        connection.exec_driver_sql(
            f"DELETE FROM {table} WHERE {column} IN {_IDS}",
            (listed,),
        )
    texts = search_rows(connection, around)
    numbers = [row["row_no"] for row in texts]
    remove_texts(connection, numbers)  # with the words that stand nowhere else
    replace_texts(connection, texts, numbers)


def _cases_around(connection: Connection, ids: Sequence[ObjectId]) -> list[ObjectId]:
    """Cases in whose search texts stand words of these records and givers."""
    records = reading.objects_by_id(connection, ids).values()
    cases = [case for one in records if isinstance(case := one.get("case"), str)]
    given = connection.exec_driver_sql(_GIVEN_BY, (dumps(list(ids)),)).scalars()
    return list(dict.fromkeys([*cases, *given]))


def _remove_cases(connection: Connection, ids: Sequence[ObjectId]) -> None:
    held = reading.arrivals(connection, ids)
    if not held:
        return
    numbers = [row_no for *_, row_no in held.values()]
    remove_texts(connection, numbers)
    put_facts(connection, (), instead_of=held.values())
    listed = dumps(numbers)
    for table in ("case_state", "case_row"):
        connection.exec_driver_sql(
            f"DELETE FROM {table} WHERE row_no IN {_IDS}",
            (listed,),
        )


def rows_held(connection: Connection, ids: Sequence[ObjectId]) -> dict[ObjectId, str]:
    """The types of those of these objects that have a row."""
    queries = (
        f"SELECT object_id, object_type FROM object_row WHERE object_id IN {_IDS}",
        f"SELECT object_id, 'case' FROM case_row WHERE object_id IN {_IDS}",
    )
    listed = dumps(list(ids))
    return {i: kind for q in queries for i, kind in connection.exec_driver_sql(q, (listed,))}
