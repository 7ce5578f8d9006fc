"""Words that every printed document shares."""

from typing import Final

from synpunkt_desk.texts.dates import MONTHS

DATE: Final = "Datum"
DIARY_NUMBER: Final = "Dnr"
HANDLER: Final = "Handläggare"
UNTITLED: Final = "Dokument"

WORDS_AFTER_NUMBER: Final = (
    *MONTHS, "§", "§§", "kap.", "arbetsdag", "arbetsdagar", "dag", "dagar", "procent", "kr",
)  # fmt: skip
WORDS_BEFORE_NUMBER: Final = ("kl.", "nr")
"""Words that stand on the same line as their number."""


def page_of(page: int, pages: int) -> str:
    """Return the page number as municipalities write it."""
    return f"Sida {page} ({pages})"
