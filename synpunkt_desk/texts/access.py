"""Words about who may do what in a shared office."""

from collections.abc import Mapping, Sequence
from typing import Final

from synpunkt_desk.texts.lists import join_words
from synpunkt_desk.texts.report_sentences import genitive

ALONE: Final = (
    "Kontoret finns bara på den här datorn, och den som öppnar det ser allt. Vem som är "
    "superanvändare ändras under Personer. Behörigheter per nämnd finns när kontoret delar en "
    "server."
)
NOT_YET: Final = "Behörigheterna läses från servern när den går att nå."
READING: Final = "Läser behörigheterna från servern…"
READ_AGAIN: Final = "Läs igen"
YOURS_TITLE: Final = "Dina behörigheter"
YOURS_HINT: Final = "Bara en superanvändare kan ändra dem."
NO_RIGHTS: Final = "Du har inga behörigheter på servern. Tala med en superanvändare."

PEOPLE_TITLE: Final = "Personer med inloggning"
PEOPLE_TEXT: Final = (
    "Den som loggar in på servern är den personen: namnet står i loggen, också vid det som skrevs "
    "tidigare."
)
PEOPLE: Final = "De som kan logga in"
SUPER_USER: Final = "superanvändare"
NO_LOGIN_ANY_MORE: Final = "inloggningen finns inte längre"
NO_MEMBER: Final = "ingen person vald"
NO_RIGHT: Final = "inga rättigheter"
ME: Final = "du"
CHOOSE: Final = "Välj en person i listan."

WHOSE: Final = "Inloggningen hör till"
WHOSE_HINT: Final = "Personer läggs till under Personer."
NOBODY: Final = "Ingen vald"
RIGHTS: Final = "Vad personen får göra"
COMMON: Final = "Det gemensamma"
UNPLACED: Final = "Ärenden utan nämnd"
UNKNOWN_PLACE: Final = "en nämnd som inte finns här"
LEVELS: Final[Mapping[str, str]] = {
    "": "Ingen rätt",
    "read": "Läsa",
    "write": "Läsa och skriva",
    "admin": "Läsa, skriva och ge andra rätt",
}
COMMON_LEVELS: Final[Mapping[str, str]] = {
    "": "Läsa, som alla",
    "read": "Läsa",
    "write": "Läsa och skriva",
    "admin": "Superanvändare",
}
PREVIEW: Final = "Det här händer"
NO_CHANGE: Final = "Inget är ändrat."
SAVE: Final = "Spara ändringen"
RESET: Final = "Ångra valen"
TAKE_ALL: Final = "Ta bort alla rättigheter"
WAIT: Final = "Sparar på servern…"

DEVICES_TITLE: Final = "Datorer"
DEVICES: Final = "Personens datorer"
NO_DEVICES: Final = "Ingen dator har anslutit än."
BLOCK: Final = "Spärra datorn"
UNBLOCK: Final = "Häv spärren"
BLOCK_TEXT: Final = (
    "En spärrad dator får inget mer från servern, och tar bort det den har när den når servern "
    "nästa gång. Är den stulen: låt också IT ge personen ett nytt lösenord."
)
UNBLOCK_TEXT: Final = "När spärren hävs hämtar datorn allt på nytt vid nästa synkning."

NEW_TITLE: Final = "Ny inloggning"
NEW_TEXT: Final = (
    "En inloggning på servern läggs upp av den som sköter den, med sin egen inloggning där. Ge IT "
    "kommandot. Det visar ett lösenord en enda gång. Läs sedan igen: då står inloggningen i "
    "listan, och du ger den sina rättigheter."
)
NEW_LOGIN: Final = "Inloggningens namn"
NEW_LOGIN_HINT: Final = "Små bokstäver a–z, siffror, punkt och bindestreck, till exempel anna.berg."
COMMAND: Final = "Kommando till IT"
COPY: Final = "Kopiera kommandot"
COPIED: Final = "Kommandot är kopierat"

HISTORY_TITLE: Final = "Vad som har ändrats"
HISTORY: Final = "Ändrade behörigheter, den senaste först"
NO_HISTORY: Final = "Inget är ändrat än."
UNDO: Final = "Ångra"
UNDONE: Final = "Ändringen är ångrad."


def place(board: str, stream: str) -> str:
    """What a stream is called."""
    return {"common": COMMON, "unplaced": UNPLACED}.get(stream, board or UNKNOWN_PLACE)


def person_line(name: str, login: str, *notes: str) -> str:
    """A person in the list."""
    who = (name, login) if name != login else (login,)
    return " · ".join((*who, *(note for note in notes if note)))


def rights_in_short(writes: int, reads: int) -> str:
    """At how many boards somebody writes, and reads only."""
    parts = [(how, count) for how, count in (("skriver", writes), ("läser", reads)) if count]
    said = [f"{how} hos {count} {'nämnd' if count == 1 else 'nämnder'}" for how, count in parts]
    return join_words(said) or NO_RIGHT


def your_right(where: str, level: str) -> str:
    """One of one's own rights."""
    return f"{where}: {LEVELS[level].lower()}"


def effect(name: str, stream: str, board: str, before: str, after: str) -> str:
    """What a change of a right means for somebody."""
    if stream == "common":
        return _common_effect(name, before, after)
    cases = "ärenden som ingen nämnd har än"
    cases = cases if stream == "unplaced" else f"{genitive(board or UNKNOWN_PLACE)} ärenden"
    match before, after:
        case _, "":
            said = f"kan inte längre se {cases}. De tas bort från datorn när den når servern"
        case _, "read" if before:
            said = f"kan fortfarande läsa {cases}, men inte ändra i dem"
        case _, "read":
            said = f"får läsa {cases}, men inte ändra i dem"
        case "read", "write":
            said = f"får arbeta med {cases}, inte bara läsa dem"
        case "admin", "write":
            said = f"får arbeta med {cases} som förut, men inte ge andra rätt till dem"
        case _, "write":
            said = f"får läsa {cases} och arbeta med dem"
        case _:
            said = f"får arbeta med {cases} och ge andra rätt till dem"
    return f"{name} {said}."


def _common_effect(name: str, before: str, after: str) -> str:
    if after == "admin":
        return f"{name} blir superanvändare och får ändra det som alla använder, och behörigheter."
    was = f"{name} är inte längre superanvändare" if before == "admin" else name
    joint = ", men" if before == "admin" else ""
    if after == "write":
        return f"{was}{joint} får ändra organisation, ord, mallar och frånvaro."
    if before == "admin":
        return f"{was} och kan inte längre ändra det som alla använder."
    return f"{was} kan inte ändra det som alla använder, men läser det."


def unsent_here(count: int) -> str:
    """One's own unsent entries where one loses the right to write."""
    words = "1 osänd ändring" if count == 1 else f"{count} osända ändringar"
    return f"{words} på den här datorn avvisas, och ligger kvar här under Avvisat."


def unsent_there(seen: str) -> str:
    """What somebody may have written on another computer: nobody but that one knows."""
    return (
        f"Datorn hördes senast av {seen}. Det som har skrivits på den sedan dess och inte skickats "
        "avvisas, och ligger kvar på den under Avvisat."
    )


def nothing_left(name: str) -> str:
    """After the last right has been taken."""
    return (
        f"{name} har då inga rättigheter kvar och får inget från servern. Inloggningen finns kvar "
        "tills IT tar bort den."
    )


NOT_BACK: Final = "Du kan inte själv ändra tillbaka: det måste en annan superanvändare göra."


def tied(login: str, name: str) -> str:
    """Whose a login becomes."""
    return f"Det som {login} skriver, och har skrivit, står med namnet {name} i loggen."


def untied(login: str) -> str:
    """A login that is nobody's."""
    return f"Det som {login} skriver står med inloggningens namn i loggen."


def device_line(short: str, seen: str, *, is_blocked: bool, waiting: int) -> str:
    """A computer, when it was last heard of and whether it is blocked."""
    state = "spärrad" if is_blocked else ""
    erasures = f"har {waiting} gallringar kvar att göra" if waiting else ""
    parts = (f"Dator {short}", f"hördes senast av {seen}", state, erasures)
    return " · ".join(part for part in parts if part)


def command(place_of_server: str, login: str) -> str:
    """What IT runs to make a login."""
    return (
        f"synpunkt-desk server add-user postgresql://postgres@{place_of_server} {login or 'NAMN'}"
        " --stream common --right read"
    )


def happening(at: str, by: str, who: str, where: str, level: str) -> str:
    """A right that was given or ended."""
    if not level:
        ended = f" (av {by})" if by else ""
        return f"{at} · {who} har ingen rätt längre: {where}{ended}"
    words = SUPER_USER if level == "admin" and where == COMMON else LEVELS[level].lower()
    return f"{at} · {who} fick rätten {words}: {where} (av {by})"


def lost(boards: Sequence[str]) -> str:
    """After rights were taken from whoever works here."""
    where = join_words([f"{genitive(board)} ärenden" for board in boards if board])
    return (
        f"Du har inte längre rätt till {where or 'en del av ärendena'}. De är borttagna från den "
        "här datorn. Det du inte hade skickat ligger kvar under Avvisat, och det du höll på att "
        "skriva under Utkast."
    )


def saved(name: str) -> str:
    """After a change."""
    return f"{genitive(name)} behörigheter är ändrade."
