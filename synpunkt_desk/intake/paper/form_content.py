"""What a printed form says, before it has a place on the page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from synpunkt_desk.intake.paper.form_plan import Paper
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.swedish_text import fold_for_search

RIGHT_TO_LEFT: Final = frozenset({"ar"})
REPLY_WAYS: Final = ("none", "phone", "letter", "email", "visit")
"""In the order of the entry form."""

_MUNICIPALITY: Final = "{kommun}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTexts:
    """The words of a form in one language; `case_types` has the names that are known there."""

    language: str
    title: str
    intro: str
    type_question: str
    type_hint: str
    text_question: str
    text_hint: str
    place_question: str
    reply_question: str
    reply_none: str
    reply_phone: str
    reply_letter: str
    reply_email: str
    reply_visit: str
    anonymous: str
    contact_heading: str
    contact_hint: str
    name: str
    phone: str
    email: str
    address: str
    notice: str
    info_heading: str
    hand_in_heading: str
    hand_in: str
    next_heading: str
    next: str
    records_heading: str
    records: str
    personal_heading: str
    personal: str
    more_space: str
    fold: str
    untranslated: str
    case_types: Mapping[str, str]

    def case_type(self, name: str) -> str:
        """The name of a case type in this language; a local name stays Swedish, and says so."""
        known = {fold_for_search(swedish): other for swedish, other in self.case_types.items()}
        found = known.get(fold_for_search(name))
        if found or self.language == "sv":
            return found or name
        return f"{name} {self.untranslated}"

    def reply_way(self, way: str) -> str:
        """What stands beside the box of a way to answer."""
        return {
            "none": self.reply_none,
            "phone": self.reply_phone,
            "letter": self.reply_letter,
            "email": self.reply_email,
            "visit": self.reply_visit,
        }[way]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormContent:
    """All that decides how a form is laid out and what it says to everybody.

    `case_types` are ids with their Swedish names, in the order of the entry form.
    """

    paper: Paper
    municipality: str
    texts: FormTexts
    case_types: tuple[tuple[ObjectId, str], ...]
    reply_address: tuple[str, ...] = ()
    logo: bytes = b""

    @property
    def is_mirrored(self) -> bool:
        """Whether the form is read from right to left."""
        return self.texts.language in RIGHT_TO_LEFT

    def said(self, text: str) -> str:
        """A text with the name of the municipality in its place."""
        return text.replace(_MUNICIPALITY, self.municipality)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """What differs between printings of the same form: where it is handed out, and why."""

    made_at: datetime
    unit: ObjectId = ""
    unit_name: str = ""
    campaign: str = ""
