"""Words about cases that several screens share."""

from collections.abc import Iterable
from typing import Final

ANY_CASE_TYPE: Final = "Synpunkt"
TITLE_PATTERN: Final = "Synpunkt om {subject}"
"""Used where a municipality states no pattern of its own."""
FORWARDED_OUTCOME: Final = "Vidarebefordrad externt"
"""How a case ends that is forwarded outside, where the municipality has that outcome."""

LANGUAGES: Final = (
    "finska", "meänkieli", "samiska", "arabiska", "dari", "engelska", "persiska", "polska",
    "romani", "ryska", "somaliska", "spanska", "svenskt teckenspråk", "thai", "tigrinska",
    "turkiska", "tyska", "ukrainska",
)  # fmt: skip
"""Those that a right may follow stand first (förvaltningslagen 13 §, minoritetslagen 8 §)."""

SUBMITTER_STATES: Final = {"known": "känd", "anonymous": "anonym", "unknown": "okänd"}
REPLY_WISHES: Final = {
    "unknown": "vet ej",
    "none": "vill inte ha svar",
    "phone": "telefon",
    "letter": "brev",
    "email": "e-post",
    "visit": "besök",
}
WAYS: Final = {
    "phone": "telefon",
    "letter": "brev",
    "email": "e-post",
    "visit": "besök",
    "conversation": "samtal",
}
"""How somebody was acknowledged or answered."""
WAITING_FOR: Final = {
    "unit": "enheten",
    "submitter": "svar utifrån",
    "manager": "godkännande av svaret",
}

PROTECTED_GIVER: Final = "Lämnat av en person med skyddade personuppgifter."


def given_by(contact: Iterable[str]) -> str:
    """Who gave what was added to a case, and how to reach them."""
    return f"Lämnat av {', '.join(contact)}."


def kept_number(reason: str) -> str:
    """Why an identity number stands in a text."""
    return f"Skäl att behålla personnumret: {reason}"
