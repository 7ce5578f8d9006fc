"""Learns from the decided cases of the office. Imported when it is needed: it counts with NumPy."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from synpunkt_desk.insight.counts import Counts, count
from synpunkt_desk.insight.figures import Measured
from synpunkt_desk.insight.measuring import measure
from synpunkt_desk.insight.proposals import Decided, Proposal, Target
from synpunkt_desk.insight.ranking import propose
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import decided
from synpunkt_desk.store.likeness import Reading

MOST_CASES: Final = 40_000
"""The newest decided cases; older ones say little of how it is done now."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What has been counted up to an entry of the journal."""

    counts: Counts
    last_entry: int

    @property
    def cases(self) -> int:
        """How many cases were learned from."""
        return self.counts.cases

    def propose(
        self, text: str, target: Target, allowed: Collection[ObjectId]
    ) -> tuple[Proposal, ...]:
        """At most three of the allowed values; none when too little is known."""
        return propose(self.counts, text, target, allowed)


def learn(office: Office) -> Lesson:
    """Count the decided cases that may be learned from."""
    with office.replica.reading() as connection:
        last = decided.last_entry(connection)
        return Lesson(count(_decided(connection)), last)


def measure_own(office: Office) -> Measured:
    """Learn from the older four fifths of the decided cases, and try the newest fifth."""
    with office.replica.reading() as connection:
        return measure(list(_decided(connection)))


def _decided(connection: Reading) -> Iterator[Decided]:
    for row in decided.decided_rows(connection, most=MOST_CASES):
        answers = (row.receiver, row.case_type, row.criterion, row.local_category)
        yield Decided(row.text, answers)
