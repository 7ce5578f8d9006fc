"""Reads the picture of a municipality's logo."""

from io import BytesIO

from PIL import Image, UnidentifiedImageError

from synpunkt_desk.models.errors import KnownError

_LARGEST_WIDTH = 180.0
_LARGEST_HEIGHT = 42.0
_SHARPNESS = 600 / 72


def open_logo(data: bytes) -> Image.Image:
    """Return the picture on white, since see-through pictures are a risk in archives.

    Raises the known error `logo_unreadable`.
    """
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


def reduced(data: bytes) -> bytes:
    """The picture as PNG (see `documents.logo.reduced_logo`)."""
    picture = open_logo(data)
    picture.thumbnail((round(_LARGEST_WIDTH * _SHARPNESS), round(_LARGEST_HEIGHT * _SHARPNESS)))
    target = BytesIO()
    picture.save(target, "PNG", optimize=True)
    return target.getvalue()
