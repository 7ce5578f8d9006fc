"""Where a form lies in a picture: found by its square code and the black marks in its corners."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import dist
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from synpunkt_desk.intake.paper.form_plan import FormPlan, Rect
from synpunkt_desk.intake.paper.homography import (
    Matrix,
    Pair,
    Point,
    cut,
    fit_alike,
    fit_flat,
    fit_slanted,
    place,
    scale_at,
)
from synpunkt_desk.intake.paper.pixels import Values, box_mean, sums_of

_SCALE: Final = 4.0
"""Pixels in a millimetre where marks are looked for: about 100 to the inch."""

_LEAST_SCORE: Final = 0.5
_DARK: Final = 0.75
_NEIGHBOURHOOD: Final = 12.0
_MOST_ERROR: Final = 2.0
"""Millimetres between where the code is and where the marks say it is."""

_MOST_ERROR_FLAT: Final = 1.0
_WEIGHT_OF_MARK: Final = 3.0


@dataclass(frozen=True, slots=True, eq=False)
class Placement:
    """From millimetres on the form to pixels, and by how many of the corner marks."""

    matrix: Matrix
    marks: int


def locate(picture: Image.Image, plan: FormPlan, code_corners: Sequence[Point]) -> Placement | None:
    """Where the form lies; None where marks and code do not agree.

    The corners of the code are in its own order: top left, top right, bottom right, bottom left.
    """
    code = [Pair(form, seen) for form, seen in zip(_corners(plan.code), code_corners, strict=True)]
    first = fit_flat(code)
    if first is None:
        return None
    shrink = max(1, int(scale_at(first, plan.code.center) / _SCALE))
    small = picture.reduce(shrink)
    to_small = [replace(pair, seen=_divided(pair.seen, shrink)) for pair in code]
    placed = _agreeing(_find_marks(small, plan, to_small), to_small, plan)
    return placed and replace(placed, matrix=np.diag((shrink, shrink, 1.0)) @ placed.matrix)


def _divided(point: Point, by: float) -> Point:
    return point[0] / by, point[1] / by


def _corners(area: Rect) -> tuple[Point, ...]:
    return (
        (area.left, area.top),
        (area.right, area.top),
        (area.right, area.bottom),
        (area.left, area.bottom),
    )


def _find_marks(picture: Image.Image, plan: FormPlan, code: list[Pair]) -> list[Pair]:
    """The marks that are there, from the one nearest the code: each makes the next more certain."""
    found: list[Pair] = []
    by_nearness = sorted(plan.marks, key=lambda mark: dist(mark.center, plan.code.center))
    for mark in by_nearness:
        matrix = fit_flat(found if len(found) == 3 else [*code, *found])
        nearest = min(dist(mark.center, pair.form) for pair in [*code, *found])
        seen = None if matrix is None else _find_mark(picture, matrix, mark, 6 + nearest / 7)
        if seen is not None:
            found.append(Pair(mark.center, seen, _WEIGHT_OF_MARK))
    return found


def _agreeing(marks: list[Pair], code: list[Pair], plan: FormPlan) -> Placement | None:
    """By as many marks as agree with the code: four, or else fewer of a page that lies flat.

    The code by itself says roughly where the form is.
    """
    for count in (4, 3, 2, 1, 0):
        fitted = (_fit(some, code) for some in combinations(marks, count))
        judged = [(_error(matrix, code, plan), matrix) for matrix in fitted if matrix is not None]
        best = min(judged, key=lambda one: one[0], default=None)
        if best and best[0] <= (_MOST_ERROR if count == 4 else _MOST_ERROR_FLAT):
            return Placement(best[1], count)
    return None


def _fit(marks: Sequence[Pair], code: Sequence[Pair]) -> Matrix | None:
    if len(marks) == 4:
        return fit_slanted(marks)
    if len(marks) == 3:
        return fit_flat(marks)
    return fit_alike(marks if len(marks) == 2 else [*code, *marks])


def _error(matrix: Matrix, code: list[Pair], plan: FormPlan) -> float:
    """How far the code is from its place, in millimetres."""
    errors = (dist(place(matrix, pair.form), pair.seen) for pair in code)
    return max(errors) / scale_at(matrix, plan.code.center)


def _find_mark(picture: Image.Image, matrix: Matrix, mark: Rect, reach: float) -> Point | None:
    """The middle of the mark in the picture, looked for as far as `reach` from its place."""
    edge = reach + 3
    area = Rect(mark.left - edge, mark.top - edge, mark.width + 2 * edge, mark.height + 2 * edge)
    patch = cut(picture, matrix, area, scale=_SCALE)
    score = _scores(patch, mark)
    y, x = (int(at) for at in np.unravel_index(np.argmax(score), score.shape))
    if score[y, x] < _LEAST_SCORE:
        return None
    x, y = _centroid(patch, x, y, round(mark.width * _SCALE))
    return place(matrix, (area.left + x / _SCALE, area.top + y / _SCALE))


def _scores(patch: NDArray[np.uint8], mark: Rect) -> Values:
    """For each pixel how much it looks like the middle of a mark: dark, with light around it."""
    grey = patch.astype(np.float32)
    around = box_mean(sums_of(grey), round(_NEIGHBOURHOOD * _SCALE))
    dark = sums_of((grey < around * _DARK).astype(np.float32))
    side = round(mark.width * _SCALE)
    inner, middle, outer = side // 2 - 1, side // 2 + 1, side // 2 + 5
    shares = {half: box_mean(dark, half) for half in (inner, middle, outer)}
    sizes = {half: (2 * half + 1) ** 2 for half in shares}
    ring = shares[outer] * sizes[outer] - shares[middle] * sizes[middle]
    score: Values = shares[inner] - (ring / (sizes[outer] - sizes[middle])).astype(np.float32)
    score[:outer], score[-outer:], score[:, :outer], score[:, -outer:] = 0, 0, 0, 0
    return score


def _centroid(patch: NDArray[np.uint8], x: int, y: int, side: int) -> Point:
    """The middle of what is dark about a place, finer than a pixel."""
    half = side // 2 + 4
    top, left = max(0, y - half), max(0, x - half)
    grey = patch[top : y + half + 1, left : x + half + 1].astype(np.float64)
    light, dark = np.percentile(grey, 90), np.percentile(grey, 10)
    weight = np.clip((light - grey) / max(1.0, light - dark) - 0.3, 0, 0.4)
    total = max(float(weight.sum()), 1e-9)
    rows, columns = np.indices(weight.shape)
    return (
        left + 0.5 + float((weight * columns).sum()) / total,
        top + 0.5 + float((weight * rows).sum()) / total,
    )
