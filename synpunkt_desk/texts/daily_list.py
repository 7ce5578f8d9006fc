"""Words of the daily register list (postlista)."""

from typing import Final

DOCUMENT_TYPE: Final = "Postlista"
NUMBER: Final = "Nummer"
RECEIVED: Final = "Kom in"
SENDER: Final = "Avsändare"
MATTER: Final = "Ärende"
ANONYMOUS: Final = "Anonym"
NO_SENDER: Final = "Uppgift saknas"
LEFT_OUT: Final = "Utelämnas"
NOTHING: Final = "Inget registrerades under tiden."
NOTE: Final = (
    "Avsändare eller ärende utelämnas där det behövs på grund av sekretess (5 kap. 2 § "
    "offentlighets- och sekretesslagen)."
)


def title(days: str) -> str:
    """The title of the list of a day or some days."""
    return f"Postlista {days}"


def voided(matter: str) -> str:
    """What a case was about that was taken out again."""
    return f"{matter} (makulerat)"
