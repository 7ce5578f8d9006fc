"""Praise that is passed on to those whom it is about, and how much of it has been."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.cases.case_work import require_case
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.registration import require_length
from synpunkt_desk.store.praise import praise_counts

_PRAISE: Final = "compliment"


@dataclass(frozen=True, slots=True)
class PraiseCount:
    """Praise that came in, and how much of it has been passed on."""

    received: int
    passed_on: int


def is_praise(organisation: Organisation, case: Case) -> bool:
    """Whether somebody should hear of the case that they have done well."""
    found = organisation.categories.get(case.case_type)
    return found is not None and found.code == _PRAISE


def pass_on(office: Office, case_ids: Iterable[ObjectId], *, to: str, day: date) -> Changes:
    """Note that those whom praise is about have been told (requirement 77).

    Closed cases too. Raises KnownError: `praise_receiver_missing`, `received_in_future`,
    `before_arrival`, `case_not_open` for voided and referred ones, `case_missing`.
    """
    whom = " ".join(to.split())
    if not whom:
        raise KnownError("praise_receiver_missing")
    require_length(whom)
    if day > office.today():
        raise KnownError("received_in_future", day=day.isoformat())
    patch = {"praise_passed_to": whom, "praise_passed_on": day.isoformat()}
    with office.unit() as unit:
        for case_id in case_ids:
            case = require_case(unit, case_id)
            if case.voided_on or case.referred_on:
                raise KnownError("case_not_open", number=case.number)
            if case.received_on and day < case.received_on:
                raise KnownError("before_arrival", day=day.isoformat())
            unit.write("pass_on_praise", "case", case_id, patch)
    return unit.changes


def praise_types(organisation: Organisation) -> list[ObjectId]:
    """The types that mean praise, also those no longer used."""
    return [i for i, category in organisation.categories.items() if category.code == _PRAISE]


def praise_passed_on(office: Office, first: date, last: date) -> PraiseCount:
    """How much praise came in from the first day to the last, and was passed on."""
    praise = praise_types(office.organisation)
    with office.replica.reading() as connection:
        return PraiseCount(*praise_counts(connection, praise, first, last))
