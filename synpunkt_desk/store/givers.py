"""How many signed the cases of a period that are lists of names."""

from datetime import date
from typing import Final

from sqlalchemy import Connection, select, text

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.store.tables import case_row

_C: Final = case_row.c
_LISTS: Final = select(_C.object_id, _C.signatories).where(_C.is_counted, text("signatories > 0"))


def names_on_lists(connection: Connection, first: date, last: date) -> dict[ObjectId, int]:
    """How many signed, for each case of the period that came as a list of names."""
    received = _C.received_on.between(first.isoformat(), last.isoformat())
    return dict(map(tuple[ObjectId, int], connection.execute(_LISTS.where(received))))
