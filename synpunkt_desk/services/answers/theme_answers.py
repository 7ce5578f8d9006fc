"""One answer to many: written once, and a letter or mail of its own for each giver or case.

Whoever gave several cases of a theme gets one, about all of them; each case has its own record of
it. Who has protected data, wants no answer or cannot be written to is told apart, and never
written to.
"""

from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final

from synpunkt_desk.documents.pdf import join_pdf
from synpunkt_desk.models.case import ReplyWish, Submitter, is_open, wants_reply
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.file_names import clean_name
from synpunkt_desk.models.givers import giver_keys_of, giver_numbers
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.letter_text import fill
from synpunkt_desk.services.answers import answering
from synpunkt_desk.services.answers.answering import Outgoing, Purpose, Sending
from synpunkt_desk.services.answers.approvers import needs_approval
from synpunkt_desk.services.answers.letter_values import Signature, letter_values
from synpunkt_desk.services.answers.letters_out import address_lines
from synpunkt_desk.services.answers.mails_out import draft_file, is_address
from synpunkt_desk.services.cases.case_view import CaseView, view
from synpunkt_desk.services.cases.contacts import Contact
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.saving import write_file
from synpunkt_desk.store.engine import known_errors
from synpunkt_desk.texts import answering as said
from synpunkt_desk.texts import themes as t
from synpunkt_desk.texts.errors import OF_CASE
from synpunkt_desk.texts.letter_fields import EMPTY, NUMBER_FIELD, REASON_FIELD
from synpunkt_desk.texts.lists import join_words

LETTER: Final = "letter"
EMAIL: Final = "email"


class Apart(StrEnum):
    """Why somebody is not written to with the others."""

    PROTECTED = "protected"
    SECRET = "secret"  # noqa: S105 - no password
    NO_WISH = "no_wish"
    UNKNOWN_GIVER = "unknown_giver"
    BY_VOICE = "by_voice"
    NO_ADDRESS = "no_address"
    APPROVAL = "approval"
    ANSWERED = "answered"
    ACKNOWLEDGED = "acknowledged"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What everybody is told, and why; text and subject may hold the fields of letters.

    `kept_reason` answers for what the program has warned of, in all of them.
    """

    text: str
    subject: str = ""
    signature: str = Signature.NAME
    purpose: str = Purpose.ANSWER
    template: str = ""
    promised_by: date | None = None
    delay_reason: str = ""
    kept_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """Somebody who gets a letter or mail about one or more cases, and where it goes."""

    views: tuple[CaseView, ...]
    way: str
    to: str

    @property
    def name(self) -> str:
        """Who it is."""
        return self.views[0].submitter.name

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of the cases it is about."""
        return tuple(_number(view) for view in self.views)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A case that nobody is written to about, and why."""

    case_id: ObjectId
    number: str
    why: Apart


@dataclass(frozen=True, slots=True)
class Plan:
    """Who gets what, and who is left out."""

    receivers: tuple[Receiver, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were made, the letters as one; None where nobody gets a letter."""

    letters: Path | None
    mails: tuple[Path, ...]


def plan(office: Office, case_ids: Iterable[ObjectId]) -> Plan:
    """Who would be answered about these cases, and how; one letter to each giver."""
    ways = [(shown, way_of(shown)) for shown in (view(office, i) for i in case_ids)]
    told, left_out = _parted(office, ways, Purpose.ANSWER)
    return Plan(tuple(_receivers([shown for shown, _ in told])), left_out)


def plan_each(office: Office, case_ids: Iterable[ObjectId], *, purpose: str, way: str = "") -> Plan:
    """Who would be told about each of these cases by itself, in a way or else as each wishes.

    What has been said by telephone or at a visit is noted of everybody.
    """
    ways = [(shown, way or way_of(shown)) for shown in (view(office, i) for i in case_ids)]
    is_noted = bool(way) and way not in (LETTER, EMAIL)
    told, left_out = _parted(office, ways, purpose, is_noted=is_noted)
    receivers = [Receiver(views=(shown,), way=by, to=_to(shown, by)) for shown, by in told]
    return Plan(tuple(receivers), left_out)


def preview(office: Office, receiver: Receiver, answer: Answer) -> str:
    """The words as this receiver gets them; the reason for a delay stands in them."""
    text, reason = _filled(office, receiver, answer, answer.text), answer.delay_reason.strip()
    return text if reason in text else f"{text}\n\n{reason}".strip()


def prepare(office: Office, found: Plan, answer: Answer, day: date) -> list[Sending]:
    """Every letter and mail, made. Raises `nobody_to_answer`, and as `answering.send` does."""
    _require(found, answer)
    return [one for receiver in found.receivers for one in _sendings(office, receiver, answer, day)]


def send_all(office: Office, sendings: Iterable[Sending]) -> Changes:
    """Mark all of them as sent; each case gets a record of its own. Raises as `answering.send`."""
    with office.unit() as unit:
        for sending in sendings:
            with naming_case(_number(sending.shown)):
                answering.write_sending(office, unit, sending)
    return unit.changes


def write_files(office: Office, found: Plan, answer: Answer, folder: Path, *, day: date) -> Written:
    """One file with all letters to print, and a draft of each mail. Nothing is marked as sent.

    Raises KnownError: `answer_missing`, `nobody_to_answer`, `output_unwritable`, `disk_full`,
    `logo_unreadable`, and what `answering.require_words` and `answering.mail` raise.
    """
    _require(found, answer)
    letters = [r for r in found.receivers if r.way == LETTER]
    mails = [r for r in found.receivers if r.way == EMAIL]
    with known_errors():
        folder.mkdir(parents=True, exist_ok=True)
    pages = [_letter(office, receiver, answer, day) for receiver in letters]
    one_file = folder / t.letters_file(day.isoformat()) if pages else None
    if one_file:
        write_file(one_file, join_pdf(pages, title=said.PURPOSES[answer.purpose]))
    return Written(one_file, tuple(_write_mail(office, r, answer, folder, day) for r in mails))


def _require(found: Plan, answer: Answer) -> None:
    if not answer.text.strip():
        raise KnownError("answer_missing")
    if not found.receivers:
        raise KnownError("nobody_to_answer")


def _parted(
    office: Office, ways: Iterable[tuple[CaseView, str]], purpose: str, *, is_noted: bool = False
) -> tuple[list[tuple[CaseView, str]], tuple[LeftOut, ...]]:
    """Those who are told, in which way, and those who are left out."""
    reasons = [
        (shown, way, _why(office, shown, purpose, "" if is_noted else way)) for shown, way in ways
    ]
    told = [(shown, way) for shown, way, why in reasons if not why]
    return told, tuple(LeftOut(s.case_id, _number(s), why) for s, _, why in reasons if why)


def _why(office: Office, shown: CaseView, purpose: str, way: str) -> Apart | None:
    """Why the giver of a case is not told; nobody is written to without a way."""
    done = _done(shown, purpose)
    return done or (_not_written(office, shown, purpose, way) if way else None)


def _done(shown: CaseView, purpose: str) -> Apart | None:
    """Why there is nothing more to tell about a case."""
    case = shown.case
    is_known_already = purpose == Purpose.ACKNOWLEDGE and case.acknowledged_on is not None
    found = (
        (not is_open(case), Apart.CLOSED),
        (case.answered_on is not None, Apart.ANSWERED),
        (is_known_already, Apart.ACKNOWLEDGED),
    )
    return next((why for holds, why in found if holds), None)


def _not_written(office: Office, shown: CaseView, purpose: str, way: str) -> Apart | None:
    """Why the giver of a case is not written to; None for somebody who is."""
    case, person = shown.case, shown.submitter
    needs = purpose == Purpose.ANSWER and needs_approval(office.organisation, case, way)
    found = (
        (person.protected, Apart.PROTECTED),
        (case.hide_sender or bool(case.secrecy_provision), Apart.SECRET),
        (case.submitter != Submitter.KNOWN, Apart.UNKNOWN_GIVER),
        (not wants_reply(case), Apart.NO_WISH),
        (way not in (LETTER, EMAIL), Apart.BY_VOICE),
        (not _to(shown, way), Apart.NO_ADDRESS),
        (needs, Apart.APPROVAL),
    )
    return next((why for holds, why in found if holds), None)


def way_of(shown: CaseView) -> str:
    """How somebody wants the answer; who has not said gets it the way that is known."""
    case, person = shown.case, shown.submitter
    if case.reply_wish != ReplyWish.UNKNOWN:
        return case.reply_wish
    if is_address(person.email):
        return EMAIL
    return LETTER if person.address.strip() or not person.phone.strip() else ReplyWish.PHONE


def _to(shown: CaseView, way: str) -> str:
    if way == EMAIL:
        return shown.submitter.email.strip() if is_address(shown.submitter.email) else ""
    return "\n".join(address_lines(shown))


def _receivers(views: list[CaseView]) -> Iterator[Receiver]:
    """The cases of one person that go the same way are told together."""
    keys = [giver_keys_of(asdict(shown.submitter)) or [("case", shown.case_id)] for shown in views]
    together: dict[tuple[int, str, str], list[CaseView]] = {}
    for shown, number in zip(views, giver_numbers(keys), strict=True):
        way = way_of(shown)
        together.setdefault((number, way, _to(shown, way).casefold()), []).append(shown)
    for (_, way, _), found in together.items():
        yield Receiver(views=tuple(found), way=way, to=_to(found[0], way))


def _sendings(office: Office, receiver: Receiver, answer: Answer, day: date) -> Iterator[Sending]:
    """One letter for all cases of a receiver, noted on each of them."""
    out = _outgoing(office, receiver, answer, day)
    first, *more = receiver.views
    with naming_case(_number(first)):
        sending = answering.prepare(office, first, out)
    yield sending
    for shown in more:
        with naming_case(_number(shown)):
            answering.require_words(office, shown, out)
            answering.require_parts(office, shown.case, out)
        yield replace(sending, shown=shown)


def _outgoing(office: Office, receiver: Receiver, answer: Answer, day: date) -> Outgoing:
    subject = answer.subject.strip() or said.subject(answer.purpose, join_words(receiver.numbers))
    contact = Contact(
        day=day,
        way=receiver.way,
        text=preview(office, receiver, answer),
        promised_by=answer.promised_by,
    )
    return Outgoing(
        purpose=answer.purpose,
        contact=contact,
        subject=_filled(office, receiver, answer, subject),
        template=answer.template,
        signature=answer.signature,
        kept_reason=answer.kept_reason,
        delay_reason=answer.delay_reason,
    )


def _filled(office: Office, receiver: Receiver, answer: Answer, text: str) -> str:
    values = letter_values(
        office, receiver.views[0], signature=answer.signature, promised_by=answer.promised_by
    )
    own = {NUMBER_FIELD: join_words(receiver.numbers), REASON_FIELD: answer.delay_reason}
    return fill(text, {**values, **own}, empty=EMPTY)


@contextmanager
def naming_case(number: str) -> Generator[None]:
    """Let what is refused for one of many tell which one."""
    try:
        yield
    except KnownError as error:
        raise KnownError(error.error_id, **{**error.params, OF_CASE: number}) from error


def _letter(office: Office, receiver: Receiver, answer: Answer, day: date) -> bytes:
    out = _outgoing(office, receiver, answer, day)
    with naming_case(receiver.numbers[0]):
        answering.require_words(office, receiver.views[0], out)
    return answering.letter_file(office, receiver.views[0], out)


def _write_mail(
    office: Office, receiver: Receiver, answer: Answer, folder: Path, day: date
) -> Path:
    with naming_case(receiver.numbers[0]):
        mail = answering.mail(office, receiver.views[0], _outgoing(office, receiver, answer, day))
    path = folder / clean_name(f"{receiver.numbers[0].replace('/', '-')}.eml")
    write_file(path, draft_file(mail))
    return path


def _number(shown: CaseView) -> str:
    return shown.case.number or shown.case.provisional_number
