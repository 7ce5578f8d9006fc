"""Words of exports from web forms: how their columns and answers are usually called."""

from collections.abc import Mapping
from typing import Final

from synpunkt_desk.texts.dates import MONTHS as _MONTHS
from synpunkt_desk.texts.importing import CLOSED, OPEN

YES: Final = "ja"
NO: Final = "nej"
CHANNEL: Final = "webb"
"""The usual way in of what a web form collects."""

MONTHS: Final[Mapping[str, int]] = {
    **{name[:3]: month for month, name in enumerate(_MONTHS, 1)}, "may": 5, "oct": 10,
}  # fmt: skip
"""Months by the three letters they begin with, in Swedish and English."""

TOTALS: Final = ("summa", "s:a", "total", "totalt", "totalsumma", "antal", "delsumma")
"""How a line begins that sums up what stands above it."""

USUAL_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "external_id": (
        "id", "externt id", "ärendeid", "inskick id", "inskicknings id", "svars id", "referens",
        "referensnummer", "löpnummer", "submission id", "entry id", "response id", "ticket id",
        "case id", "reference", "uuid", "guid", "inskicksid",
    ),
    "number": (
        "ärendenummer", "ärendenr", "ärende nr", "synpunktsnummer", "handlings id", "case number",
    ),
    "diary_number": ("diarienr", "dnr", "diarie nr"),
    "received": (
        "inkommen", "inkom", "inkomdatum", "inskickat", "inskickad", "skickat", "skickad",
        "mottaget", "mottagen", "skapad", "skapat", "datum", "datum och tid", "tidpunkt",
        "tidsstämpel", "slutförandetid", "submitted", "submitted at", "submission date",
        "received", "received at", "created", "created at", "created on", "creation date",
        "completion time", "timestamp", "date", "ink datum", "ankomstdatum", "ankom",
        "inkommen datum", "upprättad",
    ),
    "registered": ("registreringsdatum", "regdatum", "reg datum", "registrerad datum"),
    "acknowledged_on": ("bekräftelse skickad", "mottagningsbevis", "kvitterad", "bekräftat"),
    "answered_on": ("svarsdatum", "besvarat", "svar skickat", "svarat", "besvarad datum"),
    "closed_on": (
        "avslutsdatum", "avslutat", "avslutad datum", "stängd", "klar", "klardatum", "closed",
        "closed at", "beslutsdatum",
    ),
    "status": ("ärendestatus", "läge", "tillstånd", "state"),
    "answer": ("svarstext", "vårt svar", "svar till synpunktslämnare", "kommunens svar", "answer"),
    "responsible": (
        "handläggare", "ansvarig handläggare", "tilldelad", "ägare", "handlagd av", "assignee",
    ),
    "measure": ("vidtagen åtgärd", "åtgärder", "genomförd åtgärd"),
    "contact": (
        "namn och telefon", "namn och kontaktuppgifter", "kontaktuppgifter", "kontakt",
        "anmälare", "synpunktslämnare", "uppgiftslämnare", "namn telefon", "contact",
    ),
    "channel": ("kanal", "inkommit via", "ankomstsätt", "channel"),
    "case_type": (
        "typ", "ärendetyp", "typ av synpunkt", "typ av ärende", "synpunktstyp", "type",
        "case type", "kategori", "category",
        "ärendeslag", "typ av inlägg",
    ),
    "criterion": ("kriterium", "kvalitetsfaktor", "criterion"),
    "department": ("förvaltning", "nämnd", "sektor", "ansvarig förvaltning", "department"),
    "area": ("verksamhetsområde", "verksamhet", "område", "area"),
    "unit": ("enhet", "skola", "förskola", "unit", "school"),
    "title": ("rubrik", "ämne", "ärendemening", "ärenderubrik", "subject", "title", "heading"),
    "text": (
        "beskrivning", "ärendetext", "ärendebeskrivning", "meddelande", "din synpunkt", "synpunkt",
        "synpunkten", "fritext",
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
    "status": {
        **dict.fromkeys((
            "öppen", "öppet", "ny", "nytt", "nyinkommen", "inkommen", "registrerad", "pågående",
            "pågår", "påbörjad", "ej påbörjad", "fördelad", "tilldelad", "handläggs",
            "under handläggning", "under utredning", "vilande", "väntar", "väntar på svar",
            "återöppnad", "ej avslutad", "open", "new", "in progress", "pending", "reopened",
        ), OPEN),
        **dict.fromkeys((
            "avslutad", "avslutat", "avsl", "stängd", "stängt", "klar", "klart", "klarmarkerad",
            "färdig", "besvarad", "arkiverad", "avskriven", "closed", "done", "resolved",
        ), CLOSED),
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
