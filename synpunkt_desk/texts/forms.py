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

TEXT: Final = (
    "Kommunens egen blankett, med typerna i samma ordning som när man registrerar. Tack vare koden "
    "läser programmet av kryssen när den skannas."
)
LANGUAGE: Final = "Språk"
PAPER: Final = "Papper"
PAPER_HINTS: Final[Mapping[str, str]] = {
    "A4": "fylls i på framsidan",
    "A5": "ett A4 som viks en gång",
}
UNIT: Final = "Var den ska ligga"
UNIT_HINT: Final = "Enheten står på blanketten och fylls i när den skannas."
CAMPAIGN: Final = "Kampanj"
CAMPAIGN_HINT: Final = "Till exempel biblioteksveckan. Syns inte, men följer med i koden."
NOT_NEEDED: Final = "behövs inte"
REPLY_ADDRESS: Final = "Svarsadress på baksidan"
REPLY_ADDRESS_HINT: Final = (
    "Gäller alla blanketter. Står det Svarspost i adressen betalar kommunen portot."
)
OWN_WORDS: Final = "Egna ord på det här språket"
SAVE_WORDS: Final = "Spara orden som fil…"
READ_WORDS: Final = "Läs in ändrade ord…"
WORDS_FILTER: Final = "Ord till blanketten (*.yaml)"
WORDS_READ: Final = "Blanketten använder nu de inlästa orden"
PREVIEW_NAME: Final = "Blankettens sidor"
DRAWING: Final = "Ritar blanketten …"


def form_name(paper: str, language: str) -> str:
    """The name of a printed form."""
    return f"{PAPERS[paper]}, {LANGUAGES[language].lower()}"
