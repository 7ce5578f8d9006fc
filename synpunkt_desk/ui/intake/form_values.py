"""What the form says, apart from how it looks; kept in drafts and made into a case."""

from collections.abc import Collection, Container, Iterator
from dataclasses import dataclass, replace
from dataclasses import fields as fields_of
from datetime import date
from pathlib import Path
from typing import Final

from synpunkt_desk.models.case import Case, ReplyWish, Submitter, signatories_in
from synpunkt_desk.models.codec import decode, encode
from synpunkt_desk.models.identity_numbers import find_identity_numbers, mask_identity_numbers
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields, Json
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.registering.registration import NewCase
from synpunkt_desk.services.suggesting.similar_cases import Clue
from synpunkt_desk.texts import intake as t

UNKNOWN_RECEIVER: Final = "unknown"
"""Stands among the places for "vet ej"."""

CONTACT_FIELDS: Final = {
    ReplyWish.PHONE: "phone",
    ReplyWish.LETTER: "address",
    ReplyWish.EMAIL: "email",
    ReplyWish.VISIT: "reply_note",
}
"""The one field that a wish for a reply demands."""


EVERYTHING: Final = (
    "channel", "text", "identity_reason", "case_type", "receiver", "received_on",
    "received_reason", "submitter", "reply_wish", "name", *CONTACT_FIELDS.values(),
    "signatories",
)  # fmt: skip
TO_BE_ADDED: Final = ("text", "identity_reason", "received_on")
"""What must be right in words that are added to a case that exists."""
TO_BE_REFERRED: Final = ("identity_reason", "signatories")
"""Nothing is demanded of what is no feedback, but what is said must be possible."""

PINNABLE: Final = ("channel", "case_type", "receiver", "received_on", "batch")
"""The fields that may stay for the next case."""
_GO_WITH: Final = {"received_on": ("received_reason", "arrival_way")}


@dataclass(frozen=True, slots=True, kw_only=True)
class FormValues:
    """The fields of the form; an empty text is a choice not made."""

    channel: ObjectId = ""
    text: str = ""
    title: str = ""
    case_type: ObjectId = ""
    criterion: ObjectId = ""
    receiver: str = ""
    received_on: date | None = None
    received_reason: str = ""
    submitter: str = ""
    name: str = ""
    role: str = ""
    protected: bool = False
    reply_wish: str = ""
    reply_note: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    language: str = ""
    reply_language: str = ""
    interpreter_needed: bool = False
    concerns: str = ""
    batch: str = ""
    signatories: str = ""
    arrival_way: str = ""
    identity_reason: str = ""
    files: tuple[str, ...] = ()
    mail: str = ""
    mail_files: tuple[str, ...] = ()
    mail_notes: tuple[str, ...] = ()
    reached_on: date | None = None
    """When the mail that it came as reached the municipality."""


def to_draft(values: FormValues) -> dict[str, Json]:
    """The content of a draft."""
    return encode({field.name: getattr(values, field.name) for field in fields_of(values)})


def from_draft(content: Fields) -> FormValues:
    """What a draft holds; a field it does not know is empty."""
    return decode(FormValues, content)


def is_worth_keeping(values: FormValues) -> bool:
    """Whether anything has been typed; a choice is made again in no time."""
    typed = (
        values.text, values.title, values.name, values.phone, values.email, values.address,
        values.reply_note, values.concerns, values.signatories,
    )  # fmt: skip
    return bool(values.files or values.mail) or any(text.strip() for text in typed)


def problems(
    values: FormValues,
    *,
    today: date,
    proposed: date | None,
    fields: Container[str] = EVERYTHING,
) -> dict[str, str]:
    """What keeps the case from being registered, in words by field, in the order of the form."""
    found = _problems(values, today, proposed)
    return {field: t.PROBLEMS[problem] for field, problem in found if field in fields}


def kept_for_next(values: FormValues, pinned: Collection[str]) -> FormValues:
    """What stays in the form for the next case of a stack; each mail has a day of its own."""
    stays = set(pinned) - ({"received_on"} if values.reached_on else set[str]())
    names = [name for field in stays for name in (field, *_GO_WITH.get(field, ()))]
    return FormValues(**{name: getattr(values, name) for name in names})


def holds_identity_number(values: FormValues) -> bool:
    """Whether a personal identity number stands in words that all may read."""
    return any(find_identity_numbers(text) for text in (values.text, values.title, values.concerns))


def masked(values: FormValues) -> FormValues:
    """The values without such numbers."""
    return replace(
        values,
        text=mask_identity_numbers(values.text),
        title=mask_identity_numbers(values.title),
        concerns=mask_identity_numbers(values.concerns),
    )


def clue_of(values: FormValues) -> Clue:
    """What may lead to earlier cases; who is protected is not looked for."""
    place = "" if values.receiver == UNKNOWN_RECEIVER else values.receiver
    if values.submitter != Submitter.KNOWN or values.protected:
        return Clue(text=values.text, place=place)
    return Clue(
        text=values.text,
        phone=values.phone,
        email=values.email,
        name=values.name,
        place=place,
    )


def repeated(values: FormValues, organisation: Organisation) -> str:
    """What the clerk reads aloud; contact data only where nobody is protected."""
    is_known = values.submitter == Submitter.KNOWN
    wish = values.reply_wish if is_known else ""
    field = CONTACT_FIELDS.get(ReplyWish(wish)) if wish else None
    contact = getattr(values, field) if field and field != "reply_note" else ""
    is_noted = is_known and _uses(values, "reply_note")
    return t.repeat_back(
        text=values.text,
        concerns=values.concerns,
        receiver=_receiver_name(values.receiver, organisation),
        wish=wish,
        contact="" if values.protected else contact,
        note=values.reply_note if is_noted else "",
    )


def new_case(values: FormValues, organisation: Organisation, *, draft_id: str) -> NewCase:
    """The case that the form describes."""
    is_known = values.submitter == Submitter.KNOWN
    place = _receiver(values.receiver, organisation)
    case = Case(
        channel=values.channel,
        case_type=values.case_type,
        criterion=values.criterion,
        title=values.title.strip(),
        text=values.text.strip(),
        submitter=values.submitter or Submitter.UNKNOWN,
        reply_wish=(values.reply_wish or ReplyWish.UNKNOWN) if is_known else ReplyWish.NONE,
        reply_note=values.reply_note.strip() if _uses(values, "reply_note") else "",
        language=values.language.strip(),
        received_on=values.received_on,
        received_reason=values.received_reason.strip() or values.arrival_way,
        concerns=values.concerns.strip(),
        reply_language=values.reply_language.strip(),
        interpreter_needed=values.interpreter_needed,
        batch=values.batch.strip(),
        signatories=signatories_in(values.signatories) or 0,
        identity_reason=_identity_reason(values),
        board=place["board"],
        department=place["department"],
        area=place["area"],
        unit=place["unit"],
    )
    return NewCase(
        case=case,
        submitter=_details(values) if is_known else SubmitterDetails(),
        files=tuple(Path(file) for file in values.files),
        mail=Path(values.mail) if values.mail else None,
        draft_id=draft_id,
    )


def _problems(values: FormValues, today: date, proposed: date | None) -> Iterator[tuple[str, str]]:
    for field in ("channel", "text", "case_type", "receiver"):
        if not getattr(values, field).strip():
            yield field, field
        if field == "text" and holds_identity_number(values) and not values.identity_reason.strip():
            yield "identity_reason", "identity_reason"
    yield from _arrival_problems(values, today, proposed)
    if not values.submitter:
        yield "submitter", "submitter"
    if values.submitter == Submitter.KNOWN:
        yield from _reply_problems(values)
    if signatories_in(values.signatories) is None:
        yield "signatories", "signatories"


def _arrival_problems(
    values: FormValues, today: date, proposed: date | None
) -> Iterator[tuple[str, str]]:
    if values.received_on is None:
        yield "received_on", "received_on"
    elif values.received_on > today:
        yield "received_on", "received_in_future"
    elif proposed and values.received_on != proposed and not values.received_reason.strip():
        yield "received_reason", "received_reason"


def _reply_problems(values: FormValues) -> Iterator[tuple[str, str]]:
    if not values.reply_wish:
        yield "reply_wish", "reply_wish"
        return
    if values.reply_wish == ReplyWish.NONE and not values.name.strip():
        yield "name", "name"
    contact = CONTACT_FIELDS.get(ReplyWish(values.reply_wish))
    if contact and not getattr(values, contact).strip():
        yield contact, contact
    elif contact == "email" and "@" not in values.email:
        yield "email", "email"


def _identity_reason(values: FormValues) -> str:
    """Why a number was kept; of no interest when there is none."""
    return values.identity_reason.strip() if holds_identity_number(values) else ""


def _uses(values: FormValues, field: str) -> bool:
    """Whether the wish for a reply asks for the field; others may have been typed and left."""
    if values.submitter != Submitter.KNOWN or not values.reply_wish:
        return False
    wish = ReplyWish(values.reply_wish)
    return CONTACT_FIELDS.get(wish) == field or (field == "reply_note" and wish == ReplyWish.PHONE)


def _details(values: FormValues) -> SubmitterDetails:
    return SubmitterDetails(
        name=values.name.strip(),
        role=values.role.strip(),
        protected=values.protected,
        phone=values.phone.strip() if _uses(values, "phone") else "",
        email=values.email.strip() if _uses(values, "email") else "",
        address=values.address.strip() if _uses(values, "address") else "",
    )


def _receiver_name(value: str, organisation: Organisation) -> str:
    if value == UNKNOWN_RECEIVER:
        return organisation.name(organisation.municipality.process_owner)
    return organisation.receiver_name(value) if value else ""


def _receiver(value: str, organisation: Organisation) -> dict[str, ObjectId]:
    if value == UNKNOWN_RECEIVER:
        return {**organisation.receiver(""), "board": organisation.process_owner_board()}
    return organisation.receiver(value)
