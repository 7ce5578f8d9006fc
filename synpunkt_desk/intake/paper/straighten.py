"""Making the lines of a page level, where it is certain that they lean."""

from typing import Final

import numpy as np
from PIL import Image

_WIDTH: Final = 600
_MOST_DEGREES: Final = 8.0
_STEP: Final = 0.5
_LEAST_GAIN: Final = 1.25
_LEAST_LEAN: Final = 0.4


def lean(picture: Image.Image) -> float:
    """How many degrees counter-clockwise make the lines level; 0 where that is not certain."""
    small = picture.reduce(max(1, picture.width // _WIDTH))
    grey = np.asarray(small, np.float32)
    paper = float(np.percentile(grey, 75))
    ink = Image.fromarray(np.where(grey < 0.7 * paper, 255, 0).astype(np.uint8))
    angles = np.arange(-_MOST_DEGREES, _MOST_DEGREES + _STEP, _STEP)
    peaks = np.array([_levelness(ink, float(angle)) for angle in angles])
    best = int(peaks.argmax())
    is_certain = 0 < best < len(peaks) - 1 and peaks[best] > _LEAST_GAIN * np.median(peaks)
    angle = float(angles[best])
    return angle if is_certain and abs(angle) >= _LEAST_LEAN else 0.0


def turned(picture: Image.Image, angle: float) -> Image.Image:
    """The whole page turned counter-clockwise, with white in the corners that come in."""
    if not angle % 90:
        return picture.rotate(angle, expand=True)
    way = Image.Resampling.BILINEAR
    return picture.rotate(angle, resample=way, expand=True, fillcolor=255)


def _levelness(ink: Image.Image, angle: float) -> float:
    """High where rows are either full of ink or empty, as between level lines of writing."""
    rows = np.asarray(ink.rotate(angle), np.float32).mean(axis=1)
    return float(np.square(np.diff(rows)).sum())
