"""Shares the width of a table among its columns."""

from collections.abc import Sequence


def share_width(wishes: Sequence[float], needs: Sequence[float], total: float) -> list[float]:
    """Return column widths that fill the total.

    The wishes are relative. A column gets at least what its longest word needs; when not all can,
    the widest give way first.
    """
    if sum(needs) >= total:
        level = _level(needs, total)
        return [min(need, level) for need in needs]
    widths = dict[int, float]()
    while True:
        left = total - sum(widths.values())
        weight = sum(wish for index, wish in enumerate(wishes) if index not in widths)
        shares = {i: left * w / weight for i, w in enumerate(wishes) if i not in widths}
        short = {i: needs[i] for i, share in shares.items() if share < needs[i]}
        if not short:
            widths |= shares
            return [widths[index] for index in range(len(wishes))]
        widths |= short


def _level(needs: Sequence[float], total: float) -> float:
    """Return the ceiling under which the needs fill the total just so."""
    rising = sorted(needs)
    left = total
    for index, need in enumerate(rising):
        columns = len(rising) - index
        if need * columns >= left:
            return left / columns
        left -= need
    return rising[-1]
