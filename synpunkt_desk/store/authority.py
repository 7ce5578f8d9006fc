"""Who gives places and official numbers: alone on one PC, the file itself."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from sqlalchemy import Connection

from synpunkt_desk.models.fold import State
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry, Fields, with_given
from synpunkt_desk.models.numbering import format_number
from synpunkt_desk.models.streams import LOCAL

Objects = Mapping[ObjectId, tuple[str, State]]
"""Type and state of touched objects."""


class Placed(NamedTuple):
    """An entry with its stream and places; without places it waits for the server."""

    entry: Entry
    stream: str
    place: int | None
    no: int | None = None


class Authority(Protocol):
    """Gives each entry its place in the one order, and what it asks for."""

    def append(
        self, connection: Connection, entries: Sequence[Entry], objects: Objects
    ) -> list[Placed]:
        """The entries in order with their places and `given` filled in.

        `objects` are the touched ones as they are after the entries.
        """
        ...


class LocalAuthority:
    """The authority in the same file and the same transaction as the entry itself."""

    def append(
        self, connection: Connection, entries: Sequence[Entry], objects: Objects
    ) -> list[Placed]:
        """See `Authority`. Numbers have no holes, since they roll back with the entry."""
        del objects
        first = count_up(connection, "place", 0, by=len(entries)) - len(entries) + 1
        numbers = _numbers(connection, entries)
        return [
            Placed(_numbered(entry, numbers.get(entry.entry_id)), LOCAL, place)
            for place, entry in enumerate(entries, first)
        ]


def count_up(connection: Connection, series: str, year: int, *, by: int = 1) -> int:
    """The last number of a series after taking `by` more; given back if the transaction is."""
    return int(
        connection.exec_driver_sql(
            "INSERT INTO number_series(series, year, last) VALUES(?, ?, ?)"
            " ON CONFLICT DO UPDATE SET last = last + excluded.last RETURNING last",
            (series, year, by),
        ).scalar_one()
    )


def last_number(connection: Connection, series: str, year: int) -> int:
    """The number of a series that was taken last, 0 before the first."""
    query = "SELECT last FROM number_series WHERE series = ? AND year = ?"
    return int(connection.exec_driver_sql(query, (series, year)).scalar() or 0)


def set_last_number(connection: Connection, series: str, year: int, last: int) -> None:
    """Go on counting a series from a number."""
    connection.exec_driver_sql(
        "INSERT OR REPLACE INTO number_series(series, year, last) VALUES(?, ?, ?)",
        (series, year, last),
    )


def _numbered(entry: Entry, number: Fields | None) -> Entry:
    return with_given(entry, number) if number else entry


def _numbers(connection: Connection, entries: Sequence[Entry]) -> dict[ObjectId, Fields]:
    """The official numbers that new cases ask for, in the order of the entries."""
    asked: dict[tuple[str, int], list[tuple[ObjectId, str, str]]] = {}
    for entry in entries:
        match entry.asks.get("number"):
            case {
                "series": str(series),
                "year": int(year),
                "prefix": str(prefix),
                "pattern": str(pattern),
            }:
                asked.setdefault((series, year), []).append((entry.entry_id, prefix, pattern))
            case _:
                pass
    given: dict[ObjectId, Fields] = {}
    for (series, year), wanted in asked.items():
        first = count_up(connection, series, year, by=len(wanted)) - len(wanted) + 1
        for number, (entry_id, prefix, pattern) in enumerate(wanted, first):
            text = format_number(pattern, prefix=prefix, year=year, number=number)
            given[entry_id] = {"number": text}
    return given
