"""Words of the card where the municipality's own words and patterns are changed."""

from collections.abc import Mapping
from typing import Final

TITLE: Final = "Namn, ord och nummer"
TEXT: Final = (
    "Ändringen gäller från nu. Ärenden behåller sina nummer och ärendemeningar, och färdiga "
    "rapporter sina ord."
)
LABELS: Final[Mapping[str, str]] = {
    "name": "Kommunens namn",
    "department_word": "Ord för förvaltning",
    "department_word_definite": "Bestämd form",
    "department_word_plural": "Flertal",
    "criterion_word": "Kriterierna kallas",
    "local_category_word": "Egna kategorier kallas",
    "title_pattern": "Ärendemening",
    "number_pattern": "Ärendenummer",
}
HINTS: Final[Mapping[str, str]] = {
    "title_pattern": "{subject} är det som synpunkten handlar om, {type} är typen.",
    "number_pattern": (
        "{prefix} är nämndens förkortning, {year} året och {number:04} löpnumret med fyra siffror."
    ),
}
SUBJECT: Final = "snöröjning vid skolan"
TYPE: Final = "Klagomål"
SAVE: Final = "Spara"
NOT_ALLOWED: Final = "Bara en superanvändare kan ändra."
SAVED: Final = "Kommunens ord är sparade"

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "title_pattern_wrong": (
        "Ärendemeningen fungerar inte",
        "Skriv den så som hjälpen under fältet visar, utan annat inom klamrar.",
    ),
    "number_series_equal": (
        "Två nämnder skulle få samma nummer",
        "Ta med {{prefix}}, och ge varje nämnd en egen förkortning.",
    ),
}


def title_like(title: str) -> str:
    """What a title looks like."""
    return f"Till exempel: {title}"


def numbers_like(pairs: Mapping[str, str]) -> str:
    """What the boards' numbers look like."""
    return "Till exempel: " + ", ".join(pairs.values())


def shared(boards: list[str]) -> str:
    """Which boards would give the same number."""
    return f"Samma nummer: {', '.join(boards)}."
