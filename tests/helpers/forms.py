"""Printed forms to draw: the shipped texts with any types."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from synpunkt_desk.documents.pdf.layout import TextLine
from synpunkt_desk.intake.paper.form_content import FormContent, Printing
from synpunkt_desk.intake.paper.form_plan import Paper, Rect
from synpunkt_desk.intake.paper.sketch import MM, Sketch
from synpunkt_desk.models.ids import fixed_id
from synpunkt_desk.services.municipality.form_texts import shipped_texts

TYPES: Final = ("Beröm", "Fråga", "Förslag", "Klagomål")
ADDRESS: Final = ("Borås Stad", "Synpunkter", "Svarspost 20 123 456", "508 00 Borås")
UNIT: Final = fixed_id("test", "unit")
PRINTING: Final = Printing(
    made_at=datetime(2026, 11, 23, 9, 30, tzinfo=UTC),
    unit=UNIT,
    unit_name="Kungsängens förskola",
    campaign="Bibliotekets vecka",
)


def make_content(
    *, language: str = "sv", paper: Paper = "A4", types: Sequence[str] = TYPES
) -> FormContent:
    """A form of an example municipality."""
    return FormContent(
        paper=paper,
        municipality="Borås Stad",
        texts=shipped_texts(language),
        case_types=tuple((fixed_id("test", name), name) for name in types),
        reply_address=ADDRESS,
    )


@dataclass(frozen=True, slots=True)
class Ink:
    """A line of text on the paper: where its letters are and how large they are."""

    page: int
    area: Rect
    size: float


def ink_of(sketch: Sketch) -> list[Ink]:
    """Every line of text of a form."""
    return [
        Ink(page, _letters(shape), shape.style.size)
        for page, marked in enumerate(sketch.pages, 1)
        for part in marked
        for shape in part.shapes
        if isinstance(shape, TextLine)
    ]


def _letters(shape: TextLine) -> Rect:
    """From the top of the capitals to the baseline."""
    high = 0.66 * shape.style.size
    return Rect(shape.x / MM, (shape.y - high) / MM, shape.line.width / MM, high / MM)
