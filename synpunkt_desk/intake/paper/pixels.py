"""Sums over squares of pixels."""

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float32]


def box_mean(values: Values, half: int) -> Values:
    """The mean of the square about each pixel, cut where the picture ends."""
    height, width = values.shape
    sums = np.zeros((height + 1, width + 1))
    sums[1:, 1:] = values.cumsum(0, dtype=np.float64).cumsum(1)
    top, bottom = _window(height, half)
    left, right = _window(width, half)
    area = (bottom - top)[:, None] * (right - left)[None, :]
    lower, upper = sums[bottom], sums[top]
    total = lower[:, right] - lower[:, left] - upper[:, right] + upper[:, left]
    mean: Values = (total / area).astype(np.float32)
    return mean


def _window(length: int, half: int) -> tuple[NDArray[np.int_], NDArray[np.int_]]:
    middle = np.arange(length)
    return np.clip(middle - half, 0, length), np.clip(middle + half + 1, 0, length)
