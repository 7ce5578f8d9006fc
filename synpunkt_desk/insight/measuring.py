"""How often the proposals would have been right: learned from older cases, tried on newer ones."""

from collections.abc import Collection, Sequence
from typing import Final

from synpunkt_desk.insight.counts import Counts, count
from synpunkt_desk.insight.figures import Figures, Measured
from synpunkt_desk.insight.proposals import Decided, Target
from synpunkt_desk.insight.ranking import propose
from synpunkt_desk.models.ids import ObjectId

MOST_TRIED: Final = 5_000


def measure(decided: Sequence[Decided], *, held_out: float = 0.2) -> Measured:
    """Hold out the newest of decided cases, which come newest first, and learn from the others."""
    newest = round(len(decided) * held_out)
    return measure_apart(decided[newest:], decided[:newest])


def measure_apart(learned: Sequence[Decided], held_out: Sequence[Decided]) -> Measured:
    """Learn from some cases and try others; of very many only as many as tell enough."""
    counts = count(learned)
    step = max(1, len(held_out) // MOST_TRIED)
    tried = held_out[::step]
    figures = {target: _figures(counts, tried, target) for target in Target}
    return Measured(len(learned), len(held_out), figures)


def _figures(counts: Counts, tried: Sequence[Decided], target: Target) -> Figures:
    place = list(Target).index(target)
    allowed = frozenset(counts.tables[target].values)
    cases = [(case.text, case.answers[place]) for case in tried if case.answers[place]]
    found = [(_values(counts, text, target, allowed), answer) for text, answer in cases]
    return Figures(
        tried=len(found),
        given=sum(bool(values) for values, _ in found),
        first_right=sum(values[:1] == [answer] for values, answer in found),
        one_right=sum(answer in values for values, answer in found),
    )


def _values(
    counts: Counts, text: str, target: Target, allowed: Collection[ObjectId]
) -> list[ObjectId]:
    return [proposal.value for proposal in propose(counts, text, target, allowed)]
