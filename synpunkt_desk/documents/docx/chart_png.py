"""Draws charts as pictures for Word."""

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from synpunkt_desk.documents.charts import TEXT_SIZE, Area, Drawing, Ink, Label, Mark, Stroke

_SHARPNESS: Final = 4
"""Dots for each point: 288 in an inch."""
_MIDDLE: Final = 7.0


def chart_png(drawing: Drawing) -> bytes:
    """Return the drawing as PNG."""
    size = (round(drawing.width * _SHARPNESS), round(drawing.height * _SHARPNESS))
    picture = Image.new("RGB", size, Ink.PAPER)
    pen = ImageDraw.Draw(picture)
    for mark in drawing.marks:
        _draw(pen, mark)
    target = BytesIO()
    picture.save(target, "PNG", optimize=True)
    return target.getvalue()


def _draw(pen: ImageDraw.ImageDraw, mark: Mark) -> None:
    x, y = mark.x * _SHARPNESS, mark.y * _SHARPNESS
    match mark:
        case Area():
            end = (x + mark.width * _SHARPNESS, y + mark.height * _SHARPNESS)
            pen.rectangle(((x, y), end), fill=mark.ink)
        case Stroke():
            end = (mark.to_x * _SHARPNESS, mark.to_y * _SHARPNESS)
            pen.line(((x, y), end), fill=mark.ink, width=3)
        case Label():
            place = (x, y + _MIDDLE * _SHARPNESS)
            font = _font("Semibold" if mark.strong else "Regular")
            pen.text(place, mark.text, Ink.TEXT, font, anchor="rm" if mark.ends else "lm")


@cache
def _font(face: str) -> ImageFont.FreeTypeFont:
    file = files("synpunkt_desk") / "resources" / "fonts" / f"SourceSansPro-{face}.ttf"
    return ImageFont.truetype(BytesIO(file.read_bytes()), round(TEXT_SIZE * _SHARPNESS))
