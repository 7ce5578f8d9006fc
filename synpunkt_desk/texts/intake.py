"""Words of the window where a new case is registered."""

from collections.abc import Mapping
from typing import Final

TITLE: Final = "Snabbregistrering"
SAVED_HERE: Final = "Sparas på den här datorn"
DRAFT_RESTORED: Final = "Utkastet är öppnat igen"
CHANNEL: Final = "Kanal"
OTHER_CHANNEL: Final = "Annat…"
OTHER_CHANNEL_NAME: Final = "Annan kanal"
OTHER_CHANNEL_HINT: Final = "Skriv eller välj kanal"
TEXT: Final = "Synpunkten"
TEXT_HINT: Final = (
    "Det du skriver blir allmän handling. Skriv bara det som behövs och inga personnummer."
)
IDENTITY_NUMBER: Final = "Texten ser ut att innehålla ett personnummer."
IDENTITY_NUMBERS: Final = "Texten ser ut att innehålla flera personnummer."
MASK: Final = "Maskera"
CASE_TYPE: Final = "Typ"
RECEIVER: Final = "Mottagare"
RECEIVER_HINT: Final = "Skriv några bokstäver"
UNKNOWN_RECEIVER: Final = "Vet ej"
ARRIVAL: Final = "Ankomstdag"
ARRIVAL_REASON: Final = "Varför en annan dag?"
ARRIVAL_REASON_HINT: Final = "Skälet sparas i ärendets logg."
DAY_PROBLEM: Final = "Skriv dagen som 2026-11-24, idag, igår eller mån."
SUBMITTER: Final = "Synpunktslämnare"
ANONYMOUS: Final = "Anonym"
UNKNOWN: Final = "Okänd"
KNOWN: Final = "Känd"
NO_REPLY_POSSIBLE: Final = "Ingen kan få svar, och ingen bekräftelse behövs."
NAME: Final = "Namn"
ROLE: Final = "Roll"
ROLES: Final = (
    "Brukare, elev eller patient",
    "Anhörig eller vårdnadshavare",
    "God man eller ombud",
    "Boende",
    "Besökare",
    "Företag",
    "Förening",
)
PROTECTED: Final = "Skyddade personuppgifter"
REPLY_WISH: Final = "Vill ha återkoppling"
REPLY_NO: Final = "Nej"
REPLY_PHONE: Final = "Telefon"
REPLY_LETTER: Final = "Brev"
REPLY_EMAIL: Final = "E-post"
REPLY_VISIT: Final = "Besök"
PHONE: Final = "Telefonnummer"
ADDRESS: Final = "Postadress"
EMAIL: Final = "E-postadress"
WHEN_TO_CALL: Final = "När passar det?"
WHEN_AND_WHERE: Final = "När och var?"
MORE: Final = "Mer, om det behövs"
CASE_TITLE: Final = "Ärendemening"
CASE_TITLE_HINT: Final = "Föreslagen av texten. Skriv en bättre om du vill."
LANGUAGE: Final = "Språk"
LANGUAGE_HINT: Final = "Om det inte är svenska"
FILES: Final = "Bilagor"
FILES_HINT: Final = "Dra hit filer, klistra in dem eller välj."
ADD_FILE: Final = "Bifoga fil…"
CHOOSE_FILES: Final = "Välj filer att bifoga"
SCRIPT: Final = "Samtalsstöd"
IS_IT_FEEDBACK: Final = "Är det en synpunkt?"
IS_IT_FEEDBACK_TEXT: Final = "Annars hänvisas den vidare och räknas för sig."
REFERRED_WHERE: Final = "Hänvisas till"
REFER: Final = "Registrera som hänvisad"
KEEP_AS_FEEDBACK: Final = "Det är en synpunkt"
WILL_GET: Final = "Får numret"
COPY: Final = "Kopiera"
COPIED: Final = "Numret är kopierat"
KEEP_DRAFT: Final = "Avbryt"
ANSWERED_AT_ONCE: Final = "Besvarad direkt…"
REGISTER_AND_NEW: Final = "Registrera och ny"
REGISTER: Final = "Registrera"
OPEN_CASE: Final = "Öppna ärendet"
NEW: Final = "Ny synpunkt"
CLOSE: Final = "Stäng"
GOT_NUMBER: Final = "Ärendet har numret"
ANSWERED_AND_CLOSED: Final = "Ärendet är besvarat och avslutat."
SAY_THE_NUMBER: Final = "Läs upp numret för den du talar med."

ANSWER_TITLE: Final = "Besvarad direkt"
ANSWER_TEXT: Final = "Ärendet registreras som besvarat och avslutat. Det räknas som alla andra."
WHAT_WAS_SAID: Final = "Vad svarade du?"
OUTCOME: Final = "Utfall"
OUTCOME_HINT: Final = "Skriv eller välj hur ärendet slutade"
OUTCOME_REASON: Final = "Skäl"

PROBLEMS: Final[Mapping[str, str]] = {
    "channel": "Välj hur synpunkten kom in.",
    "text": "Skriv vad synpunkten gäller.",
    "case_type": "Välj vilken sorts synpunkt det är.",
    "receiver": "Välj vem som ska ta hand om synpunkten.",
    "received_on": "Skriv vilken dag synpunkten kom in.",
    "received_in_future": "Dagen har inte varit än. Skriv en dag till och med i dag.",
    "received_reason": "Skriv varför det är en annan dag än den som följer av lagen.",
    "submitter": "Välj Anonym, Okänd eller Känd.",
    "name": "Skriv vad synpunktslämnaren heter, eller välj Okänd.",
    "reply_wish": "Välj om synpunktslämnaren vill ha svar, och hur.",
    "phone": "Skriv telefonnumret att ringa.",
    "address": "Skriv adressen att skicka brev till.",
    "email": "Skriv e-postadressen, till exempel namn@exempel.se.",
    "reply_note": "Skriv när och var ni ska ses.",
    "answer": "Skriv vad du svarade.",
    "outcome": "Välj hur ärendet slutade.",
    "outcome_reason": "Utfallet behöver ett skäl. Skriv kort varför.",
    "referred_where": "Skriv vart den som hörde av sig hänvisas.",
}
NOT_IN_LIST: Final = "Det finns inte i listan. Välj en av raderna."


def capitalised(name: str) -> str:
    """A name from the municipality's lists as the beginning of a line."""
    return name[:1].upper() + name[1:]


def goes_to(name: str) -> str:
    """Where a case goes when nobody knows the receiver."""
    return f"{name} fördelar"


def draft_saved(clock: str) -> str:
    """When the draft was kept."""
    return f"Utkast sparat {clock}"


def latest_registered(number: str, count: int) -> str:
    """The number of the case before this one, and how many there are in the stack so far."""
    return f"Senast: {number}  ·  {count} {'registrerad' if count == 1 else 'registrerade'}"


def remove_file(name: str) -> str:
    """What the button beside a file does."""
    return f"Ta bort {name}"


def files_missing(names: str) -> str:
    """Files of a draft that are gone."""
    return f"Finns inte längre: {names}. Bifoga igen eller ta bort."


def registered(number: str) -> str:
    """Said when a case has been registered."""
    return f"Registrerad med nummer {number}"


def referred_to(where: str) -> str:
    """Where a matter leads that is no feedback."""
    return f"Hänvisad till {where}"


def now_with(receiver: str) -> str:
    """Who has the case now."""
    return f"Ärendet ligger nu hos {receiver} för fördelning."


def acknowledge_by(day: str) -> str:
    """What happens next, to be read aloud."""
    return f"Nästa steg: bekräftelse till synpunktslämnaren senast {day}."
