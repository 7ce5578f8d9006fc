"""The newest cases whose submitter's name, or way to be reached, begins with some words."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection

from synpunkt_desk.store.likeness import LikeRow, like_rows

_MOST: Final = 100
_QUERY: Final = "SELECT rowid FROM case_fts WHERE case_fts MATCH ? ORDER BY rowid DESC LIMIT ?"


def cases_of_person(connection: Connection, beginnings: Sequence[str]) -> list[LikeRow]:
    """The newest first; the details of the submitter decide who was meant."""
    expression = " AND ".join(f'submitter : "{word}"*' for word in beginnings)
    rows = connection.exec_driver_sql(_QUERY, (expression, _MOST)).scalars()
    return like_rows(connection, rows)
