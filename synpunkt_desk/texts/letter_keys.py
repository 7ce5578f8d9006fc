"""The Swedish keys of the letters' files, which people who do not program may read."""

from collections.abc import Mapping
from typing import Final

NAME: Final = "namn"
PURPOSE: Final = "används till"
LAW: Final = "lag"
SUBJECT: Final = "ämne"
TEXT: Final = "text"
HEADINGS: Final = "rubriker"

PURPOSES: Final[Mapping[str, str]] = {
    "bekräftelse": "acknowledge",
    "fråga": "question",
    "försening": "delay",
    "svar": "answer",
}
