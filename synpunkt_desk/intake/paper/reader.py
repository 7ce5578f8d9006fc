"""Reading a page of paper: whether it is a form of ours, which, and what is ticked on it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from statistics import fmean
from typing import Final

import numpy as np
from PIL import Image

from synpunkt_desk.intake.paper.box_ink import SCALE, Ink, measure
from synpunkt_desk.intake.paper.form_plan import Box, Code, FormPlan, Rect
from synpunkt_desk.intake.paper.homography import Pair, cut, fit_flat, scale_at
from synpunkt_desk.intake.paper.marks import Placement, locate
from synpunkt_desk.intake.paper.page_image import GreyPicture, PageImage
from synpunkt_desk.intake.paper.square_code import FoundCode, find_code
from synpunkt_desk.intake.paper.straighten import lean, turned
from synpunkt_desk.intake.paper.ticks import Tick, judge, unread

PlanOf = Callable[[str], FormPlan | None]

_NEAR: Final = 0.75
_FAR: Final = 2.0
_LEAST_FRAMES: Final = 0.7
_WEIGHT_OF_CORNERS: Final = 0.2
_TRUST: Final = {4: 1.0, 3: 0.97, 2: 0.94, 1: 0.85, 0: 0.8}
"""By the marks that were found; with fewer than two nothing is taken without asking."""


@dataclass(frozen=True, slots=True, eq=False)
class PageReading:
    """What was read of a page.

    `code` is None for paper that is none of our forms, `plan` for a form that is not known here.
    `upright` is the page straightened; where the boxes were found (`is_placed`) it is the form
    itself from edge to edge, with `SCALE` pixels in a millimetre. `turned` is by how many degrees
    counter-clockwise the page was turned.
    """

    code: Code | None
    plan: FormPlan | None
    ticks: tuple[Tick, ...]
    upright: GreyPicture
    turned: float
    is_placed: bool = False

    def crop(self, area: Rect) -> GreyPicture | None:
        """A part of the form, such as a field; None where it is not known where that is."""
        if not self.is_placed:
            return None
        left, top, right, bottom = (
            max(0, round(side * SCALE)) for side in (area.left, area.top, area.right, area.bottom)
        )
        return self.upright[top:bottom, left:right]


def read_page(page: PageImage, plan_of: PlanOf) -> PageReading:
    """Read a page; `plan_of` gives the plan of a form by its id."""
    picture = Image.fromarray(page.pixels)
    found = find_code(picture)
    if found is None:
        return _strange(picture)
    plan = plan_of(found.code.form_id)
    if plan is None or found.code.page > plan.pages:
        return _unknown(picture, found)
    boxes = [box for box in plan.boxes if box.page == found.code.page]
    placement = locate(picture, plan, found.corners)
    seen = None if placement is None else _seen(picture, plan, placement, boxes)
    if seen is None or placement is None:
        return replace(_unknown(picture, found), plan=plan, ticks=unread(boxes))
    upright, inks = seen
    ticks = judge(boxes, inks, trust=_TRUST[placement.marks])
    return PageReading(found.code, plan, ticks, upright, found.turn, is_placed=True)


def _strange(picture: Image.Image) -> PageReading:
    angle = lean(picture)
    return PageReading(None, None, (), np.array(turned(picture, angle)), angle)


def _unknown(picture: Image.Image, found: FoundCode) -> PageReading:
    """A form that cannot be read is at least turned the right way."""
    upright = np.array(turned(picture, found.turn))
    return PageReading(found.code, None, (), upright, found.turn)


def _seen(
    picture: Image.Image, plan: FormPlan, placement: Placement, boxes: Sequence[Box]
) -> tuple[GreyPicture, list[Ink]] | None:
    """The form upright and the ink of its boxes; None where their frames are not where they should.

    With fewer marks the frames that are found tell better where the others are.
    """
    upright = _upright(picture, plan, placement)
    if placement.marks < 4:
        rough = zip(boxes, measure(upright, boxes, reach=_FAR), strict=True)
        frames = [Pair(box.area.center, ink.middle) for box, ink in rough if ink.has_frame]
        upright = _upright(picture, plan, _refined(placement, plan, frames))
    inks = measure(upright, boxes, reach=_NEAR)
    are_seen = not boxes or fmean(ink.has_frame for ink in inks) >= _LEAST_FRAMES
    return (upright, inks) if are_seen else None


def _upright(picture: Image.Image, plan: FormPlan, placement: Placement) -> GreyPicture:
    shrink = max(1, int(scale_at(placement.matrix, plan.code.center) / SCALE))
    matrix = np.diag((1 / shrink, 1 / shrink, 1.0)) @ placement.matrix
    return cut(picture.reduce(shrink), matrix, Rect(0, 0, plan.width, plan.height), scale=SCALE)


def _refined(placement: Placement, plan: FormPlan, frames: Sequence[Pair]) -> Placement:
    """The place by the frames that were seen; the corners hold it where there are none."""
    corners = [Pair(mark.center, mark.center, _WEIGHT_OF_CORNERS) for mark in plan.marks]
    moved = fit_flat([*corners, *frames])
    return placement if moved is None else replace(placement, matrix=placement.matrix @ moved)
