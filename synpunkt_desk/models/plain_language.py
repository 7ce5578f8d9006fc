"""What makes a text hard to read: long sentences, words of officials, and nobody who acts."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

LONG: Final = 25
"""Words; what is longer is read twice."""

_SENTENCE: Final = re.compile(r"[.!?:](?=\s|$)|\n")
_WORD: Final = re.compile(r"\w[\w.:/-]*")


@dataclass(frozen=True, slots=True)
class Advice:
    """How many words the longest sentence has, if that is long, and the words to change.

    `instead` has plain words for those found, `passive` forms that do not say who acts.
    """

    longest: int = 0
    instead: tuple[tuple[str, str], ...] = ()
    passive: tuple[str, ...] = ()


def advice(text: str, *, plain: Mapping[str, str], passive: Iterable[str]) -> Advice:
    """What could be said more plainly, each word once and in the order of the text."""
    longest = max((len(_WORD.findall(said)) for said in _SENTENCE.split(text)), default=0)
    lowered = text.lower()
    found = _found(lowered, tuple(plain))
    return Advice(
        longest=longest if longest > LONG else 0,
        instead=tuple((words, plain[words]) for words in found),
        passive=_found(lowered, tuple(passive)),
    )


def _found(text: str, wanted: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_any_of(wanted).findall(text)))


@lru_cache(maxsize=8)
def _any_of(wanted: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(wanted, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
