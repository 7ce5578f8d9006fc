"""People who fill in printed forms: what they meant, and what they drew."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Final

from PIL import Image

from synpunkt_desk.intake.paper.form_plan import Box
from tests.helpers.paper_forms import PrintedForm
from tests.helpers.paper_pens import BALLPOINT, PENCIL, Style, beside, mark_box, struck_out

STRUCK_OUT: Final[Style] = (struck_out, BALLPOINT)
BESIDE: Final[Mapping[str, Style]] = {
    "beside": (beside, BALLPOINT),
    "beside, pencil": (beside, PENCIL),
}


@dataclass(frozen=True)
class FilledForm:
    """A page with what was drawn on it, and the boxes that were meant."""

    page: Image.Image
    meant: frozenset[Box]
    taken_back: frozenset[Box] = frozenset()


def fill_in(
    form: PrintedForm, styles: Mapping[str, Style], random: Random, *, regrets: bool = False
) -> FilledForm:
    """One person's answers: mostly one to each question, all in the same manner.

    With `regrets` the first answer to every question of several boxes is struck out.
    """
    page, style = form.page.copy(), random.choice(list(styles.values()))
    meant, taken_back = set[Box](), set[Box]()
    for group in dict.fromkeys(box.group for box in form.boxes):
        boxes = [box for box in form.boxes if box.group == group]
        if random.random() < 0.2:
            continue
        chosen = random.sample(boxes, min(2, len(boxes)))
        meant.add(chosen[0])
        mark_box(page, chosen[0].area, style, random)
        if regrets and len(chosen) > 1:
            taken_back.add(chosen[1])
            mark_box(page, chosen[1].area, STRUCK_OUT, random)
    return FilledForm(page, frozenset(meant), frozenset(taken_back))
