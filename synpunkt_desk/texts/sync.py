"""Words about working together over a shared server."""

from collections.abc import Mapping
from typing import Final

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
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
