"""Words about laws that a case may come under."""

from collections.abc import Iterable
from typing import Final

from synpunkt_desk.texts.lists import join_words

NAMES: Final = {
    "lex_sarah": "lex Sarah",
    "lex_maria": "lex Maria",
    "patient_complaint": "klagomål i vården",
    "degrading_treatment": "kränkande behandling",
    "school_complaint": "klagomål på utbildning",
    "data_breach": "personuppgiftsincident",
    "threat": "hot eller oro",
    "child_at_risk": "barn som far illa",
    "work_environment": "arbetsmiljö",
}
"""Each law in a word or two, as lists and the log say it."""


def names(keys: Iterable[str]) -> str:
    """Laws in one line."""
    return join_words([NAMES.get(key, key) for key in keys])
