"""The form on A4: to be filled in on the front; what is good to know and the address behind."""

from typing import Final

from synpunkt_desk.documents.pdf.structure import Role
from synpunkt_desk.intake.paper import form_parts as parts
from synpunkt_desk.intake.paper.form_parts import Part
from synpunkt_desk.intake.paper.form_plan import Rect
from synpunkt_desk.intake.paper.form_styles import CODE, GAP
from synpunkt_desk.intake.paper.sketch import Sketch, Span

_TEXT: Final = Span(20, 170)
_TOP: Final = 13.0
_BOTTOM: Final = 285.0
_BESIDE_CODE: Final = Span(20, 170 - CODE - 8)
_BELOW_CODE: Final = 48.0
_PANEL_TOP: Final = 206.0
_PANEL_BOTTOM: Final = 280.0
_FOLDS: Final = (99.0, 198.0)


def draw_a4(part: Part, unit_name: str) -> int:
    """Both sides; returns how many lines there are to write on."""
    lines = _front(part.within(_TEXT), unit_name)
    _back(part.within(_TEXT))
    return lines


def _front(part: Part, unit_name: str) -> int:
    part.sketch.begin_page()
    beside = part.within(_BESIDE_CODE)
    top = parts.sender(beside, _TOP)
    top = parts.title(beside, unit_name, part.looks.title, top)
    top = beside.say(part.content.texts.intro, part.looks.body, top + 2)
    top = parts.type_question(part, max(top + GAP, _BELOW_CODE))
    below = _BOTTOM - parts.height_of(part, _below)
    lines = parts.text_question(part, top + GAP, below - GAP)
    _below(part, below)
    return lines


def _below(part: Part, top: float) -> float:
    """Everything under the lines to write on; returns where it ends."""
    top = parts.place_question(part, top)
    top = parts.reply_question(part, top + GAP)
    top = parts.contact_question(part, top + GAP)
    top = part.say(part.content.texts.notice, part.looks.body, top + 2)
    return parts.staff_box(part, top + 3)


def _back(part: Part) -> None:
    part.sketch.begin_page()
    texts, bottom = part.content.texts, _BOTTOM
    beside = part.within(_BESIDE_CODE)
    top = beside.say(texts.info_heading, part.looks.title, _TOP, role=Role.HEADING_1)
    top = parts.information(beside, texts.hand_in_heading, texts.hand_in, top + 2)
    top = max(top + GAP, _BELOW_CODE)
    left, right = (part.within(part.span.part(index, 2, 10)) for index in range(2))
    ended = parts.information(left, texts.next_heading, texts.next, top)
    ended = parts.information(left, texts.records_heading, texts.records, ended + GAP)
    top = max(ended, parts.information(right, texts.personal_heading, texts.personal, top))
    if part.content.reply_address:
        bottom = _PANEL_TOP - 12
        part.say(texts.fold, part.looks.body, bottom, most=1)
        _fold_marks(part.sketch)
        parts.reply_panel(part, _PANEL_TOP, _PANEL_BOTTOM)
    _more_space(part, top + 2 * GAP, bottom - GAP)


def _more_space(part: Part, top: float, bottom: float) -> None:
    below = top + part.looks.heading.leading * 25.4 / 72
    if bottom - below > 4 * 8.5:
        below = part.ask(part.content.texts.more_space, top)
        parts.writing_lines(part, "text_more", below, bottom)


def _fold_marks(sketch: Sketch) -> None:
    for y in _FOLDS:
        for left in (4.0, sketch.width - 8.0):
            sketch.ground(Rect(left, y, 4.0, 0.2))
