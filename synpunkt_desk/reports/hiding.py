"""Which numbers to hide so that the small ones stay unknown, whatever is subtracted from what.

A small number is hidden together with others that could change with it while everything that is
still shown stays as it is: the cheapest such move is looked for. Every number that takes part in a
move then has at least two values that fit, which is what keeps it unknown. Zeros are shown, so a
hidden number is known to be 1 or more, and no move goes below that. Where there is one, the move
keeps a small number small, so that it stays unknown to somebody who guesses that it is small.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import heappop, heappush
from itertools import count
from typing import Final, NamedTuple, TypeAlias

Place: TypeAlias = tuple[str, str]
Move: TypeAlias = Mapping["Number", int]
"""By how much each number changes."""

_MOST_STEPS: Final = 500
"""Of looking for one move; without any, everything that hangs together is hidden."""
_WEIGHTS: Final = (12.0, 4.0, 1.0)
"""How dear it is to hide a grand total, a total, and any other number."""
_HIDDEN: Final = 0.3
"""What it costs to use a number that is hidden anyway, so that short moves come first."""
_UNSETTLED: Final = 2.0
"""What a sum that does not hold yet is guessed to cost."""


class Number(NamedTuple):
    """What a number counts, and for which members of which dimensions; totals have fewer.

    Two cells with the same number always show the same.
    """

    counts: str
    places: frozenset[Place] = frozenset()


@dataclass(frozen=True)
class Published:
    """All numbers, which of them are shown, and the sums that readers know to hold.

    A sum gives numbers the sign with which they add up to nothing. Other numbers than the shown
    ones stand nowhere, but take part in sums.
    """

    values: Mapping[Number, int]
    shown: Collection[Number]
    sums: Sequence[Mapping[Number, int]]

    @cached_property
    def sums_of(self) -> Mapping[Number, Sequence[int]]:
        """The places of the sums that a number is a part of."""
        found: defaultdict[Number, list[int]] = defaultdict(list)
        for place, parts in enumerate(self.sums):
            for number in parts:
                found[number].append(place)
        return found


def hide(published: Published, smallest: int) -> frozenset[Number]:
    """The numbers that must not be shown when those from 1 up to `smallest` are not.

    There are zeros among them only where that cannot be helped.
    """
    values = published.values
    small = {number for number in published.shown if 0 < values[number] < smallest}
    hidden, safe = set(small), set[Number]()
    for number in sorted(small, key=_order):
        if number in safe:
            continue
        move = _move(published, hidden, number, smallest)
        if move is None:
            hidden |= (linked := _linked(published, number))
            safe |= linked
        else:
            hidden |= {other for other in move if other in published.shown}
            safe |= {number, *(n for n, more in move.items() if 0 < values[n] + more < smallest)}
    return frozenset(hidden)


def _order(number: Number) -> tuple[int, str, list[Place]]:
    return -len(number.places), number.counts, sorted(number.places)


def _move(
    published: Published, hidden: Collection[Number], small: Number, smallest: int
) -> Move | None:
    """The cheapest one found by which a number becomes another small one, else a greater one."""
    value = published.values[small]
    changes = [change for change in (1, -1) if 0 < value + change < smallest]
    search = _Search(published, hidden)
    moves = (search.cheapest(small, change) for change in dict.fromkeys((*changes, 1)))
    return next((move for move in moves if move is not None), None)


@dataclass(frozen=True, slots=True)
class _Step:
    """A move as far as it has come; `unsettled` are the sums that it has put out of balance."""

    cost: float
    move: Move
    unsettled: Mapping[int, int]


@dataclass(frozen=True)
class _Search:
    """Looks for a move that leaves all sums in balance, the cheapest steps first."""

    published: Published
    hidden: Collection[Number]

    def cheapest(self, start: Number, change: int) -> Move | None:
        """A move that begins with this change, or None when none is found in time."""
        ties = count()
        waiting = [(0.0, next(ties), self._taken(_Step(0.0, {}, {}), start, change))]
        seen: set[frozenset[tuple[Number, int]]] = set()
        for _ in range(_MOST_STEPS):
            if not waiting:
                return None
            _, _, step = heappop(waiting)
            if not step.unsettled:
                return step.move
            for further in self._further(step):
                if (known := frozenset(further.move.items())) not in seen:
                    seen.add(known)
                    guess = further.cost + _UNSETTLED * len(further.unsettled)
                    heappush(waiting, (guess, next(ties), further))
        return None

    def _further(self, step: _Step) -> Iterator[_Step]:
        """The ways to settle the sum that can be settled in the fewest ways."""
        place = min(step.unsettled, key=self._ways.__getitem__)
        for number in self._movable[place]:
            change = -step.unsettled[place] * self.published.sums[place][number]
            if number not in step.move and self._allows(number, change):
                yield self._taken(step, number, change)

    @cached_property
    def _movable(self) -> Sequence[Sequence[Number]]:
        """For each sum what may change in it: everything but the zeros that are shown."""
        values, shown = self.published.values, self.published.shown
        return [[n for n in parts if values[n] or n not in shown] for parts in self.published.sums]

    @cached_property
    def _ways(self) -> Sequence[int]:
        """In how many ways each sum can be settled."""
        return [len(parts) for parts in self._movable]

    def _allows(self, number: Number, change: int) -> bool:
        least = 1 if number in self.published.shown else 0
        return self.published.values[number] + change >= least

    def _taken(self, step: _Step, number: Number, change: int) -> _Step:
        unsettled = dict(step.unsettled)
        for place in self.published.sums_of.get(number, ()):
            left = unsettled.pop(place, 0) + change * self.published.sums[place][number]
            if left:
                unsettled[place] = left
        return _Step(step.cost + self._cost(number), {**step.move, number: change}, unsettled)

    def _cost(self, number: Number) -> float:
        """Small for what is hidden anyway; otherwise most for totals, and more for the greater."""
        if number in self.hidden or number not in self.published.shown:
            return _HIDDEN
        value = self.published.values[number]
        return _WEIGHTS[min(len(number.places), 2)] + value / (value + 10)


def _linked(published: Published, start: Number) -> set[Number]:
    """All shown numbers that hang together with one through sums."""
    waiting, found = [start], {start}
    while waiting:
        for place in published.sums_of.get(waiting.pop(), ()):
            new = set(published.sums[place]) - found
            found |= new
            waiting.extend(new)
    return found.intersection(published.shown)
