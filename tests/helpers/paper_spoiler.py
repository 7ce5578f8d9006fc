"""What happens to a form between the pen and the program: scanners, telephones, mail."""

from dataclasses import dataclass
from io import BytesIO
from random import Random
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from synpunkt_desk.intake.paper.form_plan import Rect
from synpunkt_desk.intake.paper.page_image import GreyPicture
from tests.helpers.paper_forms import PRINT_SCALE


@dataclass(frozen=True, kw_only=True)
class Spoil:
    """How badly a page is treated; numbers are the most that happens."""

    name: str
    dpi: int = 200
    turn: float = 1.0
    """Degrees."""
    quarters: tuple[int, ...] = (0,)
    shift: float = 2.0
    """Millimetres."""
    scale: tuple[float, float] = (1.0, 1.0)
    slant: float = 0.0
    """How much nearer one corner may be than another."""
    shadow: float = 0.0
    noise: float = 4.0
    blur: float = 0.5
    """Pixels of the scan."""
    quality: int = 75
    room: float = 0.0
    """Millimetres of ground around the page."""
    ground: int = 245
    """What lies under the page: the lid of the scanner, or a table."""
    is_black_and_white: bool = False
    is_torn: bool = False


CODE_AT_TOP_RIGHT: Final = Rect(164, 20, 26, 26)
SPOILS: Final = (
    Spoil(name="clean scan"),
    Spoil(name="turned", turn=7.0, room=20.0),
    Spoil(name="turned, corners cut", turn=5.0),
    Spoil(name="upside down", turn=3.0, quarters=(2,)),
    Spoil(name="on its side", turn=3.0, quarters=(1, 3)),
    Spoil(name="moved and scaled", turn=2.0, shift=8.0, scale=(0.9, 1.03)),
    Spoil(name="noisy, 150 dpi", dpi=150, turn=3.0, noise=20.0, blur=0.8),
    Spoil(name="blurred", turn=3.0, blur=1.8),
    Spoil(name="JPEG 40", turn=3.0, noise=8.0, quality=40),
    Spoil(name="grey, 100 dpi", dpi=100, turn=2.0, noise=10.0, quality=50),
    Spoil(name="black and white", turn=2.0, is_black_and_white=True),
    Spoil(
        name="photograph",
        turn=5.0,
        slant=0.12,
        scale=(0.8, 0.9),
        shadow=0.4,
        noise=8.0,
        blur=1.0,
        quality=60,
        ground=110,
    ),
    Spoil(name="a corner torn off", turn=3.0, is_torn=True),
)


def spoil_page(
    page: Image.Image, spoil: Spoil, random: Random, *, code: Rect = CODE_AT_TOP_RIGHT
) -> GreyPicture:
    """The printed page as it arrives; the corner nearest its code is never torn off."""
    if spoil.is_torn:
        page = _torn(page, code, random)
    seen = _seen(page, spoil, random)
    grey = np.asarray(seen.filter(ImageFilter.GaussianBlur(spoil.blur))).astype(np.float32)
    if spoil.shadow:
        grey = grey * _light(grey.shape, spoil, random)
    rough = np.random.default_rng(random.getrandbits(32)).normal(0, spoil.noise, grey.shape)
    scanned = Image.fromarray(np.clip(grey + rough, 0, 255).astype(np.uint8))
    if spoil.is_black_and_white:
        return np.where(np.asarray(scanned) < 190, 0, 255).astype(np.uint8)
    packed = BytesIO()
    scanned.save(packed, "JPEG", quality=spoil.quality)
    return np.array(Image.open(packed))


def _torn(page: Image.Image, code: Rect, random: Random) -> Image.Image:
    """The page without one of its corners and the mark there."""
    torn = page.copy()
    side = 40 * PRINT_SCALE
    x_of_code, y_of_code = (at * PRINT_SCALE for at in code.center)
    corners = [(x, y) for x in (0, page.width) for y in (0, page.height)]
    nearest = min(corners, key=lambda at: abs(at[0] - x_of_code) + abs(at[1] - y_of_code))
    x, y = random.choice([corner for corner in corners if corner != nearest])
    away = [(x, y), (abs(x - side), y), (x, abs(y - side))]
    ImageDraw.Draw(torn).polygon(away, fill=235)
    return torn


def _seen(page: Image.Image, spoil: Spoil, random: Random) -> Image.Image:
    """The page through the glass or the lens, on what it lies on."""
    quarter = random.choice(spoil.quarters)
    turned = page.rotate(90 * quarter, expand=True)
    step = spoil.dpi / 25.4 / PRINT_SCALE
    soft = turned.filter(ImageFilter.GaussianBlur(0.4 / step))
    room = 2 * spoil.room * spoil.dpi / 25.4
    size = round(turned.width * step + room), round(turned.height * step + room)
    whole = np.linalg.inv(_moves(turned.size, size, step=step, spoil=spoil, random=random))
    parts = tuple(float(part) for part in (whole / whole[2, 2]).flat[:8])
    bicubic = Image.Resampling.BICUBIC
    return soft.transform(size, Image.Transform.PERSPECTIVE, parts, bicubic, fillcolor=spoil.ground)


def _moves(
    page: tuple[int, int], size: tuple[int, int], *, step: float, spoil: Spoil, random: Random
) -> NDArray[np.float64]:
    """From the printed page to the scan, about the middle of both."""
    angle = np.radians(random.uniform(-spoil.turn, spoil.turn))
    scale = step * random.uniform(*spoil.scale)
    shift = [random.uniform(-spoil.shift, spoil.shift) * spoil.dpi / 25.4 for _ in range(2)]
    slant = [random.uniform(-spoil.slant, spoil.slant) / max(page) for _ in range(2)]
    to_middle = np.array([[1, 0, -page[0] / 2], [0, 1, -page[1] / 2], [0, 0, 1]])
    turn = np.array(
        [
            [np.cos(angle) * scale, -np.sin(angle) * scale, 0],
            [np.sin(angle) * scale, np.cos(angle) * scale, 0],
            [*slant, 1],
        ]
    )
    back = np.array([[1, 0, size[0] / 2 + shift[0]], [0, 1, size[1] / 2 + shift[1]], [0, 0, 1]])
    return back @ turn @ to_middle


def _light(shape: tuple[int, ...], spoil: Spoil, random: Random) -> NDArray[np.float32]:
    """How much light falls on each place; a shadow has an edge."""
    down, across = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    side = across / shape[1] if random.random() < 0.5 else 1 - across / shape[1]
    slow = 1 - spoil.shadow * 0.6 * side
    edge = 1 / (1 + np.exp(-(down / shape[0] - random.uniform(0.2, 0.8)) * 60))
    return (slow * (1 - spoil.shadow * 0.4 * edge)).astype(np.float32)
