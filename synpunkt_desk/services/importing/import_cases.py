"""From a row of a file to the fields of a case, its submitter and its measure."""

import hashlib
from dataclasses import dataclass, fields
from datetime import UTC, datetime, time
from operator import attrgetter
from typing import Final

from synpunkt_desk.intake.import_row import ImportRow, Remark
from synpunkt_desk.models.case import ReplyWish, Submitter
from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Json
from synpunkt_desk.models.local_time import LOCAL_TIME
from synpunkt_desk.models.objects import Measure, Record, RecordKind, SubmitterDetails
from synpunkt_desk.services.importing.import_labels import CaseLabels

_CONTENT: Final = attrgetter(
    *(
        field.name
        for field in fields(ImportRow)
        if field.name not in {"line", "identity", "letter", "remarks", "answer"}
    )
)
"""What a row says, apart from where in which file it stands."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a case comes from: the digest of its row, its letter, when, and with which file."""

    digest: str
    letter: ObjectId
    taken_in_at: datetime
    run: ObjectId = ""


def case_fields(row: ImportRow, labels: CaseLabels, title: str, origin: Origin) -> dict[str, Json]:
    """What is set of the case as it has been handled so far, without numbers and due days."""
    registered = registration_moment(row) or origin.taken_in_at
    is_placed = labels["department"] or labels["area"] or labels["unit"]
    wish = _wish(row)
    values = {
        **labels,
        "own_reference": row.number,
        "external_id": row.external_id,
        "diary_number": row.diary_number,
        "letter": origin.letter,
        "import_key": row.identity,
        "import_digest": origin.digest,
        "import_run": origin.run,
        "imported": True,
        "title": title,
        "text": row.text,
        "submitter": row.submitter if row.submitter != Submitter.UNKNOWN else None,
        "language": row.language,
        "reply_wish": wish if wish != ReplyWish.UNKNOWN else None,
        "reply_note": row.reply_note,
        "received_on": row.received_on,
        "registered_at": registered,
        "distributed_at": registered if is_placed else None,
        "acknowledged_on": row.acknowledged_on,
        "answered_on": row.answered_on,
        "closed_on": row.closed_on,
        "forwarded_on": row.closed_on if row.forwarded_to else None,
        "cause": row.cause,
        "system": row.system,
    }
    return encode({name: value for name, value in values.items() if value})


def submitter_of(row: ImportRow) -> tuple[SubmitterDetails, list[Remark]]:
    """Who gave the feedback. Of somebody who wants to be anonymous only the role is kept."""
    if row.submitter != Submitter.ANONYMOUS:
        return SubmitterDetails(
            name=row.submitter_name,
            role=row.submitter_role,
            email=row.submitter_email,
            phone=row.submitter_phone,
            address=row.submitter_address,
        ), []
    given = (row.submitter_name, row.submitter_email, row.submitter_phone, row.submitter_address)
    remarks = [Remark("anonymous_contact")] if any(given) else []
    return SubmitterDetails(role=row.submitter_role), remarks


def answer_of(row: ImportRow, case_id: ObjectId) -> Record:
    """What was answered, as it stood in the other system."""
    return Record(
        case=case_id,
        kind=RecordKind.DISPATCHED,
        purpose="answer",
        day=row.answered_on or row.closed_on,
        text=row.answer,
    )


def measure_of(row: ImportRow, law: str) -> Measure:
    """What became better because of the case; a law alone says under which law that was."""
    return Measure(text=row.measure or row.measure_law, law=law)


def digest(row: ImportRow) -> str:
    """What tells a changed row of the same number; nothing where the row is its own number."""
    if row.identity.startswith("row:"):
        return ""
    said = repr(_CONTENT(row)) + row.answer
    return hashlib.blake2b(said.encode(), digest_size=8).hexdigest()


def registration_moment(row: ImportRow) -> datetime | None:
    """When a row was registered, in UTC; at noon where only the day is known."""
    if row.registered_on is None:
        return None
    at = row.registered_at or time(12)
    return datetime.combine(row.registered_on, at, LOCAL_TIME).astimezone(UTC)


def _wish(row: ImportRow) -> ReplyWish:
    is_unsaid = row.reply_wish == ReplyWish.UNKNOWN and not row.reply_note
    is_anonymous = row.submitter == Submitter.ANONYMOUS
    return ReplyWish.NONE if is_unsaid and is_anonymous else row.reply_wish
