"""Reading pages of forms: where the form lies, what is ticked, and what is left to a person."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PIL import Image, ImageDraw

from synpunkt_desk.intake.paper.box_ink import SCALE
from synpunkt_desk.intake.paper.form_plan import Box, FormPlan, Paper, Rect
from synpunkt_desk.intake.paper.page_image import PageImage
from synpunkt_desk.intake.paper.reader import PageReading, read_page
from synpunkt_desk.intake.paper.ticks import Tick
from tests.helpers import paper_pens as pens
from tests.helpers.paper_answers import STRUCK_OUT, fill_in
from tests.helpers.paper_forms import PRINT_SCALE, PrintedForm, make_plan, print_drawn, print_form
from tests.helpers.paper_pens import Style, mark_box
from tests.helpers.paper_spoiler import SPOILS, Spoil, spoil_page

PLAN = make_plan()
CLEAN = SPOILS[0]
BY_NAME = {spoil.name: spoil for spoil in SPOILS}


def box_of(value: str, plan: FormPlan = PLAN) -> Box:
    return next(box for box in plan.boxes if box.value == value)


def read(page: Image.Image, spoil: Spoil = CLEAN, plan: FormPlan = PLAN) -> PageReading:
    pixels = spoil_page(page, spoil, Random(1))
    return read_page(PageImage(pixels), {plan.form_id: plan}.get)


def marked(*ticks: tuple[str, Style], form: PrintedForm | None = None) -> Image.Image:
    form = form or print_form(PLAN)
    page = form.page.copy()
    for value, style in ticks:
        mark_box(page, box_of(value, form.plan).area, style, Random(value))
    return page


def tick_of(reading: PageReading, value: str) -> Tick:
    return next(tick for tick in reading.ticks if tick.value == value)


def sure(reading: PageReading) -> set[str]:
    return {tick.value for tick in reading.ticks if tick.is_ticked and tick.is_sure}


def doubtful(reading: PageReading) -> set[str]:
    return {tick.value for tick in reading.ticks if not tick.is_sure}


@pytest.mark.parametrize("spoil", SPOILS, ids=lambda spoil: spoil.name)
def test_a_form_is_read_however_it_arrives(spoil: Spoil) -> None:
    form = print_form(PLAN, "Skolan vår 2026")
    ticks = (("klagomål", pens.STYLES["cross"]), ("letter", pens.STYLES["tick"]))
    reading = read(marked(*ticks, form=form), spoil)
    assert reading.code == form.code
    assert reading.plan == PLAN
    assert reading.upright.shape == (round(297 * SCALE), round(210 * SCALE))
    assert sure(reading) == {"klagomål", "letter"}
    assert not doubtful(reading)


@pytest.mark.parametrize(
    ("name", "style"), [*pens.STYLES.items(), ("pencil cross", pens.PENCIL_STYLES["pencil cross"])]
)
def test_every_manner_of_ticking_counts(name: str, style: Style) -> None:
    assert sure(read(marked(("förslag", style)))) == {"förslag"}, name


@pytest.mark.parametrize("name", ["faint cross", "faint tick", "pencil tick"])
def test_a_faint_pencil_is_seen_and_asked_about_at_most(name: str) -> None:
    tick = tick_of(read(marked(("förslag", pens.PENCIL_STYLES[name]))), "förslag")
    assert tick.is_ticked


@pytest.mark.parametrize("language", ["sv", "en", "fi", "ar"])
@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_every_form_that_is_handed_out_is_read(language: str, paper: Paper) -> None:
    for number in (1, 2):
        form = print_drawn(language, paper, number)
        filled = fill_in(form, {"cross": pens.STYLES["cross"]}, Random(number))
        reading = read(filled.page, BY_NAME["JPEG 40"], form.plan)
        assert reading.code == form.code
        assert reading.is_placed
        assert sure(reading) == {box.value for box in filled.meant}
        assert not doubtful(reading)


def test_a_form_lying_on_its_long_side_is_read() -> None:
    plan = make_plan(297, 210)
    page = marked(("oral", pens.STYLES["cross"]), form=print_form(plan))
    assert sure(read(page, plan=plan)) == {"oral"}


def test_two_ticks_for_one_question_are_both_asked_about() -> None:
    cross = pens.STYLES["cross"]
    reading = read(marked(("beröm", cross), ("övrigt", cross), ("letter", cross)))
    assert sure(reading) == {"letter"}
    assert doubtful(reading) == {"beröm", "övrigt"}


@pytest.mark.parametrize("name", ["cross", "filled", "tick"])
def test_a_tick_that_was_taken_back_is_never_taken_silently(name: str) -> None:
    reading = read(marked(("beröm", STRUCK_OUT), ("fråga", pens.STYLES[name])))
    assert doubtful(reading) == {"beröm", "fråga"}
    assert tick_of(reading, "fråga").is_ticked
    assert not tick_of(reading, "beröm").is_ticked


def test_a_tick_struck_out_with_nothing_instead_is_asked_about() -> None:
    reading = read(marked(("beröm", STRUCK_OUT)))
    assert "beröm" in doubtful(reading)
    assert not sure(reading)


@pytest.mark.parametrize("aside", [(-0.55, 0.0), (-0.4, -0.4), (0.0, -0.55)])
def test_a_tick_beside_its_box_counts_or_is_asked_about(aside: tuple[float, float]) -> None:
    page = print_form(PLAN).page.copy()
    area = box_of("fråga").area
    moved = replace(area, left=area.left + aside[0] * 5, top=area.top + aside[1] * 5)
    mark_box(page, moved, pens.STYLES["cross"], Random(1))
    assert tick_of(read(page), "fråga").is_ticked
    others = {tick.value for tick in read(page).ticks if tick.is_ticked and tick.is_sure}
    assert others <= {"fråga"}


def test_the_end_of_a_stroke_from_another_question_is_no_tick() -> None:
    page = print_form(PLAN).page.copy()
    area = box_of("yes").area
    ends = (area.left - 4, area.bottom + 5, area.left + 2.2, area.bottom - 1.6)
    ImageDraw.Draw(page).line([at * PRINT_SCALE for at in ends], fill=40, width=5)
    reading = read(page)
    assert not sure(reading)
    assert doubtful(reading) == {"yes"}


def test_dirt_in_a_box_is_no_tick() -> None:
    page = print_form(PLAN).page.copy()
    x, y = (at * PRINT_SCALE for at in box_of("fråga").area.center)
    ImageDraw.Draw(page).ellipse((x - 4, y - 4, x + 4, y + 4), fill=60)
    assert "fråga" not in sure(read(page))


def without(page: Image.Image, areas: Sequence[Rect]) -> Image.Image:
    for area in areas:
        corners = (area.left - 2, area.top - 2, area.right + 2, area.bottom + 2)
        ImageDraw.Draw(page).rectangle([at * PRINT_SCALE for at in corners], fill=255)
    return page


@pytest.mark.parametrize("kept", [1, 0])
def test_a_form_without_its_corners_is_proposed_but_left_to_a_person(kept: int) -> None:
    page = without(marked(("beröm", pens.STYLES["cross"])), PLAN.marks[kept:])
    reading = read(page)
    assert [tick.value for tick in reading.ticks if tick.is_ticked] == ["beröm"]
    assert doubtful(reading) == {box.value for box in PLAN.boxes}


def test_a_form_of_which_only_the_code_is_left_is_known_but_not_read() -> None:
    page = without(print_form(PLAN).page.copy(), [*PLAN.marks, *(box.area for box in PLAN.boxes)])
    reading = read(page)
    assert reading.plan == PLAN
    assert not reading.is_placed
    assert doubtful(reading) == {box.value for box in PLAN.boxes}
    assert reading.crop(PLAN.fields[0].area) is None


def test_a_code_that_is_not_where_the_plan_says_is_not_believed() -> None:
    page = marked(("beröm", pens.STYLES["cross"]))
    moved = replace(PLAN, code=replace(PLAN.code, left=PLAN.code.left - 20))
    assert not sure(read(page, plan=moved))


def test_boxes_that_are_not_where_the_plan_says_are_not_believed() -> None:
    page = marked(("beröm", pens.STYLES["filled"]))
    lower = [replace(box, area=replace(box.area, top=box.area.top + 4)) for box in PLAN.boxes]
    reading = read(page, plan=replace(PLAN, boxes=tuple(lower)))
    assert not sure(reading)


def test_a_form_that_is_not_known_here_is_turned_upright() -> None:
    page = print_form(PLAN).page
    pixels = spoil_page(page, BY_NAME["upside down"], Random(1))
    reading = read_page(PageImage(pixels), lambda _: None)
    assert reading.code is not None
    assert reading.plan is None
    assert not reading.ticks
    assert abs(reading.turned) > 170
    again = read_page(PageImage(reading.upright), lambda _: None)
    assert abs(again.turned) < 1


def test_the_second_side_has_boxes_of_its_own() -> None:
    beyond = tuple(replace(box, page=2) for box in PLAN.boxes)
    reading = read(print_form(PLAN).page, plan=replace(PLAN, pages=2, boxes=beyond))
    assert reading.is_placed
    assert not reading.ticks


def test_a_field_is_cut_out_of_the_page() -> None:
    page = print_form(PLAN).page.copy()
    area = PLAN.fields[0].area
    ImageDraw.Draw(page).rectangle(
        [at * PRINT_SCALE for at in (area.left, area.top, area.right, area.bottom)], fill=0
    )
    field = read(page, BY_NAME["turned"]).crop(area)
    assert field is not None
    assert field.shape == (round(area.height * SCALE), round(area.width * SCALE))
    assert np.mean(field) < 10


def letter(lean: float) -> Image.Image:
    page = Image.new("L", (1240, 1754), 255)
    draw = ImageDraw.Draw(page)
    for line in range(30):
        draw.rectangle((150, 200 + 40 * line, 1000 - 37 * (line % 5), 216 + 40 * line), fill=40)
    return page.rotate(lean, resample=Image.Resampling.BILINEAR, fillcolor=255)


@pytest.mark.parametrize("lean", [-5.0, -1.5, 0.0, 3.0])
def test_a_strange_paper_is_straightened(lean: float) -> None:
    reading = read_page(PageImage(np.array(letter(lean))), lambda _: PLAN)
    assert reading.code is None
    assert not reading.ticks
    assert reading.turned == pytest.approx(-lean, abs=0.5)


def test_a_strange_paper_without_lines_stays_as_it_is() -> None:
    noise = np.random.default_rng(1).integers(0, 255, (400, 300), np.uint8)
    reading = read_page(PageImage(noise), lambda _: PLAN)
    assert reading.turned == 0
    assert (reading.upright == noise).all()


def test_two_forms_of_ours_do_not_disturb_each_other() -> None:
    """The marks of another form beside ours are no reason to read its boxes."""
    one = marked(("beröm", pens.STYLES["cross"]))
    both = Image.new("L", (one.width * 2, one.height), 255)
    both.paste(one, (0, 0))
    both.paste(one, (one.width, 0))
    assert sure(read(both)) <= {"beröm"}


@settings(max_examples=15)
@given(arrays.arrays(np.uint8, arrays.array_shapes(min_dims=2, max_dims=2, max_side=60)))
def test_any_picture_can_be_read(pixels: np.ndarray) -> None:
    reading = read_page(PageImage(pixels), lambda _: PLAN)
    assert reading.code is None


@settings(max_examples=5)
@given(st.integers(0, 1 << 30), st.sampled_from(SPOILS))
def test_whatever_is_ticked_nothing_wrong_is_taken_silently(seed: int, spoil: Spoil) -> None:
    random = Random(seed)
    filled = fill_in(print_form(PLAN), pens.STYLES, random, regrets=random.random() < 0.5)
    reading = read_page(PageImage(spoil_page(filled.page, spoil, random)), lambda _: PLAN)
    meant = {box.value for box in filled.meant}
    assert all(tick.is_ticked == (tick.value in meant) for tick in reading.ticks if tick.is_sure)
