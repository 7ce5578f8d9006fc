"""The parts of a form: questions with boxes, lines to write on, and what staff fill in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from math import ceil
from typing import Final

from synpunkt_desk.documents.logo.picture import logo_size
from synpunkt_desk.documents.pdf.structure import Role
from synpunkt_desk.documents.pdf.styles import Style
from synpunkt_desk.intake.paper.form_content import REPLY_WAYS, FormContent
from synpunkt_desk.intake.paper.form_plan import Rect
from synpunkt_desk.intake.paper.form_styles import LINE, Looks
from synpunkt_desk.intake.paper.sketch import MM, TICK, Sketch, Span
from synpunkt_desk.texts import paper_form as t

_ROW: Final = 2.2
"""Between the rows of boxes."""

_AFTER_BOX: Final = 2.4
_WIDEST_LABEL: Final = 44.0
"""Where a short line to write on begins at the latest."""

_PADDING: Final = 3.0
_NARROW: Final = 120.0
_NARROWEST_GAP: Final = 4.0
_WIDEST_GAP: Final = 10.0


@dataclass(frozen=True, slots=True)
class Part:
    """Where the next part of a form goes: the width it has, and how it looks.

    The words beside a box are shortened after `label_lines`.
    """

    sketch: Sketch
    content: FormContent
    looks: Looks
    span: Span
    label_lines: int

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for one thing beside another."""
        return self.span.width < _NARROW

    def within(self, span: Span) -> "Part":
        """The same in another width."""
        return replace(self, span=span)

    def say(
        self, text: str, style: Style, top: float, *, role: Role = Role.PARAGRAPH, most: int = 0
    ) -> float:
        """Write a text; returns where it ends."""
        said = self.content.said(text)
        return top + self.sketch.write(said, style, self.span, top, role=role, most=most)

    def ask(self, question: str, top: float) -> float:
        """Write a question; returns where it ends."""
        return self.say(question, self.looks.heading, top, role=Role.HEADING_2) + 0.6


def height_of(part: Part, draw: Callable[[Part, float], float]) -> float:
    """How high something will be, without drawing it."""
    sketch = part.sketch
    scratch = Sketch(sketch.width, sketch.height, is_mirrored=sketch.is_mirrored)
    scratch.begin_page()
    return draw(replace(part, sketch=scratch), 0)


def sender(part: Part, top: float) -> float:
    """Logo and name of the municipality."""
    logo = part.content.logo
    if logo:
        width, height = (side / MM for side in logo_size(logo))
        part.sketch.picture(logo, Span(part.span.left, width), top, height)
        top += height + 2
    return part.say(part.content.municipality, part.looks.sender, top, most=1)


def title(part: Part, unit_name: str, style: Style, top: float) -> float:
    """The title and one line for the unit, which is there also when it is empty."""
    top = part.say(part.content.texts.title, style, top, role=Role.HEADING_1, most=2)
    part.say(unit_name, part.looks.sender, top, most=1)
    return top + part.looks.sender.leading / MM


def type_question(part: Part, top: float) -> float:
    """The boxes for the type, in the order of the entry form."""
    texts = part.content.texts
    labels = [texts.case_type(name) for _, name in part.content.case_types]
    top = part.ask(texts.type_question, top)
    top = part.say(texts.type_hint, part.looks.hint, top) + 1.2
    values = [value for value, _ in part.content.case_types]
    return boxes(part, "case_type", list(zip(values, labels, strict=True)), top)


def reply_question(part: Part, top: float) -> float:
    """The boxes for the wish for an answer and for being anonymous."""
    texts = part.content.texts
    top = part.ask(texts.reply_question, top) + 0.6
    ways = [(way, texts.reply_way(way)) for way in REPLY_WAYS]
    top = boxes(part, "reply_wish", ways, top)
    return boxes(part, "anonymous", [("yes", texts.anonymous)], top + _ROW + 0.8, most=1)


def boxes(
    part: Part, group: str, choices: Sequence[tuple[str, str]], top: float, *, most: int = 4
) -> float:
    """Boxes with their words beside them: on one row if they fit, or else in columns."""
    labels = [label for _, label in choices]
    count = _balanced(len(labels), _columns(part, labels, most))
    if len(choices) > count and (spans := _on_one_row(part, labels)):
        for span, choice in zip(spans, choices, strict=True):
            _box(part.within(span), group, choice, top)
        return top + TICK
    for start in range(0, len(choices), count):
        heights = [
            _box(part.within(part.span.part(index, count, 4)), group, choice, top)
            for index, choice in enumerate(choices[start : start + count])
        ]
        top += max(heights) + _ROW
    return top - _ROW


def _on_one_row(part: Part, labels: Sequence[str]) -> list[Span]:
    """Places as wide as their words, with the same space between; none where there is no room."""
    lines = [part.sketch.lines(label, part.looks.body, part.span.width) for label in labels]
    widths = [line[0].width / MM + TICK + _AFTER_BOX + 0.5 for line in lines]
    gap = min((part.span.width - sum(widths)) / (len(labels) - 1), _WIDEST_GAP)
    if gap < _NARROWEST_GAP:
        return []
    starts = accumulate((width + gap for width in widths), initial=part.span.left)
    return [Span(start, width) for start, width in zip(starts, widths, strict=False)]


def _columns(part: Part, labels: Sequence[str], most: int) -> int:
    for count in range(min(most, len(labels)), 2, -1):
        width = part.span.part(0, count, 4).width - TICK - _AFTER_BOX
        if all(len(part.sketch.lines(label, part.looks.body, width)) == 1 for label in labels):
            return count
    return min(most, len(labels), 2)


def _balanced(count: int, most: int) -> int:
    """So many columns that the last row is about as full as the others."""
    return ceil(count / ceil(count / most))


def _box(part: Part, group: str, choice: tuple[str, str], top: float) -> float:
    value, label = choice
    style = part.looks.body
    part.sketch.tick(group, value, part.span.left, top)
    beside = part.span.from_left(TICK + _AFTER_BOX)
    lift = (TICK - style.leading / MM) / 2
    height = part.sketch.write(label, style, beside, top + lift, most=part.label_lines)
    return max(TICK, height + lift)


def text_question(part: Part, top: float, bottom: float) -> int:
    """The question with lines to write on down to the bottom; returns how many."""
    texts = part.content.texts
    top = part.ask(texts.text_question, top)
    top = part.say(texts.text_hint, part.looks.hint, top)
    return writing_lines(part, "text", top, bottom)


def writing_lines(part: Part, name: str, top: float, bottom: float) -> int:
    """As many lines as there is room for, down to the bottom; returns how many."""
    count = max(int((bottom - top) / LINE), 0)
    if not count:
        return 0
    step = (bottom - top) / count
    for index in range(count):
        part.sketch.dots(part.span, top + (index + 1) * step)
    part.sketch.field(name, part.span, top, bottom - top)
    return count


def place_question(part: Part, top: float) -> float:
    """One line for the place."""
    top = part.ask(part.content.texts.place_question, top)
    part.sketch.dots(part.span, top + LINE - 0.5)
    part.sketch.field("place", part.span, top, LINE - 0.5)
    return top + LINE - 0.5


def contact_question(part: Part, top: float) -> float:
    """Name, telephone, e-mail and address, each with a line."""
    texts = part.content.texts
    top = part.ask(texts.contact_heading, top)
    top = part.say(texts.contact_hint, part.looks.hint, top)
    fields = (
        ("name", texts.name),
        ("phone", texts.phone),
        ("address", texts.address),
        ("email", texts.email),
    )
    count = 1 if part.is_narrow else 2
    for index, (name, label) in enumerate(fields):
        place = part.span.part(index % count, count, 5)
        labelled_line(part.within(place), name, label, top + index // count * LINE)
    return top + len(fields) // count * LINE


def labelled_line(part: Part, name: str, label: str, top: float, *, height: float = LINE) -> None:
    """A word and a line after it, as high as the handwriting needs."""
    style = part.looks.body
    widest = min(_WIDEST_LABEL, part.span.width / 2)
    line = part.sketch.lines(label, style, widest, most=1)[0]
    part.sketch.write(
        label, style, Span(part.span.left, widest), top + height - style.leading / MM, most=1
    )
    rest = part.span.from_left(line.width / MM + 1.5)
    part.sketch.dots(rest, top + height - 1.2)
    part.sketch.field(name, rest, top + 0.6, height - 1.6)


def staff_box(part: Part, top: float) -> float:
    """What whoever receives the paper fills in, in Swedish on every form."""
    sketch, span = part.sketch, part.sketch.mirrored(part.span)
    height = staff_height(part)
    with sketch.swedish():
        sketch.frame(Rect(span.left, top, span.width, height))
        inner = replace(part, span=Span(span.left + _PADDING, span.width - 2 * _PADDING))
        y = inner.say(t.STAFF_HEADING, _swedish(part.looks.heading), top + 1.6, role=Role.HEADING_2)
        for row in _staff_rows(part):
            for index, cell in enumerate(row):
                _staff_cell(inner.within(inner.span.part(index, len(row), 5)), cell, y)
            y += _STAFF_LINE
    return top + height


def staff_height(part: Part) -> float:
    """How high the box for staff is."""
    rows = _staff_rows(part)
    return part.looks.heading.leading / MM + len(rows) * _STAFF_LINE + 1.6 + 2


_STAFF_LINE: Final = 8.0
_ORIGIN: Final = "staff_origin"
_STAFF_WIDE: Final = (
    ("staff_received_by", "staff_received_on"),
    ("staff_unit", _ORIGIN),
    ("staff_place",),
)
_STAFF_NARROW: Final = (
    ("staff_received_by",),
    ("staff_received_on",),
    ("staff_unit",),
    ("staff_place",),
    (_ORIGIN,),
)


def _staff_rows(part: Part) -> tuple[tuple[str, ...], ...]:
    return _STAFF_NARROW if part.is_narrow else _STAFF_WIDE


def _staff_cell(part: Part, cell: str, top: float) -> None:
    look = replace(part.looks, body=_swedish(part.looks.body))
    part = replace(part, looks=look)
    if cell != _ORIGIN:
        labelled_line(part, cell, t.STAFF_FIELDS[cell], top, height=_STAFF_LINE)
        return
    for index, (value, label) in enumerate(t.ORIGINS):
        _box(part.within(part.span.part(index, 2, 4)), _ORIGIN, (value, label), top + 2)


def _swedish(style: Style) -> Style:
    """The style without the room that Arabic letters need."""
    return replace(style, leading=min(style.leading, style.size * 1.28))


def information(part: Part, heading: str, text: str, top: float) -> float:
    """A heading with a text that is to be read; returns where it ends."""
    top = part.say(heading, part.looks.heading, top, role=Role.HEADING_2)
    return part.say(text, part.looks.body, top)


def reply_panel(part: Part, top: float, bottom: float) -> None:
    """The place for the address when the paper is folded and sent."""
    sketch, span = part.sketch, part.sketch.mirrored(part.span)
    stamp = Rect(span.right - 36, top, 36, 22)
    is_paid = any("svarspost" in line.casefold() for line in part.content.reply_address)
    style = _swedish(part.looks.body)
    with sketch.swedish():
        sketch.frame(stamp)
        inner = Span(stamp.left + 2, stamp.width - 4)
        sketch.write(t.POSTAGE_PAID if is_paid else t.STAMP, style, inner, top + 2, most=4)
        y = bottom - len(part.content.reply_address) * part.looks.sender.leading / MM - 6
        address = Span(span.left + span.width * 0.38, span.width * 0.62)
        for line in part.content.reply_address:
            y += sketch.write(line, _swedish(part.looks.sender), address, y, most=1)
