"""The letterhead of the first page, and the running head and foot of every page."""

from collections.abc import Sequence
from itertools import zip_longest

from synpunkt_desk.documents.logo.picture import logo_size
from synpunkt_desk.documents.model import Align, Document, Head, RichText, Run
from synpunkt_desk.documents.pdf.flow import paragraph_strips
from synpunkt_desk.documents.pdf.layout import Box, Marked, Picture, Shape, Strip
from synpunkt_desk.documents.pdf.rows import Place, PlacedCell, aligned, row_strips
from synpunkt_desk.documents.pdf.structure import Element, Role
from synpunkt_desk.documents.pdf.styles import (
    BOTTOM,
    FRAME,
    LETTERHEAD,
    LETTERHEAD_STRONG,
    MARGIN,
    RECEIVER,
    RUNNING,
    RUNNING_HEAD,
    Sheet,
    Style,
)
from synpunkt_desk.documents.pdf.text import lines_of, shortened
from synpunkt_desk.texts import documents as t

_MIDDLE_DOT = " · "
_SENDER_SHARE = 0.58
_GUTTER = 18.0
_LOGO_GAP = 10.0
_RULE = 0.6
_SPACE_AROUND_RULE = 8.0
_FOOT_GAP = 16.0
_FOOT_LINES = 3

Entry = tuple[RichText, Style]


def letterhead_strips(head: Head, parent: Element, sheet: Sheet) -> list[Strip]:
    """Return who sends and what it is beside each other, a rule, and the receiver."""
    sender, facts = sender_entries(head), fact_entries(head)
    width = sheet.text_width
    left = Place(0, width * _SENDER_SHARE - _GUTTER)
    right = Place(width * _SENDER_SHARE, width * (1 - _SENDER_SHARE)) if sender else left
    rows = zip_longest(_cells(sender, left, parent), _cells(facts, right, parent))
    strips = _logo_strips(head.logo)
    for row in rows:
        cells = [cell for cell in row if cell]
        strips += row_strips(cells, padding=0, tallest=sheet.text_height)
    if strips:
        rule = Marked(None, (Box(0, _SPACE_AROUND_RULE, width, _RULE, FRAME),))
        strips.append(Strip(2 * _SPACE_AROUND_RULE, (rule,)))
    return [*strips, *paragraph_strips(head.receiver, RECEIVER, parent, width=width)]


def sender_entries(head: Head) -> list[Entry]:
    """Return who sends, each line in its look."""
    return _entries([(head.municipality, LETTERHEAD_STRONG), (head.department, LETTERHEAD)])


def fact_entries(head: Head) -> list[Entry]:
    """Return what it is and how it is registered, each line in its look."""
    return _entries([(head.kind, LETTERHEAD_STRONG), *_facts(head)])


def running_parts(document: Document, sheet: Sheet, pages: int) -> list[Marked]:
    """Return the head and foot of each page, in the measures of the whole sheet."""
    foot = _foot(document.footer, sheet)
    heads = (
        _running_head(document.head, sheet, page=page, pages=pages) for page in range(1, pages + 1)
    )
    return [Marked(None, (*head, *foot)) for head in heads]


def _facts(head: Head) -> list[Entry]:
    day = head.day.isoformat() if head.day else ""
    pairs = ((t.DATE, day), (t.DIARY_NUMBER, head.diary_number), (t.HANDLER, head.handler))
    return [
        ((Run(f"{label}  "), Run(value)), LETTERHEAD) for label, value in pairs if value.strip()
    ]


def _entries(entries: Sequence[Entry]) -> list[Entry]:
    return [(text, style) for text, style in entries if text]


def _cells(entries: Sequence[Entry], place: Place, parent: Element) -> list[PlacedCell]:
    wrapped = ((lines_of(text, style, place.width), style) for text, style in entries)
    return [
        PlacedCell(parent.add(Role.PARAGRAPH), lines, place, style)
        for lines, style in wrapped
        if lines
    ]


def _logo_strips(logo: bytes) -> list[Strip]:
    if not logo:
        return []
    width, height = logo_size(logo)
    return [Strip(height + _LOGO_GAP, (Marked(None, (Picture(0, 0, width, height, logo),)),))]


def _running_head(head: Head, sheet: Sheet, *, page: int, pages: int) -> list[Shape]:
    """Return sender, diary number and page; the first page has a letterhead instead of the two."""
    end, sender = _joined(head.status, t.page_of(page, pages)), ""
    if page > 1:
        sender = _joined(head.municipality, head.department)
        diary_number = _labelled(t.DIARY_NUMBER, head.diary_number)
        end = _joined(_shortened(diary_number, sheet.text_width / 2), end)
    right = shortened(end, RUNNING, sheet.text_width)
    left = shortened(sender, RUNNING, sheet.text_width - right.width - _GUTTER)
    return [
        aligned(line, Place(MARGIN, sheet.text_width, align), RUNNING, y=RUNNING_HEAD)
        for line, align in ((left, Align.START), (right, Align.END))
        if line.width
    ]


def _joined(*parts: str) -> str:
    return _MIDDLE_DOT.join(part for part in parts if part.strip())


def _labelled(label: str, value: str) -> str:
    return f"{label} {value}" if value.strip() else ""


def _shortened(text: str, width: float) -> str:
    return "".join(part.text for part in shortened(text, RUNNING, width).fragments)


def _foot(footer: str, sheet: Sheet) -> list[Shape]:
    lines = lines_of(footer, RUNNING, sheet.text_width)
    if len(lines) > _FOOT_LINES:
        rest = "".join(part.text for line in lines[_FOOT_LINES - 1 :] for part in line.fragments)
        lines = [*lines[: _FOOT_LINES - 1], shortened(rest, RUNNING, sheet.text_width)]
    top = sheet.height - BOTTOM + _FOOT_GAP
    return [
        aligned(line, Place(MARGIN, sheet.text_width), RUNNING, y=top + index * RUNNING.leading)
        for index, line in enumerate(lines)
    ]
