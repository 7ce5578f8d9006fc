"""Words for whoever brings a server back that was restored from a backup."""

from typing import Final

TITLE: Final = "Servern är återställd"
RESTORED: Final = (
    "Servern kommer från en säkerhetskopia och saknar det som skrevs efter den. Inget är borta: "
    "det finns på datorerna. När återställningen är öppen skickar varje dator det som servern "
    "saknar. Alla arbetar som vanligt under tiden, och det nya sparas på deras datorer. Låt först "
    "den som sköter servern ge tillbaka rättigheter och göra om gallringar från tiden efter kopian."
)
RECOVERING: Final = (
    "Återställningen är öppen. Varje dator som ansluts skickar det som servern saknar. Avsluta den "
    "när datorerna i listan har varit anslutna. Den som inte hinner med förlorar inget: det "
    "skickas efteråt, men ärenden kan då få nya nummer."
)
OPEN: Final = "Öppna återställningen"
CLOSE: Final = "Avsluta återställningen"
COMPUTERS: Final = "Datorerna och när de senast var anslutna"
ASKING: Final = "Frågar servern…"


def computer_line(who: str, at: str) -> str:
    """Whose computer, and when the server last heard of it."""
    return f"{who} · senast ansluten {at}"
