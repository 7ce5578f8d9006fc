"""Which givers of a period's cases have a name that texts may tell."""

from datetime import date
from typing import Final

from sqlalchemy import Connection, func, select

from synpunkt_desk.models.case import Submitter
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.swedish_text import words
from synpunkt_desk.store.tables import case_row, object_row

_C: Final = case_row.c
_NAMES: Final = (
    select(_C.object_id, func.json_extract(object_row.c.fields, "$.name"))
    .join(object_row, object_row.c.object_id == _C.submitter_id)
    .where(_C.submitter == Submitter.KNOWN.value)
)


def givers_named(
    connection: Connection, first: date, last: date, surnames: frozenset[str]
) -> dict[ObjectId, str]:
    """By case of the period, the names of those whose last name is among `surnames`."""
    received = _C.received_on.between(first.isoformat(), last.isoformat())
    rows = connection.execute(_NAMES.where(received)) if surnames else ()
    return {i: name for i, name in rows if name and not surnames.isdisjoint(words(name)[-1:])}
