"""How many cases a word stands in."""

from typing import Final, NamedTuple

from sqlalchemy import Connection

from synpunkt_desk.models.ids import ObjectId

_COUNTED: Final = (
    "SELECT coalesce(sum(is_open), 0), count(*) FROM case_row WHERE {} = ? AND stage <> 'voided'"
)
_COLUMNS: Final = frozenset({"case_type", "criterion", "local_category", "channel"})


class WordCount(NamedTuple):
    """How many cases have it, and how many of them are open."""

    open: int = 0
    all: int = 0


def count_cases(connection: Connection, column: str, word: ObjectId) -> WordCount:
    """The cases with a word; none for a kind of word that rows of cases do not hold."""
    if column not in _COLUMNS:
        return WordCount()
    return WordCount(*connection.exec_driver_sql(_COUNTED.format(column), (word,)).one())
