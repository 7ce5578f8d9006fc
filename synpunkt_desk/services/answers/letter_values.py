"""What the fields of a letter say about a case, and who signs it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.objects import Member
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.answers.receipts import contact_way
from synpunkt_desk.services.cases.case_view import CaseView
from synpunkt_desk.services.office.letterhead import letterhead
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.texts import answering as t
from synpunkt_desk.texts.letter_fields import FIELDS


class Signature(StrEnum):
    """Who signs: a name, or only the function where somebody could be threatened."""

    NAME = "name"
    FUNCTION = "function"


_THREAT: Final = "threat"
"""The flag of a case in which somebody has been threatened."""


def usual_signature(case: Case) -> Signature:
    """No name where somebody has been threatened."""
    return Signature.FUNCTION if _THREAT in case.law_flags else Signature.NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who sends a letter about a case: the municipality, the unit, and one of the staff there."""

    municipality: str
    logo: bytes
    place: str
    unit: str
    member: Member
    contact: str

    def lines(self, signature: str) -> tuple[str, ...]:
        """How it is signed, each part on a line of its own."""
        if signature == Signature.FUNCTION or not self.member.name:
            parts = (self.member.title or t.FUNCTION, self.place or self.municipality)
        else:
            parts = (self.member.name, self.member.title, self.place or self.municipality)
        return tuple(part for part in parts if part)

    def handler(self, signature: str) -> str:
        """Who handles the case, in one line."""
        return ", ".join(self.lines(signature)[:-1])


def sender_of(office: Office, case: Case) -> Sender:
    """Who sends what is said about a case: the one responsible, or else who works here."""
    organisation, head = office.organisation, letterhead(office)
    members = organisation.members
    of_case = members.get(case.responsible) or members.get(current_member(office), Member())
    place = case.unit or case.area or case.department or case.board
    return Sender(
        municipality=head.name,
        logo=head.logo,
        place=organisation.receiver_name(place),
        unit=organisation.name(place),
        member=of_case,
        contact=contact_way(office),
    )


def letter_values(
    office: Office, view: CaseView, *, signature: str, promised_by: date | None = None
) -> dict[str, str]:
    """What every field says, "" where nothing is known; by the names that people write.

    `promised_by` is the day that is about to be promised, instead of the one that was.
    """
    case, organisation = view.case, office.organisation
    sender = sender_of(office, case)
    person = "" if view.submitter.protected else view.submitter.name
    said = {
        **_facts(case, organisation),
        "unit": sender.unit,
        "handler": sender.handler(signature),
        "title_of_handler": sender.member.title,
        "promised_by": _day(promised_by or case.promised_by),
        "delay_reason": "",
        "name": person,
        "today": office.today().isoformat(),
        "municipality": sender.municipality,
        "contact": sender.contact or t.contact(case.number or case.provisional_number),
    }
    return {name: said[field.key] for name, field in FIELDS.items()}


def _facts(case: Case, organisation: Organisation) -> Mapping[str, str]:
    number = case.number or case.provisional_number
    return {
        "number": number,
        "diary_number": case.diary_number or number,
        "title": case.title,
        "case_type": organisation.name(case.case_type).lower(),
        "received": _day(case.received_on),
        "board": organisation.name(case.board),
        "department": organisation.name(case.department),
        "answer_by": _day(case.answer_by),
    }


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
