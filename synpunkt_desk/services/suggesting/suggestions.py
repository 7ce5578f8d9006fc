"""Proposals for receiver and categories, from what this office has decided before.

What has been learned is kept in memory alone. Nothing is ever set by itself: a proposal waits for
a key.
"""

import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Protocol

from synpunkt_desk.insight.figures import Measured
from synpunkt_desk.insight.proposals import Proposal, Target
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.swedish_text import words
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import decided, reading
from synpunkt_desk.texts import suggestions as t

LEAST_WORDS: Final = 3
"""With fewer words there is nothing yet to propose from."""
LEAST_HELD_OUT: Final = 20
"""Figures from fewer cases than that would say nothing."""

_OFF: Final = "suggestions_off"
_MOST_BEHIND: Final = 50
_PART_BEHIND: Final = 20


class Learned(Protocol):
    """What has been learned of so many cases, up to an entry of the journal."""

    @property
    def cases(self) -> int:
        """How many cases were learned from."""
        ...

    @property
    def last_entry(self) -> int:
        """The last entry of the journal that was known then."""
        ...

    def propose(
        self, text: str, target: Target, allowed: Collection[ObjectId]
    ) -> tuple[Proposal, ...]:
        """At most three of the allowed values; none when too little is known."""
        ...


class Knowledge(StrEnum):
    """Whether proposals can be had: switched off, still being learned, or learned."""

    OFF = "off"
    LEARNING = "learning"
    LEARNED = "learned"


@dataclass(frozen=True, slots=True)
class Ask:
    """What is known of a case; the department's own categories are proposed where it is given."""

    text: str
    department: ObjectId = ""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Proposals by target; with `is_behind` it is time to learn again."""

    knowledge: Knowledge = Knowledge.OFF
    proposals: Mapping[Target, tuple[Proposal, ...]] = field(
        default_factory=dict[Target, tuple[Proposal, ...]]
    )
    is_behind: bool = False


class Suggester:
    """Keeps what has been learned. Safe to use from several threads."""

    def __init__(
        self, learn: Callable[[Office], Learned], measure: Callable[[Office], Measured]
    ) -> None:
        self._learn = learn
        self.measure = measure
        self._learned: Learned | None = None
        self._learning = threading.Lock()

    def suggest(self, office: Office, ask: Ask) -> Suggestions:
        """The proposals for a text; quick, by what is known now."""
        if not are_on(office):
            self._learned = None
            return Suggestions()
        learned = self._learned
        since = _since(office, learned) if learned else None
        if learned is None or since is None or since.hides:
            self._learned = None
            return Suggestions(Knowledge.LEARNING, is_behind=True)
        is_behind = since.entries > max(_MOST_BEHIND, learned.cases // _PART_BEHIND)
        return Suggestions(Knowledge.LEARNED, _proposals(office, learned, ask), is_behind)

    def forget(self) -> None:
        """Know nothing more, where cases that it was learned from may be read no longer."""
        self._learned = None

    def note(self, office: Office, changes: Changes) -> None:
        """Know nothing more where cases are here no longer: they were moved away, or erased."""
        touched = changes.ids.get("case", frozenset())
        if self._learned and touched:
            with office.replica.reading() as connection:
                here = reading.arrivals(connection, list(touched))
            if len(here) < len(touched):
                self.forget()

    def learn(self, office: Office) -> None:
        """Learn from the decided cases; takes seconds with very many of them."""
        with self._learning:
            learned = self._learned
            if learned is None or _since(office, learned).entries:
                self._learned = self._learn(office)


def measured_lines(measured: Measured) -> tuple[str, ...]:
    """The figures in words."""
    if measured.held_out < LEAST_HELD_OUT:
        return (t.too_few_to_measure(5 * LEAST_HELD_OUT),)
    said = [
        t.figures(target, tried=f.tried, given=f.given, first=f.first_right, three=f.one_right)
        for target, f in measured.figures.items()
    ]
    return (t.learned_from(measured.learned, measured.held_out), *said)


def are_on(office: Office) -> bool:
    """Whether proposals are made in this office."""
    return not office.replica.meta(_OFF)


def switch(office: Office, *, is_on: bool) -> None:
    """Make proposals from now on, or none."""
    office.replica.set_meta(_OFF, "" if is_on else "1")


def places_in_use(organisation: Organisation) -> frozenset[ObjectId]:
    """Every place that a case can be given."""
    kinds = (UnitKind.DEPARTMENT, UnitKind.AREA, UnitKind.UNIT)
    places = (i for kind in kinds for i in organisation.units_of(kind))
    return frozenset(i for i in places if organisation.receiver(i)["board"])


def _since(office: Office, learned: Learned) -> decided.Since:
    with office.replica.reading() as connection:
        return decided.written_since(connection, learned.last_entry)


def _proposals(office: Office, learned: Learned, ask: Ask) -> dict[Target, tuple[Proposal, ...]]:
    if len(words(ask.text)) < LEAST_WORDS:
        return {}
    return {
        target: learned.propose(ask.text, target, allowed)
        for target, allowed in _allowed(office.organisation, ask.department).items()
        if allowed
    }


def _allowed(organisation: Organisation, department: ObjectId) -> dict[Target, frozenset[ObjectId]]:
    local = CategoryKind.LOCAL_CATEGORY
    own = organisation.categories_of(local, department) if department else []
    return {
        Target.RECEIVER: places_in_use(organisation),
        Target.CASE_TYPE: frozenset(organisation.categories_of(CategoryKind.CASE_TYPE)),
        Target.CRITERION: frozenset(organisation.categories_of(CategoryKind.CRITERION)),
        Target.LOCAL_CATEGORY: frozenset(own),
    }
