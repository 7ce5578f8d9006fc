"""Which numbers of a drafted text have become others since it was drafted before."""

import re
from difflib import SequenceMatcher
from typing import Final

_DAY: Final = r"\d{4}-\d\d-\d\d"
_NUMBER: Final = "\\d+(?:\N{NO-BREAK SPACE}\\d{3})*"
_TOKENS: Final = re.compile(rf"(?P<day>{_DAY})|(?P<number>{_NUMBER})|(?P<word>\w+|[^\w\s])")


def has_moved(before: str, now: str) -> bool:
    """Whether the text says something else; which day it was drafted on is nothing else."""
    return _tokens(before) != _tokens(now)


def moved_numbers(before: str, now: str) -> tuple[tuple[str, str], ...]:
    """The numbers that stand in the same words and differ, each pair once."""
    old, new = _tokens(before), _tokens(now)
    matcher = SequenceMatcher(None, _masked(old), _masked(new), autojunk=False)
    pairs = [
        (old[at + step][1], new[to + step][1])
        for at, to, size in matcher.get_matching_blocks()
        for step in range(size)
    ]
    return tuple(dict.fromkeys(pair for pair in pairs if pair[0] != pair[1]))


def masked(text: str) -> tuple[str, ...]:
    """The words of a text, with one mark for any number and one for any day."""
    return tuple(_masked(_tokens(text)))


def _tokens(text: str) -> list[tuple[str, str]]:
    """Kind and text of each part; every day is the same."""
    found = ((match.lastgroup or "", match.group()) for match in _TOKENS.finditer(text))
    return [(kind, "" if kind == "day" else part) for kind, part in found]


def _masked(tokens: list[tuple[str, str]]) -> list[str]:
    """The words, with one mark for any number."""
    return [part if kind == "word" else f"<{kind}>" for kind, part in tokens]
