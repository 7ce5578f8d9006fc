"""What somebody has been told, and which days of the case it moves."""

from dataclasses import dataclass
from datetime import date

from synpunkt_desk.models.case import Case, owes_acknowledgement
from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Json
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store.replica import OpenUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """What somebody has been told: which day, how, and in which words.

    `promised_by` is the day by which they were told that they would hear more.
    """

    day: date
    way: str
    text: str
    promised_by: date | None = None


def write_contact(
    office: Office, unit: OpenUnit, case_id: ObjectId, contact: Contact, verb: str, **more: Json
) -> None:
    """Note on an open case that somebody has been told something; the record is the caller's.

    A question or word of a delay tells as well that the matter has come in.
    """
    require_past(office, contact.day)
    case = unit.case(case_id)
    _require_order(case, contact, verb)
    patch: dict[str, Json] = {"waiting_for": "submitter"} if verb == "question" else {}
    field = "answered" if verb == "answer" else "acknowledged"
    if verb in ("acknowledge", "answer") or owes_acknowledgement(case):
        patch |= {f"{field}_on": contact.day.isoformat(), f"{field}_way": contact.way}
    unit.write(verb, "case", case_id, {**patch, **_promise(case, contact, verb), **more})


def _require_order(case: Case, contact: Contact, verb: str) -> None:
    if verb == "delay" and case.answered_on:
        raise KnownError("already_answered", number=case.number)
    if case.received_on and contact.day < case.received_on:
        raise KnownError("before_arrival", day=contact.day.isoformat())
    if contact.promised_by and contact.promised_by <= contact.day:
        raise KnownError("promise_passed", day=contact.promised_by.isoformat())


def _promise(case: Case, contact: Contact, verb: str) -> dict[str, Json]:
    """What is promised now; an earlier promise has been kept, but not by a question."""
    if contact.promised_by or (case.promised_by and verb != "question"):
        told = contact.day if contact.promised_by else None
        return encode({"promised_by": contact.promised_by, "promised_on": told})
    return {}


def require_past(office: Office, day: object) -> None:
    """Raise `received_in_future` for a day that has not come."""
    if isinstance(day, date) and day > office.today():
        raise KnownError("received_in_future", day=day.isoformat())
