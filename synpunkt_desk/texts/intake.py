"""Words of the window where a new case is registered."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

TITLE: Final = "Snabbregistrering"
SAVED_HERE: Final = "Sparas på den här datorn"
DRAFT_RESTORED: Final = "Utkastet är öppnat igen"
MAIL_FILLED_IN: Final = "Ifylld från mejlet. Kontrollera och registrera."
LOOKS_LIKE_MAIL: Final = "Ser ut som ett mejl."
FILL_FIELDS: Final = "Fyll i fälten"
CHANNEL: Final = "Kanal"
OTHER_CHANNEL: Final = "Annat…"
OTHER_CHANNEL_NAME: Final = "Annan kanal"
OTHER_CHANNEL_HINT: Final = "Skriv eller välj kanal"
TEXT: Final = "Synpunkten"
TEXT_HINT: Final = (
    "Det du skriver blir allmän handling. Skriv bara det som behövs och inga personnummer."
)
BATCH: Final = "Bunt"
BATCH_HINT: Final = "Går att söka på. F8 i ett fält behåller det till nästa i bunten."
CONCERNS: Final = "Vem det gäller"
CONCERNS_HINT: Final = "Till exempel dotter, granne eller boende. Skriv inga namn."
SIGNATORIES: Final = "Antal undertecknare"
SIGNATORIES_HINT: Final = "För en namnlista. Den räknas som en synpunkt."
REPLY_LANGUAGE: Final = "Språk för svaret"
INTERPRETER: Final = "Tolk behövs"
ARRIVAL_WAY: Final = "Hur det kom fram"
IDENTITY_REASON: Final = "Varför behöver numret stå kvar?"
IDENTITY_REASON_HINT: Final = "Skälet sparas i ärendet. Annars maskerar du numret."
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
REPEAT: Final = "Repetera"
SIMILAR: Final = "Liknande"
EARLIER: Final = "Tidigare ärenden"
FOUND: Final = "Träffar"
SIMILAR_HINT: Final = "Alt+1 till Alt+5 visar ett ärende. Inget läggs ihop av sig självt."
ADD_TO_CASE: Final = "Lägg till i detta ärende"
ADDED_TO: Final = "Tillagt i ärendet"
ADDED_TEXT: Final = "Det du skrev finns bland ärendets handlingar. Inget nytt ärende skapades."
FIND_CASE: Final = "Vilket ärende?"
FIND_CASE_HINT: Final = "Skriv nummer eller ord. Välj det bland träffarna."
PENDING_CASE: Final = "inlaga i pågående ärende"
"""By this synonym the municipality's exit for what belongs to a case that exists is known."""
LIKENESS: Final = {
    "contact": "samma synpunktslämnare",
    "text": "liknande text",
    "sought": "",
}
STAGES: Final = {
    "to_distribute": "väntar på fördelning",
    "to_acknowledge": "väntar på bekräftelse",
    "in_progress": "handläggs",
    "answered": "besvarat",
    "closed": "avslutat",
    "referred": "hänvisat",
    "voided": "makulerat",
}
SHOW_CLOCK: Final = "Visa tiden"
PRINT_RECEIPT: Final = "Skriv ut kvitto…"
SAVE_RECEIPT: Final = "Spara kvitto…"
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
    "identity_reason": "Maskera personnumret, eller skriv varför det behöver stå kvar.",
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
    "signatories": "Skriv ett antal från 1 till 99\N{NO-BREAK SPACE}999, eller lämna rutan tom.",
    "answer": "Skriv vad du svarade.",
    "answer_number": "Maskera personnumret i svaret.",
    "outcome": "Välj hur ärendet slutade.",
    "outcome_reason": "Utfallet behöver ett skäl. Skriv kort varför.",
    "referred_where": "Skriv vart den som hörde av sig hänvisas.",
}
_WISHES_SAID: Final[Mapping[str, str]] = {
    "none": "Du vill inte ha något svar",
    "phone": "Vi ringer dig",
    "letter": "Vi skriver till dig",
    "email": "Vi mejlar dig",
    "visit": "Vi träffas",
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
    counted = f"{count} {'registrerad' if count == 1 else 'registrerade'} i bunten"
    return f"Senast: {number}  ·  {counted}"


def pin_name(field: str) -> str:
    """What the pin beside a field does."""
    return f"Behåll {field.lower()} till nästa"


def pin_hint(key: str) -> str:
    """What the pin does, and its key while the field has the focus."""
    return f"Behåll till nästa i bunten ({key} i fältet)"


def pin_said(field: str, *, is_kept: bool) -> str:
    """Said when a pin was set or taken away."""
    return f"{field} behålls till nästa" if is_kept else f"{field} töms till nästa"


def files_added(names: Iterable[str]) -> str:
    """What is said when files have been attached."""
    return f"Bifogat: {', '.join(names)}"


def remove_file(name: str) -> str:
    """What the button beside a file does."""
    return f"Ta bort {name}"


def sentences(notes: Sequence[str]) -> str:
    """Notes after one another."""
    return " ".join(f"{note}." for note in notes)


def remove_mail(name: str) -> str:
    """What the button beside the mail does that the form is filled from."""
    return f"Ta bort mejlet {name}"


def files_in_mail(names: Sequence[str]) -> Sequence[str]:
    """What lies in the mail and is kept with it, as one line; none where it holds no files."""
    return [f"I mejlet: {', '.join(names)}"] if names else []


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


def elapsed(seconds: int) -> str:
    """ "00:31"."""
    return f"{seconds // 60:02}:{seconds % 60:02}"


def clock_name(time: str) -> str:
    """What a screen reader says of the clock."""
    return f"Tid sedan start {time}"


def clock_hint(key: str, *, is_hidden: bool) -> str:
    """What a click on the clock does."""
    return f"{'Visa' if is_hidden else 'Dölj'} tiden ({key}). Ingen ser din egen tid i efterhand."


def similar_count(count: int, since: date | None) -> str:
    """ "8 st sedan 2026-11-16"."""
    return f"{count} st{f' sedan {since.isoformat()}' if since else ''}" if count else ""


def similar_said(count: int) -> str:
    """Said when there is something to look at."""
    return f"{count} ärende kan vara samma" if count == 1 else f"{count} ärenden kan vara samma"


def similar_row(number: str, title: str) -> str:
    """A case in one line."""
    return f"{number}  {title}"


def similar_facts(why: str, day: str, stage: str) -> str:
    """Why a case is pointed at, when it came in and how far it has come."""
    came = f"inkom {day}" if day else ""
    said = " · ".join(part for part in (why, came, stage) if part)
    return capitalised(said)


def repeat_back(
    *, text: str, concerns: str, receiver: str, wish: str, contact: str, note: str
) -> str:
    """What the clerk reads aloud before saving."""
    parts = [f"”Jag har förstått det så här: {text.strip()}"]
    if concerns.strip():
        parts.append(f"Det gäller {_lowered(concerns.strip())}.")
    if receiver:
        parts.append(f"Jag lämnar det till {receiver}.")
    parts.append(_wish_said(wish, contact.strip(), note.strip()))
    whole = " ".join(_as_sentence(part) for part in parts if part)
    return f"{whole} Stämmer det?”"


def _wish_said(wish: str, contact: str, note: str) -> str:
    told = _WISHES_SAID.get(wish, "")
    if not told:
        return ""
    return f"{told}{f': {contact}' if contact else ''}{f', {note}' if note else ''}."


def _as_sentence(part: str) -> str:
    return part if part.endswith((".", "!", "?")) else f"{part}."


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
