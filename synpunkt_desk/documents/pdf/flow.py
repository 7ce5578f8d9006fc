"""Lays out running text: headings, paragraphs and lists."""

from collections.abc import Sequence
from dataclasses import replace

from synpunkt_desk.documents.cleaning import clean_line
from synpunkt_desk.documents.model import Align, RichText
from synpunkt_desk.documents.pdf.layout import Bookmark, Marked, Strip
from synpunkt_desk.documents.pdf.rows import Place, aligned
from synpunkt_desk.documents.pdf.structure import Element, Role
from synpunkt_desk.documents.pdf.styles import BODY, HEADINGS, Style
from synpunkt_desk.documents.pdf.text import lines_of
from synpunkt_desk.documents.pdf.wrapping import Line

_LABEL_GAP = 6.0
_INDENT = 4.0
_ITEM_GAP = 3.0
_HEADING_ROLES = (
    Role.HEADING_1,
    Role.HEADING_2,
    Role.HEADING_3,
    Role.HEADING_4,
)


def paragraph_strips(
    text: RichText,
    style: Style,
    parent: Element,
    *,
    width: float,
    role: Role = Role.PARAGRAPH,
    keep: bool = False,
    language: str = "",
) -> list[Strip]:
    """Return one strip a line, none for a blank text; no first or last line stands alone."""
    lines = lines_of(text, style, width)
    if not lines:
        return []
    element = parent.add(role, language=clean_line(language))
    return _line_strips(lines, style, element, Place(0, width), keep=keep)


def heading_strips(
    text: str,
    level: int,
    parent: Element,
    *,
    width: float,
    styles: Sequence[Style] = HEADINGS,
) -> list[Strip]:
    """Return a heading that stays with what follows and has its bookmark."""
    index = level - 1
    strips = paragraph_strips(
        text, styles[index], parent, width=width, role=_HEADING_ROLES[index], keep=True
    )
    if strips:
        strips[0] = replace(strips[0], bookmark=Bookmark(clean_line(text), index))
    return strips


def list_strips(
    items: Sequence[RichText], parent: Element, *, width: float, numbered: bool
) -> list[Strip]:
    """Return the strips of a list; blank items are left out and not counted.

    The first two items stay together, and so do the last two.
    """
    said = [item for item in items if lines_of(item, BODY, width)]
    if not said:
        return []
    element = parent.add(Role.LIST, ListNumbering="Decimal" if numbered else "Disc")
    labels = [lines_of(f"{n}." if numbered else "•", BODY, width)[0] for n in _counted(said)]
    indent = _INDENT + max(label.width for label in labels) + _LABEL_GAP
    place, last = Place(indent, width - indent), len(said) - 1
    strips: list[Strip] = []
    for index, (item, label) in enumerate(zip(said, labels, strict=True)):
        laid = _item_strips(item, label, element.add(Role.LIST_ITEM), place)
        holds_next = index != last and index in (0, last - 1)
        strips += [*laid[:-1], replace(laid[-1], keep=holds_next)]
    return [replace(strips[0], gap=BODY.gap), *strips[1:]]


def _counted(items: Sequence[RichText]) -> range:
    return range(1, len(items) + 1)


def _item_strips(item: RichText, label: Line, element: Element, place: Place) -> list[Strip]:
    label_place = Place(0, place.x - _LABEL_GAP, Align.END)
    mark = aligned(label, label_place, BODY, y=0)
    marked = Marked(element.add(Role.LABEL), (mark,))
    lines = lines_of(item, BODY, place.width)
    first, *others = _line_strips(lines, BODY, element.add(Role.LIST_BODY), place, keep=False)
    return [replace(first, gap=_ITEM_GAP, marked=(marked, *first.marked)), *others]


def _line_strips(
    lines: Sequence[Line], style: Style, element: Element, place: Place, *, keep: bool
) -> list[Strip]:
    last = len(lines) - 1
    return [
        Strip(
            style.leading,
            (Marked(element, (aligned(line, place, style, y=0),)),),
            gap=0 if index else style.gap,
            keep=keep if index == last else index in (0, last - 1),
        )
        for index, line in enumerate(lines)
    ]
