"""What each board has reported: a line for each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.reports.facts import CaseFacts, Register
from synpunkt_desk.reports.organisation import Organisation
from synpunkt_desk.reports.period import Period
from synpunkt_desk.texts import reports_together as t


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A finished report of a board or department, with its numbers as they were then."""

    report_id: ObjectId
    place: ObjectId
    title: str
    period: Period
    finished_on: str
    decided_on: str = ""
    paragraph: str = ""
    sums: Mapping[str, int]
    types: Mapping[ObjectId, int]
    improvements: str = ""
    cases: tuple[CaseFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A board and what it has reported; nothing when it has not."""

    board: ObjectId
    name: str
    parts: tuple[Part, ...]

    def sum_of(self, name: str) -> int:
        """What is open is so at an end of the period; all else adds up."""
        chosen = self.parts
        if name == "open_at_start":
            chosen = [p for p in chosen if p.period.first == self._first]
        if name == "open_at_end":
            chosen = [p for p in chosen if p.period.last == self._last]
        return sum(part.sums.get(name, 0) for part in chosen)

    def of_type(self, case_type: ObjectId) -> int:
        """How many of a type, REST for those of none."""
        return sum(part.types.get(case_type, 0) for part in self.parts)

    @property
    def cases(self) -> list[CaseFacts]:
        """What was received, as it was then."""
        return [case for part in self.parts for case in part.cases]

    @property
    def status(self) -> str:
        """How far the latest report has come."""
        if not self.parts:
            return t.NOT_REPORTED
        latest = max(self.parts, key=lambda part: (part.period.last, part.finished_on))
        if latest.decided_on:
            return t.status(t.PRESENTED, latest.decided_on, latest.paragraph)
        return t.status(t.FINISHED, latest.finished_on, "")

    @property
    def _first(self) -> date:
        return min(part.period.first for part in self.parts)

    @property
    def _last(self) -> date:
        return max(part.period.last for part in self.parts)


def lines_of(
    register: Register, organisation: Organisation, parts: Sequence[Part], period: Period
) -> list[Line]:
    """A line for each board that there was in the period, in their order."""
    return [
        Line(board, organisation.name(board), tuple(_chosen(board, parts, organisation)))
        for board in organisation.ordered(UnitKind.BOARD)
        if not _is_gone(register, board, period)
    ]


def used_parts(parts: Sequence[Part], units: Register) -> list[Part]:
    """The finished reports that stand in a line, boards in their order."""
    organisation = Organisation(units.units)
    boards = organisation.ordered(UnitKind.BOARD)
    return [part for board in boards for part in _chosen(board, parts, organisation)]


def _chosen(board: ObjectId, parts: Sequence[Part], organisation: Organisation) -> Iterator[Part]:
    """The board's own reports, else those of its departments; none that overlaps a longer one."""
    below = organisation.below(board)
    inside = [part for part in parts if part.place in below]
    own = [part for part in inside if part.place == board] or inside
    taken: list[Part] = []
    for part in sorted(own, key=_longest_and_latest):
        if not any(_overlap(part, other) for other in taken):
            taken.append(part)
    yield from sorted(taken, key=lambda part: (part.period.first, part.place))


def _longest_and_latest(part: Part) -> tuple[timedelta, int]:
    return part.period.first - part.period.last, -int(part.report_id, 16)


def _overlap(one: Part, other: Part) -> bool:
    is_apart = one.period.last < other.period.first or other.period.last < one.period.first
    return one.place == other.place and not is_apart


def _is_gone(register: Register, board: ObjectId, period: Period) -> bool:
    ended = register.units[board].valid_to
    return ended is not None and ended < period.first
