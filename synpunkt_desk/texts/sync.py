"""Words about working together over a shared server."""

from collections.abc import Mapping
from typing import Final

CONNECT: Final = "anslut den här datorn till kommunens gemensamma server"
SYNC: Final = "skicka det som väntar och hämta det som är nytt"


def done_sentence(sent: int, received: int, refused: int) -> str:
    """What a round did; never a bare "done"."""
    said = f"{sent} skickade, {received} hämtade"
    return f"{said}, {refused} togs inte emot." if refused else f"{said}."


def waiting_sentence(waiting: int) -> str:
    """What could not be sent."""
    return f"{waiting} ändringar väntar på att skickas."


ERRORS: Final[Mapping[str, tuple[str, str]]] = {
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
    "server_restored": (
        "Servern är återställd från en säkerhetskopia",
        "Du kan arbeta som vanligt, allt sparas på den här datorn. Säg till den som sköter "
        "servern: innan något skickas behöver det som saknas där föras tillbaka.",
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
