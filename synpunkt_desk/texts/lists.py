"""Words in a row."""

from collections.abc import Sequence


def join_words(words: Sequence[str]) -> str:
    """ "a", "a och b", "a, b och c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} och {words[-1]}"
