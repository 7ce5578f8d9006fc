"""Words of the screen where scanned paper is registered."""

from collections.abc import Sequence
from typing import Final

from synpunkt_desk.texts.lists import join_words

TITLE: Final = "Skanna in"
HEADING: Final = "Skanna in blankett"
CHOOSE: Final = "Välj filer…"
CHOOSE_TITLE: Final = "Välj skannade papper"
FILE_KINDS: Final = (
    "Papper (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.gif *.bmp *.webp);;Alla filer (*)"
)
PASTE: Final = "Klistra in"
NOTHING_TO_PASTE: Final = "Det finns ingen fil eller bild att klistra in."
WATCH: Final = "Bevaka mapp…"
WATCH_TITLE: Final = "Välj den mapp dit skannern sparar"
STOP_WATCHING: Final = "Sluta bevaka"
STOP: Final = "Avbryt"
STOPPED: Final = "Inläsningen avbröts. Inget av filen togs in."

EMPTY_TITLE: Final = "Inga papper väntar"
EMPTY_TEXT: Final = (
    "Släpp skannade papper här, välj filer eller klistra in en bild. Kommunens egna blanketter "
    "känns igen på sin kod, och en hel bunt delas upp av sig själv. Andra papper tas in som de är."
)

PAPER: Final = "Pappret"
PREVIOUS_PAGE: Final = "Föregående sida"
NEXT_PAGE: Final = "Nästa sida"
LARGER: Final = "Större"
SMALLER: Final = "Mindre"
TURN: Final = "Vrid"
KEYS_HINT: Final = "Ctrl + plus och minus ändrar storlek, Ctrl+R vrider, Ctrl+PgDn byter sida."
PAGE_COMES: Final = "Sidan läses in…"
CANNOT_SHOW: Final = "Sidan går inte att visa. Filen följer ändå med ärendet som den är."

PLACE: Final = "Originalet på papper finns"
PLACE_HINT: Final = "Till exempel pärm eller arkivlåda. Står kvar till nästa papper."
PREVIOUS: Final = "Föregående"
LATER: Final = "Nästa"
REMOVE: Final = "Ta bort"
REMOVE_SURELY: Final = "Ta bort pappret"
REMOVE_QUESTION: Final = "Pappret och bilden av det försvinner. Det går inte att ångra."
KEEP: Final = "Behåll"
PART: Final = "Dela före sidan"
JOIN: Final = "Lägg ihop med föregående"
READ_TEXT: Final = "Läs av tryckt text"
NO_TEXT: Final = "Ingen tryckt text gick att läsa av."
CHECK_TEXT: Final = "Texten är avläst av datorn. Läs den mot pappret innan du registrerar."
MACHINE_READ: Final = "Texten i ärendet är avläst maskinellt och granskad vid registreringen."
ADD_TO_CASE: Final = "Lägg till i ärende…"
CASE_NUMBER: Final = "Ärendets nummer"
ADD: Final = "Lägg till"
NO_SUCH_CASE: Final = "Det finns inget ärende med det numret."
REGISTER: Final = "Registrera och nästa"
MORE: Final = "Mer"

LANGUAGES: Final = {"fi": "finska", "en": "engelska", "ar": "arabiska"}
"""The language of a printed form, as the form for a case names it; Swedish needs no saying."""


TAKEN_IN_FOLDER: Final = "Inlästa"
"""Where in the watched folder files go that have been taken in."""


def pages(numbers: Sequence[int]) -> str:
    """ "sida 3", "sidorna 3–4", "sidorna 3, 5"."""
    if len(numbers) == 1:
        return f"sida {numbers[0]}"
    first, last = numbers[0], numbers[-1]
    is_row = list(numbers) == list(range(first, last + 1))
    listed = f"{first}–{last}" if is_row else ", ".join(str(number) for number in numbers)
    return f"sidorna {listed}"


def taken_from(file: str, *, pages: str, sha256: str) -> str:
    """Where the pages of a record were taken from, and by what that file is known."""
    return f"Ur {file}, {pages} (SHA-256 {sha256})."


def campaign(name: str) -> str:
    """What the printed form was part of."""
    return f"Kampanj: {name}."


def place_in_stack(at: int, count: int, registered: int) -> str:
    """Which paper is shown, and how far the stack has come."""
    word = "registrerat" if registered == 1 else "registrerade"
    done = f" · {registered} {word} nu" if registered else ""
    return f"Papper {at} av {count}{done}"


def what_it_is(*, is_form: bool, file: str, pages: str) -> str:
    """What kind of paper is shown and where it comes from."""
    kind = "Kommunens blankett" if is_form else "Annat papper"
    return f"{kind} · {file}{f', {pages}' if pages else ''}"


def page_of(at: int, count: int) -> str:
    """Which page of the paper is shown."""
    return f"Sida {at} av {count}"


def reading(file: str, done: int, total: int) -> str:
    """How far a file has been read."""
    return f"Läser {file}: sida {done} av {total}"


def taken_in(papers: int, unseen: int) -> str:
    """What became of a file."""
    told = "1 papper lades till" if papers == 1 else f"{papers} papper lades till"
    if unseen:
        what = "1 sida" if unseen == 1 else f"{unseen} sidor"
        told += f". {what} gick inte att läsa och följer med oläst"
    return f"{told}."


def registered(number: str) -> str:
    """What has just been registered."""
    return f"Registrerat: {number}"


def added_to(number: str) -> str:
    """Where a paper was added."""
    return f"Pappret lades till i {number}"


def unsure(guess: str) -> str:
    """What to do about a question whose ticks are not clear."""
    if guess:
        return f"Krysset är osäkert, det ser ut som {guess}. Titta på pappret och välj."
    return "Krysset är osäkert. Titta på pappret och välj."


def unsure_questions(names: Sequence[str]) -> str:
    """Which questions on the paper a person must judge."""
    asked = join_words([f"”{name.replace('&', '')}”" for name in names])
    return f"Osäkra kryss vid {asked}. Se på pappret och välj i formuläret."


def watches(folder: str) -> str:
    """Which folder is watched."""
    return f"Bevakar {folder}. Inlästa filer flyttas till mappen Inlästa där."
