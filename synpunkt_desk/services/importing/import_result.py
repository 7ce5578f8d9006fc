"""What becomes of a file of cases, and of each of its rows."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from synpunkt_desk.intake.import_row import Refusal, Remark
from synpunkt_desk.models.changes import Changes


@dataclass(frozen=True, slots=True)
class RowRemark:
    """Something to look at in a row that is taken in; line 0 means the file as a whole."""

    line: int
    remark: Remark


class Fate(StrEnum):
    """What becomes of a row; against the rules is what is refused for a remark."""

    REGISTERED = "registered"
    ALREADY = "already"
    CHANGED = "changed"
    REFUSED = "refused"
    AGAINST_RULES = "against_rules"


@dataclass(frozen=True, slots=True)
class RowFate:
    """What becomes of one row, what it is about, and why or with what remarks."""

    line: int
    fate: Fate
    about: str = ""
    refusal: Refusal | None = None
    remarks: tuple[Remark, ...] = ()


TellFate = Callable[[RowFate], None]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What became of the rows of a file.

    `changed` are the lines of rows that are registered already and now say something else; they
    are not applied. `strict` are those refused for a remark. `changes` names something of every
    type that was made, not all of it: there can be very much.
    """

    registered: int
    already: int
    changed: tuple[int, ...]
    refused: tuple[Refusal, ...]
    strict: tuple[RowRemark, ...]
    remarks: tuple[RowRemark, ...]
    is_stopped: bool
    changes: Changes = field(default_factory=Changes)

    @property
    def is_whole(self) -> bool:
        """Whether every row of the file is in the register."""
        return not (self.refused or self.strict or self.is_stopped)
