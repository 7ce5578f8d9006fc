"""Who takes over for whom on a day. Pure."""

from collections.abc import Iterable
from datetime import date

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Absence


def is_away(absence: Absence, day: date) -> bool:
    """Whether the absence holds on a day; both its days belong to it."""
    if absence.removed or not (absence.first_on and absence.last_on):
        return False
    return absence.first_on <= day <= absence.last_on


def stood_in_for(absences: Iterable[Absence], deputy: ObjectId, day: date) -> tuple[ObjectId, ...]:
    """Whose cases somebody takes over on a day.

    Where a deputy is away too, whoever takes over for the deputy has the cases of both.
    """
    today = [a for a in absences if a.member and is_away(a, day)]
    found: dict[ObjectId, None] = {}
    asked = [deputy]
    while asked:
        of = asked.pop()
        new = [a.member for a in today if a.deputy == of and a.member not in (deputy, *found)]
        found |= dict.fromkeys(new)
        asked += new
    return tuple(found)
