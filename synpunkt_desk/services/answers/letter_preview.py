"""A letter or text module on example data, to look at while it is written."""

from dataclasses import replace
from typing import Final

from synpunkt_desk.documents.model import Window
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.case import Case
from synpunkt_desk.models.letter_text import fill
from synpunkt_desk.models.objects import Member
from synpunkt_desk.services.answers.letter_templates import require_fields
from synpunkt_desk.services.answers.letter_values import Signature, sender_of
from synpunkt_desk.services.answers.letters_out import Letter, letter_document
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import letters_panel as t
from synpunkt_desk.texts.letter_fields import EMPTY, EXAMPLES

_EXAMPLE: Final = Member(name=EXAMPLES["handläggare"], title=EXAMPLES["titel"])


def preview_letter(office: Office, *, subject: str, text: str, window: str) -> bytes:
    """The page that the words would make. Raises `letter_field_unknown`, `logo_unreadable`."""
    require_fields(subject, text)
    sender = replace(sender_of(office, Case()), member=_EXAMPLE, place=EXAMPLES["förvaltning"])
    values = {
        **EXAMPLES,
        "kommun": sender.municipality,
        "kontakt": sender.contact or EXAMPLES["kontakt"],
    }
    letter = Letter(
        subject=" ".join(fill(subject, values, empty=EMPTY).split()),
        text=fill(text, values, empty=EMPTY),
        signature=Signature.NAME,
        day=office.today(),
        diary_number=EXAMPLES["diarienummer"],
        address=t.EXAMPLE_ADDRESS,
    )
    return render_pdf(letter_document(sender, letter, window=Window(window)))
