"""The head of a letter for a window envelope: the address behind the window, facts beside it.

Swedish envelopes have their window at the right (H2) or at the left (V2), 15 mm from the side:
E65 from 40 mm, 30 × 95 mm, and C5 from 44 mm, 35 × 105 mm. A sheet folded for them may slide by
10 and 19 mm sideways, and by 11 and 13.5 mm up and down. What stands from 45 mm down, at the right
from 112 to 195 mm, at the left from 22 mm (the margin) to 100 mm, is seen wherever the sheet lies:
three lines through both, four through C5. Nothing else may stand where a window could be, so sender
and facts have the other side, and the letter begins 92 mm down.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from synpunkt_desk.documents.logo.picture import logo_size
from synpunkt_desk.documents.model import Head, RichText, Window
from synpunkt_desk.documents.pdf.furniture import fact_entries, sender_entries
from synpunkt_desk.documents.pdf.layout import Marked, Picture, Shape, Strip
from synpunkt_desk.documents.pdf.rows import Place, aligned
from synpunkt_desk.documents.pdf.structure import Element, Role
from synpunkt_desk.documents.pdf.styles import ADDRESS, MARGIN, TOP, Style
from synpunkt_desk.documents.pdf.text import lines_of
from synpunkt_desk.models.errors import KnownError

_MM: Final = 72 / 25.4
_ADDRESS_TOP: Final = 45 * _MM - TOP
_BODY_TOP: Final = 92 * _MM - TOP
_RIGHT: Final = Place(112 * _MM - MARGIN, 83 * _MM)
_BESIDE_LEFT: Final = Place(122 * _MM - MARGIN, 66 * _MM)
_BESIDE_RIGHT: Final = Place(0, 66 * _MM)
_LOGO_GAP: Final = 8.0
_GAP: Final = 8.0
_MOST_LINES: Final = 6


@dataclass(frozen=True, slots=True)
class _Sides:
    """Where the address stands, and where everything else does."""

    address: Place
    facts: Place


_SIDES: Final = {
    Window.RIGHT: _Sides(_RIGHT, _BESIDE_RIGHT),
    Window.LEFT: _Sides(Place(0, 78 * _MM), _BESIDE_LEFT),
}


def letter_head_strips(head: Head, parent: Element) -> list[Strip]:
    """Return the whole head as one strip that ends where the letter begins.

    Raises `address_too_long` for what has no room behind the window.
    """
    sides = _SIDES[head.window]
    marked, bottom = _facts(head, parent, sides.facts)
    lines = lines_of(head.receiver, ADDRESS, sides.address.width)
    if len(lines) > _MOST_LINES:
        raise KnownError("address_too_long", limit=_MOST_LINES)
    if lines:
        shapes = (
            aligned(line, sides.address, ADDRESS, y=_ADDRESS_TOP + index * ADDRESS.leading)
            for index, line in enumerate(lines)
        )
        marked.append(Marked(parent.add(Role.PARAGRAPH), tuple(shapes)))
    return [Strip(max(_BODY_TOP, bottom + _GAP), tuple(marked))]


def _facts(head: Head, parent: Element, place: Place) -> tuple[list[Marked], float]:
    """Logo, sender and facts below each other, and how far down they reach."""
    marked: list[Marked] = []
    top = 0.0
    if head.logo:
        width, height = logo_size(head.logo)
        logo = Picture(place.x, 0, width, height, head.logo)
        marked.append(Marked(None, (logo,)))
        top = height + _LOGO_GAP
    for group in (sender_entries(head), fact_entries(head)):
        placed, top = _column(group, parent, place, top)
        marked += placed
        top += _GAP
    return marked, top


def _column(
    entries: Sequence[tuple[RichText, Style]], parent: Element, place: Place, top: float
) -> tuple[list[Marked], float]:
    marked: list[Marked] = []
    for text, style in entries:
        shapes: list[Shape] = []
        for line in lines_of(text, style, place.width):
            shapes.append(aligned(line, place, style, y=top))
            top += style.leading
        if shapes:
            marked.append(Marked(parent.add(Role.PARAGRAPH), tuple(shapes)))
    return marked, top
