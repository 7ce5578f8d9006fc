"""Words that every printed document shares."""

from collections.abc import Sequence
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


PAGE_OF: Final = ("Sida ", " (", ")")
"""What stands round the two numbers where Word counts the pages by itself."""

CONTENT: Final = "{innehåll}"
"""A paragraph of its own in a municipality's Word template; the content takes its place."""
TITLE_PLACE: Final = "{titel}"
PLACES: Final = (
    TITLE_PLACE, "{datum}", "{diarienummer}", "{handläggare}", "{mottagare}", "{kommun}",
    "{förvaltning}", "{dokumenttyp}",
)  # fmt: skip
"""Further places of the template: title, day, diary number, handler, receiver and sender."""


def bars_of_row(label: str, numbers: Sequence[str]) -> str:
    """Return what the bars of a row show."""
    return f"{label}: {', '.join(numbers)}"


def spoken_chart(title: str, rows: str) -> str:
    """Return a chart in words."""
    return f"Stapeldiagram{f', {title}' if title else ''}. {rows}."
