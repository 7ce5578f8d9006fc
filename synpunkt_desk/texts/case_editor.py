"""Words of the screen that shows one case."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from synpunkt_desk.texts.cases import WAITING_FOR
from synpunkt_desk.texts.dates import TODAY

NAME: Final = "Ärendet"
TABS_NAME: Final = "Delar av ärendet"
UNTITLED: Final = "Utan ärendemening"
NO_DIARY_NUMBER: Final = "Diarienummer saknas"
NOBODY: Final = "ingen ännu"
NOT_NEEDED: Final = "behövs inte"

SHOW_LETTER: Final = "Visa dem"
LETTER_SHOWN: Final = "Ärenden ur samma brev"
LETTER_LEFT: Final = "Tillbaka"

TAB_MATTER: Final = "Synpunkt"
TAB_ANSWER: Final = "Svar"
TAB_MEASURES: Final = "Åtgärder"
TAB_RECORDS: Final = "Handlingar"
TAB_LOG: Final = "Logg"

TELL_DELAY: Final = "annars meddelas försening"

STEP_RECEIVED: Final = "Inkommen"
STEP_DISTRIBUTED: Final = "Fördelad"
STEP_ACKNOWLEDGED: Final = "Bekräftad"
STEP_ANSWERED: Final = "Besvarad"
STEP_MEASURE: Final = "Åtgärd"
STEP_CLOSED: Final = "Avslutad"

MATTER: Final = "S&ynpunkten"
WRITING_RULE: Final = (
    "Det du skriver blir allmän handling. Skriv bara det som behövs och inga personnummer."
)
MASK: Final = "Maskera"
TITLE: Final = "Ärende&mening"
CHANNEL: Final = "&Kanal"
RECEIVED_ON: Final = "Ankomstda&g"
RECEIVED_REASON: Final = "Varför den dagen"
DIARY_NUMBER: Final = "&Diarienummer"
SUBMITTER: Final = "Synpunktslämnare och återkoppling"
SUBMITTER_CHOICES: Final = (("known", "Känd"), ("anonymous", "Anonym"), ("unknown", "Okänd"))
SUBMITTER_NAME: Final = "Namn"
SUBMITTER_ROLE: Final = "Roll"
SUBMITTER_PHONE: Final = "Telefon"
SUBMITTER_EMAIL: Final = "E-post"
SUBMITTER_ADDRESS: Final = "Adress"
REPLY_WISH: Final = "Återkoppling"
REPLY_NOTE: Final = "Hur och när"
PROTECTED: Final = "Skyddade personuppgifter"
SHOW_PROTECTED: Final = "Visa uppgifterna"
SHOW_PROTECTED_HINT: Final = "Loggen visar vem som har öppnat dem."
NO_REPLY: Final = {
    "anonymous": "Den som lämnade synpunkten är anonym. Ingen bekräftelse och inget svar behövs.",
    "unknown": "Vem som lämnade synpunkten är inte känt. Inget svar kan lämnas.",
}
CONCERNS: Final = "Vem det gäller"
CONCERNS_HINT: Final = "Till exempel dotter, granne eller boende. Skriv inga namn."
SIGNATORIES: Final = "Antal undertecknare"
SIGNATORIES_HINT: Final = "För en namnlista. Den räknas som en synpunkt."
SIGNATORIES_PROBLEM: Final = (
    "Skriv ett antal från 1 till 99\N{NO-BREAK SPACE}999, eller lämna rutan tom."
)
LANGUAGE: Final = "Språk"
REPLY_LANGUAGE: Final = "Svar på"
SWEDISH: Final = "Svenska"
INTERPRETER: Final = "Tolk behövs"
LATEST: Final = "Senast i ärendet"
PREVIEW: Final = "Bifogad handling"
DAY_PROBLEM: Final = "Skriv dagen som 2026-11-24, eller till exempel idag, igår eller mån."
COMING_DAY_PROBLEM: Final = (
    "Skriv dagen som 2026-11-24, eller till exempel imorgon, fre eller +2\N{NO-BREAK SPACE}veckor."
)
DAY_AHEAD: Final = "Dagen har inte varit än. Skriv en dag till och med i dag."
CASE_MISSING: Final = "Ärendet finns inte längre."

DRAFT_BACK_ACTION: Final = "Släng det"
NOTHING_SAID_TITLE: Final = "Inget är sagt till synpunktslämnaren än"
NOTHING_SAID_TEXT: Final = (
    "Här samlas bekräftelser och svar, med dag och hur de lämnades. Tryck Bekräfta överst."
)
NO_MEASURES_TITLE: Final = "Ingen åtgärd än"
NO_MEASURES_TEXT: Final = (
    "Tryck Ny åtgärd och skriv vad som förbättras tack vare synpunkten, vem som beslutat och när."
)
NO_RECORDS_TITLE: Final = "Inga handlingar än"
NO_RECORDS_TEXT: Final = "Dra hit en fil, klistra in den med Ctrl+V eller välj Bifoga fil."

CAUSE: Final = "Orsak"
CAUSE_HINT: Final = "Vad som låg bakom synpunkten, så som du bedömer det."
UNDER_LAW: Final = "enligt"
NEW_MEASURE: Final = "Ny åtgärd…"
LINK_MEASURE: Final = "Koppla till en åtgärd…"
UNLINK_MEASURE: Final = "Koppla bort"
FOLLOW_UP: Final = "Följ upp enskild verksamhet…"
DECLARATION: Final = "Servicedeklaration"
DECLARATION_HINT: Final = "Det kommunen har lovat. Skriv den om den saknas i listan."
CHANGE: Final = "Ändra…"
REMOVE: Final = "Ta bort"
CORRECT: Final = "Rätta med en ny…"

RECORD_KINDS: Final = {
    "received": "Inkommen handling",
    "file_note": "Tjänsteanteckning",
    "working_note": "Minnesanteckning",
    "dispatched": "Skickad handling",
    "statement": "Yttrande",
    "draft": "Utkast",
}
PURPOSES: Final = {
    "acknowledge": "Bekräftelse",
    "question": "Fråga",
    "answer": "Svar",
    "delay": "Besked om försening",
    "conversation": "Anteckning om samtal",
}
ATTACH: Final = "Bifoga fil…"
NOTE: Final = "Anteckna…"
SHOW: Final = "Visa"
SAVE_AS: Final = "Spara som…"
CHOOSE_FILES: Final = "Välj filer att bifoga"
RISKY_TITLE: Final = "Filen kan göra skada"
SAVE_ANYWAY: Final = "Spara ändå"
CHOOSE_PLACE: Final = "Välj var filen ska sparas"
PASTED_PICTURE: Final = "inklistrad bild.png"
CANNOT_SHOW: Final = "Filen går inte att visa här. Spara den för att öppna den i ett annat program."
ZOOM_IN: Final = "Förstora"
ZOOM_OUT: Final = "Förminska"
ROTATE: Final = "Vrid"

SHOW_ALL_EVENTS: Final = "Visa hela loggen"
MORE: Final = "M&er"


def risky_text(name: str) -> str:
    """Said before a file is saved that can run something when it is opened."""
    return (
        f"{name} kan köra program eller skript när den öppnas. Spara den bara om du vet vem som "
        "har skickat den och varför. Fråga it-avdelningen om du är osäker."
    )


def number(official: str, provisional: str) -> str:
    """The number of the case, or the one it has until there is an official one."""
    return official or f"{provisional}, väntar på nummer"


def diary_number(diary: str) -> str:
    """The number in the diary system, or that there is none."""
    return f"Dnr {diary}" if diary else NO_DIARY_NUMBER


def batch(label: str) -> str:
    """The stack of papers that the case was registered from."""
    return f"Bunt: {label}" if label else ""


def responsible(name: str) -> str:
    """Who is responsible."""
    return f"Ansvarig: {name or NOBODY}"


def next_step(steps: str) -> str:
    """What should be done next."""
    return f"Nästa steg: {steps}" if steps else ""


def due_note(due: date | None, today: date) -> str:
    """Beneath a step that is not taken yet."""
    return f"{'skulle skett' if due < today else 'senast'} {_day(due, today)}" if due else ""


def _day(day: date, today: date) -> str:
    return TODAY if day == today else day.isoformat()


def counted(label: str, count: int) -> str:
    """ "Handlingar (2)"."""
    return f"{label} ({count})" if count else label


def saved_at(clock: str) -> str:
    """When what one typed was written."""
    return f"Sparat {clock}"


def draft_back(clock: str) -> str:
    """Unsaved words have come back."""
    return f"Det du skrev {clock} hann inte sparas. Det är tillbaka och sparas när du går vidare."


def identity_numbers_found(count: int) -> str:
    """The text holds numbers that it should not hold."""
    what = "ett personnummer" if count == 1 else f"{count} personnummer"
    return f"Texten innehåller {what}."


def text_too_long(limit: int) -> str:
    """Somebody has pasted a whole book."""
    return f"Texten är för lång och sparas inte. Korta den till högst {limit} tecken."


def parked(until: str) -> str:
    """The case is put aside."""
    return f"Parkerat till {until}."


def back_from_parking(day: str, comment: str) -> str:
    """The case was put aside and has come back."""
    said = f": ”{comment}”" if comment else ""
    return f"Tillbaka {day} efter parkering{said}{'' if said.endswith(('.”', '?”', '!”')) else '.'}"


def waiting(whom: str) -> str:
    """We wait for somebody."""
    return f"Väntar på {WAITING_FOR.get(whom, whom)}."


def sent_back(times: int, reason: str) -> str:
    """Somebody has said that it is not theirs."""
    often = "en gång" if times == 1 else f"{times} gånger"
    return f"Skickat tillbaka {often}: ”{reason}”."


def sent_back_for_good(times: int, reason: str, owner: str) -> str:
    """Nobody says that it is theirs; the process owner decides."""
    decides = f" {owner} avgör vem som ska ha ärendet." if owner else ""
    return f"{sent_back(times, reason)}{decides}"


def secrecy(provision: str, day: str, authority: str) -> str:
    """The mark is a warning, and every request is judged anew (OSL 5:5)."""
    facts = ", ".join(part for part in (provision, day, authority) if part)
    return f"Sekretessmarkerat: {facts}. Pröva varje begäran om utlämnande för sig."


def voided(day: str, reason: str) -> str:
    """The case was registered by mistake."""
    return (
        f"Makulerat {day}: ”{reason}”." if reason != "undone" else f"Registreringen ångrades {day}."
    )


def referred(day: str, where: str) -> str:
    """It was no feedback."""
    return f"Hänvisat {day} till {where}."


def forwarded(day: str, where: str) -> str:
    """Somebody outside the municipality has it."""
    return f"Vidarebefordrat {day} till {where}."


def handed_over(day: str, board: str) -> str:
    """It came from another board."""
    return f"Överlämnat {day} från {board}."


def contact_line(purpose: str, day: str, way: str) -> str:
    """ "Svar 2026-11-20 via telefon"."""
    return f"{purpose} {day}{f' via {way}' if way else ''}"


def record_facts(kind: str, day: str, size: int, paper_place: str, written: str) -> str:
    """What is known of a document, and who wrote it down when."""
    held = f"original: {paper_place}" if paper_place else ""
    parts = (kind, day, _size(size) if size else "", held, written)
    return " · ".join(part for part in parts if part)


def written_by(author: str, moment: str) -> str:
    """Who wrote something down, and when."""
    return f"antecknat av {author} {moment}" if author else f"antecknat {moment}"


def _size(size: int) -> str:
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


def measure_facts(parts: Sequence[tuple[str, str]]) -> str:
    """ "Beslutad av enhetschefen 2026-11-20 · klar 2026-12-01"."""
    return " · ".join(f"{label} {value}".strip() for label, value in parts if value)


def letter_of(count: int) -> str:
    """That a case came together with others."""
    return f"Brevet gav {count} ärenden med samma synpunktslämnare och filer."
