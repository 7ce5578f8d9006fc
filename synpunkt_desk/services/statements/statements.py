"""Asking a unit for its statement: who owes it, by when, and taking it in (requirement 50)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from synpunkt_desk.intake.mail.incoming import MAX_BYTES
from synpunkt_desk.intake.mail.reading import read_mail
from synpunkt_desk.models.case import Case, is_open
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode, encode
from synpunkt_desk.models.deidentify import Replaced, deidentify
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields, Json
from synpunkt_desk.models.media_types import EML, MSG
from synpunkt_desk.models.objects import RecordKind, StatementRequest, SubmitterDetails
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.working_days import DayUnit, DueDate, due_date
from synpunkt_desk.services.cases.statement_waiting import UNIT, stop_waiting
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.case_files import (
    Source,
    StoredFile,
    content_of,
    file_record,
    store_attachments,
    store_file,
)
from synpunkt_desk.services.registering.registration import require_length
from synpunkt_desk.services.statements.statement_mailing import require_mailable
from synpunkt_desk.store import reading
from synpunkt_desk.store.replica import OpenUnit
from synpunkt_desk.texts import statements as t

USUAL_DAYS: Final = 5
"""Working days a unit is proposed to have; the one who asks may write another day."""
MAIL: Final = "email"

Requests = tuple[tuple[ObjectId, StatementRequest], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What somebody wants of a unit, and what it is shown of the matter."""

    unit: ObjectId
    due_on: date
    text: str
    shared_text: str
    asked: str = ""
    asked_email: str = ""
    way: str = MAIL


def usual_due(organisation: Organisation, today: date) -> DueDate:
    """The day to propose, with the days off on the way."""
    return due_date(today, USUAL_DAYS, DayUnit.WORKING_DAYS, organisation.calendar(today))


def shared_text(case: Case, submitter: SubmitterDetails) -> tuple[str, tuple[Replaced, ...]]:
    """The matter without who gave it, and what was taken out."""
    matter = "\n\n".join(part for part in (case.title, case.text) if part.strip())
    return deidentify(matter, submitter, t.NEUTRAL_WORDS)


def open_requests(requests: Requests) -> Requests:
    """Those that a unit still owes an answer to, the most urgent first."""
    owed = [(i, r) for i, r in requests if not r.answered_on]
    return tuple(sorted(owed, key=lambda item: item[1].due_on or date.max))


def is_late(request: StatementRequest, today: date) -> bool:
    """Whether somebody should remind the unit."""
    return not request.answered_on and request.due_on is not None and request.due_on < today


def requests_of(office: Office, case_id: ObjectId) -> Requests:
    """Every request in a case, the oldest first."""
    with office.replica.reading() as connection:
        rows = reading.children_with_ids(connection, "statement_request", [case_id])
    return _kept(rows)


def ask(office: Office, case_id: ObjectId, asked: Ask) -> Changes:
    """Ask a unit; the case waits for it from now on.

    Raises KnownError: `unit_missing`, `day_missing`, `text_missing`, `case_not_open`;
    by mail also `mail_of_protected`, `mail_of_secret`, `mail_of_identity_number`.
    """
    _require(office, asked)
    with office.unit() as unit:
        case = _case(unit, case_id)
        submitter = unit.get(SubmitterDetails, "submitter", case.submitter_id)
        if asked.way == MAIL:
            require_mailable(case, submitter, f"{asked.text}\n{asked.shared_text}")
        fields = _fields(office, case_id, asked, (case, submitter))
        unit.create("statement_request", fields, verb="ask_statement")
        _wait(unit, case_id, asked.due_on)
    return unit.changes


def remind(office: Office, request_id: ObjectId) -> Changes:
    """Note that the unit was reminded today. Raises `statement_answered`."""
    with office.unit() as unit:
        _open_request(unit, request_id)
        patch: Fields = {"reminded_on": office.today().isoformat()}
        unit.write("remind", "statement_request", request_id, patch)
    return unit.changes


def withdraw(office: Office, request_id: ObjectId) -> Changes:
    """Take a request back; nobody waits for it any more. Raises `statement_answered`."""
    with office.unit() as unit:
        request = _open_request(unit, request_id)
        unit.write("withdraw", "statement_request", request_id, {"removed": True})
        stop_waiting(unit, request.case, "withdraw_statement")
    return unit.changes


def take(
    office: Office, request_id: ObjectId, *, source: Source | None = None, text: str = ""
) -> Changes:
    """Take in what the unit says: a mail with its files, another file, or typed words.

    It becomes a statement of the case and closes the request. Raises KnownError:
    `statement_answered`, `text_missing`, `case_not_open`, and as `records.attach`.
    """
    require_length(text)
    said, files = _read(office, source) if source else (text.strip(), [])
    if not said and not files:
        raise KnownError("text_missing")
    with office.unit() as unit:
        request = _open_request(unit, request_id)
        record = _keep(unit, request.case, office.today(), text=said, files=files)
        patch: Fields = {"answered_on": office.today().isoformat(), "record": record}
        unit.write("take_statement", "statement_request", request_id, patch)
        stop_waiting(unit, request.case, "take_statement")
    return unit.changes


def _require(office: Office, asked: Ask) -> None:
    if asked.unit not in office.organisation.units:
        raise KnownError("unit_missing")
    if asked.due_on < office.today():
        raise KnownError("statement_day_passed", day=asked.due_on.isoformat())
    if not asked.text.strip():
        raise KnownError("text_missing")
    require_length(asked.text, asked.shared_text, asked.asked, asked.asked_email)


def _fields(
    office: Office, case_id: ObjectId, asked: Ask, about: tuple[Case, SubmitterDetails]
) -> dict[str, Json]:
    """What somebody has put back into the shared text is not among what was replaced."""
    case, submitter = about
    left = {r.kind for r in deidentify(asked.shared_text, submitter, t.NEUTRAL_WORDS)[1]}
    replaced = {r.kind for r in shared_text(case, submitter)[1]} - left
    return encode(
        {
            "case": case_id,
            "unit": asked.unit,
            "asked": asked.asked.strip(),
            "asked_email": asked.asked_email.strip(),
            "way": asked.way,
            "asked_on": office.today(),
            "due_on": asked.due_on,
            "text": asked.text.strip(),
            "shared_text": asked.shared_text.strip(),
            "replaced": sorted(replaced),
        }
    )


def _case(unit: OpenUnit, case_id: ObjectId) -> Case:
    if not unit.state("case", case_id).fields:
        raise KnownError("case_missing")
    case = unit.case(case_id)
    if not is_open(case):
        raise KnownError("case_not_open", number=case.number)
    return case


def _open_request(unit: OpenUnit, request_id: ObjectId) -> StatementRequest:
    request = unit.get(StatementRequest, "statement_request", request_id)
    if not request.case or request.removed or request.answered_on:
        raise KnownError("statement_answered")
    case = unit.case(request.case)
    if case.voided_on or case.referred_on:
        raise KnownError("case_not_open", number=case.number)
    return request


def _wait(unit: OpenUnit, case_id: ObjectId, due_on: date) -> None:
    first = min(due_on, unit.case(case_id).statement_by or due_on)
    patch: Fields = {"waiting_for": UNIT, "statement_by": first.isoformat()}
    unit.write("ask_statement", "case", case_id, patch)


def _read(office: Office, source: Source) -> tuple[str, list[StoredFile]]:
    """The words of a mail, and every file kept: itself, and those in it."""
    stored = store_file(office, source)
    if stored.media_type not in {EML, MSG}:
        return "", [stored]
    try:
        mail = read_mail(content_of(source, most=MAX_BYTES), stored.name)
    except KnownError:
        return "", [stored]  # it is kept as it is all the same
    return mail.text.strip(), [stored, *store_attachments(office, mail)]


def _keep(
    unit: OpenUnit, case_id: ObjectId, day: date, *, text: str, files: list[StoredFile]
) -> ObjectId:
    """The records of a statement; gives the id of the first, which holds the words."""
    kind: Fields = {"kind": RecordKind.STATEMENT.value, "day": day.isoformat()}
    if not files:
        return unit.create("record", {"case": case_id, "text": text, **kind}, verb="note")
    words: list[Fields] = [{"text": text} if text else {}, *({} for _ in files[1:])]
    made = [
        unit.create("record", {**file_record(case_id, file), **kind, **said}, verb="attach")
        for file, said in zip(files, words, strict=True)
    ]
    return made[0]


def _kept(rows: Iterable[tuple[ObjectId, ObjectId, Fields]]) -> Requests:
    read = ((i, decode(StatementRequest, fields)) for _, i, fields in rows)
    return tuple((i, request) for i, request in read if not request.removed)
