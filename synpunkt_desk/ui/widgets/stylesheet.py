"""Makes the one style sheet of the application from colours and measures."""

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from string import Template
from typing import Final

from synpunkt_desk.ui.widgets.tokens import Colours, Tone

_RESOURCES: Final = Path(__file__).parents[2] / "resources"
_LENGTH: Final = re.compile(r"\b(\d+(?:\.\d+)?)([ur])(-1)?(?![\w-])")
_POINTS: Final = re.compile(r"\b(\d+(?:\.\d+)?)f\b")


def build_stylesheet(
    colours: Colours,
    *,
    marks: Path,
    lengths: Mapping[str, Callable[[float], int]],
    points: float,
) -> str:
    """Fill in desk.qss: `$name` is a colour, `8u` a length of the design, `1.2f` a size of text.

    `8r` is a room, which depends on the density; `-1` after it takes off the pixel that a thicker
    border needs.
    """

    def pixels(found: re.Match[str]) -> str:
        length = lengths[found[2]](float(found[1]))
        return f"{max(0, length - 1) if found[3] else length}px"

    text = (_RESOURCES / "style" / "desk.qss").read_text(encoding="utf-8")
    names = {name: value for name, value in asdict(colours).items() if isinstance(value, str)}
    for tone in Tone:
        pair = colours.tone(tone)
        names |= {f"{tone}_ink": pair.ink, f"{tone}_ground": pair.ground}
    text = _LENGTH.sub(pixels, text)
    text = _POINTS.sub(lambda found: f"{points * float(found[1]):.2f}pt", text)
    return Template(text).substitute(names, marks=marks.as_posix())


def write_marks(folder: Path, colours: Colours) -> Path:
    """Write the small pictures that a style sheet can only take from files, in these colours."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, colour in (
        ("chevron-down", colours.muted),
        ("chevron-up", colours.muted),
        ("chevron-right", colours.muted),
        ("check", colours.on_accent),
        ("minus", colours.on_accent),
    ):
        (folder / f"{name}.svg").write_bytes(tinted_svg(name, colour))
    return folder


def tinted_svg(name: str, colour: str) -> bytes:
    """The drawing of an icon in a colour."""
    drawing = (_RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return drawing.replace("currentColor", colour).encode()
