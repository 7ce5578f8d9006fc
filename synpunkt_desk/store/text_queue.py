"""Search texts of many cases that have changed, put into the index together.

To take a text out of the index costs as much as to put in many. So when very many cases get their
numbers, page by page, the index is gone through once, when all have come. Until then the search
knows them by what they said before.
"""

import json
from typing import Final

from sqlalchemy import Connection

from synpunkt_desk.store import meta, row_writing
from synpunkt_desk.store.authority import Objects
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.store.search_index import replace_texts

_DUE: Final = "texts_due"
"""Holds the numbers of rows whose texts have changed since the index was made."""
_ROWS: Final = "SELECT row_no FROM case_row WHERE object_id IN (SELECT value FROM json_each(?))"
_CASES: Final = "SELECT object_id FROM case_row WHERE row_no IN (SELECT value FROM json_each(?))"


def write_rows(connection: Connection, objects: Objects, *, new: row_writing.Places) -> None:
    """As `row_writing.write_rows`, but the texts wait."""
    cases = row_writing.cases_left(connection, objects, new)
    row_writing.write_rows(connection, objects, new=new, put_texts=None)
    cases += row_writing.cases_to_index(connection, objects, new)
    due = set(connection.exec_driver_sql(_ROWS, (dumps(cases),)).scalars())
    before: list[int] = json.loads(meta.read(connection, _DUE) or "[]")
    meta.keep(connection, _DUE, dumps(sorted(due.union(before))))


def is_empty(connection: Connection) -> bool:
    """Whether the index knows every text."""
    return not meta.read(connection, _DUE)


def empty(connection: Connection) -> None:
    """Put the texts that wait in the index."""
    due = meta.read(connection, _DUE)
    cases = connection.exec_driver_sql(_CASES, (due or "[]",)).scalars().all()
    replace_texts(connection, row_writing.search_rows(connection, cases), ())
    meta.keep(connection, _DUE, "")
