"""Which measures a report may tell of, and in which order."""

from collections.abc import Iterable, Mapping

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.improvements import MeasureStatus, status_of
from synpunkt_desk.models.objects import Improves, Measure

_SERVICE_FIRST = (Improves.SERVICE, Improves.INFORMATION, Improves.FEEDBACK_HANDLING)

Improvement = tuple[ObjectId, Measure]


def worth_telling(measures: Mapping[ObjectId, Measure]) -> list[Improvement]:
    """Those on the service first, then by day.

    An idea that nobody has decided on has made nothing better yet.
    """
    told = [
        (measure_id, measure)
        for measure_id, measure in measures.items()
        if measure.text.strip() and status_of(measure) is not MeasureStatus.IDEA
    ]
    return sorted(told, key=lambda item: (*_rank(item[1]), item[0]))


def by_place(
    told: Iterable[Improvement], places: Mapping[ObjectId, Iterable[ObjectId]]
) -> dict[ObjectId, list[Improvement]]:
    """The measures that serve each place, in the same order; `places` has those of a measure."""
    found: dict[ObjectId, list[Improvement]] = {}
    for one in told:
        for place in set(places[one[0]]):
            found.setdefault(place, []).append(one)
    return found


def _rank(measure: Measure) -> tuple[int, str, str]:
    kind = [*_SERVICE_FIRST, measure.improves].index(measure.improves)
    done = measure.done_on.isoformat() if measure.done_on else "9999"
    return kind, done, measure.text
