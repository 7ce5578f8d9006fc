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
_COARSE: Final = 2_500_000
"""Fewer pixels than this and the squares of a code are only a few pixels wide."""

_SOFT: Final = ImageFilter.GaussianBlur(0.8)


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
    shrink = 1
    while picture.width * picture.height > _PIXELS_FIRST * shrink**2:
        shrink += 1
    small = picture.reduce(shrink)
    found = _read(small, is_thorough=False)
    if found is None:
        soft = small.filter(_SOFT)
        found = _read(soft, is_thorough=True) or _read(small, is_thorough=True)
    if found is not None:
        return _enlarged(found, shrink)
    if shrink > 1:
        return _read(picture, is_thorough=True)
    if picture.width * picture.height < _COARSE:
        double = small.resize((small.width * 2, small.height * 2), Image.Resampling.BICUBIC)
        found = _read(double.filter(_SOFT), is_thorough=True)
    return None if found is None else _enlarged(found, 0.5)


def _enlarged(found: FoundCode, by: float) -> FoundCode:
    a, b, c, d = ((x * by, y * by) for x, y in found.corners)
    return FoundCode(found.code, (a, b, c, d))


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
