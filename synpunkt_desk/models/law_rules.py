"""Laws that a case may come under: plain rules on words and units, and what each law demands."""

from collections.abc import Iterable
from dataclasses import dataclass

from synpunkt_desk.models.swedish_text import fold_for_search, words


@dataclass(frozen=True, slots=True, kw_only=True)
class LawPoint:
    """One thing that a law demands: by when in its own words, and of whom it wants to be told."""

    key: str
    text: str
    paragraph: str
    time: str = ""
    receiver: str = ""
    is_sent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """A law with its checklist, and the words that make the program propose it.

    A word also stands for everything that begins with it. `local_words` only count in a unit
    whose name holds one of `units`.
    """

    key: str
    paragraph: str
    about: str
    words: tuple[str, ...] = ()
    local_words: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    points: tuple[LawPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A law that a case may come under, and the words in it that say so."""

    law: str
    words: tuple[str, ...]


def proposals(laws: Iterable[Law], text: str, unit_names: Iterable[str]) -> tuple[Proposal, ...]:
    """The laws that a text in a unit may come under; a person decides."""
    said = f" {' '.join(words(text))} "
    places = " ".join(fold_for_search(name) for name in unit_names)
    found = ((law.key, _found(law, said, places)) for law in laws)
    return tuple(Proposal(key, words) for key, words in found if words)


def _found(law: Law, said: str, places: str) -> tuple[str, ...]:
    is_local = any(fold_for_search(unit) in places for unit in law.units)
    asked = (*law.words, *(law.local_words if is_local else ()))
    hits = (hit for word in asked for hit in _hits(" ".join(words(word)), said))
    return tuple(dict.fromkeys(hits))


def _hits(word: str, said: str) -> Iterable[str]:
    """Each word of a text that begins like this, whole."""
    at = said.find(f" {word}")
    while at >= 0:
        yield said[at + 1 : said.index(" ", at + 1 + len(word))]
        at = said.find(f" {word}", at + 1)
