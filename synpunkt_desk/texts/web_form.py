"""Words of exports from web forms: how their columns and answers are usually called."""

from collections.abc import Mapping
from typing import Final

YES: Final = "ja"
NO: Final = "nej"
CHANNEL: Final = "webb"
"""The usual way in of what a web form collects."""

USUAL_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "external_id": (
        "id", "externt id", "ärendeid", "inskick id", "inskicknings id", "svars id", "referens",
        "referensnummer", "löpnummer", "submission id", "entry id", "response id", "ticket id",
        "case id", "reference", "uuid", "guid",
    ),
    "received": (
        "inkommen", "inkom", "inkomdatum", "inskickat", "inskickad", "skickat", "skickad",
        "mottaget", "mottagen", "skapad", "skapat", "datum", "datum och tid", "tidpunkt",
        "tidsstämpel", "slutförandetid", "submitted", "submitted at", "submission date",
        "received", "received at", "created", "created at", "created on", "creation date",
        "completion time", "timestamp", "date",
    ),
    "channel": ("kanal", "channel"),
    "case_type": (
        "typ", "ärendetyp", "typ av synpunkt", "typ av ärende", "synpunktstyp", "type",
        "case type", "kategori", "category",
    ),
    "criterion": ("kriterium", "kvalitetsfaktor", "criterion"),
    "department": ("förvaltning", "nämnd", "department"),
    "area": ("verksamhetsområde", "verksamhet", "område", "area"),
    "unit": ("enhet", "skola", "förskola", "unit", "school"),
    "title": ("rubrik", "ämne", "ärendemening", "subject", "title", "heading"),
    "text": (
        "beskrivning", "meddelande", "din synpunkt", "synpunkt", "synpunkten", "fritext",
        "vad hände", "vad har hänt", "beskriv din synpunkt", "vad vill du framföra",
        "text", "kommentar", "innehåll", "message", "description", "comment", "comments",
        "feedback", "body", "content",
    ),
    "anonymous": ("anonym", "vill vara anonym", "jag vill vara anonym", "anonymous"),
    "submitter_name": (
        "namn", "ditt namn", "fullständigt namn", "förnamn", "efternamn", "avsändare", "name",
        "full name", "first name", "last name", "sender",
    ),
    "submitter_email": (
        "e-post", "e-postadress", "din e-post", "mejl", "mejladress", "mailadress", "mail",
        "email", "email address",
    ),
    "submitter_phone": (
        "telefon", "telefonnummer", "mobil", "mobilnummer", "mobiltelefon", "tel", "phone",
        "phone number", "mobile",
    ),
    "submitter_address": (
        "adress", "gatuadress", "postadress", "postnummer", "postort", "ort", "address",
        "street", "zip", "city",
    ),
    "submitter_role": ("roll", "jag är", "role"),
    "language": ("språk", "language"),
    "reply_wish": (
        "återkoppling", "önskar svar", "vill ha svar", "hur vill du ha svar", "kontaktsätt",
        "reply", "contact preference",
    ),
}  # fmt: skip
"""What columns are usually called, by the field they fill; the likeliest first."""

USUAL_ANSWERS: Final[Mapping[str, Mapping[str, str]]] = {
    "anonymous": {
        "true": YES, "1": YES, "yes": YES, "y": YES, "x": YES, "on": YES, "j": YES, "sant": YES,
        "false": NO, "0": NO, "no": NO, "n": NO, "off": NO, "falskt": NO,
    },
    "reply_wish": {
        "nej": "ingen", "no": "ingen", "false": "ingen", "0": "ingen", "none": "ingen",
        "inget svar": "ingen", "phone": "telefon", "via telefon": "telefon", "ring": "telefon",
        "epost": "e-post", "mejl": "e-post", "mail": "e-post", "email": "e-post",
        "e-mail": "e-post", "via e-post": "e-post", "letter": "brev", "post": "brev",
        "visit": "besök", "personligt besök": "besök",
    },
    "school_authority": {"fristående": "enskild", "municipal": "kommunal"},
}  # fmt: skip
"""Answers that mean one of our words whatever form they come from."""

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "source_name_missing": ("Källan saknar namn", "Skriv ett namn, till exempel Webbformuläret."),
    "source_incomplete": (
        "Det går inte att läsa in filen så",
        "Välj vilken kolumn som är inkommen, och vilken som är beskrivning eller rubrik.",
    ),
    "source_unknown": ("Källan ”{name}” finns inte", "Välj bland: {known}."),
    "source_not_found": (
        "Ingen sparad källa har filens kolumner",
        "Öppna filen under Läs in fil i programmets fönster och välj där vad kolumnerna betyder. "
        "Spara det som en källa, så går filer därifrån att läsa in även med import.",
    ),
    "source_ambiguous": (
        "Flera källor har filens kolumner",
        "Ange vilken med --source: {names}.",
    ),
}


def nameless_column(place: int) -> str:
    """A name for a column that has none."""
    return f"Kolumn {place}"


def repeated_column(name: str, time: int) -> str:
    """A name for a column that stands there again."""
    return f"{name} ({time})"


def paragraph(column: str, value: str) -> str:
    """One of several columns that together are what somebody wrote."""
    return f"{column}: {value}"
