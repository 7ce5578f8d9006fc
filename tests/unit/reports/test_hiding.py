"""No hidden number can be told from the shown ones: every way to fill the gaps is tried."""

from collections.abc import Iterator, Mapping
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from synpunkt_desk.reports.hiding import Number, Published, hide

ROWS, COLUMNS = "ab", "xyz"
SMALLEST = 3


def number(row: str = "", column: str = "") -> Number:
    """A cell, a total of a row or column, or the grand total."""
    places = [("row", row)] if row else []
    return Number("n", frozenset([*places, *([("column", column)] if column else [])]))


def crossed(values: list[int]) -> Published:
    """A table of two rows and three columns with all its sums, where everything is shown."""
    cells = dict(zip(product(ROWS, COLUMNS), values, strict=True))
    found = {number(*at): value for at, value in cells.items()}
    sums: list[Mapping[Number, int]] = []
    lines = [
        *((number(r), [number(r, c) for c in COLUMNS]) for r in ROWS),
        *((number("", c), [number(r, c) for r in ROWS]) for c in COLUMNS),
        (number(), [number(r) for r in ROWS]),
        (number(), [number("", c) for c in COLUMNS]),
    ]
    for total, parts in lines:
        found[total] = sum(found[part] for part in parts)
        sums.append({**dict.fromkeys(parts, 1), total: -1})
    return Published(found, frozenset(found), sums)


def fillings(published: Published, hidden: frozenset[Number], least: int) -> Iterator[list[int]]:
    """Every table that looks the same to a reader, with cells up to a little above the greatest."""
    inner = [number(*at) for at in product(ROWS, COLUMNS)]
    values = published.values
    most = max(values[n] for n in inner) + 2
    choices = [range(least, most) if n in hidden else (values[n],) for n in inner]
    for chosen in product(*choices):
        other = crossed(list(chosen)).values
        if all(other[n] >= least if n in hidden else other[n] == values[n] for n in values):
            yield list(chosen)


@settings(max_examples=12)
@given(st.lists(st.integers(0, 3), min_size=6, max_size=6))
def test_each_hidden_number_may_be_another(values: list[int]) -> None:
    published = crossed(values)
    hidden = hide(published, SMALLEST)
    seen: dict[Number, set[int]] = {n: set() for n in hidden}
    for filling in fillings(published, hidden, 0 if hidden == published.shown else 1):
        other = crossed(filling).values
        for n in hidden:
            seen[n].add(other[n])

    assert hidden >= {n for n, value in published.values.items() if 0 < value < SMALLEST}
    assert all(len(found) > 1 for found in seen.values())


def test_what_is_large_enough_is_all_shown() -> None:
    assert hide(crossed([3, 4, 5, 6, 7, 8]), SMALLEST) == frozenset()


def test_a_small_number_takes_three_others_with_it() -> None:
    hidden = hide(crossed([1, 9, 9, 9, 9, 5]), SMALLEST)

    assert len(hidden) == 4
    assert {number("a", "x"), number("a", "z"), number("b", "x"), number("b", "z")} >= (
        hidden - {number("a", "y"), number("b", "y")}
    )
    assert not any(len(n.places) < 2 for n in hidden)


def test_a_number_that_stands_nowhere_needs_no_company() -> None:
    own, out, all_of_them = Number("own"), Number("out"), Number("all")
    values = {own: 7, out: 1, all_of_them: 8}
    sums = [{own: 1, out: 1, all_of_them: -1}]

    assert hide(Published(values, {own, out}, sums), SMALLEST) == {out}
    assert len(hide(Published(values, {own, out, all_of_them}, sums), SMALLEST)) == 2
