"""Words of requests to units for their statement."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from synpunkt_desk.models.deidentify import Personal, Replaced
from synpunkt_desk.texts.lists import join_words

NEUTRAL_WORDS: Final = {
    Personal.IDENTITY_NUMBER: "[personnummer]",
    Personal.EMAIL: "[e-postadress]",
    Personal.PHONE: "[telefonnummer]",
    Personal.ADDRESS: "[adress]",
    Personal.NAME: "synpunktslämnaren",
}
KINDS: Final = {
    Personal.IDENTITY_NUMBER: "personnummer",
    Personal.EMAIL: "e-postadress",
    Personal.PHONE: "telefonnummer",
    Personal.ADDRESS: "adress",
    Personal.NAME: "namn",
}

REQUEST_FILE: Final = "Begäran om yttrande"
REMINDER_FILE: Final = "Påminnelse om yttrande"
DOCUMENT_TYPE: Final = "Begäran om yttrande"
QUESTION: Final = (
    "Vad har hänt, och vad ser ni för orsak? Vad har ni gjort eller tänker ni göra? "
    "Är det något som synpunktslämnaren bör få veta?"
)
NOTHING_REPLACED: Final = "Inga uppgifter om synpunktslämnaren hittades i texten. Läs den ändå."


def replaced(found: Iterable[Replaced]) -> str:
    """What was taken out of the text, in words."""
    told = [f"{KINDS[r.kind]} ”{' '.join(r.words.split())}”" for r in found]
    if not told:
        return NOTHING_REPLACED
    return f"Utbytt mot neutrala ord: {join_words(told)}. Läs igenom innan du skickar."


def subject(number: str) -> str:
    """What the mail is called; the answer is known again by it."""
    return f"Begäran om yttrande: {number}"


def about(number: str) -> str:
    """Under the sender's name."""
    return f"Ärende {number}"


def reminder_subject(number: str) -> str:
    """What the reminder is called."""
    return f"Påminnelse, begäran om yttrande: {number}"


def letter(
    *, asked: str, unit: str, due_on: date | None, question: str, shared: str, sender: str
) -> str:
    """The request as it is mailed or printed."""
    when = f" senast {due_on.isoformat()}" if due_on else ""
    return (
        f"{_greeting(asked)}\n\n"
        f"Vi har fått en synpunkt som gäller {unit} och behöver ert yttrande{when}. "
        "Svara på det här brevet, så läggs svaret i ärendet. Yttrandet blir en allmän handling.\n\n"
        f"{question}\n\n"
        f"Synpunkten, utan uppgifter om vem som lämnat den:\n\n{shared}\n\n"
        f"{sender}\n"
    )


def reminder(*, asked: str, unit: str, due_on: date | None, asked_on: str, sender: str) -> str:
    """The reminder of a request."""
    when = f" Vi behövde det senast {due_on.isoformat()}." if due_on else ""
    return (
        f"{_greeting(asked)}\n\n"
        f"Den {asked_on} bad vi om ett yttrande från {unit}.{when} "
        "Svara så snart ni kan, eller berätta när det kommer.\n\n"
        f"{sender}\n"
    )


def _greeting(asked: str) -> str:
    return f"Hej {asked}!" if asked else "Hej!"
