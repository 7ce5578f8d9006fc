"""What is said to the submitter: written as a draft, approved, and frozen when it has been sent."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from synpunkt_desk.models.case import Case, is_open
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields, Json
from synpunkt_desk.models.letter_text import fill, missing_sections
from synpunkt_desk.models.objects import Approval, Record, RecordKind
from synpunkt_desk.services.answers.approvals import (
    MANAGER,
    draft_in,
    require_approved,
    wait_no_more,
)
from synpunkt_desk.services.answers.approvers import WRITTEN, needs_approval
from synpunkt_desk.services.answers.letter_templates import LetterTemplate, letters
from synpunkt_desk.services.answers.letter_values import Signature, letter_values, sender_of
from synpunkt_desk.services.answers.letters_out import Letter, address_lines, letter_pdf
from synpunkt_desk.services.answers.mails_out import Mail, mail_of
from synpunkt_desk.services.answers.outgoing_checks import Words, cautions, email_refusal
from synpunkt_desk.services.cases.case_view import CaseView, view
from synpunkt_desk.services.cases.contacts import Contact, write_contact
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.case_files import Pasted, store_file
from synpunkt_desk.services.registering.registration import require_length
from synpunkt_desk.store.replica import OpenUnit
from synpunkt_desk.texts import answering as t
from synpunkt_desk.texts.letter_fields import EMPTY


class Purpose(StrEnum):
    """Why somebody is written or spoken to."""

    ACKNOWLEDGE = "acknowledge"
    QUESTION = "question"
    DELAY = "delay"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """What goes to the submitter of a case.

    `kept_reason` answers for what the program has warned of (see `outgoing_checks`).
    """

    purpose: str
    contact: Contact
    subject: str = ""
    template: str = ""
    signature: str = Signature.NAME
    kept_reason: str = ""
    delay_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """What goes out about a case, the file of its letter, and what a delay promises."""

    shown: CaseView
    out: Outgoing
    frozen: Fields
    promised: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Subject and text of a template, filled in for a case."""

    subject: str
    text: str


def propose(
    office: Office,
    shown: CaseView,
    template: LetterTemplate,
    *,
    signature: str = Signature.NAME,
    promised_by: date | None = None,
) -> Proposal:
    """A letter to begin with."""
    values = letter_values(office, shown, signature=signature, promised_by=promised_by)
    subject, text = (fill(part, values, empty=EMPTY) for part in (template.subject, template.text))
    return Proposal(" ".join(subject.split()), text)


def letter_file(office: Office, shown: CaseView, out: Outgoing) -> bytes:
    """The letter as it would be sent now. Raises `answer_missing`, `logo_unreadable`."""
    if not out.contact.text.strip():
        raise KnownError("answer_missing")
    case = shown.case
    letter = Letter(
        subject=_subject(out, case),
        text=out.contact.text,
        signature=out.signature,
        day=out.contact.day,
        diary_number=case.diary_number or case.number or case.provisional_number,
        address=address_lines(shown),
    )
    return letter_pdf(office, shown, letter)


def mail(office: Office, shown: CaseView, out: Outgoing) -> Mail:
    """The mail as it would be sent now.

    Raises KnownError: `answer_missing`, `email_missing`, `email_protected`, `email_secrecy`,
    `cautions_unanswered`.
    """
    require_words(office, shown, out)
    return mail_of(
        sender_of(office, shown.case),
        to=shown.submitter.email,
        subject=_subject(out, shown.case),
        text=out.contact.text,
        signature=out.signature,
    )


def require_words(office: Office, shown: CaseView, out: Outgoing) -> None:
    """Raise for what may not leave: nothing said, what is secret by e-mail, unanswered cautions."""
    if not out.contact.text.strip():
        raise KnownError("answer_missing")
    require_length(out.contact.text, out.subject, out.kept_reason)
    if out.contact.way == "email" and email_refusal(shown) == "email_protected":
        raise KnownError("email_protected")
    if out.contact.way == "email" and email_refusal(shown):
        raise KnownError("email_secrecy", provision=shown.case.secrecy_provision)
    words = Words(
        way=out.contact.way,
        text=out.contact.text,
        subject=out.subject,
        signature=out.signature,
    )
    found = cautions(shown, words, member_name=sender_of(office, shown.case).member.name)
    if found and not out.kept_reason.strip():
        raise KnownError(
            "cautions_unanswered", what=" ".join(t.caution(c.kind, c.about) for c in found)
        )


def save_draft(
    office: Office, case_id: ObjectId, out: Outgoing, *, draft_id: ObjectId = ""
) -> Changes:
    """Keep what has been written, for others to read and go on with; approval falls with changes.

    Raises KnownError: `answer_missing`, `already_sent`, `case_not_open`.
    """
    return _write_draft(office, case_id, out, draft_id, asks=False)


def ask_approval(
    office: Office, case_id: ObjectId, out: Outgoing, *, draft_id: ObjectId = ""
) -> Changes:
    """Let somebody who may approve the answer read it. Raises as `save_draft` does."""
    return _write_draft(office, case_id, out, draft_id, asks=True)


def send(office: Office, case_id: ObjectId, out: Outgoing, *, draft_id: ObjectId = "") -> Changes:
    """Mark as sent: fixes the words, and the letter, for ever (requirement 68).

    What was said by telephone or at a visit becomes a file note. Raises KnownError:
    `answer_missing`, `answer_part_missing`, `email_protected`, `email_secrecy`,
    `cautions_unanswered`, `approval_needed`, `already_sent`, `case_not_open`, `before_arrival`,
    `received_in_future`, `promise_passed`; of a delay also `reason_missing`, `promise_missing`.
    """
    sending = prepare(office, view(office, case_id), out)
    with office.unit() as unit:
        write_sending(office, unit, sending, draft_id=draft_id)
    return unit.changes


def prepare(office: Office, shown: CaseView, out: Outgoing) -> Sending:
    """What is about to be marked as sent, with its letter made. Raises as `send` does."""
    require_words(office, shown, out)
    require_parts(office, shown.case, out)
    more = _delay(out) if out.purpose == Purpose.DELAY else dict[str, Json]()
    is_letter = out.contact.way == "letter"
    frozen = _freeze_letter(office, shown, out) if is_letter else dict[str, Json]()
    return Sending(shown=shown, out=out, frozen=frozen, promised=more)


def write_sending(
    office: Office, unit: OpenUnit, sending: Sending, *, draft_id: ObjectId = ""
) -> None:
    """The entries of something sent, without committing them. Raises as `send` does."""
    shown, out = sending.shown, sending.out
    case = _open_case(unit, shown.case_id)
    before = draft_in(unit, draft_id) if draft_id else Record()
    if out.purpose == Purpose.ANSWER and needs_approval(office.organisation, case, out.contact.way):
        require_approved(before, out.contact.text, _subject(out, case))
    write_contact(office, unit, shown.case_id, out.contact, out.purpose, **sending.promised)
    if out.purpose == Purpose.ANSWER:
        wait_no_more(unit, shown.case_id, out.purpose)
    fields = _fields(shown.case_id, case, out)
    _write(unit, draft_id, "send", {**fields, **_sent(shown, out), **sending.frozen})


def _write_draft(
    office: Office, case_id: ObjectId, out: Outgoing, draft_id: ObjectId, *, asks: bool
) -> Changes:
    if not out.contact.text.strip():
        raise KnownError("answer_missing")
    require_length(out.contact.text, out.subject)
    with office.unit() as unit:
        case = _open_case(unit, case_id)
        before = draft_in(unit, draft_id) if draft_id else Record()
        fields = {**_fields(case_id, case, out), "kind": RecordKind.DRAFT.value}
        is_other = (before.text, before.subject) != (fields["text"], fields["subject"])
        if asks or (is_other and before.approval):
            fields |= {
                "approval": Approval.ASKED.value if asks else "",
                "approval_by": "",
                "approval_on": None,
                "approval_comment": "",
            }
        _write(unit, draft_id, "ask_approval" if asks else "draft", fields)
        if asks:
            unit.write("ask_approval", "case", case_id, {"waiting_for": MANAGER})
        elif is_other and before.approval == Approval.ASKED:
            wait_no_more(unit, case_id, "draft")
    return unit.changes


def _write(unit: OpenUnit, draft_id: ObjectId, verb: str, fields: dict[str, Json]) -> None:
    if draft_id:
        unit.write(verb, "record", draft_id, fields)
    else:
        unit.create("record", fields, verb=verb)


def _open_case(unit: OpenUnit, case_id: ObjectId) -> Case:
    case = unit.case(case_id)
    if not case.received_on:
        raise KnownError("case_missing")
    if not is_open(case):
        raise KnownError("case_not_open", number=case.number)
    return case


def _fields(case_id: ObjectId, case: Case, out: Outgoing) -> dict[str, Json]:
    return {
        "case": case_id,
        "purpose": out.purpose,
        "day": out.contact.day.isoformat(),
        "way": out.contact.way,
        "text": out.contact.text,
        "subject": _subject(out, case),
        "template": out.template,
        "signature": out.signature,
    }


def _sent(shown: CaseView, out: Outgoing) -> dict[str, Json]:
    """What makes a record of it: a hash over what is said, or a note of what was spoken."""
    kept: dict[str, Json] = {"kept_reason": out.kept_reason.strip()} if out.kept_reason else {}
    if out.contact.way not in ("letter", "email"):
        return {**kept, "kind": RecordKind.FILE_NOTE.value}
    words = f"{_subject(out, shown.case)}\n\n{out.contact.text}"
    is_mail = out.contact.way == "email"
    to = shown.submitter.email if is_mail else "\n".join(address_lines(shown))
    return {
        **kept,
        "kind": RecordKind.DISPATCHED.value,
        "receiver": to,
        "text_sha256": hashlib.sha256(words.encode()).hexdigest(),
    }


def _freeze_letter(office: Office, shown: CaseView, out: Outgoing) -> dict[str, Json]:
    number = shown.case.number or shown.case.provisional_number
    name = t.letter_name(out.purpose, number, out.contact.day.isoformat())
    file = store_file(office, Pasted(name, letter_file(office, shown, out)))
    return {
        "file_name": file.name,
        "blob": file.blob,
        "size": file.size,
        "sha256": file.sha256,
        "media_type": file.media_type,
    }


def _delay(out: Outgoing) -> dict[str, Json]:
    """Who is told of a delay is told why, and when they will hear more."""
    if not out.delay_reason.strip():
        raise KnownError("reason_missing")
    if out.contact.promised_by is None:
        raise KnownError("promise_missing")
    return {"delay_reason": out.delay_reason.strip()}


def require_parts(office: Office, case: Case, out: Outgoing) -> None:
    """An answer to a patient has both its parts (patientsäkerhetslagen 3 kap. 8 b §)."""
    if out.purpose != Purpose.ANSWER or out.contact.way not in WRITTEN:
        return
    binding = (i for i in letters(office) if i.key == out.template or i.law in case.law_flags)
    for letter in binding:
        missing = missing_sections(out.contact.text, letter.headings)
        if missing:
            raise KnownError("answer_part_missing", part=missing[0])


def _subject(out: Outgoing, case: Case) -> str:
    said = " ".join(out.subject.split())
    return said or t.subject(out.purpose, case.number or case.provisional_number)
