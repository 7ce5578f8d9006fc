"""Finding by the beginnings of words: "ny sy" and "nysy" both mean "Ny synpunkt"."""

from collections.abc import Sequence
from typing import Final

from synpunkt_desk.models.swedish_text import words

_MOST_WORDS: Final = 8
_PLAIN: Final = str.maketrans("åäö", "aao")

Rank = tuple[bool, int, int]
"""The smaller, the nearer to what was typed."""


def rank(typed: str, text: str) -> Rank | None:
    """How well a text answers what was typed, None where it does not.

    Å, ä and ö may be typed without their dots and rings, but what has them comes first.
    """
    asked, there = words(typed)[:_MOST_WORDS], words(text)
    found = _rank(asked, there)
    if found is not None:
        return False, *found
    found = _rank([w.translate(_PLAIN) for w in asked], [w.translate(_PLAIN) for w in there])
    return None if found is None else (True, *found)


def _rank(asked: Sequence[str], there: Sequence[str]) -> tuple[int, int] | None:
    if not asked:
        return 0, 0
    at = _in_order(asked, there)
    if at is not None:
        return min(at, 1), at
    if all(any(word.startswith(part) for word in there) for part in asked):
        return 2, 0
    together = "".join(asked)
    return (3, 0) if _run_together(together, there[:_MOST_WORDS]) else None


def _in_order(asked: Sequence[str], there: Sequence[str]) -> int | None:
    """At which word it begins, where the words follow one another as they were typed."""
    for at in range(len(there) - len(asked) + 1):
        if all(there[at + i].startswith(part) for i, part in enumerate(asked)):
            return at
    return None


def _run_together(letters: str, there: Sequence[str]) -> bool:
    """Whether the letters are beginnings of words, one after another without spaces."""
    if not letters:
        return True
    if not there:
        return False
    word = there[0]
    most = next((n for n in range(len(word)) if word[: n + 1] != letters[: n + 1]), len(word))
    takes = any(_run_together(letters[n:], there[1:]) for n in range(most, 0, -1))
    return takes or _run_together(letters, there[1:])
