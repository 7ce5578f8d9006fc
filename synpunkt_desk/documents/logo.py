"""Reads the picture of a municipality's logo. What reads pictures is imported when one is read."""

from io import BytesIO
from typing import TYPE_CHECKING

from synpunkt_desk.models.errors import KnownError

if TYPE_CHECKING:
    from PIL import Image

_LARGEST_WIDTH = 180.0
_LARGEST_HEIGHT = 42.0
_SHARPNESS = 600 / 72


def open_logo(data: bytes) -> "Image.Image":
    """Return the picture on white, since see-through pictures are a risk in archives.

    Raises the known error `logo_unreadable`.
    """
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415

    try:
        picture = Image.open(BytesIO(data)).convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise KnownError("logo_unreadable") from error
    ground = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(ground, picture).convert("RGB")


def logo_size(data: bytes) -> tuple[float, float]:
    """Return the width and height at which a logo stands in the letterhead."""
    width, height = open_logo(data).size
    scale = min(_LARGEST_WIDTH / width, _LARGEST_HEIGHT / height)
    return width * scale, height * scale


def reduced_logo(data: bytes) -> bytes:
    """Return the picture as PNG, no larger than it is ever printed at 600 dots per inch.

    Raises the known error `logo_unreadable`.
    """
    picture = open_logo(data)
    picture.thumbnail((round(_LARGEST_WIDTH * _SHARPNESS), round(_LARGEST_HEIGHT * _SHARPNESS)))
    target = BytesIO()
    picture.save(target, "PNG", optimize=True)
    return target.getvalue()
