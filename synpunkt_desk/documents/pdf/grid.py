"""Decides where the columns of a table stand and in which size its text fits."""

from collections.abc import Sequence
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
_TIGHT_PADDING = 4.0
_LARGEST_PADDING = 0.15
_LARGEST_NEED = 0.4
_SMALLEST_HEAD = 0.65


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
    head: Sequence[Text],
    rows: Sequence[Sequence[Text]],
    *,
    wishes: Sequence[float],
    aligns: Sequence[Align],
    styles: Sequence[Style],
    width: float,
) -> Grid:
    """Return the grid in the largest style in which words fit: set tighter, then heads hyphenated.

    When not even that is possible, words are broken everywhere, in the smallest style.
    """
    columns = [list(column) for column in zip(head, *rows, strict=True)]
    whole = [max(map(_longest_word, column)) for column in columns]
    broken = [
        max(_longest_word(column[0]) * _SMALLEST_HEAD, *map(_longest_word, column[1:]), 0.0)
        for column in columns
    ]
    wide, tight = (
        min(padding, width / len(columns) * _LARGEST_PADDING)
        for padding in (_PADDING, _TIGHT_PADDING)
    )
    choices = [
        (style, padding, [need * style.size + 2 * padding for need in needs])
        for style in styles
        for padding, needs in ((wide, whole), (tight, whole), (tight, broken))
    ]
    fitting = (choice for choice in choices if sum(choice[-1]) <= width)
    style, padding, needs = next(fitting, choices[-1])
    limit = max(width / len(columns), width * _LARGEST_NEED)
    widths = share_width(wishes, [min(need, limit) for need in needs], width)
    return Grid(_places(widths, aligns, padding), style)


def _longest_word(text: Text) -> float:
    """Return the width of the longest word for a size of one point."""
    return max((width_of_word(word, 1) for word in words_of(text)), default=0.0)


def _places(widths: Sequence[float], aligns: Sequence[Align], padding: float) -> tuple[Place, ...]:
    places: list[Place] = []
    x = 0.0
    for width, align in zip(widths, aligns, strict=True):
        places.append(Place(x + padding, width - 2 * padding, align))
        x += width
    return tuple(places)
