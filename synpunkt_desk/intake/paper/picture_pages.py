"""The pages of a picture file in grey; only TIFF has more than one."""

import struct
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from io import BytesIO
from math import ceil
from typing import Final

import numpy as np
from PIL import Image

from synpunkt_desk.intake.paper.page_image import MOST_PAGES, GreyPicture, PageImage, shrinking
from synpunkt_desk.models.errors import KnownError

MOST_PIXELS_PACKED: Final = 89_000_000
"""Pixels of a picture in its file, below what Pillow itself takes for an attack: A3 at 600."""

# What Pillow raises for damaged files, besides its own errors.
DAMAGE: Final = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
    NotImplementedError,
    MemoryError,
    struct.error,
)
_ORIENTATION: Final = 0x0112
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def count_picture_pages(content: bytes, kind: str, *, file: str) -> int:
    """The number of pages, counted to one more than is taken."""
    with _opened(content, kind, file=file) as image:
        if kind != "TIFF":
            return 1
        try:
            for number in range(1, MOST_PAGES + 1):
                image.seek(number)
        except EOFError:
            return image.tell() + 1
        except DAMAGE:
            raise KnownError("paper_damaged", file=file) from None
        return MOST_PAGES + 1


def read_picture(content: bytes, numbers: range, *, kind: str, file: str) -> Iterator[PageImage]:
    """The pages with these numbers, unpacked one by one."""
    with _opened(content, kind, file=file) as image:
        for number in numbers:
            try:
                image.seek(number - 1)
                is_small_enough = image.width * image.height <= MOST_PIXELS_PACKED
                pixels = _unpacked(image) if is_small_enough else None
            except DAMAGE:
                raise KnownError("paper_page_damaged", file=file, page=number) from None
            if pixels is None:
                raise KnownError("paper_page_too_large", file=file, page=number)
            yield PageImage(pixels, number)


@contextmanager
def _opened(content: bytes, kind: str, *, file: str) -> Generator[Image.Image]:
    try:
        image = Image.open(BytesIO(content), formats=[kind])
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise KnownError("paper_page_too_large", file=file, page=1) from None
    except DAMAGE:
        raise KnownError("paper_damaged", file=file) from None
    with image:
        yield image


def _unpacked(image: Image.Image) -> GreyPicture:
    smaller = shrinking(*image.size)
    image.draft("L", (ceil(image.width / smaller), ceil(image.height / smaller)))
    image.load()
    turn = _TURNS.get(image.getexif().get(_ORIENTATION, 1))
    factor = ceil(shrinking(*image.size))
    grey = _on_white(_eight_bits(image), factor)
    return np.array(grey if turn is None else grey.transpose(turn))


def _eight_bits(image: Image.Image) -> Image.Image:
    """The picture in a mode with eight bits for each colour, and colours of its own."""
    if image.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
    return image.convert("RGBA") if image.mode in {"P", "PA"} else image


def _on_white(image: Image.Image, factor: int) -> Image.Image:
    """The picture smaller and in grey; what can be seen through lies on white paper."""
    grey = image.convert("L").reduce(factor)
    if image.mode not in {"LA", "RGBA"}:
        return grey
    return Image.composite(
        grey, Image.new("L", grey.size, 255), image.getchannel("A").reduce(factor)
    )
