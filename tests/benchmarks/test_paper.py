"""Reading scanned forms: printed, ticked and spoilt here, so that it is known what is on them."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from time import process_time

import pytest

from synpunkt_desk.intake.paper.form_plan import Paper
from synpunkt_desk.intake.paper.page_image import PageImage
from synpunkt_desk.intake.paper.reader import read_page
from tests.benchmarks.table import BenchTable, Row
from tests.helpers.paper_answers import BESIDE, fill_in
from tests.helpers.paper_forms import print_drawn
from tests.helpers.paper_pens import PENCIL_STYLES, STYLES, Style
from tests.helpers.paper_spoiler import SPOILS, Spoil, spoil_page

pytestmark = pytest.mark.benchmark

PEOPLE: tuple[tuple[Mapping[str, Style], bool], ...] = (
    (STYLES, False),
    (PENCIL_STYLES, False),
    (BESIDE, False),
    (STYLES, True),
)
FORMS: tuple[tuple[str, Paper, int], ...] = (("sv", "A4", 1), ("en", "A5", 2), ("ar", "A4", 1))


@dataclass(kw_only=True)
class Score:
    """What became of the boxes of many forms, and the processor's time for it."""

    pages: int = 0
    codes: int = 0
    boxes: int = 0
    right: int = 0
    asked: int = 0
    wrong: int = 0
    seconds: float = 0.0

    def __add__(self, other: "Score") -> "Score":
        return Score(**{name: value + getattr(other, name) for name, value in vars(self).items()})

    def row(self, what: str) -> Row:
        """The score beside what is demanded."""
        right, codes = self.right / self.boxes, self.codes / self.pages
        each = self.seconds / self.pages
        return Row(
            what=f"ticks, {what} ({self.pages} pages)",
            ours=f"{right:.2%} right, {self.asked / self.boxes:.1%} asked, {self.wrong} wrong",
            reference=f"code {codes:.0%}, {each * 1000:.0f} ms/page",
            limit=">= 99.5 %, 0 wrong, <= 300 ms",
            reached=right >= 0.995 and not self.wrong and codes >= 0.99 and each <= 0.3,
        )


def score_of(spoil: Spoil, number: int) -> Score:
    """One person's form read; a pencil that the scanner did not see at all is not asked for."""
    random = Random(f"{spoil.name} {number}")
    styles, regrets = PEOPLE[number % len(PEOPLE)]
    seen = {n: s for n, s in styles.items() if not spoil.is_black_and_white or "faint" not in n}
    form = print_drawn(*FORMS[number // len(PEOPLE) % len(FORMS)])
    filled = fill_in(form, seen, random, regrets=regrets)
    page = PageImage(spoil_page(filled.page, spoil, random, code=form.plan.code))
    began = process_time()
    reading = read_page(page, {form.plan.form_id: form.plan}.get)
    seconds = process_time() - began
    meant = {(box.group, box.value) for box in filled.meant}
    are_right = [
        (tick.is_ticked == ((tick.group, tick.value) in meant), tick.is_sure)
        for tick in reading.ticks
    ]
    return Score(
        pages=1,
        codes=reading.code == form.code,
        boxes=len(form.boxes),
        right=sum(is_right for is_right, _ in are_right),
        asked=sum(not is_sure for _, is_sure in are_right),
        wrong=sum(is_sure and not is_right for is_right, is_sure in are_right),
        seconds=seconds,
    )


def test_forms_are_read_however_they_are_filled_in_and_spoilt(table: BenchTable) -> None:
    total = Score()
    for spoil in SPOILS:
        score = sum((score_of(spoil, number) for number in range(12)), Score())
        table.rows.append(score.row(spoil.name))
        total += score
    table.add(total.row("all"))
