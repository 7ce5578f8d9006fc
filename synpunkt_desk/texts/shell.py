"""Words of the window's frame: top bar, navigation, keys, notices."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from synpunkt_desk.models.working_days import DueDate
from synpunkt_desk.texts.dates import WEEKDAYS
from synpunkt_desk.texts.inbox import count_of_cases
from synpunkt_desk.texts.lists import join_words

PRODUCT: Final = "Synpunkt Desk"
SEARCH_HINT: Final = "Sök i alla synpunkter"
SAVED_HERE: Final = "Sparat på den här datorn"
SAVING: Final = "Sparar…"
NAVIGATION: Final = "Navigering"
CASES: Final = "Ärenden"
FOLLOW_UP: Final = "Uppföljning"
SYSTEM: Final = "System"
WHO_NAME: Final = "Vem som arbetar här"
NOBODY: Final = "Välj vem du är"
NO_MEMBERS: Final = "Inga namn är inlagda än"
NO_CASE_TITLE: Final = "Inget ärende är valt"
NO_CASE_TEXT: Final = "Välj ett ärende i listan för att läsa och handlägga det."
KEYS_TITLE: Final = "Tangenter"
KEYS_WHERE_LIST: Final = "När listan har fokus"
KEYS_WHERE_WINDOW: Final = "Överallt"
UNDONE: Final = "Ångrat"
NOTHING_TO_UNDO: Final = "Det finns inget att ångra"
NUMBER_COPIED: Final = "Ärendenumret är kopierat"

NEW_CASE: Final = "Ny synpunkt"
FIND: Final = "Sök"
LEAVE_SEARCH: Final = "Lämna sökningen"
NEXT_CASE: Final = "Nästa ärende"
PREVIOUS_CASE: Final = "Föregående ärende"
OPEN_CASE: Final = "Öppna ärendet"
DISTRIBUTE: Final = "Fördela"
ACKNOWLEDGE: Final = "Bekräfta"
ANSWER: Final = "Svara"
CLOSE: Final = "Avsluta"
CATEGORISE: Final = "Kategorisera"
PARK: Final = "Parkera"
TAKE: Final = "Gör till mitt"
COPY_NUMBER: Final = "Kopiera ärendenumret"
UNDO: Final = "Ångra det senaste"
REFRESH: Final = "Läs om listan"
NEXT_PANE: Final = "Nästa del av fönstret"
PREVIOUS_PANE: Final = "Föregående del av fönstret"
SHOW_KEYS: Final = "Visa tangenter"
QUIT: Final = "Avsluta programmet"

_ABOUT: Final = {"acknowledge": "Bekräftelse", "answer": "Svar"}
_DONE: Final = {
    "register": "registrerat",
    "distribute": "fördelat",
    "send_back": "skickat tillbaka",
    "hand_over": "överlämnat",
    "forward": "vidarebefordrat externt",
    "refer": "hänvisat",
    "acknowledge": "bekräftat",
    "answer": "besvarat",
    "close": "avslutat",
    "reopen": "öppnat igen",
    "void": "makulerat",
    "park": "parkerat",
    "wake": "upptaget igen",
    "wait": "satt att vänta",
    "split": "delat",
}
_MANY: Final = {
    "fördelat": "fördelade",
    "registrerat": "registrerade",
    "skickat tillbaka": "skickade tillbaka",
    "överlämnat": "överlämnade",
    "vidarebefordrat externt": "vidarebefordrade externt",
    "hänvisat": "hänvisade",
    "bekräftat": "bekräftade",
    "besvarat": "besvarade",
    "avslutat": "avslutade",
    "öppnat igen": "öppnade igen",
    "makulerat": "makulerade",
    "parkerat": "parkerade",
    "upptaget igen": "upptagna igen",
    "satt att vänta": "satta att vänta",
    "delat": "delade",
}


def window_title(municipality: str, note: str = "") -> str:
    """The title of the window; a note says what kind of municipality it is."""
    named = " – ".join(part for part in (PRODUCT, municipality) if part)
    return f"{named} ({note})" if note else named


def who(name: str, place: str) -> str:
    """Who works here, and where."""
    return " · ".join(part for part in (name, place) if part)


def saved_at(clock: str) -> str:
    """When something was last written."""
    return f"Sparat {clock}"


def done(verb: str, count: int) -> str:
    """What an action did to so many cases; "" for small edits that need no notice."""
    word = _DONE.get(verb, "")
    if not word:
        return ""
    if count == 1:
        return f"Ärendet är {word}"
    return f"{count_of_cases(count)} är {_MANY[word]}"


def deadline_status(about: str, start: date, amount: str, due: DueDate) -> str:
    """How the day by which somebody should hear from us came about."""
    skipped = join_words([name for _, name in due.skipped])
    return (
        f"{_ABOUT[about]}: {amount} från {_with_weekday(start)} = senast {_with_weekday(due.day)}"
        f"{f' ({skipped} räknas inte)' if skipped else ''}"
    )


def either(keys: Sequence[str]) -> str:
    """Keys that do the same."""
    return " eller ".join(dict.fromkeys(keys))


def _with_weekday(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day.isoformat()}"
