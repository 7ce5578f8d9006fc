"""Under which licences the program and its parts come; read from what is shipped, so offline."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

_FOLDER: Final = "resources/licences"
_BESIDE: Final = {
    "Source Sans Pro, Noto Naskh Arabic (OFL-1.1)": "resources/fonts/OFL.txt",
    "Lucide (ISC, MIT)": "resources/icons/LICENSE",
    "Tesseract (Apache-2.0)": "resources/tessdata/LICENSE",
    "Den stora svenska ordlistan (LGPL-3.0)": "resources/spelling/LICENSE",
}
OWN: Final = "EUPL-1.2"


@dataclass(frozen=True, slots=True)
class ShippedPackage:
    """A package that the program uses: which version, its licence, and on which systems."""

    name: str
    version: str
    licence: str
    where: str


@cache
def shipped_packages() -> tuple[ShippedPackage, ...]:
    """Every package, by name."""
    lines = _text(f"{_FOLDER}/packages.csv").splitlines()
    return tuple(ShippedPackage(*row) for row in csv.reader(lines))


def licence_texts() -> dict[str, str]:
    """Whole texts by the name of what they hold for; the program's own first."""
    folder = resources.files("synpunkt_desk").joinpath(_FOLDER)
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".txt"))
    found = {name.removesuffix(".txt"): _text(f"{_FOLDER}/{name}") for name in names}
    found |= {name: _text(place) for name, place in _BESIDE.items()}
    return {OWN: found.pop(OWN), **found}


def _text(place: str) -> str:
    return resources.files("synpunkt_desk").joinpath(place).read_text("utf-8")
