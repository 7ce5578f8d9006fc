"""Lays out a municipality's own form and draws it as a PDF file."""

import json
from dataclasses import asdict, replace
from datetime import UTC
from typing import Final

from synpunkt_desk.documents.cleaning import clean_line
from synpunkt_desk.documents.pdf.sheets import render_sheets
from synpunkt_desk.documents.pdf.styles import Sheet
from synpunkt_desk.documents.pdf.xmp import FileFacts
from synpunkt_desk.intake.paper.form_a4 import draw_a4
from synpunkt_desk.intake.paper.form_content import FormContent, Printing
from synpunkt_desk.intake.paper.form_leaflet import draw_leaflet
from synpunkt_desk.intake.paper.form_marks import code_place, corner_marks, draw_marks
from synpunkt_desk.intake.paper.form_parts import Part
from synpunkt_desk.intake.paper.form_plan import Code, FormPlan
from synpunkt_desk.intake.paper.form_styles import looks_of
from synpunkt_desk.intake.paper.sketch import MM, Sketch, Span
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId, fixed_id

FEWEST_LINES: Final = 4
"""A form with less room to write on is none."""

_A4: Final = (210.0, 297.0)


def plan_form(content: FormContent) -> FormPlan:
    """Where everything stands; the same content has the same id on every computer.

    Raises the known errors `form_too_full` and `logo_unreadable`.
    """
    part = lay_out(content, "")
    sketch = part.sketch
    plan = FormPlan(
        form_id="",
        paper=content.paper,
        width=sketch.width,
        height=sketch.height,
        pages=len(sketch.pages),
        language=content.texts.language,
        marks=corner_marks(sketch),
        code=code_place(part),
        boxes=tuple(sketch.boxes),
        fields=tuple(sketch.fields),
    )
    words = json.dumps(asdict(replace(content, logo=b"")), sort_keys=True, default=dict)
    return replace(plan, form_id=fixed_id("form", plan.to_json(), words, content.logo.hex()))


def draw_form(content: FormContent, printing: Printing) -> bytes:
    """The form as a tagged PDF. Raises what `plan_form` raises."""
    plan = plan_form(content)
    part = lay_out(content, printing.unit_name)
    language = content.texts.language
    for index in range(plan.pages):
        code = Code(plan.form_id, index + 1, language, printing.unit, printing.campaign)
        part.sketch.go_to_page(index)
        draw_marks(part, code, short_code(plan.form_id))
    title = clean_line(f"{content.texts.title} – {content.municipality}")
    facts = FileFacts(
        title=title,
        author=clean_line(content.municipality),
        language="sv-SE" if language == "sv" else language,
        made_at=printing.made_at.astimezone(UTC),
    )
    sheet = Sheet(plan.width * MM, plan.height * MM)
    return render_sheets(part.sketch.pages, part.sketch.root, sheet=sheet, facts=facts)


def lay_out(content: FormContent, unit_name: str) -> Part:
    """Both sides of a form without its marks, which need its id. Raises what `plan_form` raises."""
    for label_lines in (2, 1):
        part, lines = _laid_out(content, unit_name, label_lines)
        if lines >= FEWEST_LINES:
            return part
    raise KnownError("form_too_full", count=len(content.case_types))


def _laid_out(content: FormContent, unit_name: str, label_lines: int) -> tuple[Part, int]:
    is_leaflet = content.paper == "A5"
    width, height = reversed(_A4) if is_leaflet else _A4
    sketch = Sketch(width, height, is_mirrored=content.is_mirrored)
    looks = looks_of(is_leaflet=is_leaflet, is_mirrored=content.is_mirrored)
    part = Part(sketch, content, looks, Span(0, width), label_lines)
    draw = draw_leaflet if is_leaflet else draw_a4
    return part, draw(part, unit_name)


def short_code(form_id: ObjectId) -> str:
    """What people can read and type where the square code cannot be read."""
    return f"{form_id[:4]}-{form_id[4:8]}".upper()
