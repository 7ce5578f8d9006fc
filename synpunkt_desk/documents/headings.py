"""The rule for levels of headings that every renderer follows."""

LOWEST = 4


def lifted_level(wanted: int, before: int) -> int:
    """Return the level of a heading after one of level `before`, 0 for none.

    A heading that skips a level is lifted, since those who listen take the gap for a lost part.
    """
    return max(1, min(wanted, before + 1, LOWEST))
