"""Cases by today's organisation and words: what has been replaced counts as what replaced it.

So a department that took over another's work is compared with both, and a category that was
renamed by a new one with the old. What was parted among several has no successor and stands alone.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Category, OrganisationUnit
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.facts import Register, TallyFacts

_OF_CASES: Final = (
    "board", "department", "area", "unit", "handed_over_from",
    "case_type", "criterion", "local_category", "channel",
)  # fmt: skip
_OF_TALLIES: Final = ("receiver", "unit", "case_type")


def by_todays_words(cases: Cases, register: Register, today: date) -> tuple[Cases, Register]:
    """The cases, and the register with what was only counted, as of a day."""
    now = _successors({**register.units, **register.categories}, today)
    if not now:
        return cases, register
    tallies = tuple(_moved_tally(one, now) for one in register.tallies)
    return cases.renamed(_OF_CASES, now), replace(register, tallies=tallies)


def _successors(
    known: Mapping[ObjectId, OrganisationUnit | Category], today: date
) -> dict[ObjectId, ObjectId]:
    """For everything that has been replaced, the last in its row; a circle replaces nothing."""
    gone = {
        object_id: one.succeeded_by
        for object_id, one in known.items()
        if one.succeeded_by in known and (one.valid_to is None or one.valid_to < today)
    }
    return {first: last for first in gone if (last := _last(first, gone)) != first}


def _last(first: ObjectId, gone: Mapping[ObjectId, ObjectId]) -> ObjectId:
    walked, step = {first}, first
    while step in gone:
        step = gone[step]
        if step in walked:
            return first
        walked.add(step)
    return step


def _moved_tally(one: TallyFacts, now: Mapping[ObjectId, ObjectId]) -> TallyFacts:
    moved = {name: now[old] for name in _OF_TALLIES if (old := getattr(one, name)) in now}
    return one._replace(**moved) if moved else one
