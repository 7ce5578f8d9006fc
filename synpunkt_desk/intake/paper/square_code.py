"""Finding the square code of our forms on a page, whichever way the page is turned."""

from dataclasses import dataclass
from math import atan2, degrees
from typing import Final

import zxingcpp
from PIL import Image, ImageFilter

from synpunkt_desk.intake.paper.form_plan import Code
from synpunkt_desk.intake.paper.homography import Point

_QR: Final = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_PIXELS_FIRST: Final = 5_000_000


@dataclass(frozen=True, slots=True)
class FoundCode:
    """A code of ours and its corners in the picture: top left, then clockwise as it is read."""

    code: Code
    corners: tuple[Point, Point, Point, Point]

    @property
    def turn(self) -> float:
        """How many degrees clockwise the code stands from upright."""
        (left, top), (right, bottom) = self.corners[:2]
        return degrees(atan2(bottom - top, right - left))


def find_code(picture: Image.Image) -> FoundCode | None:
    """The first code of ours: looked for quickly, then with more effort."""
    factor = 1
    while picture.width * picture.height > _PIXELS_FIRST * factor**2:
        factor += 1
    small = picture.reduce(factor)
    found = _read(small, is_thorough=False) or _read(small, is_thorough=True)
    if found is None and factor == 1:
        found = _read(small.filter(ImageFilter.GaussianBlur(1.2)), is_thorough=True)
    if found is None:
        return _read(picture, is_thorough=True) if factor > 1 else None
    scaled = [(x * factor, y * factor) for x, y in found.corners]
    return FoundCode(found.code, (scaled[0], scaled[1], scaled[2], scaled[3]))


def _read(picture: Image.Image, *, is_thorough: bool) -> FoundCode | None:
    seen = zxingcpp.read_barcodes(
        picture,
        formats=_QR,
        try_downscale=is_thorough,
        try_invert=False,
    )
    for barcode in seen:
        code = Code.decode(barcode.text)
        if code is not None:
            at = barcode.position
            corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
            a, b, c, d = ((corner.x + 0.5, corner.y + 0.5) for corner in corners)
            return FoundCode(code, (a, b, c, d))
    return None
