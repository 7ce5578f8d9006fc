"""Words of files that are imported, and sentences about them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from synpunkt_desk.models.case import ReplyWish
from synpunkt_desk.texts.lists import join_words

COLUMNS: Final[Mapping[str, str]] = {
    "number": "nummer",
    "received": "inkommen",
    "registered": "registrerad",
    "channel": "kanal",
    "case_type": "typ",
    "criterion": "kriterium",
    "local_category": "underkategori",
    "department": "förvaltning",
    "area": "verksamhetsområde",
    "unit": "enhet",
    "school_authority": "huvudman",
    "title": "rubrik",
    "text": "beskrivning",
    "anonymous": "anonym",
    "submitter_name": "namn",
    "submitter_role": "roll",
    "submitter_email": "e-post",
    "submitter_phone": "telefon",
    "submitter_address": "adress",
    "language": "språk",
    "reply_wish": "återkoppling",
    "acknowledged_on": "bekräftad",
    "answered_on": "besvarad",
    "closed_on": "avslutad",
    "responsible": "ansvarig",
    "forwarded_to": "vidarebefordrad till",
    "measure": "åtgärd",
    "measure_law": "lag",
    "cause": "orsak",
    "system": "system",
    "diary_number": "diarienummer",
    "external_id": "externt id",
    "status": "status",
    "answer": "svar",
    "contact": "namn och kontakt",
}
"""The columns of a CSV file, by the field they fill."""

YES_AND_NO: Final = {"ja": True, "nej": False}
OPEN: Final = "öppet"
CLOSED: Final = "avslutat"
STATUSES: Final = {OPEN: True, CLOSED: False}
"""Whether a case of that status is still open."""
SCHOOL_AUTHORITIES: Final = {"kommunal": "municipal", "enskild": "independent"}
REPLY_WISHES: Final = {
    "telefon": ReplyWish.PHONE,
    "brev": ReplyWish.LETTER,
    "e-post": ReplyWish.EMAIL,
    "besök": ReplyWish.VISIT,
    "ingen": ReplyWish.NONE,
}

OTHER_CHANNEL: Final = "annat"
"""The channel that stands for every way in that the municipality has not named."""

Params = Mapping[str, str | int]

_REFUSALS: Final[Mapping[str, Callable[[Params], str]]] = {
    "no_arrival_date": lambda _: (
        "inkommen saknar giltigt datum (så här: 2026-05-13 eller 2026-05-13 14:30)"
    ),
    "no_text": lambda _: "både rubrik och beskrivning är tomma",
    "text_too_long": lambda params: (
        f"beskrivningen har {params['count']} tecken och högst {params['limit']} får plats; "
        "korta den, eller registrera ärendet för hand med hela texten som fil"
    ),
    "too_many_fields": lambda params: (
        f"raden har {params['count']} fält men rubrikraden {params['header']}"
    ),
    "broken_quotes": lambda params: (
        f"citattecknen går inte ihop (till och med rad {params['last_line']})"
    ),
    "no_entry": lambda _: "den har inga fält",
    "above_header": lambda _: "raden står ovanför rubrikraden",
    "repeated_header": lambda _: "raden upprepar rubrikraden",
    "totals": lambda _: "raden är en summa och inget ärende",
}

_REMARKS: Final[Mapping[str, Callable[[Params], str]]] = {
    "unknown_column": lambda params: f"kolumnen {params['columns']} är okänd och tas inte med",
    "unknown_columns": lambda params: f"kolumnerna {params['columns']} är okända och tas inte med",
    "column_left_out": lambda params: f"kolumnen {params['columns']} tas inte med",
    "columns_left_out": lambda params: f"kolumnerna {params['columns']} tas inte med",
    "no_external_id": lambda _: (
        "ingen kolumn är id; en post känns igen på datum, rubrik och beskrivning"
    ),
    "no_date": lambda params: f"{params['column']} är inget giltigt datum och lämnas tom",
    "unknown_word": lambda params: f"ordet under {params['column']} är okänt och lämnas osatt",
    "future_arrival": lambda _: "ankomstdagen har inte varit än",
    "before_arrival": lambda params: f"{params['column']} ligger före inkommen",
    "closed_without_answer": lambda _: "avslutad utan svar",
    "contact_missing": lambda params: (
        f"{params['column']} saknas fast återkoppling önskas den vägen"
    ),
    "unknown_case_type": lambda params: f"typen ”{params['word']}” är okänd och blir ej satt",
    "unknown_criterion": lambda params: f"kriteriet ”{params['word']}” är okänt och blir ej satt",
    "unknown_channel": lambda params: f"kanalen ”{params['word']}” är okänd och räknas som annat",
    "unknown_local_category": lambda params: f"underkategorin ”{params['word']}” är ny",
    "unknown_department": lambda params: f"förvaltningen ”{params['word']}” är ny",
    "unknown_area": lambda params: f"verksamhetsområdet ”{params['word']}” är nytt",
    "unknown_unit": lambda params: f"enheten ”{params['word']}” är ny",
    "unknown_responsible": lambda params: f"medarbetaren ”{params['word']}” är ny som ansvarig",
    "identity_number": lambda _: (
        "texten ser ut att ha ett personnummer; ta bort det där det inte behövs"
    ),
    "closed_day_taken": lambda params: f"avslutat utan datum; dagen tas från {params['column']}",
    "answer_day_taken": lambda _: "svaret saknar datum; dagen tas från avslutad",
    "open_with_closed_day": lambda _: "öppet fast avslutad har ett datum, som lämnas tomt",
    "anonymous_contact": lambda _: (
        "kontaktuppgifterna tas inte med eftersom synpunktslämnaren är anonym"
    ),
}

FILE_ERRORS: Final[Mapping[str, str]] = {
    "file_unreadable": "Filen {file} går inte att läsa. Kontrollera att den finns kvar och att du "
    "får öppna den.",
    "csv_empty": "Filen är tom. Exportera den på nytt.",
    "csv_no_known_column": "Ingen kolumn i filen känns igen. Första raden ska ha rubriker, till "
    "exempel inkommen;kanal;typ;rubrik;beskrivning. Lägg till dem i filen.",
    "csv_duplicate_column": "Kolumnen {column} finns mer än en gång. Ta bort eller döp om den ena.",
    "csv_utf16": "Filen är sparad som UTF-16. Spara den som CSV UTF-8.",
    "csv_binary": "Filen är ingen textfil. Spara kalkylbladet som CSV UTF-8.",
    "csv_damaged_utf8": "Filen blandar teckenkodningar, så att å, ä och ö skulle bli fel. Spara "
    "den på nytt som CSV UTF-8.",
    "csv_unknown_encoding": "Filens teckenkodning känns inte igen. Spara den som CSV UTF-8.",
    "csv_changed": "Filen {file} ändrades medan den lästes. Börja om inläsningen.",
    "web_too_large": "Filen är större än {limit_mb} MB. Dela upp den, eller exportera en kortare "
    "period.",
    "web_too_many_rows": "Filen har fler än {limit} rader. Dela upp den.",
    "web_too_many_values": "Filen har fler än {limit} uppgifter. Exportera en kortare period.",
    "web_too_many_columns": "Filen har fler än {limit} kolumner. Exportera bara dem som behövs.",
    "web_too_deep": "Filen har objekt i fler än {limit} nivåer. Exportera den i en enklare form.",
    "web_not_json": "Innehållet är inte giltig JSON. Exportera filen på nytt.",
    "web_no_list": "Filen har ingen lista med poster. Exportera en JSON-lista med ett objekt för "
    "varje inskickat formulär.",
    "web_many_lists": "Filen har flera listor med poster, och det går inte att veta vilken som "
    "gäller. Exportera en lista åt gången.",
    "web_no_entries": "Filen har inga poster. Exportera en annan period.",
}
"""Sentences for errors about a whole file, by error id."""


def named_columns(names: Sequence[str]) -> str:
    """Columns as they stand in the file, in a row."""
    return join_words([f"”{name}”" for name in names])


def refusal_words(reason_id: str, params: Params) -> str:
    """Why a row is not taken in."""
    return _REFUSALS[reason_id](params)


def refusal_sentence(line: int, reason_id: str, params: Params) -> str:
    """Why a row is not taken in; the header is line 1."""
    return f"rad {line}: {refusal_words(reason_id, params)}"


def remark_sentence(remark_id: str, params: Params) -> str:
    """What to look at in a row, or a file, that is taken in."""
    return _REMARKS[remark_id](params)
