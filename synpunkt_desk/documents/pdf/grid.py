"""Decides where the columns of a table stand and in which size its text fits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from synpunkt_desk.documents.model import Align
from synpunkt_desk.documents.pdf.fonts import Fragment
from synpunkt_desk.documents.pdf.rows import Place, PlacedCell
from synpunkt_desk.documents.pdf.structure import Element
from synpunkt_desk.documents.pdf.styles import Style
from synpunkt_desk.documents.pdf.widths import share_width
from synpunkt_desk.documents.pdf.wrapping import width_of_word, words_of, wrap

Text = tuple[Fragment, ...]

_PADDING = 6.0
_LARGEST_PADDING = 0.15
_LARGEST_NEED = 0.4


@dataclass(frozen=True, slots=True)
class Grid:
    """The places of the columns and the look of the text in them."""

    places: tuple[Place, ...]
    style: Style

    def cells(self, texts: Sequence[Text], elements: Sequence[Element]) -> list[PlacedCell]:
        """Return the cells of a row, wrapped to their columns."""
        size = self.style.size
        return [
            PlacedCell(element, wrap(text, size, place.width) if text else (), place, self.style)
            for text, element, place in zip(texts, elements, self.places, strict=True)
        ]


def make_grid(
    rows: Iterable[Sequence[Text]],
    *,
    wishes: Sequence[float],
    aligns: Sequence[Align],
    styles: Sequence[Style],
    width: float,
) -> Grid:
    """Return the grid in the first style in which no word has to be broken, else in the last."""
    needs = [max(map(_longest_word, column)) for column in zip(*rows, strict=True)]
    padding = min(_PADDING, width / len(needs) * _LARGEST_PADDING)
    fitting = (style for style in styles if _total(needs, style, padding) <= width)
    style = next(fitting, styles[-1])
    limit = max(width / len(needs), width * _LARGEST_NEED)
    wanted = [min(need * style.size + 2 * padding, limit) for need in needs]
    return Grid(_places(share_width(wishes, wanted, width), aligns, padding), style)


def _longest_word(text: Text) -> float:
    """Return the width of the longest word for a size of one point."""
    return max((width_of_word(word, 1) for word in words_of(text)), default=0.0)


def _total(needs: Sequence[float], style: Style, padding: float) -> float:
    return sum(need * style.size + 2 * padding for need in needs)


def _places(widths: Sequence[float], aligns: Sequence[Align], padding: float) -> tuple[Place, ...]:
    places: list[Place] = []
    x = 0.0
    for width, align in zip(widths, aligns, strict=True):
        places.append(Place(x + padding, width - 2 * padding, align))
        x += width
    return tuple(places)
