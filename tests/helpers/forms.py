"""Printed forms to draw: the shipped texts with any types."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from synpunkt_desk.intake.paper.form_content import FormContent, Printing
from synpunkt_desk.intake.paper.form_plan import Paper
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
