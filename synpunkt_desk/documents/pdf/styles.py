"""The look of the page: measures in points, colours and text styles."""

from dataclasses import dataclass
from typing import Final

from reportlab.lib.pagesizes import A4, A5

from synpunkt_desk.documents.pdf.fonts import Face

Colour = tuple[float, float, float]


def _colour(code: int) -> Colour:
    return (code >> 16) / 255, (code >> 8 & 255) / 255, (code & 255) / 255


INK: Final = _colour(0x1A202C)
QUIET: Final = _colour(0x4A5565)
BLUE: Final = _colour(0x14548C)
HEAD_GROUND: Final = _colour(0xEDF1F5)
FRAME: Final = _colour(0xCBD3DC)
HAIRLINE: Final = _colour(0xE2E7ED)

MARGIN: Final = 62.0
TOP: Final = 74.0
BOTTOM: Final = 72.0
RUNNING_HEAD: Final = 44.0


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks; the gap is the space above it."""

    size: float
    leading: float
    face: Face = Face.REGULAR
    bold: Face = Face.BOLD
    colour: Colour = INK
    gap: float = 0

    @property
    def ascent(self) -> float:
        """How far the baseline is below the top of a line."""
        return (self.leading - self.size) / 2 + self.size * 0.79


BODY: Final = Style(10.5, 14.5, gap=6)
NOTE: Final = Style(9.5, 13, colour=QUIET, gap=6)
LETTERHEAD: Final = Style(10, 14)
LETTERHEAD_STRONG: Final = Style(12, 16, Face.SEMIBOLD)
RECEIVER: Final = Style(10.5, 14.5, gap=6)
ADDRESS: Final = Style(10.5, 12.5)
RUNNING: Final = Style(9, 12, colour=QUIET)
SIGNER: Final = Style(10, 14, bold=Face.SEMIBOLD)
GREETING: Final = Style(10.5, 14.5, gap=18)
SIGNED: Final = Style(10.5, 14.5, bold=Face.SEMIBOLD, gap=34)
FACTS: Final = Style(10, 14)
TABLE_TITLE: Final = Style(10.5, 14, Face.SEMIBOLD, gap=12)

HEADINGS: Final = (
    Style(19, 24, Face.SEMIBOLD, gap=20),
    Style(14, 18, Face.SEMIBOLD, gap=18),
    Style(11.5, 15, Face.SEMIBOLD, gap=13),
    Style(10.5, 14.5, Face.SEMIBOLD, gap=10),
)
LETTER_HEADINGS: Final = (
    Style(14, 18, Face.SEMIBOLD, gap=12),
    Style(11.5, 15, Face.SEMIBOLD, gap=14),
    *HEADINGS[2:],
)
CELLS: Final = tuple(Style(size, size + 4) for size in (9.5, 8.5, 7.5))


@dataclass(frozen=True, slots=True)
class Sheet:
    """The size of the page and of the space for text on it."""

    width: float
    height: float

    @property
    def text_width(self) -> float:
        """The width between the side margins."""
        return self.width - 2 * MARGIN

    @property
    def text_height(self) -> float:
        """The height between the running head and foot."""
        return self.height - TOP - BOTTOM


PORTRAIT: Final = Sheet(*A4)
LANDSCAPE: Final = Sheet(A4[1], A4[0])
SMALL: Final = Sheet(*A5)
