"""The pictures of the handbook: each is named as its screen, and small enough to be shipped."""

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PIL import Image

from synpunkt_desk.services.handbook.chapters import FOLDER
from synpunkt_desk.ui.widgets.theme import Theme
from tests.screenshots.drawing import draw
from tests.screenshots.walking import Walk

HANDBOOK: Final = "handbook"
_PICTURE: Final = re.compile(r"\(pictures/([\w-]+)\.png\)")
_COLOURS: Final = 64


def draw_handbook(screens: Mapping[str, Walk], theme: Theme) -> None:
    """Draw every picture that a chapter names."""
    chapters = (file.read_text("utf-8") for file in sorted(FOLDER.glob("*.md")))
    for name in sorted({name for text in chapters for name in _PICTURE.findall(text)}):
        with tempfile.TemporaryDirectory() as place:
            draw(Path(place), name, screens[name], looks=["light"], theme=theme)
            with Image.open(Path(place) / f"{name}-1366-light.png") as picture:
                small = picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
            small.save(FOLDER / "pictures" / f"{name}.png", optimize=True)
