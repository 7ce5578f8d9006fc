"""Words of everything one can do with a case, and of the small forms that ask for it."""

from typing import Final

from synpunkt_desk.texts.lists import join_words

DISTRIBUTE: Final = "Fördela…"
ACKNOWLEDGE: Final = "Bekräfta…"
ANSWER: Final = "Besvara…"
DELAY: Final = "Meddela försening…"
QUESTION: Final = "Fråga tillbaka…"
CLOSE: Final = "Avsluta…"
SEND_BACK: Final = "Skicka tillbaka ”inte vårt”…"
HAND_OVER: Final = "Överlämna till annan nämnd…"
FORWARD: Final = "Vidarebefordra externt…"
REFER: Final = "Hänvisa…"
PARK: Final = "Parkera…"
WAKE: Final = "Ta upp igen"
WAIT_UNIT: Final = "Väntar på enhet…"
WAIT_SUBMITTER: Final = "Väntar på svar utifrån…"
REOPEN: Final = "Återöppna…"
VOID: Final = "Makulera…"
SECRECY: Final = "Sekretess…"
PROTECT: Final = "Skydda personuppgifter"
UNPROTECT: Final = "Ta bort skydd av personuppgifter"
SPLIT: Final = "Bryt ut ett ärende…"
NOTE: Final = "Anteckna…"
ATTACH: Final = "Bifoga fil…"

RECEIVER: Final = "Mottagare"
RESPONSIBLE: Final = "Ansvarig"
RESPONSIBLE_HINT: Final = "Kan lämnas tom, så får mottagaren utse någon."
DAY: Final = "Dag"
WAY: Final = "Hur"
PROMISED_BY: Final = "Nästa besked senast"
PROMISED_BY_HINT: Final = "Datumet i texten följer med. Skriv till exempel +10 arbetsdagar."
PROMISED_AFTER_ANSWER_HINT: Final = "Bara om den som har fått svaret ska höra av er igen."
DELAY_REASON: Final = "Varför svaret dröjer"
UNIT_ANSWER_BY: Final = "Mottagarens svar senast"
UNIT_ANSWER_BY_HINT: Final = (
    "Kan lämnas tom. Räknas vid sidan av kommunens egen svarstid. Skriv till exempel "
    "+5 arbetsdagar."
)
OUTCOME: Final = "Utfall"
NO_MEASURE_REASON: Final = "Skäl till att ingen åtgärd görs"
REASON: Final = "Skäl"
REASON_FOR_RECEIVER: Final = "Skäl, som mottagaren läser"
BOARD: Final = "Nämnd eller mottagare där"
ORGANISATION: Final = "Organisation"
HOW: Final = "På vilket sätt"
WHERE: Final = "Vart"
UNTIL: Final = "Kommer tillbaka"
COMMENT: Final = "Kommentar, som visas när ärendet kommer tillbaka"
WAIT_COMMENT: Final = "Vad ni väntar på"
PROVISION: Final = "Bestämmelse"
MARKED_ON: Final = "Dag"
AUTHORITY: Final = "Myndighet"
HIDE_SENDER: Final = "Dölj avsändaren på postlistan"
HIDE_MATTER: Final = "Dölj ärendemeningen på postlistan"
NOTE_KIND: Final = "Slag"
NOTE_KINDS: Final = (
    ("file_note", "Tjänsteanteckning, hör till ärendet"),
    ("working_note", "Minnesanteckning, bara för handläggningen"),
)
NOTE_TEXT: Final = "Anteckning"
PAPER_PLACE: Final = "Originalet på papper finns"
PAPER_PLACE_HINT: Final = "Till exempel pärm eller arkivlåda. Lämna tomt om det inte finns."

MEASURE: Final = "Vad som görs"
IMPROVES: Final = "Förbättrar"
DECIDED_BY: Final = "Beslutad av"
DECIDED_ON: Final = "Beslutsdag"
LAW: Final = "Enligt lag"
LAW_HINT: Final = "Bara när åtgärden vidtas med stöd av en viss lag."
MEASURE_RESPONSIBLE: Final = "Ansvarig"
DUE_ON: Final = "Ska vara klar"
DONE_ON: Final = "Klar"
EFFECT: Final = "Effekt"
COMMUNICATED_TO: Final = "Meddelad till"
COMMUNICATED_ON: Final = "Meddelad den"
DECISION_LEVEL: Final = "Beslutsnivå"
DECIDED_HINT: Final = "Lämna tom för en idé som ingen har beslutat om än."
FOLLOW_UP_ON: Final = "Följ upp effekten"
FOLLOW_UP_KIND: Final = "Hur verksamheten följs upp"
FOLLOW_UP_TEXT: Final = "Vad det gäller"
PLANNED_ON: Final = "Planerad"
CARRIED_OUT_ON: Final = "Genomförd"
FOLLOW_UP_OUTCOME: Final = "Utfall"
EXISTING_MEASURE: Final = "Åtgärd"
EXISTING_HINT: Final = "Välj en åtgärd som finns, eller skriv en ny."

DO_DISTRIBUTE: Final = "Fördela"
DO_CLOSE: Final = "Avsluta"
DO_SEND_BACK: Final = "Skicka tillbaka"
DO_HAND_OVER: Final = "Överlämna"
DO_FORWARD: Final = "Vidarebefordra"
DO_REFER: Final = "Hänvisa"
DO_PARK: Final = "Parkera"
DO_WAIT: Final = "Vänta"
DO_REOPEN: Final = "Återöppna"
DO_VOID: Final = "Makulera"
DO_SECRECY: Final = "Spara sekretess"
DO_SPLIT: Final = "Registrera ärendet"
DO_NOTE: Final = "Spara anteckningen"
DO_ATTACH: Final = "Bifoga"
DO_MEASURE: Final = "Spara åtgärden"
DO_LINK: Final = "Koppla"

REFER_EXPLAINED: Final = "För det som inte är en synpunkt. Det räknas inte i rapporterna."
SPLIT_EXPLAINED: Final = (
    "För ett brev eller samtal med flera saker i. Det nya ärendet får eget nummer och egen "
    "mottagare; synpunktslämnare, ankomstdag och filer är desamma. Brevet räknas en gång."
)
SPLIT_TEXT: Final = "Vad det nya ärendet gäller"
CASE_TYPE: Final = "Typ"
TITLE: Final = "Ärendemening"
TITLE_HINT: Final = "Kan lämnas tom, så föreslås en av texten."
VOID_EXPLAINED: Final = (
    "För det som registrerades av misstag. Numret behålls och loggen finns kvar."
)
SECRECY_EXPLAINED: Final = (
    "Markeringen är en varning, inget beslut. Bestämmelse, dag och myndighet hör ihop "
    "(5 kap. 5 § OSL). Töm bestämmelsen för att ta bort markeringen."
)
SEND_BACK_EXPLAINED: Final = "Ärendet läggs tillbaka bland dem som ska fördelas."
SEND_BACK_AGAIN_EXPLAINED: Final = (
    "Ärendet har redan skickats tillbaka en gång. Den som äger rutinen avgör nu vem som ska ha det."
)
CLOSE_POINTS: Final = {
    "answer": "inget svar är lämnat",
    "case_type": "typ är inte satt",
    "criterion": "kriterium är inte satt",
    "local_category": "kategori är inte satt",
    "measure": "ingen åtgärd är inskriven",
    "diary_number": "diarienummer saknas",
    "statements": "ett yttrande har inte kommit",
    "law_points": "en lags checklista är inte klar",
    "notes": "minnesanteckningar eller utkast finns kvar",
    "disposal": "gallring är inte angiven",
}
"""What a case may lack when it is closed, as a part of a sentence."""
CLOSE_JUMPS: Final = {
    "answer": "Besvara",
    "case_type": "Sätt typ",
    "criterion": "Sätt kriterium",
    "local_category": "Sätt kategori",
    "measure": "Skriv åtgärd",
    "diary_number": "Diarienummer",
    "statements": "Yttranden",
    "law_points": "Checklista",
    "notes": "Anteckningar",
    "disposal": "Ange gallring",
}
"""Where each is put right, as a button."""
NO_ANSWER_REASON: Final = "Varför inget svar har lämnats"
OUTCOME_TEXT: Final = "Vad det blev av ärendet"
OUTCOME_TEXT_HINT: Final = (
    "För nämnden, som annars inte får veta det. Behövs när synpunktslämnaren är anonym."
)
DISPOSAL: Final = "Gallring"
DISPOSAL_HINT: Final = "Den regel i dokumenthanteringsplanen som gäller för ärendet."
DISPOSAL_RULES: Final = (
    "Enligt dokumenthanteringsplanen",
    "Bevaras",
    "Gallras 2 år efter avslut",
    "Gallras 5 år efter avslut",
)
"""What is offered first; any other rule can be written."""
LOOSE_NOTES: Final = "Minnesanteckningar och utkast"
LOOSE_NOTES_CHOICES: Final = (("weed", "Rensa bort"), ("keep", "Behåll i ärendet"))
LOOSE_NOTES_HINT: Final = (
    "Det som behålls blir allmän handling (2 kap. 12 § tryckfrihetsförordningen)."
)

ERRORS: Final = {
    "receiver_missing": "Välj vem som ska ta emot ärendet.",
    "other_board": "Mottagaren hör till en annan nämnd. Välj Överlämna till annan nämnd i stället.",
    "same_board": "Ärendet finns redan hos den nämnden. Välj en annan nämnd.",
    "reason_missing": "Skriv ett skäl.",
    "organisation_missing": "Skriv vem som ska ha ärendet.",
    "referral_missing": "Skriv vart du hänvisar.",
    "answer_missing": "Skriv vad svaret var.",
    "outcome_missing": "Välj hur ärendet slutade.",
    "text_missing": "Skriv något här.",
    "case_type_missing": "Välj typ.",
    "park_day_passed": "Välj en dag efter i dag.",
    "promise_missing": "Skriv en dag.",
    "promise_passed": "Skriv en dag efter den då ni hörde av er.",
    "unit_day_passed": "Skriv en dag från i dag och framåt.",
    "provision_missing": "Välj den bestämmelse som sekretessen bygger på.",
    "received_in_future": "Dagen har inte varit än. Skriv en dag till och med i dag.",
    "before_arrival": "Det är före ankomstdagen. Kontrollera dagen.",
    "measure_text_missing": "Skriv vad som görs.",
    "measure_missing": "Välj en åtgärd.",
    "done_in_future": "Dagen har inte varit än. Skriv en dag till och med i dag.",
    "day_missing": "Skriv en dag.",
    "order_text_missing": "Skriv vad nämnden har uppdragit.",
    "order_board_missing": "Välj nämnd.",
    "order_how_missing": "Skriv hur uppdraget blev klart.",
    "number_unknown": "Inget ärende har det numret. Skriv hela numret.",
    "outcome_text_missing": "Skriv vad det blev av ärendet, så att nämnden kan läsa det.",
    "unit_missing": "Välj vem som ska yttra sig.",
    "statement_day_passed": "Dagen har redan varit. Skriv en dag från och med i dag.",
    "mail_of_protected": "Skyddade uppgifter går inte med vanlig e-post. Välj ett annat sätt.",
    "mail_of_secret": "Sekretessmarkerat går inte med vanlig e-post. Välj ett annat sätt.",
    "mail_of_identity_number": "Ta bort personnumret innan texten går med e-post.",
    "law_missing": "Välj en lag i listan.",
}
"""What to do, said beside the field; the ids of `KnownError`."""


def many(label: str, count: int) -> str:
    """The heading when something is done with several cases at once."""
    return f"{label.rstrip('…')}: {count} ärenden" if count > 1 else label.rstrip("…")


def closing_points(points: list[str]) -> str:
    """What a closing checklist still misses."""
    if not points:
        return "Allt som behövs finns i ärendet."
    return f"Innan du avslutar: {join_words(points)}. Det går att avsluta ändå."


def closing_points_of_many(counted: list[tuple[str, int]], total: int) -> str:
    """In how many of several cases something is missing."""
    if not counted:
        return "Allt som behövs finns i ärendena."
    told = [f"{point} i {count} av {total}" for point, count in counted]
    return f"Innan du avslutar: {join_words(told)}. Det går att avsluta ändå."


def file_names(names: list[str]) -> str:
    """Which files will be attached."""
    return join_words(names)


def measure_line(text: str, decided_on: str) -> str:
    """An existing measure in a list."""
    return f"{text} ({decided_on})" if decided_on else text
