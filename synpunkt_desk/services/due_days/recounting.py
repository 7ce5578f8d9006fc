"""What a change of rules or calendar does to the due days of open cases, and doing it.

The change is one action, and the cases follow it in pieces, so that nobody waits for thousands of
them. What they were last counted by is kept, so that a stopped recount goes on another time.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from datetime import date
from typing import Final

from synpunkt_desk.models.case import Case, owes_acknowledgement, owes_answer
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Json
from synpunkt_desk.models.objects import DeadlineSubject
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.due_days.deadlines import due_days, due_finder
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store.replica import OpenUnit
from synpunkt_desk.store.waiting_cases import waiting_cases

PIECE: Final = 50
"""Cases that are recounted in one transaction."""

_COUNTED_BY: Final = "due_days_by"
_IN_PART: Final = "in part"
"""Some cases have been recounted and others not, so that they are counted by no rules at all."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A case that gets another due day, or had one and gets none."""

    case_id: ObjectId
    number: str
    about: DeadlineSubject
    before: date | None
    after: date | None


def moved(office: Office, organisation: Organisation) -> list[Moved]:
    """The due days that open cases would change to, if the organisation were like this."""
    find, found = due_finder(organisation), list[Moved]()
    with office.replica.reading() as connection:
        for case in waiting_cases(connection):
            days = find(case.board, case.case_type, case.received_on)
            for about, before, is_owed in (
                (DeadlineSubject.ACKNOWLEDGE, case.acknowledge_by, case.owes_acknowledgement),
                (DeadlineSubject.ANSWER, case.answer_by, True),
            ):
                after = days[f"{about}_by"]
                if is_owed and after != before:
                    found.append(Moved(case.case_id, case.number, about, before, after))
    return found


def is_behind(office: Office) -> bool:
    """Whether the cases were last counted by other rules or another calendar than now."""
    counted_by = office.replica.meta(_COUNTED_BY)
    return bool(counted_by) and counted_by != _mark(office.organisation)


def keep_up(office: Office) -> None:
    """Every case has been counted by what holds now, unless that has changed meanwhile."""
    if not moved(office, office.organisation):
        office.replica.set_meta(_COUNTED_BY, _mark(office.organisation))


def note_counted(office: Office, unit: OpenUnit) -> None:
    """Before a change: what the cases have been counted by until now."""
    if not unit.meta(_COUNTED_BY):
        unit.set_meta(_COUNTED_BY, _mark(office.organisation))


def recount(office: Office, case_ids: Iterable[ObjectId]) -> Changes:
    """Count the due days of some cases anew; what has been done in time or late stays so.

    It follows from another action, and is taken back together with that one.
    """
    with office.unit() as unit:
        unit.set_meta(_COUNTED_BY, _IN_PART)
        for case_id in case_ids:
            _recount(office, unit, case_id)
    return Changes(unit.changes.ids)


def recounted(organisation: Organisation, case: Case) -> dict[str, Json]:
    """The due days that a case has another day for than now; what has been done keeps its own."""
    if not owes_answer(case):
        return {}
    days = due_days(organisation, case)
    if not owes_acknowledgement(case):
        del days["acknowledge_by"]
    return encode({name: day for name, day in days.items() if day != getattr(case, name)})


def _recount(office: Office, unit: OpenUnit, case_id: ObjectId) -> None:
    unit.write("recount", "case", case_id, recounted(office.organisation, unit.case(case_id)))


def _mark(organisation: Organisation) -> str:
    """The same for what counts the same."""
    made = organisation.municipality
    rules = sorted(astuple(rule) for rule in organisation.deadline_rules.values())
    facts = (rules, sorted(made.closed_days), made.bridge_days_closed)
    return hashlib.sha256(repr(facts).encode()).hexdigest()
