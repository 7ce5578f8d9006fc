"""Which cases share rare words with a text, or a contact way with somebody, by the search index."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log
from typing import Any, Final, TypeAlias

from sqlalchemy import Connection

_MOST_HITS: Final = 400
"""So many cases, the newest, are followed for one word."""
_MOST_OF_PERSON: Final = 100
_SHARE: Final = 0.03
_ALWAYS_RARE: Final = 30
_LISTED: Final = (
    "SELECT row_no, object_id, number, provisional_number, title, received_on, stage,"
    " department, area, unit, submitter_id, hide_sender, hide_matter FROM case_row"
)

Reading: TypeAlias = Connection
"""A read transaction, as it is handed on by who asks several things of one moment."""


@dataclass(frozen=True, slots=True)
class LikeRow:
    """What is known of a case that may be meant."""

    row_no: int
    object_id: str
    number: str
    provisional_number: str
    title: str
    received_on: str
    stage: str
    department: str
    area: str
    unit: str
    submitter_id: str
    hide_sender: bool
    hide_matter: bool


def rare_words(
    connection: Connection, words: Iterable[str], *, most: int
) -> list[tuple[str, float]]:
    """The words that stand in few cases, the rarest first, each with how much it says."""
    newest = connection.exec_driver_sql("SELECT coalesce(max(row_no), 0) FROM case_row")
    count = max(1, newest.scalar_one())
    limit = max(_ALWAYS_RARE, count * _SHARE)
    find = "SELECT doc FROM case_terms WHERE term = ?"
    held = [(word, connection.exec_driver_sql(find, (word,)).scalar()) for word in words]
    rare = [(word, doc) for word, doc in held if doc and doc <= limit]
    rare.sort(key=lambda pair: pair[1])
    return [(word, log(1 + count / doc)) for word, doc in rare[:most]]


def cases_with_word(connection: Connection, word: str) -> list[int]:
    """The rows of the newest cases that hold the word in title or text."""
    return _matching(connection, f'{{title body}} : "{word}"', _MOST_HITS)


def cases_of_contact(connection: Connection, words: Sequence[str]) -> list[int]:
    """The rows of the newest cases whose submitter has these words, one after another."""
    return _matching(connection, f'submitter : "{" ".join(words)}"', _MOST_OF_PERSON)


def like_rows(connection: Connection, rows: Iterable[int]) -> list[LikeRow]:
    """These cases, the newest first."""
    listed = ",".join(str(row) for row in rows)
    query = f"{_LISTED} WHERE row_no IN ({listed}) ORDER BY row_no DESC"
    return [LikeRow(*row) for row in _fetch(connection, query)]


def _matching(connection: Connection, expression: str, most: int) -> list[int]:
    query = "SELECT rowid FROM case_fts WHERE case_fts MATCH ? ORDER BY rowid DESC LIMIT ?"
    return [row for (row,) in _fetch(connection, query, (expression, most))]


def _fetch(connection: Connection, query: str, values: tuple[Any, ...] = ()) -> Sequence[Any]:
    """The driver's own tuples, since they may be thousands."""
    cursor = connection.exec_driver_sql(query, values).cursor
    return cursor.fetchall() if cursor else []
