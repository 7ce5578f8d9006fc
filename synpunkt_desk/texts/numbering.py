"""What is wrong with a pattern for case numbers."""

from collections.abc import Mapping
from typing import Final

PATTERN_ERRORS: Final[Mapping[str, str]] = {
    "number_pattern_without_number": (
        "Mönstret ”{pattern}” saknar {{number}}. Skriv till exempel "
        "{{prefix}} SYN {{year}}-{{number:04}}."
    ),
    "number_pattern_without_year": (
        "Mönstret ”{pattern}” saknar {{year}} eller {{short_year}}. Numren börjar om varje år, så "
        "året behövs för att de ska skilja sig åt. Lägg till det."
    ),
    "number_pattern_unknown_field": (
        "”{field}” går inte att ha i ett nummer. Välj bland prefix, year, short_year och number."
    ),
    "number_pattern_bad_width": (
        "”{width}” är ingen bredd. Bara number kan ha en, från {{number:01}} till {{number:09}}. "
        "Ändra den."
    ),
    "number_pattern_broken": "Klamrarna i mönstret ”{pattern}” går inte ihop. Skriv lika många av "
    "varje slag.",
}
"""Sentences by error id."""
