"""A form that is printed is one that the reader of scans can find its way on."""

from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from synpunkt_desk.intake.paper.form_drawing import draw_form, plan_form
from synpunkt_desk.intake.paper.form_plan import Code, FormPlan, Paper, Rect
from tests.helpers.forms import PRINTING, UNIT, make_content

PAPERS: tuple[Paper, ...] = ("A4", "A5")


@pytest.mark.parametrize("paper", PAPERS)
def test_the_code_says_which_form_page_unit_and_campaign_it_is(paper: Paper) -> None:
    content = make_content(paper=paper)
    plan = plan_form(content)
    pages = pictures(draw_form(content, PRINTING))
    codes = [zxingcpp.read_barcodes(page)[0].text for page in pages]

    assert [Code.decode(code) for code in codes] == [
        Code(plan.form_id, page, "sv", UNIT, "Bibliotekets vecka") for page in (1, 2)
    ]


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_of_the_plan_overlaps(paper: Paper) -> None:
    plan = plan_form(make_content(paper=paper))

    assert FormPlan.from_json(plan.to_json()) == plan
    assert collisions(plan) == []


def pictures(pdf: bytes) -> list[Image.Image]:
    """The pages as a scanner set to 150 dots per inch would see them."""
    scale: Any = 150 / 72
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=scale).to_pil() for page in document]


def collisions(plan: FormPlan) -> list[tuple[Rect, Rect]]:
    """Pairs of places of one page that share some of the paper."""
    found: list[tuple[Rect, Rect]] = []
    for page in range(1, plan.pages + 1):
        parts = [part.area for part in (*plan.boxes, *plan.fields) if part.page == page]
        areas = [*plan.marks, plan.code, *parts]
        found += [
            (one, other)
            for index, one in enumerate(areas)
            for other in areas[index + 1 :]
            if share(one, other)
        ]
    return found


def share(one: Rect, other: Rect) -> bool:
    """Whether two places have some of the paper in common."""
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )
