"""Givers told apart by columns are those told apart one by one."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.givers import giver_numbers
from synpunkt_desk.reports.same_giver import numbers_of_givers

MARKS = st.lists(st.integers(1, 8), max_size=2, unique=True)


@given(st.lists(MARKS, max_size=20))
def test_those_who_share_a_mark_are_the_same_also_by_way_of_others(cases: list[list[int]]) -> None:
    rows = [[*marks, 0, 0][:2] for marks in cases]
    numbers = numbers_of_givers(np.array(rows, np.int64).reshape(-1, 2)).tolist()

    known = [(("mark", str(one)) for one in marks) for marks in cases if marks]
    wanted = iter(giver_numbers(list(map(tuple, known))))
    expected = [next(wanted) if marks else -1 for marks in cases]
    assert [n < 0 for n in numbers] == [n < 0 for n in expected]
    pairs = set(zip(numbers, expected, strict=True))
    assert len(pairs) == len(set(numbers)) == len(set(expected))


def test_a_long_row_of_givers_is_one() -> None:
    chain = np.stack((np.arange(1, 5001), np.arange(2, 5002)), 1)
    shuffled = np.random.default_rng(1).permutation(chain)
    assert set(numbers_of_givers(shuffled).tolist()) == {0}
