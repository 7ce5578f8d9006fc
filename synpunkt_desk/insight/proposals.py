"""What is proposed for a new text, and why."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from synpunkt_desk.models.ids import ObjectId

MOST_PROPOSED: Final = 3


class Target(StrEnum):
    """What can be proposed for a case."""

    RECEIVER = "receiver"
    CASE_TYPE = "case_type"
    CRITERION = "criterion"
    LOCAL_CATEGORY = "local_category"


@dataclass(frozen=True, slots=True)
class Decided:
    """The text of a case and what people decided about it, in the order of `Target`; "" is open."""

    text: str
    answers: tuple[ObjectId, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """A word of the text: so many of the decided cases that hold it were decided this way.

    Three dots stand for what is left out before or behind a part of a word.
    """

    word: str
    here: int
    of: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """One that may be right. `share` is what the words of the text say for it, from 0 to 1."""

    value: ObjectId
    share: float
    reasons: tuple[Reason, ...]
