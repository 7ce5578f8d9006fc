"""One letter with several matters: taking one out of it."""

from dataclasses import dataclass, replace

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Record, RecordKind
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.registration import (
    NewCase,
    create_case,
    require_length,
    set_fields,
)
from synpunkt_desk.store import reading
from synpunkt_desk.store.replica import OpenUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What one part of a letter is about, and who shall have it."""

    text: str
    case_type: ObjectId
    place: ObjectId
    title: str = ""


def split(office: Office, case_id: ObjectId, matter: Matter) -> Changes:
    """Register one more matter of the letter that a case came with (requirement 12).

    The new case has a number, type and receiver of its own; how and when the letter came, who sent
    it and its files are the same. Raises KnownError: `text_missing`, `text_too_long`,
    `case_type_missing`, `receiver_missing`, `case_missing`, `case_voided`.
    """
    receiver = office.organisation.receiver(matter.place)
    for is_missing, error_id in (
        (not matter.text.strip(), "text_missing"),
        (not matter.case_type, "case_type_missing"),
        (not receiver["board"], "receiver_missing"),
    ):
        if is_missing:
            raise KnownError(error_id)
    require_length(matter.text, matter.title)
    with office.unit() as unit:
        first = unit.case(case_id)
        if not first.received_on:
            raise KnownError("case_missing")
        if first.voided_on:
            raise KnownError("case_voided", number=first.number)
        letter = first.letter or case_id
        unit.write("split", "case", case_id, {"letter": letter})
        case = replace(_as_it_came(first, letter), title=matter.title.strip(), **receiver)
        case = replace(case, text=matter.text.strip(), case_type=matter.case_type)
        made = create_case(unit, office.organisation, NewCase(case=case))
        _share_files(unit, case_id, made)
    return unit.changes


def _as_it_came(case: Case, letter: ObjectId) -> Case:
    return Case(
        letter=letter,
        channel=case.channel,
        channel_word=case.channel_word,
        submitter=case.submitter,
        submitter_id=case.submitter_id,
        language=case.language,
        reply_wish=case.reply_wish,
        reply_note=case.reply_note,
        received_on=case.received_on,
        received_reason=case.received_reason,
        identity_reason=case.identity_reason,
        secrecy_provision=case.secrecy_provision,
        secrecy_date=case.secrecy_date,
        secrecy_authority=case.secrecy_authority,
        hide_sender=case.hide_sender,
        hide_matter=case.hide_matter,
    )


def _share_files(unit: OpenUnit, source: ObjectId, target: ObjectId) -> None:
    """The letter itself is a record of every case in it; its bytes are kept once."""
    found = reading.children(unit.connection, "record", [source]).get(source, [])
    for record in (decode(Record, fields) for fields in found):
        if record.blob and record.kind == RecordKind.RECEIVED and not record.removed:
            unit.create("record", set_fields(replace(record, case=target)))
