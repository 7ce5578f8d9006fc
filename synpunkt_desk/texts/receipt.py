"""Words of the receipt that a person takes home."""

from typing import Final

DOCUMENT_TYPE: Final = "Kvitto på synpunkt"
ALSO_KNOWN_AS: Final = "Lokalt nummer"
RECEIVED: Final = "Inkom"
WHERE: Final = "Tas om hand av"
NEXT: Final = "Vad händer nu?"
CONTACT: Final = "Vill du veta mer?"
PUBLIC: Final = (
    "Det du har lämnat är registrerat och är en allmän handling. Den som ber om det kan få läsa "
    "den, om uppgifterna inte omfattas av sekretess."
)
CLOSED: Final = "Du har redan fått svar. Ärendet är avslutat."
NO_REPLY: Final = "Synpunkten går vidare till dem som kan göra något åt den. Du får inget svar."
ANSWERED: Final = "Därefter får du ett svar."


def file_title(number: str) -> str:
    """What the file and the print are called."""
    return f"Kvitto {number}"


def contact(municipality: str) -> str:
    """Where to turn when the municipality has written nothing of its own."""
    return f"Vänd dig till {municipality} och uppge numret ovan."


def personal_data(municipality: str) -> str:
    """What happens to personal data, in short."""
    return (
        f"{municipality} behandlar de uppgifter du har lämnat för att ta hand om din synpunkt, som "
        "en uppgift av allmänt intresse. Du har rätt att få veta vilka uppgifter som finns om dig "
        "och att få fel rättade."
    )


def referred(where: str) -> str:
    """It was no feedback."""
    return f"Det du tog upp hör hemma på ett annat ställe: {where}."


def acknowledged_by(day: str) -> str:
    """By when one hears that it has come in."""
    return f"Du får en bekräftelse senast den {day}."


def answered_by(day: str) -> str:
    """By when one hears the answer."""
    return f"Du får ett svar senast den {day}."
