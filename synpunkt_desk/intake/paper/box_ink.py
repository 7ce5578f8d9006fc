"""How much ink there is in a tick box and about it, apart from its printed frame."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from synpunkt_desk.intake.paper.form_plan import Box, Rect
from synpunkt_desk.intake.paper.homography import Point
from synpunkt_desk.intake.paper.page_image import GreyPicture
from synpunkt_desk.intake.paper.pixels import Sums, Values, box_mean, sums_of

SCALE: Final = 8.0
"""Pixels in a millimetre of the upright page: about 200 to the inch."""

_MARGIN: Final = 24
_FRAME: Final = 3
_NEAREST: Final = 5
_FARTHEST: Final = 14
_INSET: Final = 6
_FAINTEST: Final = 0.1
_DARKEST: Final = 0.35
_INK: Final = 0.15
_LEAST_FRAME: Final = 0.12


@dataclass(frozen=True, slots=True)
class Ink:
    """What was measured of one box.

    `inside` and `outside` are shares of darkness from 0 to 1, `span` the length in millimetres of
    what is inside, and `has_frame` whether the printed frame was seen, with its `middle` where it
    was best seen.
    """

    inside: float
    outside: float
    span: float
    has_frame: bool
    middle: Point


def measure(upright: GreyPicture, boxes: Sequence[Box], *, reach: float) -> list[Ink]:
    """The ink of each box; its frame is looked for `reach` millimetres from its place."""
    return [_measure(upright, box.area, round(reach * SCALE)) for box in boxes]


def _measure(upright: GreyPicture, area: Rect, reach: int) -> Ink:
    width, height = round(area.width * SCALE), round(area.height * SCALE)
    dark = _darkness(_patch(upright, area, width, height))
    sums = sums_of(dark)
    x, y, score = _frame_at(sums, width, height, reach)
    soft = box_mean(sums, 1)
    ink = _as_ink(soft[y + _INSET : y + height - _INSET, x + _INSET : x + width - _INSET])
    left, top = round(area.left * SCALE) + x - _MARGIN, round(area.top * SCALE) + y - _MARGIN
    return Ink(
        inside=float(ink.mean()),
        outside=_outside(soft, x, y, width=width, height=height),
        span=_span(ink),
        has_frame=score > _LEAST_FRAME,
        middle=((left + width / 2) / SCALE, (top + height / 2) / SCALE),
    )


def _patch(upright: GreyPicture, area: Rect, width: int, height: int) -> GreyPicture:
    """The box with a margin all around, white where the page ends."""
    left, top = round(area.left * SCALE) - _MARGIN, round(area.top * SCALE) - _MARGIN
    patch = np.full((height + 2 * _MARGIN, width + 2 * _MARGIN), 255, np.uint8)
    rows = slice(max(0, top), max(0, top + patch.shape[0]))
    columns = slice(max(0, left), max(0, left + patch.shape[1]))
    seen = upright[rows, columns]
    down, across = max(0, -top), max(0, -left)
    patch[down : down + seen.shape[0], across : across + seen.shape[1]] = seen
    return patch


def _darkness(patch: GreyPicture) -> Values:
    """Each pixel from 0, as light as the paper there, to 1."""
    paper = max(30.0, float(np.percentile(patch, 80)))
    return np.clip(1 - patch.astype(np.float32) / np.float32(paper), 0, 1)


def _as_ink(dark: Values) -> Values:
    return np.clip((dark - _FAINTEST) / (_DARKEST - _FAINTEST), 0, 1)


def _frame_at(sums: Sums, width: int, height: int, reach: int) -> tuple[int, int, float]:
    """Where the frame really is in the patch, as left and top, and how well it was seen."""
    steps = np.arange(-reach, reach + 1)
    top, left = (_MARGIN + steps)[:, None], (_MARGIN + steps)[None, :]

    def total(grow: int) -> NDArray[np.float64]:
        y, x, bottom, right = top - grow, left - grow, top + height + grow, left + width + grow
        return sums[bottom, right] - sums[bottom, x] - sums[y, right] + sums[y, x]

    def ring(outer: int, inner: int) -> NDArray[np.float64]:
        size = (width + 2 * outer) * (height + 2 * outer)
        return (total(outer) - total(inner)) / (size - (width + 2 * inner) * (height + 2 * inner))

    frame = ring(1, 1 - _FRAME)
    score = frame - np.maximum(ring(2 + _FRAME, 2), 0.6 * ring(-_FRAME, -2 * _FRAME))
    far = np.hypot(steps[:, None], steps[None, :]) * 0.01
    y, x = (int(at) for at in np.unravel_index(np.argmax(score - far), score.shape))
    return _MARGIN + int(steps[x]), _MARGIN + int(steps[y]), float(score[y, x])


def _outside(soft: Values, x: int, y: int, *, width: int, height: int) -> float:
    """The ink close around the box, as a share of the box's size; words stand farther off."""
    ink = _as_ink(soft)
    across, down = slice(x - _FARTHEST, x + width + _FARTHEST), slice(y, y + height)
    sides = (
        ink[y - _FARTHEST : y - _NEAREST, across],
        ink[y + height + _NEAREST : y + height + _FARTHEST, across],
        ink[down, x - _FARTHEST : x - _NEAREST],
        ink[down, x + width + _NEAREST : x + width + _FARTHEST],
    )
    return sum(float(side.sum()) for side in sides) / (width * height)


def _span(ink: Values) -> float:
    """How far what is inside reaches, the longer way."""
    rows, columns = np.nonzero(ink > _INK)
    return float(max(np.ptp(rows), np.ptp(columns))) / SCALE if rows.size else 0.0
