"""Words about the municipality's printed forms."""

from collections.abc import Mapping
from typing import Final

LANGUAGES: Final[Mapping[str, str]] = {
    "sv": "Svenska",
    "en": "Engelska",
    "fi": "Finska",
    "ar": "Arabiska",
}
PAPERS: Final[Mapping[str, str]] = {"A4": "Blankett, A4", "A5": "Folder, A5"}


def form_name(paper: str, language: str) -> str:
    """The name of a printed form."""
    return f"{PAPERS[paper]}, {LANGUAGES[language].lower()}"
