"""How a form looks: its measures in millimetres and its text styles."""

from dataclasses import dataclass
from typing import Final

from synpunkt_desk.documents.pdf.fonts import Face
from synpunkt_desk.documents.pdf.styles import INK, QUIET, Style

MARK: Final = 6.0
MARK_EDGE: Final = 9.0
"""From the edge of the paper to a corner mark."""

CODE: Final = 26.0
CODE_EDGE: Final = 20.0
CODE_TOP: Final = 14.0
LINE: Final = 8.5
"""From one line to write on to the next."""

GAP: Final = 5.0
"""Above a question."""


@dataclass(frozen=True, slots=True)
class Looks:
    """The text styles of a form."""

    cover: Style
    title: Style
    chapter: Style
    heading: Style
    body: Style
    hint: Style
    sender: Style
    code: Style


def looks_of(*, is_leaflet: bool, is_mirrored: bool) -> Looks:
    """The styles for a paper; Arabic letters are low and have marks above and below."""
    size, more = (10.5, 1.0) if is_leaflet else (11.0, 1.0)
    body = size + more if is_mirrored else size
    leading = body * (1.45 if is_mirrored else 1.28)
    tall = 1.5 if is_mirrored else 1.15
    return Looks(
        cover=_style(32, tall, Face.BOLD),
        title=_style(24, tall, Face.BOLD),
        chapter=_style(16, tall, Face.BOLD),
        heading=_style(body + 1.5, 1.42 if is_mirrored else 1.25, Face.SEMIBOLD),
        body=Style(body, leading),
        hint=Style(body, leading, colour=QUIET),
        sender=Style(body + 1, leading * 1.1, Face.SEMIBOLD, colour=INK),
        code=Style(size, size * 1.2),
    )


def _style(size: float, spacing: float, face: Face) -> Style:
    return Style(size, size * spacing, face)
