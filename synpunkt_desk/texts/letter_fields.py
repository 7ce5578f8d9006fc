"""The fields that letters and text modules may hold: what each is called and says where empty."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class LetterField:
    """`key` is what the program calls it, `empty` what stands where nothing is known."""

    key: str
    about: str
    example: str
    empty: str = ""


FIELDS: Final[Mapping[str, LetterField]] = {
    "nummer": LetterField("number", "ärendets nummer", "TN SYN 2026-0119", "som ännu saknas"),
    "diarienummer": LetterField(
        "diary_number", "diarienummer, annars ärendets nummer", "TN 26/119"
    ),
    "ärendemening": LetterField(
        "title", "vad ärendet gäller", "Synpunkt om snöröjning vid Ekarängsskolan", "din synpunkt"
    ),
    "typ": LetterField("case_type", "typ, med liten bokstav", "klagomål", "synpunkt"),
    "inkom": LetterField("received", "dagen då den kom in", "2026-11-20", "nyligen"),
    "nämnd": LetterField("board", "nämnden", "Tekniska nämnden", "nämnden"),
    "förvaltning": LetterField(
        "department", "förvaltningen", "Tekniska förvaltningen", "förvaltningen"
    ),
    "enhet": LetterField(
        "unit", "enhet, annars område eller förvaltning", "Gata och park", "kommunen"
    ),
    "handläggare": LetterField(
        "handler", "den som ansvarar, eller bara funktionen", "Eva Ask", "en av våra handläggare"
    ),
    "titel": LetterField("title_of_handler", "handläggarens titel", "trafikingenjör"),
    "svar senast": LetterField(
        "answer_by", "dagen då svaret ska lämnas", "2026-12-04", "så snart vi kan"
    ),
    "besked senast": LetterField(
        "promised_by", "dagen då de ska höra av er igen", "2026-12-11", "så snart vi kan"
    ),
    "skäl": LetterField(
        "delay_reason", "skälet till en försening", "Vi väntar på en mätning.", "{skäl}"
    ),
    "namn": LetterField("name", "synpunktslämnarens namn", "Eva Exempel"),
    "dag": LetterField("today", "dagens datum", "2026-11-24"),
    "kommun": LetterField("municipality", "kommunens namn", "Borås Stad"),
    "kontakt": LetterField(
        "contact",
        "kontaktvägen från Mottagning",
        "Ring kontaktcenter 033-35 70 00.",
        "Har du frågor? Hör av dig till oss.",
    ),
}
"""In the order in which they are offered."""

NUMBER_FIELD: Final = "nummer"
REASON_FIELD: Final = "skäl"
EMPTY: Final[Mapping[str, str]] = {name: field.empty for name, field in FIELDS.items()}
EXAMPLES: Final[Mapping[str, str]] = {name: field.example for name, field in FIELDS.items()}
