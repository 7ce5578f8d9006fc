"""Keeps a number on the same line as the word it belongs to."""

import re

from synpunkt_desk.texts.documents import WORDS_AFTER_NUMBER, WORDS_BEFORE_NUMBER

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_AFTER = "|".join(map(re.escape, WORDS_AFTER_NUMBER))
_BEFORE = "|".join(map(re.escape, WORDS_BEFORE_NUMBER))
_HELD = re.compile(rf"(?<=[0-9]) (?=(?:{_AFTER})(?!\w))|\b(?:{_BEFORE}) (?=[0-9])|(?<=§) (?=[0-9])")


def held_together(text: str) -> str:
    """Return the text with no-break spaces in `1 januari`, `27 §`, `10 arbetsdagar` and their like.

    Done when a page is drawn, so that no search or table ever meets them.
    """
    return _HELD.sub(lambda found: found[0].replace(" ", _NO_BREAK_SPACE), text)
