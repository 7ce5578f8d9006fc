"""Reads the picture of a municipality's logo."""

from io import BytesIO

from PIL import Image, UnidentifiedImageError

from synpunkt_desk.models.errors import KnownError

_LARGEST_WIDTH = 180.0
_LARGEST_HEIGHT = 42.0


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
