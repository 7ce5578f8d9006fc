"""Printed text in pictures becomes a proposal; anything else becomes nothing."""

from difflib import SequenceMatcher

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from synpunkt_desk.intake.paper.page_image import GreyPicture
from synpunkt_desk.intake.paper.text_recognition import NOTHING, recognise
from tests.helpers.paper_forms import FONTS

LINES = (
    "Gatubelysningen på Östra Ågatan har varit",
    "trasig sedan början av oktober. Barnen",
    "vågar inte gå till skolan på morgonen.",
)


def printed(*lines: str, size: int = 36) -> GreyPicture:
    picture = Image.new("L", (1100, 90 + 60 * len(lines)), 255)
    font = ImageFont.truetype(FONTS / "SourceSansPro-Regular.ttf", size)
    for number, line in enumerate(lines):
        ImageDraw.Draw(picture).text((60, 40 + 60 * number), line, fill=0, font=font)
    return np.array(picture)


def test_printed_swedish_is_recognised() -> None:
    found = recognise(printed(*LINES))
    assert SequenceMatcher(None, found.text, "\n".join(LINES)).ratio() > 0.98
    assert 0.8 < found.certainty <= 1


@pytest.mark.parametrize(
    "picture",
    [
        np.full((200, 300), 255, np.uint8),
        np.zeros((200, 300), np.uint8),
        np.zeros((1, 1), np.uint8),
        np.zeros((3, 4000), np.uint8),
    ],
)
def test_a_picture_without_text_gives_nothing(picture: GreyPicture) -> None:
    assert recognise(picture) == NOTHING


def test_noise_does_no_harm() -> None:
    noise = np.random.default_rng(1).integers(0, 255, (300, 400), np.uint8)
    assert recognise(noise).certainty < 0.8


def test_nothing_is_said_beside_the_answer(capfd: pytest.CaptureFixture[str]) -> None:
    recognise(np.zeros((40, 2000), np.uint8))
    recognise(printed(LINES[0]))
    assert capfd.readouterr() == ("", "")
