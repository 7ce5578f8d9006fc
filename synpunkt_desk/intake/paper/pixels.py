"""Means over squares of pixels, quick for any size of square."""

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float32]
Sums = NDArray[np.float64]


def sums_of(values: Values) -> Sums:
    """The sum of all that is above and to the left of each corner of a pixel."""
    sums = np.zeros((values.shape[0] + 1, values.shape[1] + 1))
    sums[1:, 1:] = values.cumsum(0, dtype=np.float64).cumsum(1)
    return sums


def box_mean(sums: Sums, half: int) -> Values:
    """The mean of the square about each pixel, cut where the picture ends."""
    top, bottom = _window(sums.shape[0] - 1, half)
    left, right = _window(sums.shape[1] - 1, half)
    area = (bottom - top)[:, None] * (right - left)[None, :]
    rows = sums[bottom] - sums[top]
    mean: Values = ((rows[:, right] - rows[:, left]) / area).astype(np.float32)
    return mean


def _window(length: int, half: int) -> tuple[NDArray[np.int_], NDArray[np.int_]]:
    middle = np.arange(length)
    return np.clip(middle - half, 0, length), np.clip(middle + half + 1, 0, length)
