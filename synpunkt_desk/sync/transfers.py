"""Cases that lie with one board and belong to another are handed to its stream."""

from typing import Final

from sqlalchemy import Connection

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.store import reading
from synpunkt_desk.store.incoming import MOVE
from synpunkt_desk.store.replica import OpenUnit
from synpunkt_desk.store.streams import streams_of

_DUE: Final = (
    "SELECT object_id, board, object_id IN (SELECT object_id FROM journal WHERE place IS NULL)"
    " AS waits FROM case_row WHERE object_id IN (SELECT case_id FROM transfer_due) ORDER BY row_no"
)
_SHARED: Final = (
    "SELECT 1 FROM case_row WHERE submitter_id = ? AND submitter_id <> '' AND object_id <> ?"
)
_TOLD: Final = ("number", "provisional_number", "title", "received_on", "handed_over_on", "board")
"""What stays with the one who hands over."""


def are_due(connection: Connection) -> bool:
    """Whether a case may have come to belong to another board."""
    query = "SELECT EXISTS (SELECT 1 FROM transfer_due)"
    return bool(connection.exec_driver_sql(query).scalar_one())


def write_transfers(unit: OpenUnit) -> int:
    """Write a transfer for each case that has come to belong to another board here.

    What the server does not have yet waits for the next round, so that the receipt has the number.
    """
    rows = unit.connection.exec_driver_sql(_DUE).all()
    lies_in = streams_of(unit.connection, [row.object_id for row in rows])
    count = 0
    for case_id, board, waits in rows:
        if not waits:
            _settle(unit.connection, case_id)
            if board not in ("", lies_in[case_id]):
                _write_transfer(unit, case_id, board, lies_in[case_id])
                count += 1
    return count


def _settle(connection: Connection, case_id: ObjectId) -> None:
    connection.exec_driver_sql("DELETE FROM transfer_due WHERE case_id = ?", (case_id,))


def _write_transfer(unit: OpenUnit, case_id: ObjectId, board: ObjectId, stream: str) -> None:
    _part_submitter(unit, case_id)
    told = unit.state("case", case_id).fields
    unit.create(
        "transfer",
        {"case": case_id, **{name: told[name] for name in _TOLD if told.get(name)}},
        verb=MOVE,
        asks={"move": {"to": board, "objects": [*_going_along(unit, case_id, stream)]}},
    )


def _part_submitter(unit: OpenUnit, case_id: ObjectId) -> None:
    """Give the case a submitter of its own where other cases have the same one."""
    person = unit.case(case_id).submitter_id
    if unit.connection.exec_driver_sql(_SHARED, (person, case_id)).first():
        details = unit.state("submitter", person).fields
        own = unit.create("submitter", details, verb=MOVE)
        unit.write(MOVE, "case", case_id, {"submitter_id": own})


def _going_along(unit: OpenUnit, case_id: ObjectId, stream: str) -> list[ObjectId]:
    """The case and what is about it alone, as far as it lies in the same stream."""
    about = reading.objects_of_case(unit.connection, case_id)
    lies_in = streams_of(unit.connection, about)
    measures = reading.objects_by_id(unit.connection, about)
    alone = [i for i in about if _is_about(measures.get(i, {}), case_id)]
    own = [unit.case(case_id).submitter_id]
    return [i for i in dict.fromkeys(alone) if lies_in.get(i) == stream and i not in own] + [
        i for i in own if i
    ]


def _is_about(fields: Fields, case_id: ObjectId) -> bool:
    """Whether an object serves no other case."""
    cases = fields.get("cases")
    return not isinstance(cases, list) or all(case == case_id for case in cases)
