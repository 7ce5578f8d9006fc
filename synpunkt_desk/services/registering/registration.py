"""Registering a new case."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache
from operator import attrgetter
from pathlib import Path

from synpunkt_desk.models.arrival import ArrivalWay
from synpunkt_desk.models.case import MAX_TEXT, MOST_SIGNATORIES, Case, ReplyWish, Submitter
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode, encode_value
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields, Json
from synpunkt_desk.models.local_time import LOCAL_TIME
from synpunkt_desk.models.numbering import provisional_number
from synpunkt_desk.models.objects import Measure, Record, RecordKind, SubmitterDetails
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.due_days.deadlines import due_days
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.case_files import (
    StoredFile,
    file_record,
    store_file,
    store_mail,
)
from synpunkt_desk.services.registering.case_titles import proposed_title
from synpunkt_desk.services.registering.mailing import read_file
from synpunkt_desk.store import drafts
from synpunkt_desk.store.replica import OpenUnit


@dataclass(frozen=True, kw_only=True)
class NewCase:
    """What a registrar has written down. `case` holds no number and no moments of its own.

    `answer` is what was said when the case was answered at once. What came in by mouth gets a
    file note made by the program (FL 27 §). `files` are still to be stored, `records` name what is.
    `mail` is the mail that it came as; the files in it are kept with it. The draft it was written
    in is dropped with the case.
    """

    case: Case
    submitter: SubmitterDetails = field(default_factory=SubmitterDetails)
    answer: str = ""
    outcome: str = ""
    files: tuple[Path, ...] = ()
    mail: Path | None = None
    records: tuple[Record, ...] = ()
    draft_id: str = ""


@dataclass(frozen=True, kw_only=True)
class Registered:
    """A case that has got its number."""

    case_id: ObjectId
    number: str
    changes: Changes


def register(office: Office, new: NewCase) -> Registered:
    """Register a case; it gets its number, due dates and records in one transaction.

    Raises KnownError: `text_missing`, `received_missing`, `received_in_future`, `receiver_missing`,
    `channel_missing`, `case_type_missing`, `text_too_long`, `signatories_wrong`, `file_too_large`,
    `file_not_found`;
    answered at once: `answer_missing`, `outcome_missing`, `reason_missing`; came as mail:
    `mail_is_registered`, and as `read_file`.
    """
    _require(office, new)
    return _register(office, new, {})


def register_referred(office: Office, new: NewCase, *, where: str) -> Registered:
    """Register what is no feedback as referred elsewhere (hänvisat), so that it can be counted.

    Nothing of the case is demanded; without a receiver it stands with the process owner.
    Raises KnownError: `referral_missing`, `received_in_future`, `text_too_long`, `file_too_large`,
    `file_not_found`.
    """
    if not where.strip():
        raise KnownError("referral_missing")
    today = office.today()
    case = replace(new.case, received_on=new.case.received_on or today)
    if not case.board:
        case = replace(case, board=office.organisation.process_owner_board())
    _require_possible(office, replace(new, case=case))
    referral: dict[str, Json] = {"referred_to": where.strip(), "referred_on": today.isoformat()}
    return _register(office, replace(new, case=case), referral)


def _register(office: Office, new: NewCase, referral: Fields) -> Registered:
    new, files = _with_files(office, new)
    with office.unit() as unit:
        case_id = create_case(unit, office.organisation, new)
        for file in files:
            unit.create("record", file_record(case_id, file))
        for record in new.records:
            unit.create("record", set_fields(replace(record, case=case_id)))
        if referral:
            unit.write("refer", "case", case_id, referral)
        if new.draft_id:
            drafts.drop(unit.connection, new.draft_id)
    return Registered(case_id=case_id, number=unit.case(case_id).number, changes=unit.changes)


def _with_files(office: Office, new: NewCase) -> tuple[NewCase, list[StoredFile]]:
    """The case, which remembers the mail it came as, and its files, the mail first."""
    files: list[StoredFile] = []
    if new.mail:
        received = read_file(office, new.mail)
        if received.number:
            raise KnownError("mail_is_registered", number=received.number)
        files += store_mail(office, new.mail, received.mail)
        case = replace(new.case, import_key=received.key, import_digest=received.digest)
        new = replace(new, case=case)
    return new, [*files, *(store_file(office, path) for path in new.files)]


def next_provisional_number(office: Office) -> str:
    """The number that the next case of this device will get; it is not taken."""
    count = office.replica.next_number("provisional")
    return provisional_number(office.replica.meta("device_tag"), count)


def create_case(unit: OpenUnit, organisation: Organisation, new: NewCase) -> ObjectId:
    """The entries of a new case, without committing them."""
    case = _completed(unit, organisation, new)
    fields = set_fields(case)
    if case.submitter == Submitter.KNOWN and new.submitter != SubmitterDetails():
        person = unit.create("submitter", set_fields(new.submitter))
        fields["submitter_id"] = person
    fields["provisional_number"] = provisional_number(
        unit.meta("device_tag"), unit.next_number("provisional")
    )
    case_id = unit.create(
        "case", fields, verb="register", asks=number_request(organisation, case, unit.now())
    )
    if _is_conversation(organisation, case):
        unit.create("record", _file_note(case_id, case))
    if new.answer:
        unit.create("record", _direct_answer(case_id, case, new.answer))
    return case_id


def number_request(organisation: Organisation, case: Case, now: str) -> dict[str, Json]:
    """What to ask of the authority for a case."""
    registered_at = case.registered_at or datetime.fromisoformat(now)
    return next_in_series(organisation, case.board, registered_at.astimezone(LOCAL_TIME).year)


def next_in_series(organisation: Organisation, board: ObjectId, year: int) -> dict[str, Json]:
    """What to ask of the authority: the next number of the board and year of registration.

    While nobody knows which board a case is for, it stands in the process owner's series.
    """
    series = board or organisation.process_owner_board()
    unit = organisation.units.get(series)
    pattern = (unit.number_pattern if unit else "") or organisation.municipality.number_pattern
    prefix = unit.prefix if unit else ""
    return {"number": {"series": series, "year": year, "prefix": prefix, "pattern": pattern}}


def _completed(unit: OpenUnit, organisation: Organisation, new: NewCase) -> Case:
    case = new.case
    if case.registered_at is None:
        case = replace(case, registered_at=_moment(unit.now()), registered_by=unit.author)
    if not case.title:
        case = replace(case, title=proposed_title(organisation, case))
    if case.submitter != Submitter.KNOWN and case.reply_wish == ReplyWish.UNKNOWN:
        case = replace(case, reply_wish=ReplyWish.NONE)
    if case.first_contact:
        case = _answered_at_once(organisation, case, new.outcome)
    return replace(case, **due_days(organisation, case))


def _answered_at_once(organisation: Organisation, case: Case, outcome: str) -> Case:
    day = _contact_day(organisation, case)
    return replace(
        case,
        distributed_at=case.registered_at,
        acknowledged_on=day,
        acknowledged_way="conversation",
        answered_on=day,
        answered_way="conversation",
        closed_on=day,
        outcome=outcome,
    )


def _contact_day(organisation: Organisation, case: Case) -> date | None:
    """A conversation is answered while it lasts, a letter when somebody registers it."""
    if _is_conversation(organisation, case) or case.registered_at is None:
        return case.received_on
    return case.registered_at.astimezone(LOCAL_TIME).date()


def _is_conversation(organisation: Organisation, case: Case) -> bool:
    channel = organisation.categories.get(case.channel)
    return channel is not None and channel.code == ArrivalWay.CONVERSATION


def _require(office: Office, new: NewCase) -> None:
    case = new.case
    for missing, error_id in (
        (not (case.text.strip() or case.title.strip()), "text_missing"),
        (case.received_on is None, "received_missing"),
        (not case.board, "receiver_missing"),
        (not case.channel, "channel_missing"),
        (not case.case_type, "case_type_missing"),
    ):
        if missing:
            raise KnownError(error_id)
    if case.first_contact:
        _require_answer(office.organisation, new)
    _require_possible(office, new)


def _require_answer(organisation: Organisation, new: NewCase) -> None:
    outcome = organisation.categories.get(new.outcome)
    if not new.answer.strip():
        raise KnownError("answer_missing")
    if outcome is None:
        raise KnownError("outcome_missing")
    if outcome.code == "needs_reason" and not new.case.no_measure_reason.strip():
        raise KnownError("reason_missing")


def _require_possible(office: Office, new: NewCase) -> None:
    case, today = new.case, office.today()
    for path in new.files:
        if not path.is_file():
            raise KnownError("file_not_found", file=path.name)
    if case.received_on and case.received_on > today:
        raise KnownError("received_in_future", day=case.received_on.isoformat())
    require_length(case.text, new.answer)
    require_signatories(case.signatories)


def require_length(*texts: str) -> None:
    """Raise `text_too_long` when somebody has pasted a whole book."""
    if any(len(text) > MAX_TEXT for text in texts):
        raise KnownError("text_too_long", limit=MAX_TEXT)


def require_signatories(number: object) -> None:
    """Raise `signatories_wrong` for what no list of names can have; 0 is no list."""
    if type(number) is not int or not 0 <= number <= MOST_SIGNATORIES:
        raise KnownError("signatories_wrong", limit=MOST_SIGNATORIES)


def _file_note(case_id: ObjectId, case: Case) -> dict[str, Json]:
    return {
        "case": case_id,
        "kind": RecordKind.FILE_NOTE.value,
        "purpose": "conversation",
        "day": case.received_on.isoformat() if case.received_on else None,
        "text": case.text,
    }


def _direct_answer(case_id: ObjectId, case: Case, answer: str) -> dict[str, Json]:
    return {
        "case": case_id,
        "kind": RecordKind.DISPATCHED.value,
        "purpose": "answer",
        "day": case.answered_on.isoformat() if case.answered_on else None,
        "way": "conversation",
        "text": answer,
    }


def set_fields(made: Case | SubmitterDetails | Measure | Record) -> dict[str, Json]:
    """The fields that hold something, as they stand in a patch."""
    values_of, names, nothing = _plan(type(made))
    return {
        name: encode_value(value)
        for name, value, empty in zip(names, values_of(made), nothing, strict=True)
        if value is not empty and value != empty
    }


@cache
def _plan(
    kind: type[Case | SubmitterDetails | Measure | Record],
) -> tuple[Callable[[object], tuple[object, ...]], tuple[str, ...], tuple[object, ...]]:
    """What gets the values of an object, the fields, and their values when nothing is set."""
    names = tuple(kind.__dataclass_fields__)
    values_of = attrgetter(*names)
    return values_of, names, values_of(kind())


def _moment(text: str) -> datetime | None:
    return decode(Case, {"registered_at": text}).registered_at
