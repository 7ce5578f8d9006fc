"""Words of what goes to the submitter: letters, mails, approval and what must not leave."""

from collections.abc import Mapping
from typing import Final

GREETING: Final = "Med vänlig hälsning"
FUNCTION: Final = "Synpunktshanteringen"
"""Who signs where no title is known and no name may stand."""

PURPOSES: Final[Mapping[str, str]] = {
    "acknowledge": "Bekräftelse",
    "question": "Fråga",
    "delay": "Besked om försening",
    "answer": "Svar",
}
_SUBJECTS: Final[Mapping[str, str]] = {
    "acknowledge": "Vi har fått din synpunkt",
    "question": "Vi behöver veta mer om din synpunkt",
    "delay": "Svaret på din synpunkt dröjer",
    "answer": "Svar på din synpunkt",
}
_CAUTIONS: Final[Mapping[str, str]] = {
    "identity_number": "Texten innehåller ett personnummer, {about}.",
    "secrecy": "Ärendet är sekretessmarkerat enligt {about}.",
    "protected": "Synpunktslämnaren har skyddade personuppgifter. Adressen skrivs inte ut; brevet "
    "skickas genom Skatteverkets förmedling.",
    "protected_in_text": "Texten innehåller en skyddad uppgift om hur synpunktslämnaren nås.",
    "name_in_text": "Brevet undertecknas med funktion, men {about} står i texten.",
    "open_field": "Fältet {{{about}}} är inte ifyllt.",
    "empty_point": "En punkt i texten är tom. Skriv den eller ta bort raden.",
}

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "answer_part_missing": (
        "Svaret är inte helt",
        "Skriv något under rubriken ”{part}”. Båda delarna måste finnas i ett svar till en "
        "patient (3 kap. 8 b § patientsäkerhetslagen).",
    ),
    "letter_field_unknown": (
        "Fältet {name} finns inte",
        "Menar du {known}? Fälten som finns står under texten.",
    ),
    "address_too_long": (
        "Adressen får inte plats i fönstret",
        "Brevet har plats för högst {limit} rader med namn och adress. Skriv adressen på färre "
        "eller kortare rader under Synpunktslämnare och återkoppling.",
    ),
    "email_missing": (
        "E-postadressen saknas eller är inte hel",
        "Skriv den under Synpunktslämnare och återkoppling, eller välj ett annat sätt att svara.",
    ),
    "email_protected": (
        "E-post går inte att använda här",
        "Synpunktslämnaren har skyddade personuppgifter. Skicka brev genom Skatteverkets "
        "förmedling, eller ring.",
    ),
    "email_secrecy": (
        "E-post går inte att använda här",
        "Ärendet är sekretessmarkerat enligt {provision}. Skicka brev eller ring.",
    ),
    "mailto_too_long": (
        "Texten är för lång för att lämnas över så",
        "E-postprogram tar högst {limit} tecken den vägen. Öppna ett e-postutkast i stället, eller "
        "kopiera svar och ämne.",
    ),
    "cautions_unanswered": (
        "Kontrollera det här innan det lämnar er",
        "{what} Ändra, eller skriv varför det ska skickas ändå.",
    ),
    "approval_needed": (
        "Svaret ska godkännas först",
        "Nämnden vill godkänna sina skriftliga svar. Be om godkännande; det gäller just den text "
        "som blev godkänd.",
    ),
    "not_approver": (
        "Du kan inte godkänna det här svaret",
        "Be {names} om det.",
    ),
    "not_asked": (
        "Ingen väntar på ett godkännande",
        "Svaret är redan godkänt eller tillbaka hos den som skrev det. Gå till nästa.",
    ),
    "comment_missing": (
        "Kommentar saknas",
        "Skriv vad som ska ändras, så att den som skrev svaret vet.",
    ),
    "already_sent": (
        "Utkastet finns inte längre",
        "Det är skickat eller borttaget. Skriv ett nytt.",
    ),
    "sent_stays": (
        "Det som är skickat går inte att ångra",
        "Texten är låst som den skickades. Skriv en tjänsteanteckning, eller skicka en rättelse.",
    ),
    "praise_receiver_missing": (
        "Mottagare saknas",
        "Skriv till vem berömmet är framfört.",
    ),
}


def subject(purpose: str, number: str) -> str:
    """What a letter or mail is about, where nobody has written it."""
    return f"{_SUBJECTS[purpose]} {number}".strip()


def caution(kind: str, about: str) -> str:
    """What could be wrong with something that is about to leave."""
    return _CAUTIONS[kind].format(about=about)


def foot(municipality: str, contact: str) -> str:
    """The foot of a letter: who it is from, and how one reaches them."""
    return " · ".join(part for part in (municipality, contact) if part)


def contact(number: str) -> str:
    """Where to turn when the municipality has written nothing of its own."""
    return f"Har du frågor? Hör av dig till oss och uppge nummer {number}."


def letter_name(purpose: str, number: str, day: str) -> str:
    """What the file of a letter is called."""
    return f"{PURPOSES[purpose]} {number} {day}.pdf"
