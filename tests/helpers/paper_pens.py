"""How people tick boxes, drawn by machine: with pens, pencils, beside the box and by mistake."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import Final

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from synpunkt_desk.intake.paper.form_plan import Rect
from tests.helpers.paper_forms import PRINT_SCALE

Stroke = list[tuple[float, float]]
"""Places in a box, whose corners are (0, 0) and (1, 1)."""


@dataclass(frozen=True)
class Pen:
    """How wide a line is in millimetres, how dark, and how much of the paper shows through."""

    width: float
    grey: int
    gaps: float = 0.0


BALLPOINT: Final = Pen(0.4, 40)
THIN: Final = Pen(0.25, 60)
FELT: Final = Pen(0.9, 20)
PENCIL: Final = Pen(0.45, 110, 0.35)
FAINT: Final = Pen(0.4, 150, 0.4)


def cross(random: Random) -> list[Stroke]:
    """Two lines from corner to corner, more or less."""
    return [
        [_near(random, 0.1, 0.1), _near(random, 0.9, 0.9)],
        [_near(random, 0.9, 0.1), _near(random, 0.1, 0.9)],
    ]


def tick(random: Random) -> list[Stroke]:
    """A hook that leaves the box at the top right."""
    return [[_near(random, 0.1, 0.5), _near(random, 0.4, 0.9), _near(random, 1.2, -0.2, 0.2)]]


def slash(random: Random) -> list[Stroke]:
    """One line through the box."""
    return [[_near(random, 0.1, 0.95), _near(random, 0.9, 0.05)]]


def scribble(random: Random) -> list[Stroke]:
    """The whole box filled in, to and fro."""
    return [[_near(random, 0.1 if n % 2 else 0.9, n / 14, 0.05) for n in range(1, 14)]]


def small_cross(random: Random) -> list[Stroke]:
    """A neat cross in the middle."""
    return [
        [_near(random, 0.3, 0.3, 0.05), _near(random, 0.7, 0.7, 0.05)],
        [_near(random, 0.7, 0.3, 0.05), _near(random, 0.3, 0.7, 0.05)],
    ]


def beside(random: Random) -> list[Stroke]:
    """A cross that hits the box with one corner only, or hardly."""
    aside = random.choice([(-0.55, 0.0), (0.0, -0.55), (-0.4, -0.4), (-0.4, 0.4), (0.1, 0.55)])
    return [[(x + aside[0], y + aside[1]) for x, y in line] for line in cross(random)]


def struck_out(random: Random) -> list[Stroke]:
    """A tick that was regretted: scribbled over until it can hardly be seen."""
    over = [[_near(random, -0.15 if n % 2 else 1.15, n / 14, 0.1) for n in range(16)]]
    return cross(random) + over


Style = tuple[Callable[[Random], list[Stroke]], Pen]
STYLES: Final[Mapping[str, Style]] = {
    "cross": (cross, BALLPOINT),
    "tick": (tick, BALLPOINT),
    "slash": (slash, BALLPOINT),
    "filled": (scribble, BALLPOINT),
    "felt cross": (cross, FELT),
    "thin cross": (cross, THIN),
    "small cross": (small_cross, BALLPOINT),
}
PENCIL_STYLES: Final[Mapping[str, Style]] = {
    "pencil cross": (cross, PENCIL),
    "pencil tick": (tick, PENCIL),
    "pencil filled": (scribble, PENCIL),
    "faint cross": (cross, FAINT),
    "faint tick": (tick, FAINT),
}


def mark_box(page: Image.Image, area: Rect, style: Style, random: Random) -> None:
    """Draw on a printed page what somebody did to a box."""
    strokes, pen = style[0](random), style[1]
    margin = area.width
    size = round((area.width + 2 * margin) * PRINT_SCALE)
    ink = Image.new("L", (size, size), 0)
    draw = ImageDraw.Draw(ink)
    for stroke in strokes:
        line = [
            ((x * area.width + margin) * PRINT_SCALE, (y * area.height + margin) * PRINT_SCALE)
            for x, y in _wobbly(stroke, random)
        ]
        draw.line(line, fill=255, width=round(pen.width * PRINT_SCALE), joint="curve")
    ink = _with_gaps(ink.filter(ImageFilter.GaussianBlur(0.8)), pen, random)
    corner = tuple(round((at - margin) * PRINT_SCALE) for at in (area.left, area.top))
    place = (corner[0], corner[1], corner[0] + size, corner[1] + size)
    drawn = Image.composite(Image.new("L", ink.size, pen.grey), Image.new("L", ink.size, 255), ink)
    page.paste(ImageChops.darker(page.crop(place), drawn), place)


def _near(random: Random, x: float, y: float, by: float = 0.12) -> tuple[float, float]:
    return x + random.uniform(-by, by), y + random.uniform(-by, by)


def _wobbly(stroke: Stroke, random: Random) -> Stroke:
    """The stroke with a hand's unrest: each line bends a little."""
    bent: Stroke = [stroke[0]]
    for (x, y), (to_x, to_y) in pairwise(stroke):
        bend = random.uniform(-0.06, 0.06)
        for n in range(1, 7):
            part = n / 6
            aside = bend * math.sin(part * math.pi)
            bent.append((x + (to_x - x) * part + aside, y + (to_y - y) * part - aside))
    return bent


def _with_gaps(ink: Image.Image, pen: Pen, random: Random) -> Image.Image:
    """Pencil leaves the lows of the paper white."""
    if not pen.gaps:
        return ink
    grain = np.random.default_rng(random.getrandbits(32)).random((ink.height, ink.width))
    return Image.fromarray((np.asarray(ink) * (grain > pen.gaps)).astype(np.uint8))
