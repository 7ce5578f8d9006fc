"""Mail that comes in as files: what it says of a case, and whether it is registered already."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from synpunkt_desk.intake.mail.incoming import MAX_BYTES, IncomingMail
from synpunkt_desk.intake.mail.reading import read_mail
from synpunkt_desk.models.arrival import ArrivalWay
from synpunkt_desk.models.case import Case, Submitter
from synpunkt_desk.models.identity_numbers import mask_identity_numbers
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.local_time import LOCAL_TIME
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.case_files import Source, content_of
from synpunkt_desk.store.imported import RegisteredImport, registered_import
from synpunkt_desk.texts import mail as t

_PREFIX: Final = re.compile(
    r"\s*(?:(?:re|sv|vb|fw|fwd|aw|vs|svar|antw|tr|rv|wg)(?:\[[0-9]+\])?\s*:\s*)+", re.IGNORECASE
)
_SAME_MINUTES: Final = 2
"""Programs may tell the moment of one mail a little differently."""
_MOST_LINE: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedMail:
    """A mail with what the office makes of it.

    `key` is the same for the same mail, also as another kind of file; `number` is that of the case
    it is registered in. `day` is the day it reached the municipality (förvaltningslagen 22 §).
    """

    mail: IncomingMail
    key: str
    digest: str
    day: date
    number: str
    remarks: tuple[str, ...]


def read_file(office: Office, source: Source) -> ReceivedMail:
    """Read a mail from a file; nothing is written. Raises what `read_mail` raises."""
    content = content_of(source, most=MAX_BYTES)
    mail = read_mail(content, source.name)
    own = f"mail:sha256:{hashlib.sha256(content).hexdigest()}"
    shared = f"mail:{mail.message_id[:_MOST_LINE]}" if mail.message_id else own
    digest = _digest(mail)
    known = _registered(office, own) or _registered(office, shared)
    is_another = known is not None and not _is_same(known.digest, digest)
    day, remarks = arrival_day(mail, office.today())
    return ReceivedMail(
        mail=mail,
        key=own if is_another else shared,
        digest=digest,
        day=day,
        number=known.number if known and not is_another else "",
        remarks=(
            *mail.remarks,
            *remarks,
            *(["mail_id_reused"] if is_another else []),
            *(["mail_sender_unknown"] if not _sender(mail) else []),
        ),
    )


def arrival_day(mail: IncomingMail, today: date) -> tuple[date, list[str]]:
    """The day it reached the municipality's system, in Sweden, and what is odd about it."""
    moment = mail.received_at or mail.sent_at
    if moment is None:
        return today, ["mail_day_unknown"]
    day = local_day(moment)
    return (today, ["mail_day_ahead"]) if day > today else (day, [])


def local_day(moment: datetime) -> date:
    """The day in Sweden."""
    return moment.astimezone(LOCAL_TIME).date()


def mail_channel(organisation: Organisation) -> ObjectId:
    """The channel for e-mail among those that come by wire; "" where the municipality has none."""
    for name in t.CHANNEL_NAMES:
        found = organisation.find_category("channel", name)
        if found and organisation.categories[found].code == ArrivalWay.ELECTRONIC:
            return found
    return ""


def subject_as_title(subject: str) -> str:
    """What a mail is about, without the marks of answers and without identity numbers."""
    return mask_identity_numbers(_PREFIX.sub("", subject, count=1).strip())


def mail_case(office: Office, received: ReceivedMail) -> Case:
    """The case that a mail makes as it is: nobody has sorted it and nobody has it yet."""
    mail, organisation = received.mail, office.organisation
    return Case(
        channel=mail_channel(organisation),
        title=subject_as_title(mail.subject) or ("" if mail.text else t.NO_SUBJECT),
        text=mail.text,
        submitter=Submitter.KNOWN if _sender(mail) else Submitter.UNKNOWN,
        received_on=received.day,
        board=organisation.process_owner_board(),
        import_key=received.key,
        import_digest=received.digest,
    )


def mail_submitter(mail: IncomingMail) -> SubmitterDetails:
    """Who wrote."""
    return SubmitterDetails(name=mail.sender_name, email=mail.sender_address)


def _sender(mail: IncomingMail) -> str:
    return mail.sender_address or mail.sender_name


def _registered(office: Office, key: str) -> RegisteredImport | None:
    with office.replica.reading() as connection:
        return registered_import(connection, key)


def _digest(mail: IncomingMail) -> str:
    """Subject and moment: what two programs tell of the same mail, and rarely of two."""
    words = "".join(mail.subject.casefold().split())
    subject = hashlib.blake2b(words.encode(), digest_size=8).hexdigest()
    return f"{subject}:{int(mail.sent_at.timestamp()) if mail.sent_at else ''}"


def _is_same(known: str, digest: str) -> bool:
    (subject, _, moment), (other, _, other_moment) = known.partition(":"), digest.partition(":")
    if subject != other:
        return False
    if not moment or not other_moment:
        return True
    return abs(int(moment) - int(other_moment)) <= 60 * _SAME_MINUTES
