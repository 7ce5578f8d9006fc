"""The measures behind a report: counted as columns, and retold without who gave their cases."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.improvements import MeasureStatus, status_of
from synpunkt_desk.models.objects import Improves, Measure
from synpunkt_desk.reports.columns import Mask, Numbers, Places, Words

Tell: TypeAlias = Callable[[Collection[ObjectId]], Mapping[ObjectId, Measure]]
"""Gives measures without who gave their cases."""

_SERVICE_FIRST = (Improves.SERVICE, Improves.INFORMATION, Improves.FEEDBACK_HANDLING)
_LAST = 1 << 30


@dataclass(frozen=True, eq=False)
class Measures:
    """Measures in the order of their ids, column by column, but not what they say.

    `wording` is the same number for all that say the same, 0 for those that say nothing. Each pair
    of `serving` and `cases` is the place of a measure and the id of a case that it serves. Those
    that are `untold` are counted, but what they came of is secret. What the others say is asked
    of `tell` while the report is made, for those alone that it has room for.
    """

    ids: Sequence[ObjectId]
    kind: Words
    improves: Words
    law: Words
    done_on: Numbers
    decided_on: Numbers
    are_ideas: Mask
    wording: NDArray[np.int64]
    serving: Places
    cases: Sequence[ObjectId]
    untold: Mask
    tell: Tell

    @classmethod
    def of(cls, measures: Mapping[ObjectId, Measure]) -> "Measures":
        """Measures that are given one by one, as they may be told."""
        known = {i: measures[i] for i in sorted(measures) if not measures[i].removed}
        every = list(known.values())
        said = {"": 0}
        wording = [said.setdefault(folded(one.text), len(said)) for one in every]
        days = [
            [day.toordinal() if day else 0 for day in (one.done_on, one.decided_on)]
            for one in every
        ]
        done_on, decided_on = np.array(days, np.int32).reshape(-1, 2).T
        return cls(
            ids=list(known),
            kind=Words.of(str(one.kind) for one in every),
            improves=Words.of(str(one.improves) for one in every),
            law=Words.of(one.law for one in every),
            done_on=done_on,
            decided_on=decided_on,
            are_ideas=np.array([status_of(o) is MeasureStatus.IDEA for o in every], np.bool_),
            wording=np.array(wording, np.int64),
            serving=np.repeat(np.arange(len(every)), [len(one.cases) for one in every]),
            cases=[case for one in every for case in one.cases],
            untold=np.zeros(len(every), np.bool_),
            tell=lambda ids: {i: known[i] for i in ids},
        )

    @cached_property
    def places(self) -> Mapping[ObjectId, int]:
        """The place of each measure by its id."""
        return {measure_id: place for place, measure_id in enumerate(self.ids)}

    def ids_at(self, places: Places) -> list[ObjectId]:
        """The ids of the measures at these places."""
        own: list[int] = places.tolist()
        return [self.ids[place] for place in own]

    def worth_telling(self, of: Mask) -> Places:
        """The places of those among these that may be told of, on the service first, then by day.

        An idea that nobody has decided on has made nothing better yet.
        """
        found = np.flatnonzero(of & ~self.are_ideas & ~self.untold & (self.wording != 0))
        rank = self.improves.places_in(_SERVICE_FIRST)[found]
        done = np.where(self.done_on == 0, _LAST, self.done_on)[found]
        return found[np.lexsort((done, rank))]

    def each_wording_once(self, places: Places) -> Places:
        """The first of these for each wording, in the same order."""
        _, firsts = np.unique(self.wording[places], return_index=True)
        return places[np.sort(firsts)]


def folded(words: str) -> str:
    """Words however they are spaced and written."""
    return " ".join(words.split()).casefold()


def different(measures: Iterable[Measure]) -> list[Measure]:
    """The first of each wording."""
    found: dict[str, Measure] = {}
    for measure in measures:
        found.setdefault(folded(measure.text), measure)
    return list(found.values())
