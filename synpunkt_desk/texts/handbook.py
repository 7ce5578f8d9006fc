"""Words of the window for help."""

from typing import Final

from synpunkt_desk.texts import shell

HELP: Final = "Hjälp"
HANDBOOK: Final = "Handbok"
PRODUCT: Final = shell.PRODUCT
TITLE: Final = f"Handbok för {PRODUCT}"
ABOUT_THIS: Final = "Om det du ser nu"
WHOLE: Final = "Hela handboken"
KEYS: Final = "Tangenter"
NO_KEYS: Final = "(ingen tangent)"
CONTENTS: Final = "Innehåll"
HITS: Final = "Träffar"
SEARCH: Final = "Sök i handboken"
BACK: Final = "Bakåt"
FORWARD: Final = "Framåt"
TEXT: Final = "Kapitlets text"
PRINT: Final = "Skriv ut hela handboken…"
SAVE_PDF: Final = "Spara handboken som PDF…"
MAKING: Final = "Gör handbokens sidor…"
NO_HITS: Final = "Handboken har inget om det. Prova ett annat ord, eller början av ett ord."


def hits(count: int) -> str:
    """How many places were found."""
    return "En träff" if count == 1 else f"{count} träffar"


def hit_row(chapter: str, heading: str, around: str) -> str:
    """A place that was found, in two lines."""
    place = chapter if heading == chapter else f"{chapter} – {heading}"
    return f"{place}\n{around}" if around else place
