"""A receipt for who has given feedback: its number, what happens next, and nothing about people."""

from collections.abc import Iterator
from typing import Final

from synpunkt_desk.documents.model import (
    Block,
    Document,
    Head,
    Heading,
    KeyValues,
    Paper,
    Paragraph,
)
from synpunkt_desk.models.case import Case, owes_acknowledgement, wants_reply
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.office.letterhead import letterhead, with_letterhead
from synpunkt_desk.services.office.office import Office, local_now
from synpunkt_desk.texts import receipt as t
from synpunkt_desk.texts.dates import long_date

_CONTACT: Final = "contact_way"


def contact_way(office: Office) -> str:
    """How one reaches the municipality about a case, as it was written on this PC."""
    return office.replica.meta(_CONTACT)


def keep_contact_way(office: Office, words: str) -> None:
    """Print this on receipts from now on."""
    office.replica.set_meta(_CONTACT, words.strip())


def receipt_document(office: Office, case_id: ObjectId) -> Document:
    """The receipt of a case, on a small sheet. Raises `case_missing`."""
    case = view(office, case_id).case
    now = local_now()
    document = Document(
        title=case.number or case.provisional_number,
        head=Head(
            municipality=office.organisation.municipality.name,
            document_type=t.DOCUMENT_TYPE,
            day=now.date(),
        ),
        blocks=tuple(_blocks(office, case)),
        made_at=now,
        paper=Paper.A5,
    )
    return with_letterhead(document, letterhead(office))


def _blocks(office: Office, case: Case) -> Iterator[Block]:
    yield KeyValues(tuple(_facts(office, case)))
    yield Heading(t.NEXT)
    yield Paragraph(" ".join(_next_steps(case)))
    yield Heading(t.CONTACT)
    name = letterhead(office).name
    yield Paragraph(contact_way(office) or t.contact(name))
    yield Paragraph(t.PUBLIC, muted=True)
    yield Paragraph(t.personal_data(name), muted=True)


def _facts(office: Office, case: Case) -> Iterator[tuple[str, str]]:
    if case.number and case.provisional_number:
        yield t.ALSO_KNOWN_AS, case.provisional_number
    if case.received_on:
        yield t.RECEIVED, long_date(case.received_on)
    place = case.department or case.board
    if place:
        yield t.WHERE, office.organisation.name(place)


def _next_steps(case: Case) -> Iterator[str]:
    if case.referred_to:
        yield t.referred(case.referred_to)
    elif case.closed_on:
        yield t.CLOSED
    elif not wants_reply(case):
        yield t.NO_REPLY
    else:
        if owes_acknowledgement(case) and case.acknowledge_by:
            yield t.acknowledged_by(long_date(case.acknowledge_by))
        yield t.answered_by(long_date(case.answer_by)) if case.answer_by else t.ANSWERED
