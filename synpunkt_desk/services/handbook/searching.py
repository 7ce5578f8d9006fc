"""Searching all chapters of the handbook."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from synpunkt_desk.models.swedish_text import fold_for_search, words
from synpunkt_desk.services.handbook.chapters import CONTENTS, Chapter

_PICTURE: Final = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS: Final = re.compile(r"^(?:#+|-|\d+\.) +", re.MULTILINE)
_ROUND: Final = 60
"""Letters shown on each side of a word that was found."""


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading; `at` counts the headings of its chapter."""

    chapter: str
    title: str
    heading: str
    at: int
    words: str
    folded: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A section that has every word searched for, and what stands round the first of them."""

    section: Section
    around: str


def sections_of(chapters: Iterable[Chapter]) -> list[Section]:
    """Everything that can be found; the page of contents only repeats it."""
    return [part for chapter in chapters if chapter.key != CONTENTS for part in _parts(chapter)]


def find(sections: Sequence[Section], typed: str) -> list[Hit]:
    """The sections with all the words, or beginnings of words; those that say so first."""
    wanted = words(typed)
    if not wanted:
        return []
    found = [section for section in sections if _has_all(section.folded, wanted)]
    found.sort(key=lambda section: not _has_all(_heading(section), wanted))
    return [Hit(section, _around(section, wanted[0])) for section in found]


def plain(text: str) -> str:
    """Markdown without its marks and pictures."""
    without = _LINK.sub(r"\1", _PICTURE.sub("", text))
    return " ".join(_MARKS.sub("", without).replace("**", "").split())


def _parts(chapter: Chapter) -> Iterator[Section]:
    first, *others = re.split(r"^## ", chapter.text, flags=re.MULTILINE)
    yield _section(chapter, chapter.title, 0, first.partition("\n")[2])
    for at, other in enumerate(others, 1):
        heading, _, text = other.partition("\n")
        yield _section(chapter, heading, at, text)


def _section(chapter: Chapter, heading: str, at: int, text: str) -> Section:
    said = plain(text)
    folded = " ".join(["", *words(f"{chapter.title} {heading} {said}")])
    return Section(chapter.key, chapter.title, heading, at, said, folded)


def _heading(section: Section) -> str:
    return " ".join(["", *words(f"{section.title} {section.heading}")])


def _has_all(folded: str, wanted: Sequence[str]) -> bool:
    return all(f" {word}" in folded for word in wanted)


def _around(section: Section, word: str) -> str:
    at = max(0, fold_for_search(section.words).find(word))
    first = section.words.rfind(" ", 0, max(0, at - _ROUND)) + 1 if at > _ROUND else 0
    last = section.words.find(" ", at + _ROUND)
    shown = section.words[first:] if last < 0 else section.words[first:last]
    return f"{'… ' if first else ''}{shown}{' …' if last >= 0 else ''}"
