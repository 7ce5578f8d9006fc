"""How letters are folded, and whose answers are approved, as one page shows it."""

from dataclasses import dataclass

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import fixed_id
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.answers.letter_templates import (
    LetterTemplate,
    TextModule,
    letters,
    text_modules,
)
from synpunkt_desk.services.office.office import Office


@dataclass(frozen=True, slots=True)
class LetterSettings:
    """Every letter and text module, and the organisation that they are for."""

    letters: tuple[LetterTemplate, ...]
    modules: tuple[TextModule, ...]
    organisation: Organisation


def letter_settings(office: Office) -> LetterSettings:
    """Read them."""
    return LetterSettings(tuple(letters(office)), tuple(text_modules(office)), office.organisation)


def set_window(office: Office, side: str) -> Changes:
    """Fold letters for envelopes with their window on this side, "right" or "left"."""
    municipality = fixed_id(office.organisation.municipality.key, "municipality")
    with office.unit() as unit:
        unit.write("edit", "municipality", municipality, {"letter_window": side})
    return unit.changes
