"""What of a case a copy shows: everything, or what is neither protected nor secret."""

import re
from dataclasses import dataclass
from typing import Final

from synpunkt_desk.models.case import Submitter
from synpunkt_desk.models.deidentify import deidentify
from synpunkt_desk.models.identity_numbers import mask_identity_numbers
from synpunkt_desk.models.journal import Fields, Json
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.cases.case_view import CaseView
from synpunkt_desk.texts import case_file as t
from synpunkt_desk.texts.cases import WAITING_FOR, WAYS
from synpunkt_desk.texts.statements import NEUTRAL_WORDS

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}(T[\d:]+Z?)?")
_CODES: Final = frozenset({*WAYS, *WAITING_FOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask:
    """How words of a case are shown. `provision` leaves out all texts, `protected` the giver."""

    is_whole: bool
    provision: str
    hides_matter: bool
    protected: SubmitterDetails | None
    sender: str
    notice: str

    @property
    def leaves_out_files(self) -> bool:
        """A file holds whatever it holds: it is assessed by itself."""
        return not self.is_whole and bool(self.provision or self.protected)

    def text(self, text: str) -> str:
        """Free words of the case, of a record or of a measure."""
        if self.is_whole or not text.strip():
            return text
        if self.provision:
            return t.secret(self.provision)
        if self.protected:
            return deidentify(text, self.protected, NEUTRAL_WORDS)[0]
        return mask_identity_numbers(text)

    def matter(self, title: str) -> str:
        """What the case is about, in a few words."""
        if self.is_whole or not self.hides_matter:
            return title if self.is_whole else self._without_giver(title)
        return t.LEFT_OUT

    def name(self, file_name: str) -> str:
        """The name of a file, which may be that of a person."""
        return file_name if self.is_whole else self._without_giver(file_name)

    def event(self, sentence: str) -> str:
        """A sentence of the log."""
        told = sentence if self.is_whole else self._without_giver(sentence)
        return told.replace(" till .", ".")

    def fields(self, fields: Fields, organisation: Organisation) -> Fields:
        """What the log tells of: free words are no part of a copy that leaves out texts."""
        if not self.leaves_out_files:
            return fields
        return {name: v for name, v in fields.items() if _is_plain(v, organisation)}

    def _without_giver(self, words: str) -> str:
        if self.protected:
            return deidentify(words, self.protected, NEUTRAL_WORDS)[0]
        return mask_identity_numbers(words)


def mask_of(shown: CaseView, *, is_whole: bool) -> Mask:
    """The mask of a case, or none for the whole file."""
    case, person = shown.case, shown.submitter
    return Mask(
        is_whole=is_whole,
        provision=case.secrecy_provision,
        hides_matter=case.hide_matter,
        protected=person if person.protected or case.hide_sender else None,
        sender=_sender(shown, is_whole=is_whole),
        notice=_notice(shown, is_whole=is_whole),
    )


def _sender(shown: CaseView, *, is_whole: bool) -> str:
    person, case = shown.submitter, shown.case
    if person.protected and not is_whole:
        return t.PROTECTED
    if case.hide_sender and not is_whole:
        return t.LEFT_OUT
    if case.submitter != Submitter.KNOWN:
        return t.ANONYMOUS if case.submitter == Submitter.ANONYMOUS else t.UNKNOWN
    address = " ".join(person.address.split())
    return ", ".join(part for part in (person.name, address, person.phone, person.email) if part)


def _notice(shown: CaseView, *, is_whole: bool) -> str:
    if is_whole:
        return t.WHOLE
    if shown.case.secrecy_provision:
        return t.masked_secret(shown.case.secrecy_provision)
    return t.MASKED_PROTECTED if shown.submitter.protected else t.MASKED


def _is_plain(value: Json, organisation: Organisation) -> bool:
    """A day, a code, a flag or somebody of the municipality, and no words of anybody."""
    if not isinstance(value, str):
        return not isinstance(value, dict)
    return bool(not value or value in _CODES or _DAY.fullmatch(value) or organisation.name(value))
