"""Words about mail that comes in."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from synpunkt_desk.models.local_time import LOCAL_TIME

CHANNEL_NAMES: Final = ("e-post", "epost", "mejl", "e-mail", "mail")
NO_SUBJECT: Final = "Mejl utan ämne"

REMARKS: Final[Mapping[str, str]] = {
    "mail_without_text": "mejlet har ingen text; läs bilagorna",
    "mail_text_cut": "texten är lång och har kortats; hela mejlet finns bland handlingarna",
    "mail_winmail": "bilagor ligger inne i winmail.dat, som bara Outlook kan öppna",
    "mail_encrypted": "mejlet är krypterat och går bara att läsa i e-postprogrammet",
    "mail_day_unknown": "mejlet säger inte när det kom; dagens datum gäller som ankomstdag",
    "mail_day_ahead": "mejlets datum har inte varit än; dagens datum gäller som ankomstdag",
    "mail_sender_unknown": "mejlet har ingen avsändare",
    "mail_id_reused": "ett annat mejl med samma märkning är redan registrerat; läs båda",
}
"""What to look at in a mail that is taken in, by the id of the remark."""

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "not_a_mail": (
        "Filen {file} är inget mejl",
        "Dra mejlet från e-postprogrammet, eller spara det där som .eml eller .msg.",
    ),
    "mail_damaged": (
        "Mejlet {file} går inte att läsa",
        "Filen är skadad. Öppna mejlet i e-postprogrammet och spara det på nytt.",
    ),
    "mail_is_mailbox": (
        "Filen är en hel brevlåda",
        "Spara ett mejl i taget och försök igen. Inget registrerades.",
    ),
    "mail_too_large": (
        "Mejlet {file} är för stort",
        "Högst {limit_mb} MB går att läsa. Spara bilagorna för sig och lägg till dem i ärendet.",
    ),
    "mail_header_too_large": (
        "Mejlet går inte att läsa",
        "Dess brevhuvud är orimligt långt. Skriv av det som behövs och bifoga filen.",
    ),
    "mail_too_many_parts": (
        "Mejlet har för många delar",
        "Högst {limit} går att läsa. Skriv av det som behövs och bifoga filen.",
    ),
    "mail_too_deep": (
        "Mejlet går inte att läsa",
        "Det har fler än {limit} nivåer av delar i varandra. Skriv av det som behövs och bifoga "
        "filen.",
    ),
    "mail_is_registered": (
        "Mejlet är redan registrerat",
        "Inget nytt registrerades. Öppna ärendet {number} i stället.",
    ),
    "channel_for_mail_missing": (
        "Kommunen har ingen kanal för e-post",
        "Lägg till en kanal med namnet e-post under Administration.",
    ),
}
"""Title and advice, by error id."""


def remark_sentence(remark_id: str) -> str:
    """What to look at in a mail."""
    return REMARKS[remark_id]


def mail_as_text(
    *, sender: tuple[str, str], sent_at: datetime | None, to: str, subject: str, text: str
) -> str:
    """A whole mail to read: its head, and what it says."""
    name, address = sender
    who = f"{name} <{address}>" if name and address else name or address
    sent = f"{sent_at.astimezone(LOCAL_TIME):%Y-%m-%d %H:%M}" if sent_at else ""
    head = (("Från", who), ("Skickat", sent), ("Till", to), ("Ämne", subject))
    return "\n".join([*(f"{word}: {said}" for word, said in head if said), "", text])
