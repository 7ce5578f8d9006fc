"""Which cases one person gave, told by what they have in common, whatever that is."""

import numpy as np
from numpy.typing import NDArray

from synpunkt_desk.reports.columns import Numbers, Places


def numbers_of_givers(marks: NDArray[np.int64]) -> Numbers:
    """A number for each case, the same for those that share a mark, also by way of others.

    `marks` has a row for each case, whose first mark is 0 for one that nobody is known to have
    given; a second one is rare. That case has the number -1.
    """
    known = np.flatnonzero(marks[:, 0])
    _, own = np.unique(marks[known], return_inverse=True)
    places = own.reshape(-1, marks.shape[1])
    is_linked = marks[known, 1] != 0
    first, second = places[is_linked].T
    leaders: Places = np.arange(int(own.max(initial=-1)) + 1)
    while True:
        lowest = np.minimum(leaders[first], leaders[second])
        nearer = leaders.copy()
        np.minimum.at(nearer, leaders[first], lowest)
        np.minimum.at(nearer, leaders[second], lowest)
        nearer = nearer[nearer]
        if np.array_equal(nearer, leaders):
            break
        leaders = nearer
    numbers = np.full(len(marks), -1, np.int32)
    numbers[known] = leaders[places[:, 0]]
    return numbers
