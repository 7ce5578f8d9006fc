"""One page as a picture, and how large it may be."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

GreyPicture = NDArray[np.uint8]
"""Rows of pixels, 0 black and 255 white."""

MOST_PAGES: Final = 500
MOST_PIXELS: Final = 12_000_000
"""Pixels of a page that is handed on: A4 at 350 dots per inch, or a telephone's photograph."""


@dataclass(frozen=True, slots=True, eq=False)
class PageImage:
    """A page in grey; `number` counts from 1 in its file."""

    pixels: GreyPicture
    number: int = 1


def shrinking(width: float, height: float) -> float:
    """How many times smaller each side must become to fit."""
    return max(1.0, math.sqrt(width * height / MOST_PIXELS))
