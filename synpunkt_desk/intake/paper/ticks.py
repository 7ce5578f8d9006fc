"""Which boxes are ticked, judged against the other boxes of the page and of the question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

import numpy as np

from synpunkt_desk.intake.paper.box_ink import Ink
from synpunkt_desk.intake.paper.form_plan import Box

SURE: Final = 0.9
"""A certainty from here on is taken without asking."""

_GUESS: Final = 0.5
_EMPTY: Final = 0.008
_TICKED: Final = 0.04
_BESIDE: Final = 0.04
_BLACK: Final = 0.6
_LITTLE: Final = 0.1
_SPECK: Final = 1.2
_SHORT: Final = 2.2
"""Millimetres."""


@dataclass(frozen=True, slots=True)
class Tick:
    """What was read in one box, and how certain that is, from 0 to 1."""

    group: str
    value: str
    is_ticked: bool
    certainty: float

    @property
    def is_sure(self) -> bool:
        """Whether it may be taken without asking."""
        return self.certainty >= SURE


def judge(boxes: Sequence[Box], inks: Sequence[Ink], *, trust: float = 1.0) -> tuple[Tick, ...]:
    """The ticks of a page; `trust` is how certain the place of the boxes is.

    Every group is a question with one answer: where two boxes look ticked neither is certain.
    """
    base = _base(inks)
    ticks = [_judge(box, ink, base, trust) for box, ink in zip(boxes, inks, strict=True)]
    by_box = dict(zip(boxes, inks, strict=True))
    groups = groupby(zip(boxes, ticks, strict=True), key=lambda pair: pair[0].group)
    return tuple(tick for _, pairs in groups for tick in _one_answer(list(pairs), by_box))


def unread(boxes: Sequence[Box]) -> tuple[Tick, ...]:
    """The ticks of a page whose boxes could not be found: nothing is known of any."""
    return tuple(Tick(box.group, box.value, is_ticked=False, certainty=0.0) for box in boxes)


def _base(inks: Sequence[Ink]) -> float:
    """What an empty box of this page looks like: most are empty, and paper is never quite white."""
    insides = sorted(ink.inside for ink in inks)
    emptier = insides[: max(1, len(insides) // 2)]
    return min(float(np.median(emptier)), _EMPTY) if emptier else 0.0


def _judge(box: Box, ink: Ink, base: float, trust: float) -> Tick:
    inside = ink.inside - base
    if inside >= _TICKED:
        is_ticked, certainty = True, SURE + (1 - SURE) * min(1.0, inside / _TICKED - 1)
        is_doubtful = _is_struck_out(ink) or _is_scrap(ink)
    elif inside <= _EMPTY:
        is_ticked, certainty = ink.outside > 2 * _BESIDE, 1 - (1 - SURE) * max(0.0, inside) / _EMPTY
        is_doubtful = ink.outside > _BESIDE or not ink.has_frame
    else:
        is_ticked = ink.span >= _SPECK or ink.outside > _BESIDE / 2
        certainty, is_doubtful = _GUESS, True
    certainty = min(certainty, SURE - 0.1) if is_doubtful else certainty
    return Tick(box.group, box.value, is_ticked, certainty * trust)


def _is_scrap(ink: Ink) -> bool:
    """A speck, or the end of a stroke that belongs to another box."""
    return ink.span < (_SHORT if ink.inside < _LITTLE else _SPECK)


def _is_struck_out(ink: Ink) -> bool:
    """Blackened beyond the box: a tick that somebody took back, or drew with great force."""
    return ink.inside > _BLACK and ink.outside > _BESIDE


def _one_answer(pairs: Sequence[tuple[Box, Tick]], inks: Mapping[Box, Ink]) -> list[Tick]:
    """Where two boxes look ticked both are doubtful; what was struck out was taken back."""
    ticked = [box for box, tick in pairs if tick.is_ticked]
    if len(ticked) < 2:
        return [tick for _, tick in pairs]
    kept = _left([inks[box] for box in ticked])
    return [
        replace(tick, is_ticked=inks[box] in kept, certainty=min(tick.certainty, _GUESS))
        if tick.is_ticked
        else tick
        for box, tick in pairs
    ]


def _left(inks: Sequence[Ink]) -> Sequence[Ink]:
    """Those that were not struck out, or else not blackened, or else what stays in its box."""
    whole = [ink for ink in inks if not _is_struck_out(ink)]
    light = [ink for ink in inks if ink.inside < _BLACK]
    return (
        whole if 0 < len(whole) < len(inks) else light or [min(inks, key=lambda ink: ink.outside)]
    )
