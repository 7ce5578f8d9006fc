"""Arabic: letters joined, lines broken in the order of reading, then drawn from the right."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby

from arabic_reshaper import ArabicReshaper
from bidi.algorithm import get_display

from synpunkt_desk.documents.cleaning import clean_line
from synpunkt_desk.documents.pdf.fonts import Face, Fragment, drawable, has_glyph, width_of
from synpunkt_desk.documents.pdf.styles import Style
from synpunkt_desk.documents.pdf.wrapping import Line

_FIRST_ARABIC = "\u0600"


def right_to_left_lines(text: str, style: Style, width: float, *, most: int = 0) -> list[Line]:
    """Return the lines of a text that is read from the right; Latin words stay as they are.

    With `most` lines a longer text ends with an ellipsis.
    """
    said = clean_line(text)
    lines = _rows(said, style, width)
    while most and len(lines) > most and said:
        said = said[:-1].rstrip()
        lines = _rows(f"{said}…", style, width)
    return [_line(words, style) for words in lines]


def _rows(text: str, style: Style, width: float) -> list[str]:
    return list(_wrapped(_reshaper().reshape(text).split(), style, width))


@cache
def _reshaper() -> ArabicReshaper:
    return ArabicReshaper(configuration={"delete_harakat": True})


def _wrapped(words: list[str], style: Style, width: float) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if _width(longer, style) <= width:
            line = longer
            continue
        if line:
            yield line
        *full, line = _pieces(word, style, width)
        yield from full
    if line:
        yield line


def _pieces(word: str, style: Style, width: float) -> list[str]:
    """Cut a word that is wider than a line."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and _width(pieces[-1] + letter, style) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _line(words: str, style: Style) -> Line:
    shown = get_display(words, base_dir="R")
    return Line(tuple(_fragments(shown, style)), _width(words, style))


def _width(text: str, style: Style) -> float:
    parts = _fragments(text, style)
    return sum(width_of(part.text, part.face, style.size) for part in parts)


def _fragments(text: str, style: Style) -> Iterator[Fragment]:
    for face, letters in groupby(text, key=lambda letter: _face(letter, style)):
        yield Fragment(drawable("".join(letters), face), face)


def _face(letter: str, style: Style) -> Face:
    arabic = Face.NASKH if style.face == Face.REGULAR else Face.NASKH_BOLD
    return arabic if letter >= _FIRST_ARABIC and has_glyph(letter, arabic) else style.face
