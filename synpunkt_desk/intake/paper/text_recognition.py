"""Printed Swedish text in pictures, as a proposal; handwriting is left to people."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image
from tesserocr import OEM, PSM, PyTessBaseAPI

from synpunkt_desk.intake.paper.page_image import GreyPicture

_DATA: Final = Path(__file__).parents[2] / "resources" / "tessdata"
_LANGUAGE: Final = "swe"
_DOTS_PER_INCH: Final = 200
_LEAST_SIDE: Final = 12
_MOST_PIXELS: Final = 9_000_000
_MILLISECONDS: Final = 20_000
_QUIET: Final = {"debug_file": os.devnull}


@dataclass(frozen=True, slots=True)
class RecognisedText:
    """What a machine made of a picture, and how certain it is, from 0 to 1."""

    text: str
    certainty: float


NOTHING: Final = RecognisedText("", 0.0)


def recognise(picture: GreyPicture) -> RecognisedText:
    """The printed text of a page or a part of one; nothing where there is none or no end of it.

    Takes a few tenths of a second for a paragraph and seconds for a full page.
    """
    if min(picture.shape) < _LEAST_SIDE:
        return NOTHING
    with PyTessBaseAPI(
        path=str(_DATA), lang=_LANGUAGE, oem=OEM.LSTM_ONLY, psm=PSM.AUTO, variables=_QUIET
    ) as engine:
        engine.SetImage(_bounded(Image.fromarray(picture)))  # pyright: ignore[reportUnknownMemberType]
        engine.SetSourceResolution(_DOTS_PER_INCH)
        if not engine.Recognize(_MILLISECONDS):
            return NOTHING
        text = _tidied(engine.GetUTF8Text())
        return RecognisedText(text, engine.MeanTextConf() / 100) if text else NOTHING


def _bounded(picture: Image.Image) -> Image.Image:
    factor = 1
    while picture.width * picture.height > _MOST_PIXELS * factor**2:
        factor += 1
    return picture.reduce(factor)


def _tidied(text: str) -> str:
    """Lines without what surrounds them, with one empty line between paragraphs."""
    paragraphs = (paragraph.split("\n") for paragraph in text.split("\n\n"))
    lines = ("\n".join(filter(None, map(str.strip, lines))) for lines in paragraphs)
    return "\n\n".join(filter(None, lines))
