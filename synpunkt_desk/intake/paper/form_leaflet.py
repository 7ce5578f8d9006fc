"""The form as a leaflet: A4 across, folded once, with a cover, the form inside and a back."""

from typing import Final

from synpunkt_desk.documents.pdf.structure import Role
from synpunkt_desk.intake.paper import form_parts as parts
from synpunkt_desk.intake.paper.form_parts import Part
from synpunkt_desk.intake.paper.form_plan import Rect
from synpunkt_desk.intake.paper.form_styles import CODE, GAP
from synpunkt_desk.intake.paper.sketch import Span

_FIRST: Final = Span(19, 118)
_SECOND: Final = Span(160, 118)
_TOP: Final = 14.0
_BOTTOM: Final = 196.0
_BESIDE_CODE: Final = Span(160, 118 - CODE - 8)
_COVER_TITLE: Final = 56.0
_PANEL_TOP: Final = 132.0


def draw_leaflet(part: Part, unit_name: str) -> int:
    """Both sides of the sheet; returns how many lines there are to write on."""
    _outside(part, unit_name)
    return _inside(part)


def _outside(part: Part, unit_name: str) -> None:
    part.sketch.begin_page()
    _cover(part.within(_SECOND), unit_name)
    _back(part.within(_FIRST))


def _cover(part: Part, unit_name: str) -> None:
    texts = part.content.texts
    top = max(parts.sender(part, _TOP) + GAP, _COVER_TITLE)
    part.sketch.ground(Rect(part.span.left, top, 24, 1.2))
    top = parts.title(part, unit_name, part.looks.cover, top + GAP)
    part.say(texts.intro, part.looks.body, top + GAP)
    beside = part.within(_BESIDE_CODE)
    _hand_in(beside, _BOTTOM - parts.height_of(beside, _hand_in))


def _hand_in(part: Part, top: float) -> float:
    texts = part.content.texts
    top = parts.information(part, texts.hand_in_heading, texts.hand_in, top)
    return part.say(texts.fold, part.looks.body, top) if part.content.reply_address else top


def _back(part: Part) -> None:
    texts = part.content.texts
    top = part.say(texts.info_heading, part.looks.chapter, _TOP, role=Role.HEADING_2)
    for heading, text in (
        (texts.next_heading, texts.next),
        (texts.records_heading, texts.records),
        (texts.personal_heading, texts.personal),
    ):
        top = parts.information(part, heading, text, top + GAP / 2)
    if part.content.reply_address:
        parts.reply_panel(part, max(_PANEL_TOP, top + GAP), _BOTTOM)


def _inside(part: Part) -> int:
    part.sketch.begin_page()
    first, second = part.within(_FIRST), part.within(_SECOND)
    top = parts.type_question(first, _TOP)
    lines = parts.text_question(first, top + GAP, _BOTTOM)
    top = parts.place_question(second, _TOP)
    top = parts.reply_question(second, top + GAP)
    top = parts.contact_question(second, top + GAP)
    part.within(_SECOND).say(part.content.texts.notice, part.looks.body, top + 2)
    beside = part.within(_BESIDE_CODE)
    parts.staff_box(beside, _BOTTOM - parts.staff_height(beside))
    return lines
