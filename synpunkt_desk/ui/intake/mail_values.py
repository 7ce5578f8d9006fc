"""A mail as values of the form, for a person to look over and register."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from synpunkt_desk.intake.mail.pasted import PastedMail
from synpunkt_desk.models.case import ReplyWish, Submitter
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.mailing import (
    local_day,
    mail_channel,
    read_file,
    subject_as_title,
)
from synpunkt_desk.texts import intake as t
from synpunkt_desk.texts.mail import remark_sentence
from synpunkt_desk.ui.intake.form_values import FormValues, to_draft


@dataclass(frozen=True, slots=True)
class KeptMails:
    """Mails that wait as drafts, and the first error of those that do not."""

    draft_ids: Sequence[ObjectId]
    error: KnownError | None
    changes: Changes


def keep_mails(office: Office, paths: Sequence[str]) -> KeptMails:
    """Make a draft of each mail, so that nothing of a pile of them is forgotten."""
    kept: list[ObjectId] = []
    errors: list[KnownError] = []
    for path in paths:
        try:
            content = to_draft(read_values(office, FormValues(), path))
        except KnownError as error:
            errors.append(error)
        else:
            kept.append(drafts.keep_draft(office, kind=drafts.NEW_CASE, content=content))
    changes = Changes({"draft": frozenset(kept)}) if kept else Changes()
    return KeptMails(kept, next(iter(errors), None), changes)


def read_values(office: Office, values: FormValues, path: str) -> FormValues:
    """The values with what a mail says. Raises `mail_is_registered`, and as `read_file`."""
    received = read_file(office, Path(path))
    if received.number:
        raise KnownError("mail_is_registered", number=received.number)
    mail = received.mail
    filled = replace(
        values,
        text=mail.text,
        mail=path,
        mail_files=tuple(file.name for file in mail.attachments),
        mail_notes=tuple(t.capitalised(remark_sentence(note)) for note in received.remarks),
    )
    filled = _with_day(filled, received.day)
    filled = _with_sender(filled, mail.sender_name, mail.sender_address)
    return _with_rest(filled, mail.subject, office.organisation)


def with_pasted(
    values: FormValues, mail: PastedMail, organisation: Organisation, today: date
) -> FormValues:
    """The values with what the head of a pasted mail says; the text is the rest of it."""
    filled = _with_sender(replace(values, text=mail.text), mail.sender_name, mail.sender_address)
    day = local_day(mail.sent_at) if mail.sent_at else None
    if day and day <= today:
        filled = _with_day(filled, day)
    return _with_rest(filled, mail.subject, organisation)


def _with_day(values: FormValues, day: date) -> FormValues:
    return replace(values, reached_on=day, received_on=day, received_reason="", arrival_way="")


def _with_sender(values: FormValues, name: str, address: str) -> FormValues:
    """Who writes can be answered the same way; whoever registers sees and may change it."""
    return replace(
        values,
        submitter=Submitter.KNOWN if name or address else Submitter.UNKNOWN,
        name=name,
        email=address,
        reply_wish=ReplyWish.EMAIL if address else "",
    )


def _with_rest(values: FormValues, subject: str, organisation: Organisation) -> FormValues:
    return replace(
        values,
        title=subject_as_title(subject),
        channel=mail_channel(organisation) or values.channel,
    )
