"""Registering a mail as it is, without a person in between."""

from dataclasses import dataclass

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.case_files import Source, file_record, store_mail
from synpunkt_desk.services.registering.mailing import (
    ReceivedMail,
    mail_case,
    mail_channel,
    mail_submitter,
    read_file,
)
from synpunkt_desk.services.registering.registration import NewCase, create_case


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedMail:
    """What became of a mail. `number` is that of its case, "" where none was written."""

    number: str
    is_new: bool
    is_refused: bool
    remarks: tuple[str, ...]
    changes: Changes


def import_mail(
    office: Office, source: Source, *, dry_run: bool = False, strict: bool = False
) -> ImportedMail:
    """Register a mail with its files; one that is registered already stays as it is.

    It stands as not sorted with whoever answers for the routine. Strictly, a mail with anything
    to remark on is left out. Raises KnownError: `channel_for_mail_missing`, and as `read_file`.
    """
    if not mail_channel(office.organisation):
        raise KnownError("channel_for_mail_missing")
    received = read_file(office, source)
    is_new = not received.number
    is_refused = is_new and strict and bool(received.remarks)
    number, changes = received.number, Changes()
    if is_new and not is_refused and not dry_run:
        number, changes = _register(office, source, received)
    return ImportedMail(
        number=number,
        is_new=is_new,
        is_refused=is_refused,
        remarks=received.remarks if is_new else (),
        changes=changes,
    )


def _register(office: Office, source: Source, received: ReceivedMail) -> tuple[str, Changes]:
    files = list(store_mail(office, source, received.mail))
    new = NewCase(case=mail_case(office, received), submitter=mail_submitter(received.mail))
    with office.unit() as unit:
        case_id = create_case(unit, office.organisation, new)
        for file in files:
            unit.create("record", file_record(case_id, file))
    case = unit.case(case_id)
    return case.number or case.provisional_number, unit.changes
