"""The days that a report is about."""

from dataclasses import dataclass
from datetime import date

from synpunkt_desk.models.errors import BugError


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse a period that ends before it begins."""
        if self.last < self.first:
            message = "a period ends on the day it begins or later"
            raise BugError(message)

    def holds(self, day: str) -> bool:
        """Whether the day, as YYYY-MM-DD, is within the period."""
        return self.first.isoformat() <= day <= self.last.isoformat()
