"""The municipality's own forms, printed from an office, filled in with a pen and scanned."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Final

import pypdfium2
from PIL import Image, ImageDraw

from synpunkt_desk.intake.paper.form_plan import Box
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.papers.forms import PrintedForm, make_form

_SCALE: Final = 200 / 25.4
"""Pixels in a millimetre of a scan of 200 dots per inch."""


def print_form(
    office: Office, *, unit: str = "", language: str = "sv", campaign: str = ""
) -> PrintedForm:
    """An A4 form of the office."""
    return make_form(office, language=language, paper="A4", unit=unit, campaign=campaign)


def fill_in(form: PrintedForm, ticks: Mapping[str, str], *, faint: str = "") -> list[Image.Image]:
    """The scanned pages with a cross in each box named by question and answer.

    The question `faint` gets a mark that could be anything.
    """
    pages: list[Image.Image] = []
    with pypdfium2.PdfDocument(form.pdf) as document:
        for number, page in enumerate(document, 1):
            picture = page.render(scale=200 / 72, grayscale=True).to_pil().convert("L")
            for box in form.plan.boxes:
                if box.page == number and ticks.get(box.group) == box.value:
                    _tick(picture, box, is_faint=box.group == faint)
            pages.append(picture)
    return pages


def as_pdf(pages: Sequence[Image.Image]) -> bytes:
    """A stack as the scanner sends it."""
    out = BytesIO()
    first, *others = pages
    first.save(out, "PDF", resolution=200, save_all=True, append_images=others)
    return out.getvalue()


def _tick(picture: Image.Image, box: Box, *, is_faint: bool) -> None:
    pen = ImageDraw.Draw(picture)
    area = box.area
    inset = area.width * (0.42 if is_faint else 0.15)
    left, top, right, bottom = (
        round(side * _SCALE)
        for side in (area.left + inset, area.top + inset, area.right - inset, area.bottom - inset)
    )
    width = 2 if is_faint else 5
    pen.line((left, top, right, bottom), fill=90, width=width)
    if not is_faint:
        pen.line((left, bottom, right, top), fill=90, width=width)
