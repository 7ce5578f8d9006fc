"""Printed forms: plain ones with all that a reader sees, and those that are handed out."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import pypdfium2
import segno
from PIL import Image, ImageDraw, ImageFont

import synpunkt_desk
from synpunkt_desk.intake.paper.form_drawing import draw_form, plan_form
from synpunkt_desk.intake.paper.form_plan import Box, Code, Field, FormPlan, Paper, Rect
from tests.helpers.forms import PRINTING, make_content

FONTS: Final = Path(synpunkt_desk.__file__).parent / "resources/fonts"
PRINT_SCALE: Final = 300 / 25.4
"""Pixels in a millimetre of a printed page."""

FORM_ID: Final = "0123456789abcdef0123456789abcdef"
CASE_TYPES: Final = ("beröm", "förslag", "klagomål", "fråga", "felanmälan", "övrigt")
REPLY_WISHES: Final = ("none", "phone", "letter", "email", "visit")


@dataclass(frozen=True)
class PrintedForm:
    """A page as it left the printer, with the plan it was printed from."""

    page: Image.Image
    plan: FormPlan
    code: Code

    @property
    def boxes(self) -> list[Box]:
        """The boxes of this page."""
        return [box for box in self.plan.boxes if box.page == self.code.page]


def make_plan(width: float = 210, height: float = 297) -> FormPlan:
    """A form of one page with the questions that the municipality's forms have."""
    right, bottom = width - 15, height - 15
    corners = ((9, 9), (right, 9), (right, bottom), (9, bottom))
    return FormPlan(
        form_id=FORM_ID,
        paper="A4",
        width=width,
        height=height,
        pages=1,
        language="sv",
        marks=tuple(Rect(left, top, 6, 6) for left, top in corners),
        code=Rect(width - 46, 20, 26, 26),
        boxes=(
            *_grid("case_type", CASE_TYPES, top=80, columns=3),
            *_grid("reply_wish", REPLY_WISHES, top=110, columns=5),
            *_grid("anonymous", ("yes",), top=122, columns=1),
            *_grid("staff_origin", ("written", "oral"), top=height - 40, columns=4),
        ),
        fields=(Field("text", Rect(20, 130, width - 40, height - 180), 1),),
    )


@cache
def print_form(plan: FormPlan, campaign: str = "") -> PrintedForm:
    """The first page of a form with its marks, code, boxes and words."""
    code = Code(plan.form_id, 1, plan.language, "fedcba9876543210fedcba9876543210", campaign)
    page = Image.new("L", (_px(plan.width), _px(plan.height)), 255)
    draw = ImageDraw.Draw(page)
    for mark in plan.marks:
        draw.rectangle(_corners(mark), fill=0)
    _draw_code(draw, code, plan.code)
    for box in plan.boxes:
        draw.rectangle(_corners(box.area), outline=20, width=4)
        _write(draw, box.value, box.area.right + 2.4, box.area.top)
    for line in range(6):
        _write(draw, "Lämna en synpunkt till kommunen, så svarar vi.", 20, 30 + 7 * line)
    for field in plan.fields:
        for line in range(int(field.area.height / 8.5)):
            y = _px(field.area.top + 8.5 * (line + 1))
            draw.line((_px(field.area.left), y, _px(field.area.right), y), fill=120, width=2)
    return PrintedForm(page, plan, code)


@cache
def print_drawn(language: str, paper: Paper, page: int = 1) -> PrintedForm:
    """A page of a form as municipalities hand it out."""
    content = make_content(language=language, paper=paper)
    plan = plan_form(content)
    with pypdfium2.PdfDocument(draw_form(content, PRINTING)) as document:
        drawn = document[page - 1].render(scale=300 / 72, grayscale=True).to_pil().convert("L")
    code = Code(plan.form_id, page, plan.language, PRINTING.unit, PRINTING.campaign)
    return PrintedForm(drawn, plan, code)


def _grid(group: str, values: tuple[str, ...], *, top: float, columns: int) -> list[Box]:
    step = 170 / columns
    return [
        Box(group, value, Rect(20 + index % columns * step, top + index // columns * 7.2, 5, 5), 1)
        for index, value in enumerate(values)
    ]


def _draw_code(draw: ImageDraw.ImageDraw, code: Code, area: Rect) -> None:
    rows = [list(row) for row in segno.make_qr(code.encode(), error="q").matrix]
    step = area.width / len(rows)
    for y, row in enumerate(rows):
        for x, is_dark in enumerate(row):
            if is_dark:
                module = Rect(area.left + x * step, area.top + y * step, step, step)
                draw.rectangle(_corners(module), fill=0)


def _write(draw: ImageDraw.ImageDraw, text: str, left: float, top: float) -> None:
    draw.text((_px(left), _px(top)), text, fill=0, font=_font())


@cache
def _font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / "SourceSansPro-Regular.ttf", _px(4.2))


def _corners(area: Rect) -> tuple[int, int, int, int]:
    return _px(area.left), _px(area.top), _px(area.right) - 1, _px(area.bottom) - 1


def _px(millimetres: float) -> int:
    return round(millimetres * PRINT_SCALE)
