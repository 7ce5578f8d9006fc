"""Words of the list of open cases for managers, on paper and by mail."""

from typing import Final

from synpunkt_desk.texts.inbox import count_of_cases

OPEN_WINDOW: Final = "Lista öppna ärenden"
TITLE: Final = "Lista öppna ärenden"
EXPLANATION: Final = (
    "En lista för chefer som inte arbetar i programmet: vad som är öppet, hur länge det har "
    "väntat, och vem som ska göra vad. Den visar aldrig vem som har lämnat en synpunkt."
)
PLACE: Final = "För vem"
PLACE_HINT: Final = "Hela kommunen, en förvaltning, ett område eller en enhet."
EVERYTHING: Final = "Hela kommunen"
DOCUMENT_TYPE: Final = "Öppna ärenden"
NUMBER: Final = "Nummer"
MATTER: Final = "Ärende"
WAITED: Final = "Väntat, arbetsdagar"
DUE: Final = "Frist"
RESPONSIBLE: Final = "Ansvarig"
NEXT: Final = "Nästa steg"
NO_PLACE: Final = "Ingen mottagare än"
NO_ONE: Final = "Ingen än"
LEFT_OUT: Final = "Utelämnas"
NOTHING: Final = "Inga ärenden är öppna."
NOTE: Final = (
    "Ärendet utelämnas där sekretess eller skyddade personuppgifter kräver det. Vem som har "
    "lämnat synpunkten står aldrig i listan."
)
SAVE_MAIL: Final = "Spara mejlutkast…"


def title(place: str) -> str:
    """What the list is called."""
    return f"Öppna ärenden, {place}" if place else DOCUMENT_TYPE


def counted(count: int, late: int) -> str:
    """How many there are, and how many are late."""
    words = count_of_cases(count)
    return f"{words}, varav {late} försenade" if late else words


def cut(most: int, count: int) -> str:
    """That a very long list has been cut."""
    return f"Listan visar de {most} som har kortast tid kvar av {count_of_cases(count)}."


def mail_text(title: str, day: str, lines: str) -> str:
    """The mail around the lines."""
    return f"Hej!\n\n{title}, läget {day}. Listan är också bifogad som PDF.\n\n{lines}\n\n{NOTE}\n"


def line(number: str, matter: str, waited: int, due: str, owed: str) -> str:
    """A case in the text of a mail."""
    days = f"väntat {waited} arbetsdag{'' if waited == 1 else 'ar'}"
    parts = (matter, days, f"frist {due}" if due else "", owed)
    return f"{number}: {' · '.join(part for part in parts if part)}"
