"""One answer to many: written once, and a letter or mail of its own for each giver.

Whoever gave several of the cases gets one, about all of them; each case has its own record of it.
Who has protected data, wants no answer or cannot be written to is told apart, and never written to.
"""

from collections.abc import Iterable, Iterator
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
from synpunkt_desk.services import answering
from synpunkt_desk.services.answering import Outgoing, Purpose, Sending
from synpunkt_desk.services.approvals import needs_approval
from synpunkt_desk.services.case_view import CaseView, view
from synpunkt_desk.services.case_work import Contact
from synpunkt_desk.services.letter_values import Signature, letter_values
from synpunkt_desk.services.letters_out import address_lines
from synpunkt_desk.services.mails_out import draft_file, is_address
from synpunkt_desk.services.office import Office
from synpunkt_desk.services.saving import write_file
from synpunkt_desk.store.engine import known_errors
from synpunkt_desk.texts import themes as t
from synpunkt_desk.texts.letter_fields import EMPTY
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
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What everybody is told; both may hold the fields of letters."""

    text: str
    subject: str = ""
    signature: str = Signature.NAME


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
    """Who would be written to about these cases, and how."""
    views = [view(office, case_id) for case_id in case_ids]
    reasons = [(shown, _reason(office, shown)) for shown in views]
    left = tuple(LeftOut(shown.case_id, _number(shown), why) for shown, why in reasons if why)
    return Plan(tuple(_receivers([shown for shown, why in reasons if not why])), left)


def preview(office: Office, receiver: Receiver, answer: Answer) -> str:
    """The words as this receiver gets them."""
    return _filled(office, receiver, answer.text)


def prepare(office: Office, found: Plan, answer: Answer, day: date) -> list[Sending]:
    """Every letter and mail, made. Raises `nobody_to_answer`, and as `answering.send` does."""
    _require(found, answer)
    return [one for receiver in found.receivers for one in _sendings(office, receiver, answer, day)]


def send_all(office: Office, sendings: Iterable[Sending]) -> Changes:
    """Mark all of them as sent; each case gets a record of its own. Raises as `answering.send`."""
    with office.unit() as unit:
        for sending in sendings:
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
        write_file(one_file, join_pdf(pages, title=t.LETTERS))
    return Written(one_file, tuple(_write_mail(office, r, answer, folder, day) for r in mails))


def _require(found: Plan, answer: Answer) -> None:
    if not answer.text.strip():
        raise KnownError("answer_missing")
    if not found.receivers:
        raise KnownError("nobody_to_answer")


def _reason(office: Office, shown: CaseView) -> Apart | None:
    """Why the giver of a case is not written to; None for somebody who is."""
    case, person = shown.case, shown.submitter
    way = way_of(shown)
    found: tuple[tuple[bool, Apart], ...] = (
        (person.protected, Apart.PROTECTED),
        (case.hide_sender or bool(case.secrecy_provision), Apart.SECRET),
        (not is_open(case), Apart.CLOSED),
        (case.answered_on is not None, Apart.ANSWERED),
        (case.submitter != Submitter.KNOWN, Apart.UNKNOWN_GIVER),
        (not wants_reply(case), Apart.NO_WISH),
        (way not in (LETTER, EMAIL), Apart.BY_VOICE),
        (not _to(shown, way), Apart.NO_ADDRESS),
        (needs_approval(office.organisation, case, way), Apart.APPROVAL),
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
    sending = answering.prepare(office, first, out)
    yield sending
    for shown in more:
        answering.require_words(office, shown, out)
        answering.require_parts(office, shown.case, out)
        yield replace(sending, shown=shown)


def _outgoing(office: Office, receiver: Receiver, answer: Answer, day: date) -> Outgoing:
    subject = answer.subject.strip() or t.subject(receiver.numbers)
    return Outgoing(
        purpose=Purpose.ANSWER,
        contact=Contact(day=day, way=receiver.way, text=_filled(office, receiver, answer.text)),
        subject=_filled(office, receiver, subject),
        signature=answer.signature,
    )


def _filled(office: Office, receiver: Receiver, text: str) -> str:
    values = letter_values(office, receiver.views[0], signature=Signature.NAME)
    return fill(text, {**values, t.NUMBER_FIELD: join_words(receiver.numbers)}, empty=EMPTY)


def _letter(office: Office, receiver: Receiver, answer: Answer, day: date) -> bytes:
    out = _outgoing(office, receiver, answer, day)
    answering.require_words(office, receiver.views[0], out)
    return answering.letter_file(office, receiver.views[0], out)


def _write_mail(
    office: Office, receiver: Receiver, answer: Answer, folder: Path, day: date
) -> Path:
    mail = answering.mail(office, receiver.views[0], _outgoing(office, receiver, answer, day))
    path = folder / clean_name(f"{receiver.numbers[0].replace('/', '-')}.eml")
    write_file(path, draft_file(mail))
    return path


def _number(shown: CaseView) -> str:
    return shown.case.number or shown.case.provisional_number
