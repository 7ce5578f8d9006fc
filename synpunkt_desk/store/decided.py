"""Decided cases to learn from, and whether others have been decided since."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection

from synpunkt_desk.models.ids import ObjectId

_STEP: Final = 500
_DECIDED: Final = (
    "SELECT json_extract(fields, '$.text'), case_type, criterion, local_category,"
    " CASE WHEN forwarded_to = '' AND (json_extract(fields, '$.distributed_at') IS NOT NULL"
    "  OR coalesce(json_extract(fields, '$.sent_back_count'), 0) = 0)"
    "  THEN coalesce(nullif(unit, ''), nullif(area, ''), nullif(department, ''), board)"
    "  ELSE '' END"
    " FROM case_row CROSS JOIN case_state USING (row_no)"
    " WHERE stage IN ('to_acknowledge', 'in_progress', 'answered', 'closed')"
    " AND hide_sender = 0 AND hide_matter = 0"
    " AND coalesce(json_extract(fields, '$.secrecy_provision'), '') = ''"
    " AND submitter_id NOT IN (SELECT object_id FROM object_row"
    "  WHERE object_type = 'submitter' AND json_extract(fields, '$.protected'))"
    " ORDER BY row_no DESC LIMIT ?"
)
_HIDING: Final = (
    '"protected":true',
    '"hide_sender":true',
    '"hide_matter":true',
    '"secrecy_provision":"',
    '"voided_on":"',
)
_HIDES: Final = " OR ".join(f"patch LIKE '%{part}%'" for part in _HIDING)
_SINCE: Final = (
    f"SELECT count(*), coalesce(sum({_HIDES}), 0) FROM journal"
    " WHERE seq > ? AND object_type IN ('case', 'submitter')"
)


@dataclass(frozen=True, slots=True)
class DecidedRow:
    """The text of a case that somebody has decided about, and what was decided; "" is open."""

    text: str
    case_type: ObjectId
    criterion: ObjectId
    local_category: ObjectId
    receiver: ObjectId


@dataclass(frozen=True, slots=True)
class Since:
    """How much has been written; `hides` is what may have made a case one that is not shown."""

    entries: int
    hides: bool


def decided_rows(connection: Connection, *, most: int) -> Iterator[DecidedRow]:
    """The newest first. None with secrecy or of somebody protected; none that was taken out.

    A case that was sent back and not given to anybody since tells nothing of its receiver.
    """
    rows = connection.exec_driver_sql(_DECIDED, (most,))
    while some := rows.fetchmany(_STEP):
        yield from (DecidedRow(text or "", *answers) for text, *answers in some)


def last_entry(connection: Connection) -> int:
    """Where the journal ends."""
    query = "SELECT coalesce(max(seq), 0) FROM journal"
    return connection.exec_driver_sql(query).scalar_one()


def written_since(connection: Connection, seq: int) -> Since:
    """What has been written about cases after this entry of the journal."""
    entries, hides = connection.exec_driver_sql(_SINCE, (seq,)).one()
    return Since(entries, bool(hides))
