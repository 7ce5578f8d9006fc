"""How often proposals would have been right."""

from collections.abc import Mapping
from dataclasses import dataclass

from synpunkt_desk.insight.proposals import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Of so many cases: how many were given proposals, and where one of them was right."""

    tried: int
    given: int
    first_right: int
    one_right: int


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures by target, and how many cases were learned from and held out."""

    learned: int
    held_out: int
    figures: Mapping[Target, Figures]
