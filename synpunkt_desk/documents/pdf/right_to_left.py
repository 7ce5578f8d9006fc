"""Arabic: letters joined, lines broken in the order of reading, then drawn from the right."""

import re
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
_LETTER = "[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]"
_STRETCH = re.compile(f"({_LETTER}+(?: +{_LETTER}+)*)")
_UPRIGHT = frozenset({Face.REGULAR, Face.ITALIC})


def faced(text: str, face: Face) -> list[Fragment]:
    """Drawable text that is read from the left, with Arabic words in it in a face that has them.

    Words of Arabic that follow one another stay on one line, since they are read from the right.
    """
    if not _STRETCH.search(text):
        return [Fragment(drawable(text, face), face)]
    arabic = Face.NASKH if face in _UPRIGHT else Face.NASKH_BOLD
    parts = ((part, bool(_STRETCH.fullmatch(part))) for part in _STRETCH.split(text) if part)
    return [
        Fragment(drawable(_shown(part), arabic), arabic)
        if is_arabic
        else Fragment(drawable(part, face), face)
        for part, is_arabic in parts
    ]


def _shown(words: str) -> str:
    """Arabic words joined and in the order in which they are drawn."""
    joined = _reshaper().reshape(" ".join(words.split()))
    return str(get_display(joined, base_dir="R")).replace(" ", "\N{NO-BREAK SPACE}")


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
