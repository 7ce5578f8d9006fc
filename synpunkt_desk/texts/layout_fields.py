"""The fields in braces that layouts of reports may hold: what people call them and what we do."""

import re
from collections.abc import Mapping
from typing import Final

NAMES: Final[Mapping[str, str]] = {
    "municipality": "kommun",
    "unit": "förvaltning",
    "unit_genitive": "förvaltningens",
    "owner": "nämnd",
    "owner_genitive": "nämndens",
    "recipient": "mottagare",
    "recipient_genitive": "mottagarens",
    "period": "period",
    "during": "under perioden",
    "days": "periodens dagar",
    "today": "dagens datum",
    "diary_number": "diarienummer",
    "department_word": "ordet förvaltning",
    "department_plural": "ordet förvaltningar",
}
"""By what a kept layout says, in the order in which they are offered."""

_KEYS: Final = {name: key for key, name in NAMES.items()}
_FIELD: Final = re.compile(r"(?<!\{)\{([^{}]*)\}(?!\})")


def shown(pattern: str) -> str:
    """A kept pattern as people read and write it."""
    return _renamed(pattern, NAMES)


def kept(pattern: str) -> str:
    """A written pattern as it is kept; what is no field stays, for whoever reads it to refuse."""
    return _renamed(pattern, _KEYS)


def _renamed(pattern: str, names: Mapping[str, str]) -> str:
    def other(field: re.Match[str]) -> str:
        said = " ".join(field[1].split())
        return f"{{{names.get(said.lower(), said)}}}"

    return _FIELD.sub(other, pattern)
