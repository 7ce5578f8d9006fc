"""The Swedish keys of a form's texts, which people who do not program edit."""

from collections.abc import Mapping
from typing import Final

LANGUAGE: Final = "språk"
CASE_TYPES: Final = "typer"
SWEDISH: Final = "namn"
CALLED: Final = "heter"

TOP: Final[Mapping[str, str]] = {
    "titel": "title",
    "inledning": "intro",
    "anonym": "anonymous",
    "påminnelse": "notice",
    "ej översatt": "untranslated",
}
GROUPS: Final[Mapping[str, Mapping[str, str]]] = {
    "frågor": {
        "typ": "type_question",
        "typ, hjälp": "type_hint",
        "text": "text_question",
        "text, hjälp": "text_hint",
        "mer plats": "more_space",
        "plats": "place_question",
        "svar": "reply_question",
    },
    "svar": {
        "nej": "reply_none",
        "telefon": "reply_phone",
        "brev": "reply_letter",
        "e-post": "reply_email",
        "besök": "reply_visit",
    },
    "kontakt": {
        "rubrik": "contact_heading",
        "hjälp": "contact_hint",
        "namn": "name",
        "telefon": "phone",
        "e-post": "email",
        "adress": "address",
    },
    "att veta": {
        "rubrik": "info_heading",
        "lämna in, rubrik": "hand_in_heading",
        "lämna in": "hand_in",
        "sedan, rubrik": "next_heading",
        "sedan": "next",
        "allmän handling, rubrik": "records_heading",
        "allmän handling": "records",
        "personuppgifter, rubrik": "personal_heading",
        "personuppgifter": "personal",
        "vik": "fold",
    },
}
"""Keys of the file, and the names that the program has for them."""
