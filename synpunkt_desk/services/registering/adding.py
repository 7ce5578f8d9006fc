"""Adding what somebody has said or sent to a case that exists, instead of making a new one."""

from collections.abc import Iterable, Iterator
from typing import Final

from synpunkt_desk.models.arrival import ArrivalWay
from synpunkt_desk.models.case import Case, Submitter
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Json
from synpunkt_desk.models.objects import RecordKind, SubmitterDetails
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.case_files import (
    StoredFile,
    file_record,
    store_file,
    store_mail,
)
from synpunkt_desk.services.registering.mailing import read_file
from synpunkt_desk.services.registering.registration import (
    NewCase,
    Registered,
    require_length,
)
from synpunkt_desk.store import drafts
from synpunkt_desk.texts import cases as t

_CONTACT: Final = ("name", "phone", "email", "address")


def add_to_case(office: Office, case_id: ObjectId, new: NewCase) -> Registered:
    """Write the words down in a case that exists, as they are, with the files and who gave them.

    What was said becomes a file note, what was sent a received document; the draft is dropped.
    Raises KnownError: `case_missing`, `text_missing`, `received_in_future`, `text_too_long`,
    `file_too_large`, `file_not_found`.
    """
    _require(office, new)
    files = list(_stored(office, new))
    with office.unit() as unit:
        if not unit.state("case", case_id).fields:
            raise KnownError("case_missing")
        unit.create("record", _words(office, case_id, new), verb="note")
        for file in files:
            unit.create("record", file_record(case_id, file), verb="attach")
        if new.draft_id:
            drafts.drop(unit.connection, new.draft_id)
        number = unit.case(case_id).number or unit.case(case_id).provisional_number
    return Registered(case_id=case_id, number=number, changes=unit.changes)


def _stored(office: Office, new: NewCase) -> Iterator[StoredFile]:
    """The mail that the words came as, with its files, and what lies beside."""
    if new.mail:
        yield from store_mail(office, new.mail, read_file(office, new.mail).mail)
    for path in new.files:
        yield store_file(office, path)


def _require(office: Office, new: NewCase) -> None:
    if not new.case.text.strip():
        raise KnownError("text_missing")
    for path in new.files:
        if not path.is_file():
            raise KnownError("file_not_found", file=path.name)
    day = new.case.received_on
    if day and day > office.today():
        raise KnownError("received_in_future", day=day.isoformat())
    require_length(new.case.text)


def _words(office: Office, case_id: ObjectId, new: NewCase) -> dict[str, Json]:
    channel = office.organisation.categories.get(new.case.channel)
    is_sent = channel is not None and channel.code != ArrivalWay.CONVERSATION
    day = new.case.received_on or office.today()
    return {
        "case": case_id,
        "kind": (RecordKind.RECEIVED if is_sent else RecordKind.FILE_NOTE).value,
        "day": day.isoformat(),
        "text": "\n\n".join(_parts(new.case, new.submitter)),
    }


def _parts(case: Case, person: SubmitterDetails) -> Iterable[str]:
    """The words, and who gave them; protected data are not spread to another case."""
    yield case.text
    if case.identity_reason:
        yield t.kept_number(case.identity_reason)
    if case.submitter == Submitter.KNOWN:
        contact = [value for name in _CONTACT if (value := getattr(person, name).strip())]
        if person.protected:
            yield t.PROTECTED_GIVER
        elif contact:
            yield t.given_by(contact)
