"""What of a text can tell what it is about: its words, and how longer words begin and end.

The beginning unites the forms of a word ("plogat", "plogades"), the end its compounds
("Kyrkogatan", "Skolgatan").
"""

from itertools import islice
from typing import Final

from synpunkt_desk.models.swedish_text import words

CUT: Final = "…"
_MOST_WORDS: Final = 400
_SHORTEST: Final = 2
_PART: Final = 5
_HAS_BEGINNING: Final = 6
_HAS_END: Final = 8


def words_of(text: str) -> list[str]:
    """The different words of a text; of a very long one the first hundreds."""
    return list(islice(dict.fromkeys(words(text)), _MOST_WORDS))


def features_of(word: str) -> tuple[str, ...]:
    """A word with its parts; none of a number or a letter, which tell nothing."""
    if len(word) < _SHORTEST or word.isdecimal():
        return ()
    beginning = (word[:_PART] + CUT,) if len(word) >= _HAS_BEGINNING else ()
    end = (CUT + word[-_PART:],) if len(word) >= _HAS_END else ()
    return (word, *beginning, *end)
