"""What fields and their values are called in the log."""

from collections.abc import Mapping
from typing import Final

from synpunkt_desk.models.objects import RecordKind
from synpunkt_desk.texts.arrival import WAYS as ARRIVAL_WAYS
from synpunkt_desk.texts.cases import REPLY_WISHES, SUBMITTER_STATES, WAITING_FOR, WAYS
from synpunkt_desk.texts.improvements import IMPROVES, KINDS, LEVELS

EMPTY: Final = "tomt"

_CASE_FIELDS: Final = {
    "title": "ärendemening",
    "text": "synpunktens text",
    "channel": "kanal",
    "channel_word": "kanal",
    "case_type": "typ",
    "criterion": "kriterium",
    "local_category": "kategori",
    "language": "språk",
    "reply_wish": "önskad återkoppling",
    "reply_note": "om återkopplingen",
    "received_on": "ankomstdag",
    "received_reason": "skäl till ankomstdagen",
    "diary_number": "diarienummer",
    "number": "nummer",
    "responsible": "ansvarig",
    "system": "verksamhetssystem",
    "school_authority": "huvudman",
    "cause": "orsak",
    "submitter": "synpunktslämnare",
    "board": "nämnd",
    "department": "förvaltning",
    "area": "verksamhetsområde",
    "unit": "enhet",
    "distributed_at": "fördelning",
    "acknowledged_on": "bekräftad",
    "acknowledged_way": "bekräftad via",
    "answered_on": "besvarad",
    "answered_way": "besvarad via",
    "closed_on": "avslutad",
    "outcome": "utfall",
    "no_measure_reason": "skäl",
    "reopened_reason": "skäl att öppna igen",
    "forwarded_to": "vidarebefordrad till",
    "forwarded_on": "vidarebefordrad",
    "referred_to": "hänvisad till",
    "referred_on": "hänvisad",
    "handed_over_from": "överlämnad från",
    "handed_over_on": "överlämnad",
    "came_to": "låg tidigare hos",
    "sent_back_count": "gånger tillbakaskickad",
    "sent_back_reason": "skäl",
    "voided_on": "makulerad",
    "voided_reason": "skäl till makulering",
    "parked_until": "parkerad till",
    "waiting_for": "väntar på",
    "secrecy_provision": "sekretessbestämmelse",
    "secrecy_date": "dag för sekretessmarkering",
    "secrecy_authority": "myndighet som markerat",
    "hide_sender": "dölj avsändare",
    "hide_matter": "dölj ärendemening",
    "concerns": "vem det gäller",
    "reply_language": "språk för svaret",
    "interpreter_needed": "tolk behövs",
    "batch": "bunt",
    "identity_reason": "skäl att behålla personnummer",
    "signatories": "antal undertecknare",
    "theme": "tema",
    "campaign": "kampanj",
    "declaration": "servicedeklaration",
    "law_flags": "lagflaggor",
    "law_declined": "lagar som inte är aktuella",
    "statement_by": "yttrande väntas",
    "outcome_text": "vad det blev av ärendet",
    "no_answer_reason": "skäl till att inget svar lämnats",
    "disposal": "gallring",
    "earlier_closings": "tidigare avslut",
    "praise_passed_to": "framfört till",
    "praise_passed_on": "framfört",
    "promised_by": "nästa besked senast",
    "promised_on": "dagen då nästa besked lovades",
    "unit_answer_by": "mottagarens svar senast",
    "delay_reason": "skäl till förseningen",
}
_SUBMITTER_FIELDS: Final = {
    "name": "namn",
    "role": "roll",
    "email": "e-post",
    "phone": "telefon",
    "address": "adress",
    "protected": "skydd av personuppgifter",
    "removed": "borttagning",
}
_MEASURE_FIELDS: Final = {
    "text": "åtgärd",
    "improves": "vad den förbättrar",
    "decided_by": "beslutad av",
    "decided_on": "beslutad",
    "law": "lag",
    "responsible": "ansvarig",
    "due_on": "ska vara klar",
    "done_on": "klar",
    "effect": "effekt",
    "communicated_to": "meddelad",
    "removed": "borttagning",
    "kind": "slag",
    "department": "förvaltning",
    "declaration": "servicedeklaration",
    "decision_level": "beslutsnivå",
    "proposed_on": "föreslagen",
    "started_on": "påbörjad",
    "follow_up_on": "effekten följs upp",
    "communicated_on": "meddelad den",
}
_ORDER_FIELDS: Final = {
    "board": "nämnd",
    "meeting_on": "sammanträdesdag",
    "paragraph": "paragraf",
    "text": "uppdrag",
    "department": "förvaltning",
    "responsible": "ansvarig",
    "due_on": "ska vara klart",
    "done_on": "klart",
    "done_how": "hur det blev klart",
    "report": "rapport",
    "removed": "borttagning",
}
_RECORD_FIELDS: Final = {
    "text": "text",
    "subject": "ämne",
    "paper_place": "arkivplacering",
    "removed": "borttagning",
}
FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    "case": _CASE_FIELDS,
    "submitter": _SUBMITTER_FIELDS,
    "measure": _MEASURE_FIELDS,
    "board_order": _ORDER_FIELDS,
    "record": _RECORD_FIELDS,
}
WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "reply_wish": REPLY_WISHES,
    "received_reason": {way.value: words for way, words in ARRIVAL_WAYS.items()},
    "submitter": SUBMITTER_STATES,
    "waiting_for": WAITING_FOR,
    "acknowledged_way": WAYS,
    "answered_way": WAYS,
    "improves": IMPROVES,
    "decision_level": LEVELS,
    "kind": KINDS,
}
NOTES: Final = {
    RecordKind.RECEIVED.value: "Handling lades till",
    RecordKind.FILE_NOTE.value: "Tjänsteanteckning skrevs",
    RecordKind.WORKING_NOTE.value: "Minnesanteckning skrevs",
    RecordKind.DISPATCHED.value: "Handling skickades",
    RecordKind.STATEMENT.value: "Yttrande lades till",
    RecordKind.DRAFT.value: "Utkast skrevs",
}
SENT: Final = {"question": "Fråga ställdes"}
"""Said to the submitter without a moment of the case that tells of it."""

PROTECTED: Final = "Synpunktslämnarens uppgifter skyddades"
UNPROTECTED: Final = "Skyddet av synpunktslämnarens uppgifter togs bort"
