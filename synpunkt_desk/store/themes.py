"""How many cases have a theme or the mark of a campaign, when they came, and who gave them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Column, Connection, func, select

from synpunkt_desk.models.givers import Key, giver_keys_of, giver_numbers
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.store.journal import loads
from synpunkt_desk.store.tables import case_row, object_row

_C: Final = case_row.c


@dataclass(frozen=True, slots=True)
class MarkedRow:
    """The cases with one mark in short."""

    mark: str
    cases: int
    open_cases: int
    last_on: str


def marked(connection: Connection, column: str) -> list[MarkedRow]:
    """Each mark in use with its counted cases, by "theme" or "campaign"."""
    mark = _marks(column)
    query = (
        select(mark, func.count(), func.count().filter(_C.is_open), func.max(_C.received_on))
        .where(mark != "", _C.is_counted)
        .group_by(mark)
    )
    return [MarkedRow(*row) for row in connection.execute(query)]


def cases_with(connection: Connection, column: str, mark: str) -> list[tuple[ObjectId, str]]:
    """The counted cases with a mark, with the days they came, oldest first."""
    query = (
        select(_C.object_id, _C.received_on)
        .where(_marks(column) == mark, _marks(column) != "", _C.is_counted)
        .order_by(_C.received_on, _C.row_no)
    )
    return [(i, day) for i, day in connection.execute(query)]


def every_case_with(connection: Connection, theme: ObjectId) -> list[ObjectId]:
    """All cases in a theme, also those that are not counted."""
    query = select(_C.object_id).where(_C.theme == theme, _C.theme != "").order_by(_C.row_no)
    return list(connection.execute(query).scalars())


def givers(connection: Connection, column: str) -> dict[str, int]:
    """How many different known givers each mark has; the same person counts once."""
    query = (
        select(_marks(column), object_row.c.fields)
        .join(object_row, object_row.c.object_id == _C.submitter_id)
        .where(_marks(column) != "", _C.is_counted, _C.submitter == "known")
    )
    found: dict[str, list[Sequence[Key]]] = {}
    for mark, fields in connection.execute(query):
        if keys := giver_keys_of(loads(fields)):
            found.setdefault(mark, []).append(keys)
    return {mark: len(set(giver_numbers(keys))) for mark, keys in found.items()}


def _marks(column: str) -> Column[str]:
    return case_row.c[column]
