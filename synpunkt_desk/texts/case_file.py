"""Words of the printed case file (akt) and of the copies that are handed out."""

from collections.abc import Iterable
from typing import Final

DOCUMENT_TYPE: Final = "Akt"
CASE_FILE: Final = "Akt…"
MATTER: Final = "Ärendemening"
NUMBER: Final = "Nummer"
DIARY_NUMBER: Final = "Diarienummer"
RECEIVED: Final = "Inkom"
CHANNEL: Final = "Kanal"
TYPE: Final = "Typ"
PLACE: Final = "Handläggs av"
RESPONSIBLE: Final = "Ansvarig"
SENDER: Final = "Synpunktslämnare"
OUTCOME: Final = "Utfall"
DISPOSAL: Final = "Gallring"
OUTCOME_TEXT: Final = "Vad det blev"
CLOSED: Final = "Avslutat"
HANDLED: Final = "Handlagt"
SECRECY: Final = "Sekretessmarkering"
INDEX: Final = "Innehåll"
INDEX_COLUMNS: Final = ("Nr", "Dag", "Handling", "Fil")
MEASURES: Final = "Åtgärder"
MEASURE_COLUMNS: Final = ("Åtgärd", "Beslutad av", "Klar")
EVENTS: Final = "Händelser"
EVENT_COLUMNS: Final = ("När", "Vad")
THE_MATTER: Final = "Synpunkten"
REQUEST: Final = "Begäran om yttrande"
ANONYMOUS: Final = "Anonym"
UNKNOWN: Final = "Okänd"
PROTECTED: Final = "Skyddade personuppgifter"
LEFT_OUT: Final = "Utelämnat"
FILE_LEFT_OUT: Final = "Filen är inte med i den maskade kopian. Den prövas för sig."
FILE_LISTED: Final = "Filen går inte att visa på papper och lämnas för sig."
NOTES_LEFT_OUT: Final = "Minnesanteckningar och utkast ingår inte i akten."
WHOLE: Final = "Hela akten, utan maskning. Pröva sekretess innan den lämnas till någon."
MASKED: Final = (
    "Maskad kopia: personnummer i texten är maskade. Bilder av papper är inte maskade och ska ses "
    "igenom innan kopian lämnas till någon."
)
MASKED_PROTECTED: Final = (
    "Maskad kopia: synpunktslämnaren har skyddade personuppgifter. Uppgifter om den personen, och "
    "personnummer, är utbytta eller utelämnade. Filer är inte med."
)

EXTENT: Final = "Omfattning"
EXTENTS: Final = (("masked", "Maskad"), ("whole", "Hela akten"))
PURPOSE: Final = "Till vem"
PURPOSES: Final = (("inside", "För handläggningen"), ("outside", "Lämnas ut"))
TO: Final = "Lämnas till"
TO_HINT: Final = (
    "Kan lämnas tomt. Den som ber om en kopia behöver inte uppge namn eller syfte (2 kap. 18 § "
    "tryckfrihetsförordningen)."
)
WAY: Final = "Hur"
WAYS: Final = (("paper", "På papper"), ("file", "Som fil"))
EXPLAINED: Final = (
    "Alla allmänna handlingar i ärendet, med innehåll och händelser. En kopia som lämnas ut "
    "antecknas i loggen: vad, när, till vem och av vem."
)
DO_MAKE: Final = "Gör akten…"
COPY: Final = "Utlämnad kopia"


def title(number: str) -> str:
    """The title of a case file."""
    return f"Akt {number}"


def secret(provision: str) -> str:
    """Why words are left out."""
    return f"Utelämnat: sekretessmarkerat enligt {provision}."


def masked_secret(provision: str) -> str:
    """What is left out of the whole copy."""
    return (
        f"Maskad kopia: ärendet är sekretessmarkerat enligt {provision}. Texter och filer är "
        "utelämnade och prövas var för sig."
    )


def handled(days: int, periods: Iterable[tuple[str, str]]) -> str:
    """How long it took, and when it was open where that was more than once."""
    word = "arbetsdag" if days == 1 else "arbetsdagar"
    told = [f"{first} till {last}" for first, last in periods]
    more = f" i {len(told)} omgångar: {', '.join(told)}" if len(told) > 1 else ""
    return f"{days} {word}{more}"


def item(number: int, what: str, day: str) -> str:
    """The heading of a record."""
    return f"{number}. {what}{f', {day}' if day else ''}"


def file_facts(name: str, size: int, sha256: str) -> str:
    """A file with what it can be known again by."""
    return f"Fil: {name}, {size} byte, SHA-256 {sha256}"


def page_of(name: str, number: int) -> str:
    """What a picture of a page is of."""
    return f"Sida {number} av {name}"


def more_pages(count: int) -> str:
    """That a long file is not shown whole."""
    return f"{count} sidor till visas inte här; filen lämnas för sig."


def what(extent: str, pages: int) -> str:
    """What was handed out, for the log."""
    return f"akten, {extent}, {pages} {'sida' if pages == 1 else 'sidor'}"


def copy_facts(day: str, to: str, way: str) -> str:
    """When a copy was handed out, to whom and how."""
    whom = f"till {to}" if to else "mottagaren okänd"
    return " · ".join(part for part in (day, whom, way) if part)
