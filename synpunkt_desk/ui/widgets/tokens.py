"""The one place of looks: colours by what they are for, rooms between parts, density."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Tone(StrEnum):
    """What a chip, badge or banner wants to say; always beside words."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"
    GREY = "grey"


class Scheme(StrEnum):
    """The look a user can choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Density(StrEnum):
    """How close parts stand; words are as large in both."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What somebody has chosen to work in."""

    scheme: Scheme = Scheme.SYSTEM
    text_percent: int = 100
    density: Density = Density.COMFORTABLE


ROOMS: Final = (1, 2, 3, 4, 6, 8, 10, 12, 14, 16, 18, 20, 24)
"""The steps of room between and round parts, in pixels of the design; others are not used."""

CLOSENESS: Final = {Density.COMFORTABLE: 1.0, Density.COMPACT: 0.6}
"""How much of such a room is left."""

TEXT_PERCENTS: Final = (100, 125, 150, 175, 200)
"""The sizes of text one can choose."""


@dataclass(frozen=True, slots=True)
class ToneColours:
    """Ink on its ground."""

    ink: str
    ground: str


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme. `line` only divides; `border` bounds what can be worked with."""

    ground: str
    surface: str
    ink: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    selected: str
    hover: str
    line: str
    border: str
    disabled: str
    done: str
    red: ToneColours
    amber: ToneColours
    green: ToneColours
    blue: ToneColours
    grey: ToneColours

    def tone(self, tone: Tone) -> ToneColours:
        """The pair of colours for a tone."""
        tones = {
            Tone.RED: self.red,
            Tone.AMBER: self.amber,
            Tone.GREEN: self.green,
            Tone.BLUE: self.blue,
            Tone.GREY: self.grey,
        }
        return tones[tone]


LIGHT: Final = Colours(
    ground="#f5f7f9",
    surface="#ffffff",
    ink="#1b2330",
    muted="#5b6676",
    accent="#14548c",
    accent_hover="#0f4473",
    on_accent="#ffffff",
    selected="#e6f0f9",
    hover="#f0f4f8",
    line="#dfe4ea",
    border="#7c8797",
    disabled="#8b95a3",
    done="#1d6b3a",
    red=ToneColours("#a3262a", "#fbe9e9"),
    amber=ToneColours("#7a4b00", "#fdf1dc"),
    green=ToneColours("#1d6b3a", "#e5f4ea"),
    blue=ToneColours("#14548c", "#e6f0f9"),
    grey=ToneColours("#5b6676", "#eef1f4"),
)

DARK: Final = Colours(
    ground="#12171f",
    surface="#1b212b",
    ink="#e6eaf0",
    muted="#a3aebd",
    accent="#7db7ee",
    accent_hover="#9fcaf4",
    on_accent="#0f1720",
    selected="#1d3a57",
    hover="#232b37",
    line="#313a47",
    border="#76839a",
    disabled="#6d7888",
    done="#7fd39b",
    red=ToneColours("#ffb0b0", "#4a2023"),
    amber=ToneColours("#f4c26b", "#42300f"),
    green=ToneColours("#7fd39b", "#17402a"),
    blue=ToneColours("#9cc7f2", "#1d3a57"),
    grey=ToneColours("#b4bdca", "#2a323e"),
)

HIGH_CONTRAST: Final = Colours(
    ground="#000000",
    surface="#000000",
    ink="#ffffff",
    muted="#e6e6e6",
    accent="#ffd400",
    accent_hover="#ffe566",
    on_accent="#000000",
    selected="#2b2600",
    hover="#1f1f1f",
    line="#a6a6a6",
    border="#ffffff",
    disabled="#a6a6a6",
    done="#6dff9c",
    red=ToneColours("#ffb3b3", "#3d0000"),
    amber=ToneColours("#ffd98a", "#3a2600"),
    green=ToneColours("#8dffb3", "#002e12"),
    blue=ToneColours("#a8d4ff", "#00264d"),
    grey=ToneColours("#ffffff", "#262626"),
)

SCHEMES: Final = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.HIGH_CONTRAST: HIGH_CONTRAST}
