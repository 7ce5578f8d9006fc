"""How much two colours stand out from each other, and what must."""

from dataclasses import fields
from typing import Final

from synpunkt_desk.ui.widgets.tokens import Colours, ToneColours

TEXT: Final = 4.5
PART: Final = 3.0
GROUNDS: Final = frozenset({"ground", "surface", "selected", "hover"})
"""What words stand on; every tone has a ground of its own besides."""
DIVIDERS: Final = frozenset({"line", "disabled"})
"""What only divides, and what cannot be used, need not stand out (WCAG 1.4.3, 1.4.11)."""
PARTS: Final = frozenset({"border"})


def luminance(colour: str) -> float:
    """How light a colour is, 0 to 1."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """1 for the same colour, 21 for black on white."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def named(colours: Colours) -> dict[str, str]:
    """Every colour of a scheme by its name in the style sheet."""
    found: dict[str, str] = {}
    for one in fields(colours):
        value: object = getattr(colours, one.name)
        if isinstance(value, ToneColours):
            found |= {f"{one.name}_ink": value.ink, f"{one.name}_ground": value.ground}
        else:
            found[one.name] = str(value)
    return found


def is_ground(name: str) -> bool:
    """Whether words stand on it."""
    return name in GROUNDS or name.endswith("_ground")


def weak(colours: Colours, wanted: dict[tuple[str, str], float]) -> dict[str, float]:
    """The pairs that do not stand out as much as they should."""
    values = named(colours)
    found = {pair: contrast(values[pair[0]], values[pair[1]]) for pair in wanted}
    return {
        f"{ink} on {ground}": round(found[ink, ground], 2)
        for (ink, ground), least in wanted.items()
        if found[ink, ground] < least
    }
