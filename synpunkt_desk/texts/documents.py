"""Words that every printed document shares."""

from typing import Final

DATE: Final = "Datum"
DIARY_NUMBER: Final = "Dnr"
HANDLER: Final = "Handläggare"
UNTITLED: Final = "Dokument"


def page_of(page: int, pages: int) -> str:
    """Return the page number as municipalities write it."""
    return f"Sida {page} ({pages})"
