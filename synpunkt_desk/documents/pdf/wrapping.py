"""Breaks text into lines that never are wider than their place."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, groupby

from pyphen import Pyphen

from synpunkt_desk.documents.pdf.fonts import Fragment, has_glyph, width_of

Word = list[Fragment]

_HYPHEN = "\N{SOFT HYPHEN}"
"""Looks like a hyphen on the page, and lets programs that read the text join the word again."""

_TOLERANCE = 1e-6
_LONGEST_TO_HYPHENATE = 60
_LETTERS = re.compile(r"[^\W\d_]{5,}")
_BREAK_AFTER = re.compile(r"[-–/\\_.,;:@&=?+](?=.)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and how wide its ink is.

    When the text goes on after a space or a line feed, the last fragment ends with a space, so that
    the words do not run together when they are read aloud.
    """

    fragments: tuple[Fragment, ...]
    width: float


@cache
def _hyphenator() -> Pyphen:
    return Pyphen(lang="sv", left=3, right=3)


def width_of_word(word: Sequence[Fragment], size: float) -> float:
    """Return how wide the fragments of a word are together."""
    return sum(width_of(part.text, part.face, size) for part in word)


def wrap(text: Sequence[Fragment], size: float, width: float) -> list[Line]:
    """Return the lines of a text; only a word wider than a whole line is broken."""
    if len(text) == 1 and "\n" not in text[0].text:
        whole = width_of(text[0].text, text[0].face, size)
        if whole <= width and "  " not in text[0].text:
            return [Line(tuple(text), whole)]
    *rows, last = _rows(text)
    ended = (line for row in rows for line in _wrap_row(row, size, width, goes_on=True))
    return [*ended, *_wrap_row(last, size, width)]


def words_of(text: Sequence[Fragment]) -> list[Word]:
    """Return the words of a text; a word may change face inside."""
    return [word for row in _rows(text) for word in row]


def _rows(text: Sequence[Fragment]) -> list[list[Word]]:
    """Return the words between the line feeds of a text."""
    rows: list[list[Word]] = [[]]
    open_word = False
    for part in text:
        for part_of_row in re.findall(r"\n| +|[^\n ]+", part.text):
            if part_of_row == "\n":
                rows.append([])
            if part_of_row[0] in "\n ":
                open_word = False
                continue
            piece = Fragment(part_of_row, part.face)
            if open_word:
                rows[-1][-1].append(piece)
            else:
                rows[-1].append([piece])
            open_word = True
    return rows


def _wrap_row(
    words: list[Word], size: float, width: float, *, goes_on: bool = False
) -> Iterator[Line]:
    line: Word = []
    used = 0.0
    for word in words:
        space = _space_after(line)
        gap = width_of_word(space, size)
        needed = width_of_word(word, size)
        if line and used + gap + needed <= width:
            line, used = [*line, *space, *word], used + gap + needed
            continue
        if line:
            yield _line([*line, *space], used)
        *full, line = _break_word(word, size, width) if needed > width else [word]
        for part in full:
            yield _line(part, width_of_word(part, size))
        used = width_of_word(line, size)
    yield _line([*line, *_space_after(line)] if goes_on else line, used)


def _space_after(line: Word) -> Word:
    return [Fragment(" ", line[-1].face)] if line else []


def _line(parts: Word, width: float) -> Line:
    joined = (
        Fragment("".join(part.text for part in same), face)
        for face, same in groupby(parts, key=lambda part: part.face)
    )
    return Line(tuple(joined), width)


def _break_word(word: Word, size: float, width: float) -> list[Word]:
    """Cut a word that is wider than a line: between syllables, after signs, at last anywhere."""
    letters = [Fragment(letter, part.face) for part in word for letter in part.text]
    ends = [0.0, *accumulate(width_of(letter.text, letter.face, size) for letter in letters)]
    places = _places("".join(part.text for part in word))
    pieces: list[Word] = []
    start = 0
    while start < len(letters):
        face = letters[start].face
        hyphen = Fragment(_HYPHEN if has_glyph(_HYPHEN, face) else "", face)
        room = width - width_of(hyphen.text, hyphen.face, size)
        furthest = max(bisect_right(ends, ends[start] + width + _TOLERANCE) - 1, start + 1)
        hyphenable = bisect_right(ends, ends[start] + room + _TOLERANCE) - 1
        stop = _stop(places, start, furthest, hyphenable) if furthest < len(letters) else furthest
        hyphenated = stop < len(letters) and places.get(stop, False)
        pieces.append([*letters[start:stop], *([hyphen] if hyphenated else [])])
        start = stop
    return pieces


def _stop(places: dict[int, bool], start: int, furthest: int, hyphenable: int) -> int:
    """Return the last good place to cut, or the furthest one when there is none."""
    for place in range(furthest, start, -1):
        if place in places and (not places[place] or place <= hyphenable):
            return place
    return furthest


def _places(word: str) -> dict[int, bool]:
    """Return where a word may be cut, and whether a hyphen is then needed."""
    places = {match.end(): False for match in _BREAK_AFTER.finditer(word)}
    if len(word) <= _LONGEST_TO_HYPHENATE:
        for match in _LETTERS.finditer(word):
            syllables = _hyphenator().positions(match[0])
            places |= {match.start() + position: True for position in syllables}
    return places
