"""What must not leave by mistake: identity numbers, secrecy, protected data, unfinished words."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from synpunkt_desk.models.identity_numbers import find_identity_numbers, mask_identity_numbers
from synpunkt_desk.models.letter_text import fields_of, has_empty_points
from synpunkt_desk.services.answers.letter_values import Signature
from synpunkt_desk.services.cases.case_view import CaseView

_LEAVING: Final = frozenset({"letter", "email"})
_FEWEST_SIGNS: Final = 5


class CautionKind(StrEnum):
    """What could be wrong with something that is about to leave."""

    IDENTITY_NUMBER = "identity_number"
    SECRECY = "secrecy"
    PROTECTED = "protected"
    PROTECTED_IN_TEXT = "protected_in_text"
    NAME_IN_TEXT = "name_in_text"
    OPEN_FIELD = "open_field"
    EMPTY_POINT = "empty_point"


@dataclass(frozen=True, slots=True)
class Caution:
    """One such thing, and what it is about."""

    kind: CautionKind
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is about to leave, and how."""

    way: str
    text: str
    subject: str = ""
    signature: str = ""


def email_refusal(view: CaseView) -> str:
    """The id of the error why nothing about a case may go by e-mail; "" where it may."""
    if view.submitter.protected:
        return "email_protected"
    return "email_secrecy" if view.case.secrecy_provision else ""


def cautions(view: CaseView, words: Words, *, member_name: str) -> list[Caution]:
    """Everything that a person must answer for before it leaves."""
    return list(_cautions(view, words, member_name))


def _cautions(view: CaseView, words: Words, member_name: str) -> Iterator[Caution]:
    said = f"{words.subject}\n{words.text}"
    yield from _unfinished(said)
    if words.way not in _LEAVING:
        return
    if view.case.secrecy_provision:
        yield Caution(CautionKind.SECRECY, view.case.secrecy_provision)
    if view.submitter.protected:
        yield Caution(CautionKind.PROTECTED)
        if _repeats_protected(view, said):
            yield Caution(CautionKind.PROTECTED_IN_TEXT)
    if words.signature == Signature.FUNCTION and member_name and member_name in said:
        yield Caution(CautionKind.NAME_IN_TEXT, member_name)


def _unfinished(said: str) -> Iterator[Caution]:
    """What should not stand in any text, however it leaves."""
    for span in find_identity_numbers(said):
        number = mask_identity_numbers(said[span.start : span.end])
        yield Caution(CautionKind.IDENTITY_NUMBER, number)
    for name in fields_of(said):
        yield Caution(CautionKind.OPEN_FIELD, name)
    if has_empty_points(said):
        yield Caution(CautionKind.EMPTY_POINT)


def _repeats_protected(view: CaseView, said: str) -> bool:
    person = view.submitter
    lines = (person.email, person.phone, *person.address.splitlines())
    kept = [line.strip().casefold() for line in lines if len(line.strip()) >= _FEWEST_SIGNS]
    return any(line in said.casefold() for line in kept)
