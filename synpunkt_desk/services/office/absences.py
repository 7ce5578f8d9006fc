"""Who is away and who takes over meanwhile; it begins and ends by itself."""

from dataclasses import dataclass
from datetime import date, timedelta

from synpunkt_desk.models.absence import is_away, stood_in_for
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode, encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Absence
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import reading


@dataclass(frozen=True, slots=True)
class AbsenceItem:
    """An absence that holds now or later."""

    absence_id: ObjectId
    absence: Absence
    is_now: bool


def absences(office: Office) -> list[AbsenceItem]:
    """Those that hold or will hold, the nearest first."""
    today = office.today()
    with office.replica.reading() as connection:
        every = reading.typed_objects(connection, Absence, "absence")
    found = [
        AbsenceItem(i, absence, is_away(absence, today))
        for i, absence in every.items()
        if not absence.removed and absence.last_on and absence.last_on >= today
    ]
    return sorted(found, key=lambda item: (item.absence.first_on or today, item.absence_id))


def stands_in_for(office: Office, member: ObjectId) -> tuple[ObjectId, ...]:
    """Whose cases and reminders a member has today beside the member's own."""
    with office.replica.reading() as connection:
        every = reading.typed_objects(connection, Absence, "absence").values()
    return stood_in_for(every, member, office.today())


def add_absence(
    office: Office, *, member: ObjectId, deputy: ObjectId, first: date, last: date
) -> Changes:
    """Let a deputy take over somebody's cases from the first day to the last.

    Raises `absence_people_missing`, `absence_deputy_same`, `absence_days_backwards`,
    `absence_over`, `absence_overlaps`.
    """
    _require(office, member, deputy, first, last)
    values = Absence(member=member, deputy=deputy, first_on=first, last_on=last)
    for item in absences(office):
        other = item.absence
        if other.member == member and not _are_apart(values, other):
            raise KnownError("absence_overlaps")
    fields = {"member": member, "deputy": deputy, "first_on": first, "last_on": last}
    with office.unit() as unit:
        unit.create("absence", encode(fields), verb="begin_absence")
    return unit.changes


def end_absence(office: Office, absence_id: ObjectId) -> Changes:
    """End an absence before its time: somebody is back today, or will not be away at all."""
    with office.unit() as unit:
        absence = decode(Absence, unit.state("absence", absence_id).fields)
        if absence.removed or not absence.first_on or not absence.last_on:
            raise KnownError("absence_missing")
        if absence.last_on < office.today():
            raise KnownError("absence_missing")
        yesterday = office.today() - timedelta(days=1)
        is_begun = absence.first_on <= yesterday
        patch = {"last_on": yesterday} if is_begun else {"removed": True}
        unit.write("end_absence", "absence", absence_id, encode(patch))
    return unit.changes


def _require(office: Office, member: ObjectId, deputy: ObjectId, first: date, last: date) -> None:
    members = office.organisation.members
    for person in (member, deputy):
        if person not in members or members[person].removed:
            raise KnownError("absence_people_missing")
    if member == deputy:
        raise KnownError("absence_deputy_same")
    if last < first:
        raise KnownError("absence_days_backwards")
    if last < office.today():
        raise KnownError("absence_over", day=last.isoformat())


def _are_apart(one: Absence, other: Absence) -> bool:
    if not (one.first_on and one.last_on and other.first_on and other.last_on):
        return True
    return one.last_on < other.first_on or other.last_on < one.first_on
