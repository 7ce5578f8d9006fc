"""Words about working together over a shared server."""

from collections.abc import Mapping
from typing import Final

SYNCED: Final = "Synkat"
WORKING: Final = "Synkar…"
OFFLINE: Final = "Offline"
REFUSED: Final = "Avvisat"
PAUSED: Final = "Hämtningen är pausad"
STOPPED: Final = "Synkningen står still"
SERVER_RESTORED: Final = "Servern återställs"

TITLE: Final = "Gemensam server"
ALONE_TEXT: Final = (
    "Kontoret finns bara på den här datorn. Med en gemensam server arbetar flera i samma ärenden, "
    "och alla kan fortsätta utan nätverk."
)
CONNECT_TITLE: Final = "Anslut kontoret"
CONNECT_TEXT: Final = (
    "Allt som finns här förs över till servern, med vem som skrev, när, och de nummer ärendena "
    "har. Servern behöver vara tom. Filen och lösenordet kommer från den som sköter den."
)
CONNECT_NOW: Final = "Anslut och för över"
SIGN_IN: Final = "Logga in"
SYNC_NOW: Final = "Synka nu"
STATE_TITLE: Final = "Läget"
CONFLICTS_TITLE: Final = "Skrivet samtidigt"
CONFLICTS_TEXT: Final = (
    "Två har skrivit olika utan att ha sett varandras. Inget är borta: välj vad som ska gälla. "
    "Det andra står kvar i loggen. Flera rader kan väljas på en gång."
)
CONFLICTS_LIST: Final = "Det som någon behöver avgöra"
NO_CONFLICTS: Final = "Inget behöver avgöras."
NOTHING_BEFORE: Final = "inget"
CHOOSE_ALL: Final = "Välj alla"
WRITE_NEW: Final = "Skriv nytt…"
SAVE_NEW: Final = "Spara det nya"
NEW_HINT: Final = "Det du skriver gäller i stället för båda. Båda står kvar i loggen."
DECIDE: Final = "Avgör…"
DECIDE_TITLE: Final = "Avgör vad som ska gälla"
KEEP: Final = "Behåll det som visas"
TAKE: Final = "Ta det andra"
SHOWN_NOW: Final = "Visas nu"
FIRST_DECISION: Final = "Gäller, det beslutades först"
OTHER: Final = "Det andra"
PROPOSAL: Final = "Förslag, det kom senare"


def conflict_line(name: str, fields: str) -> str:
    """An object and what of it was written twice."""
    return f"{name}: {fields}" if name else fields


def written_by(who: str, at: str) -> str:
    """Who wrote it, and when by the clock of that computer."""
    return f"{who}, {at}" if who else ""


def written(field: str, value: str, before: str) -> str:
    """What a field was given, over what it held then."""
    return f"{field[:1].upper()}{field[1:]}: {value} (i stället för: {before})"


def conflicts_title(count: int) -> str:
    """The heading of what somebody should decide."""
    return f"{CONFLICTS_TITLE} ({count})" if count else CONFLICTS_TITLE


def in_case(count: int) -> str:
    """In the case itself."""
    if count == 1:
        return "Två har skrivit olika på samma gång. Någon behöver avgöra vad som ska gälla."
    return f"Två har skrivit olika på samma gång, på {count} ställen. Någon behöver avgöra dem."


def synced_at(at: str) -> str:
    """When everything was sent and fetched."""
    return f"{SYNCED} {at}"


def refused_sentence(at: str, refused: int) -> str:
    """All has gone and come, but the server did not take everything."""
    return f"{synced_at(at)} – {refused} {'avvisad' if refused == 1 else 'avvisade'}"


def refused_told(refused: int) -> str:
    """What is said over the window until somebody has seen to it."""
    what = "En ändring" if refused == 1 else f"{refused} ändringar"
    return f"{what} togs inte emot av servern, och finns bara på den här datorn."


def working_sentence(done: int, expected: int) -> str:
    """How far a long round has come."""
    return f"Hämtar {done} av {expected}" if expected else WORKING


def bringing_sentence(done: int, total: int) -> str:
    """How far an office has come that is brought to the server."""
    return f"Skickar {done} av {total}"


def offline_sentence(waiting: int) -> str:
    """Work goes on; what was written waits."""
    return f"{OFFLINE} – {_changes(waiting)}" if waiting else OFFLINE


def stopped_sentence(waiting: int) -> str:
    """Somebody has to do something before it goes on."""
    return f"{STOPPED} – {_changes(waiting)}" if waiting else STOPPED


def restored_sentence(waiting: int) -> str:
    """Others are at it, and what was written waits meanwhile."""
    return f"{SERVER_RESTORED} – {_changes(waiting)}" if waiting else SERVER_RESTORED


def _changes(waiting: int) -> str:
    return "1 ändring väntar" if waiting == 1 else f"{waiting} ändringar väntar"


CONNECT: Final = "anslut den här datorn till kommunens gemensamma server"
WHERE: Final = (
    "anslutningsfilen från den som sköter servern (med --person), eller "
    "postgresql://namn@server:5432/databas, utan lösenord"
)
SYNC: Final = "skicka det som väntar och hämta det som är nytt"


def done_sentence(sent: int, received: int, refused: int) -> str:
    """What a round did; never a bare "done"."""
    said = f"{sent} skickade, {received} hämtade"
    return f"{said}, {refused} togs inte emot." if refused else f"{said}."


def waiting_sentence(waiting: int) -> str:
    """What could not be sent."""
    return f"{_changes(waiting)} på att skickas."


ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "practice_stays": (
        "Övningen kan inte anslutas till en server",
        "Ärendena här är påhittade och ska inte blandas med kommunens. Stäng övningen, och anslut "
        "kommunens eget kontor.",
    ),
    "not_shared": (
        "Den här datorn är inte ansluten till någon server",
        "Anslut den först med adressen från den som sköter servern.",
    ),
    "shared_already": (
        "Den här datorn är redan ansluten",
        "Den som ska anslutas till en annan server behöver en ny mapp.",
    ),
    "stream_closed_to_you": (
        "Du får inte ändra det här",
        "Det ligger hos en nämnd som du inte får skriva hos. Den som sköter behörigheterna kan "
        "ändra det.",
    ),
    "server_empty": (
        "Kommunens kontor finns inte på servern än",
        "Inget gjordes. Superanvändaren behöver först ansluta sin dator (Administration, Server) "
        "och ta med organisationen. Försök igen sedan.",
    ),
    "server_restored": (
        "Servern är återställd från en säkerhetskopia",
        "Inget är borta, och du kan arbeta som vanligt: allt sparas på den här datorn. När "
        "superanvändaren eller den som sköter servern har öppnat återställningen skickar "
        "programmet det som servern saknar.",
    ),
    "server_recovering": (
        "Servern får tillbaka det som den saknade",
        "Det som fanns på den här datorn är skickat, och inget är borta. Du kan arbeta som "
        "vanligt: allt sparas här, och skickas när återställningen har avslutats.",
    ),
    "first_copy_unfinished": (
        "Ärendena är på väg hit från servern för första gången",
        "Databasen kan kontrolleras när allt har kommit och listorna är i ordning. Vänta tills "
        "hämtningen är klar, eller kör sync, och kontrollera sedan.",
    ),
    "connection_file_person": (
        "Det står inte vem som ska logga in",
        "Anslutningsfilen säger var servern finns. Lägg till --person och inloggningens namn.",
    ),
    "not_sent_again": (
        "Det går inte att skicka igen",
        "Läget har ändrats sedan listan lästes. Inget är borta: raden ligger kvar, och texten går "
        "att kopiera.",
    ),
    "server_newer": (
        "Programmet är för gammalt för servern",
        "Du kan arbeta som vanligt, allt sparas på den här datorn. Det skickas när programmet har "
        "uppdaterats.",
    ),
    "server_not_empty": (
        "Det finns redan ett kontor på servern",
        "Ett kontor med egna ärenden kan bara anslutas till en tom server. Anslut den här datorn "
        "med en ny mapp i stället.",
    ),
    "journal_broken": (
        "Det som kom från servern stämmer inte med det som kom förut",
        "Inget av det är sparat. Säg till den som sköter servern och uppge nummer {no}.",
    ),
}
