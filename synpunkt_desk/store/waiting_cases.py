"""Open cases whose submitters wait for an answer, with the days by which they should have it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import Connection

from synpunkt_desk.models.ids import ObjectId

_WAITING: Final = """
    SELECT object_id, number, provisional_number, board, case_type, received_on,
           acknowledge_by, answer_by, owes_acknowledgement
    FROM case_row
    WHERE is_open = 1 AND answered_on = '' AND submitter = 'known' AND reply_wish <> 'none'
    ORDER BY row_no
"""


@dataclass(frozen=True, slots=True)
class WaitingCase:
    """What the due days of a case follow from, and the days it has now."""

    case_id: ObjectId
    number: str
    board: ObjectId
    case_type: ObjectId
    received_on: date | None
    acknowledge_by: date | None
    answer_by: date | None
    owes_acknowledgement: bool


def waiting_cases(connection: Connection) -> Iterator[WaitingCase]:
    """All of them, the oldest first."""
    for row in connection.exec_driver_sql(_WAITING):
        case_id, number, provisional, board, case_type, *days, owes = row
        received, acknowledge, answer = (date.fromisoformat(d) if d else None for d in days)
        yield WaitingCase(
            case_id=case_id,
            number=number or provisional,
            board=board,
            case_type=case_type,
            received_on=received,
            acknowledge_by=acknowledge,
            answer_by=answer,
            owes_acknowledgement=bool(owes),
        )
