"""Between millimetres on a form and pixels in a picture of it, seen straight or at a slant."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from synpunkt_desk.intake.paper.form_plan import Rect
from synpunkt_desk.intake.paper.page_image import GreyPicture

Point = tuple[float, float]
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pair:
    """A place on the form in millimetres and where it was seen; `weight` is how exactly."""

    form: Point
    seen: Point
    weight: float = 1.0


def fit_flat(pairs: Sequence[Pair]) -> Matrix | None:
    """The matrix for a page that lies flat: from three pairs that are no line, or more."""
    rows: list[list[float]] = []
    right: list[float] = []
    for pair in pairs:
        (x, y), (u, v), w = pair.form, pair.seen, pair.weight
        rows += [[x * w, y * w, w, 0, 0, 0], [0, 0, 0, x * w, y * w, w]]
        right += [u * w, v * w]
    found, _, rank, _ = np.linalg.lstsq(np.array(rows), np.array(right))
    return np.append(found, (0.0, 0.0, 1.0)).reshape(3, 3) if rank == 6 else None


def fit_alike(pairs: Sequence[Pair]) -> Matrix | None:
    """The matrix for a page that is only moved, turned and scaled, from two pairs that differ."""
    form, seen = ([complex(*point) for point in side] for side in _sides(pairs))
    middle, middle_seen = sum(form) / len(form), sum(seen) / len(seen)
    size = sum(abs(point - middle) ** 2 for point in form)
    if not size:
        return None
    pulls = ((s - middle_seen) * (f - middle).conjugate() for f, s in zip(form, seen, strict=True))
    turn = sum(pulls) / size
    move = middle_seen - turn * middle
    return np.array(
        [[turn.real, -turn.imag, move.real], [turn.imag, turn.real, move.imag], [0, 0, 1]]
    )


def fit_slanted(pairs: Sequence[Pair]) -> Matrix | None:
    """The matrix for a page seen at a slant, from four pairs that are no line."""
    rows: list[list[float]] = []
    right: list[float] = []
    for pair in pairs:
        (x, y), (u, v) = pair.form, pair.seen
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    try:
        found = np.linalg.solve(np.array(rows), np.array(right))
    except np.linalg.LinAlgError:
        return None
    return np.append(found, 1.0).reshape(3, 3)


def _sides(pairs: Sequence[Pair]) -> tuple[list[Point], list[Point]]:
    return [pair.form for pair in pairs], [pair.seen for pair in pairs]


def place(matrix: Matrix, point: Point) -> Point:
    """Where a place on the form is in the picture, or the other way with the inverse."""
    x, y, w = (float(part) for part in matrix @ np.array((*point, 1.0)))
    return x / w, y / w


def scale_at(matrix: Matrix, point: Point) -> float:
    """Pixels in a millimetre near a place on the form."""
    (x, y), (right_x, right_y) = place(matrix, point), place(matrix, (point[0] + 1, point[1]))
    down_x, down_y = place(matrix, (point[0], point[1] + 1))
    return float(abs((right_x - x) * (down_y - y) - (right_y - y) * (down_x - x)) ** 0.5)


def cut(picture: Image.Image, matrix: Matrix, area: Rect, *, scale: float) -> GreyPicture:
    """A part of the form, upright, with so many pixels in a millimetre; white outside."""
    to_form = np.array([[1 / scale, 0, area.left], [0, 1 / scale, area.top], [0, 0, 1]])
    whole = matrix @ to_form
    size = max(1, round(area.width * scale)), max(1, round(area.height * scale))
    parts = tuple(float(part) for part in (whole / whole[2, 2]).flat[:8])
    bilinear = Image.Resampling.BILINEAR
    way = Image.Transform.PERSPECTIVE
    return np.array(picture.transform(size, way, parts, bilinear, fillcolor=255))
