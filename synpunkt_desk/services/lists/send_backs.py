"""Figures of what was sent back, for those who own the process."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from synpunkt_desk.models.bounces import departments_that_sent_back
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.swedish_text import sort_key
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting.reporting import period_of
from synpunkt_desk.store import sent_back

AGAIN: Final = 2
"""So many times back make a second bounce."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentBackRow:
    """What one department sent back: times, cases, those sent back again, and out of how many.

    `base` is the cases that are at the department, or were sent back from it.
    """

    department: ObjectId
    times: int
    cases: int
    twice: int
    base: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SendBacks:
    """The figures of the cases received in a period; a case counts once in the total."""

    first: date
    last: date
    rows: tuple[SentBackRow, ...]
    total: SentBackRow
    case_ids: tuple[ObjectId, ...]


def send_backs(office: Office, first: date, last: date) -> SendBacks:
    """Count what was sent back of the cases received in a period. Raises `period_backwards`."""
    period_of(first, last)
    with office.replica.reading() as connection:
        cases = sent_back.cases_sent_back(connection, first, last)
        received = sent_back.received_by_department(connection, first, last)
    told = {i: (now, departments_that_sent_back(entries)) for i, (now, entries) in cases.items()}
    sent = {i: (now, times) for i, (now, times) in told.items() if times}
    departments = {department for _, times in sent.values() for department in times}
    rows = [_row(department, sent.values(), received) for department in departments]
    name = office.organisation.name
    return SendBacks(
        first=first,
        last=last,
        rows=tuple(sorted(rows, key=lambda row: (-row.cases, sort_key(name(row.department))))),
        total=SentBackRow(
            department="",
            times=sum(len(times) for _, times in sent.values()),
            cases=len(sent),
            twice=sum(len(times) >= AGAIN for _, times in sent.values()),
            base=sum(received.values()),
        ),
        case_ids=tuple(sent),
    )


def _row(
    department: ObjectId,
    sent: Iterable[tuple[ObjectId, list[ObjectId]]],
    received: Mapping[ObjectId, int],
) -> SentBackRow:
    counted = [(now, times.count(department), len(times)) for now, times in sent]
    here = [(now, times, of) for now, times, of in counted if times]
    return SentBackRow(
        department=department,
        times=sum(times for _, times, _ in here),
        cases=len(here),
        twice=sum(of >= AGAIN for _, _, of in here),
        base=received.get(department, 0) + sum(now != department for now, _, _ in here),
    )
