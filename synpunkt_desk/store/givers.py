"""Who gave the cases of a period, as numbers only, and how many signed those that are lists."""

from datetime import date
from typing import Final

from sqlalchemy import Connection, select, text

from synpunkt_desk.models.case import Submitter
from synpunkt_desk.models.givers import giver_keys_of, giver_numbers
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.store.journal import loads
from synpunkt_desk.store.tables import case_row, object_row

_C: Final = case_row.c
_GIVERS: Final = (
    select(_C.object_id, object_row.c.fields)
    .join(object_row, object_row.c.object_id == _C.submitter_id)
    .where(_C.is_counted, _C.submitter == Submitter.KNOWN.value)
)
_LISTS: Final = select(_C.object_id, _C.signatories).where(_C.is_counted, text("signatories > 0"))


def givers_of_received(connection: Connection, first: date, last: date) -> dict[ObjectId, int]:
    """A number for the known giver of each case of the period; the same giver has the same."""
    received = _C.received_on.between(first.isoformat(), last.isoformat())
    rows = connection.execute(_GIVERS.where(received))
    known = {case_id: keys for case_id, fields in rows if (keys := giver_keys_of(loads(fields)))}
    return dict(zip(known, giver_numbers(known.values()), strict=True))


def names_on_lists(connection: Connection, first: date, last: date) -> dict[ObjectId, int]:
    """How many signed, for each case of the period that came as a list of names."""
    received = _C.received_on.between(first.isoformat(), last.isoformat())
    return dict(map(tuple[ObjectId, int], connection.execute(_LISTS.where(received))))
