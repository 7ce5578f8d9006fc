"""Which values the words of a text speak for.

Each feature that is known says how the cases that hold it were decided; few cases say little
more than what is usual. Features that differ most from what is usual count most. So every
proposal comes with counts that anybody can look up, and the share is an estimate of being right.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from synpunkt_desk.insight.counts import Counts, Table
from synpunkt_desk.insight.features import CUT, features_of, words_of
from synpunkt_desk.insight.proposals import MOST_PROPOSED, Proposal, Reason, Target
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.texts.common_words import COMMON_WORDS

LEAST_CASES: Final = 30
"""With fewer decided cases nothing is proposed."""
_USUAL: Final = 5
"""So many imagined cases, decided as is usual, stand beside those that hold a feature."""
_LEAST_GAIN: Final = 0.2
"""Of the doubt that there is without any words, so much has to go."""
_LEAST_OTHER: Final = 0.1
_LEAST_HERE: Final = 3
_REASONS: Final = 2
_SHORTEST_TELLING: Final = 4
_NEXT_TO_NOTHING: Final = 1e-9

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Words:
    """The features of a text that are known, with the cases of each that were decided somehow."""

    names: list[str]
    held: Floats
    of: Floats


def propose(
    counts: Counts, text: str, target: Target, allowed: Collection[ObjectId]
) -> tuple[Proposal, ...]:
    """At most three of the allowed values, the likeliest first; none when too little is known."""
    table = counts.tables[target]
    columns = [at for at, value in enumerate(table.values) if value in allowed]
    found = _known(counts, table, text, columns)
    if table.cases.sum() < LEAST_CASES or not found.names:
        return ()
    usual: Floats = table.cases[columns] / table.cases[columns].sum()
    said: Floats = (found.held + _USUAL * usual) / (found.held.sum(1, keepdims=True) + _USUAL)
    weight: Floats = (said * np.log(said / usual)).sum(1, keepdims=True)
    share: Floats = (said * weight).sum(0) / max(float(weight.sum()), _NEXT_TO_NOTHING)
    speaks_for: Floats = np.where(_is_telling(found, usual), (said - usual) * weight, 0)
    best = _falling(share)[:MOST_PROPOSED]
    least = _least_shares(usual[best])
    made = [
        Proposal(table.values[columns[at]], float(share[at]), _reasons(found, speaks_for, at))
        for at, needed in zip(best, least, strict=True)
        if share[at] >= needed
    ]
    is_sure = bool(made) and bool(share[best[0]] >= least[0])
    return tuple(proposal for proposal in made if proposal.reasons) if is_sure else ()


def _known(counts: Counts, table: Table, text: str, columns: Sequence[int]) -> _Words:
    features = dict.fromkeys(f for word in words_of(text) for f in features_of(word))
    numbered = [(f, number) for f in features if (number := counts.number_of(f)) is not None]
    rows = table.rows([number for _, number in numbered])
    held = rows[:, list(columns)]
    is_told = held.sum(1) > 0
    names = [f for (f, _), told in zip(numbered, is_told.tolist(), strict=True) if told]
    return _Words(names, held[is_told], rows.sum(1)[is_told])


def _is_telling(found: _Words, usual: Floats) -> NDArray[np.bool_]:
    """Whether so many of the cases with a word were decided so that the word is a reason."""
    is_often: NDArray[np.bool_] = found.held >= _LEAST_HERE
    is_more: NDArray[np.bool_] = found.held / found.of[:, None] >= usual + _LEAST_GAIN * (1 - usual)
    return is_often & is_more


def _least_shares(usual: Floats) -> list[float]:
    """What each must have: the first has to take away some doubt, the others to be possible."""
    first, *others = usual.tolist()
    return [first + _LEAST_GAIN * (1 - first), *(_LEAST_OTHER for _ in others)]


def _reasons(found: _Words, speaks_for: Floats, column: int) -> tuple[Reason, ...]:
    """The words that speak most for a value; of a word and its parts only one.

    Words that stand in texts about anything say little to a reader, and come last.
    """
    chosen: list[Reason] = []
    order = [at for at in _falling(speaks_for[:, column]) if speaks_for[at, column] > 0]
    order.sort(key=lambda at: _is_common(found.names[at]))
    for at in order:
        word, here, of = found.names[at], int(found.held[at, column]), int(found.of[at])
        if not any(_is_same(word, reason.word) for reason in chosen):
            chosen.append(Reason(word, here, of))
    return tuple(chosen[:_REASONS])


def _is_common(word: str) -> bool:
    return len(word) < _SHORTEST_TELLING or word in COMMON_WORDS


def _falling(values: Floats) -> list[int]:
    """Where the greatest stand, the next after it, and so on."""
    order: list[int] = np.argsort(-values, kind="stable").tolist()
    return order


def _is_same(one: str, other: str) -> bool:
    """Whether one is a part of the other."""
    short, long = sorted((one.strip(CUT), other.strip(CUT)), key=len)
    return short in long
