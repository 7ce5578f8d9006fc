"""The embedded faces: how wide their text is, and what they have no glyph for."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import as_file, files

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from synpunkt_desk.documents.cleaning import clean

REPLACEMENT = "\N{LOZENGE}"
"""Stands for a character that the faces lack, so that the reader sees that something was there."""

_SIMPLER = {"Zs": " ", "Pd": "-", "Cf": "", "Mn": "", "Me": ""}
"""Spaces and dashes that the faces lack, and marks that mean nothing without their letter."""


class Face(StrEnum):
    """The faces, by the name that their file has."""

    REGULAR = "SourceSansPro-Regular"
    SEMIBOLD = "SourceSansPro-Semibold"
    BOLD = "SourceSansPro-Bold"
    ITALIC = "SourceSansPro-It"
    BOLD_ITALIC = "SourceSansPro-BoldIt"
    NASKH = "NotoNaskhArabic-Regular"
    NASKH_BOLD = "NotoNaskhArabic-Bold"


@dataclass(frozen=True, slots=True)
class Fragment:
    """Drawable text in one face."""

    text: str
    face: Face


@cache
def _advances(face: Face) -> dict[str, float]:
    """Register a face and return the advance of each of its characters, in 1/1000 of the size."""
    with as_file(files("synpunkt_desk") / "resources" / "fonts" / f"{face}.ttf") as path:
        font = TTFont(face, path)
    pdfmetrics.registerFont(font)  # pyright: ignore[reportUnknownMemberType]
    return {chr(code): advance for code, advance in font.face.charWidths.items()}


def load(face: Face) -> str:
    """Return the name of a face, ready to draw with."""
    _advances(face)
    return face.value


def width_of(text: str, face: Face, size: float) -> float:
    """Return how wide drawable text is, in points."""
    return sum(map(_advances(face).__getitem__, text)) * size / 1000


def has_glyph(character: str, face: Face) -> bool:
    """Whether a face can draw a character."""
    return character in _advances(face)


def drawable(text: str, face: Face) -> str:
    """Return cleaned text in which every character but the line feed has a glyph."""
    text = clean(text)
    advances = _advances(face)
    if advances.keys() >= set(text):
        return text
    return "".join(c if c in advances or c == "\n" else _stand_in(c, face) for c in text)


@cache
def _stand_in(character: str, face: Face) -> str:
    category = unicodedata.category(character)
    if category in _SIMPLER:
        return _SIMPLER[category]
    alike = unicodedata.normalize("NFKC", character)
    return alike if _advances(face).keys() >= set(alike) else REPLACEMENT
