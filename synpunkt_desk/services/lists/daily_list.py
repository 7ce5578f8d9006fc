"""The daily register list (postlista): date, number, sender and matter (OSL 5:2)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from synpunkt_desk.documents.model import (
    Block,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    Table,
)
from synpunkt_desk.models.case import Stage, Submitter
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import NOTHING
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.services.office.office import Office, local_now
from synpunkt_desk.services.office.printed_list import printed_list
from synpunkt_desk.store import reading
from synpunkt_desk.store.daily_list import RegisteredCase, registered_cases
from synpunkt_desk.texts import daily_list as t
from synpunkt_desk.texts.dates import date_with_weekday, period_in_days


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyListRow:
    """One registered case; None stands where secrecy or protection leaves something out."""

    case_id: ObjectId
    registered_on: date
    received_on: date | None
    number: str
    sender: str | None
    matter: str | None


def daily_list(
    office: Office, first: date, last: date, *, board: ObjectId = ""
) -> list[DailyListRow]:
    """What was registered from the first day to the last, of one board or of all.

    Cases that were imported stand in the register that they came from.
    """
    with office.replica.reading() as connection:
        cases = registered_cases(connection, first, last, board)
        people = reading.objects_by_id(connection, {c.submitter_id for c in cases} - {""})
    return [_row(c, decode(SubmitterDetails, people.get(c.submitter_id, NOTHING))) for c in cases]


def daily_list_document(
    office: Office, first: date, last: date, *, board: ObjectId = ""
) -> Document:
    """The list as a document to print or put out."""
    rows = daily_list(office, first, last, board=board)
    return printed_list(
        office,
        _blocks(rows),
        title=t.title(period_in_days(first, last)),
        kind=t.DOCUMENT_TYPE,
        place=office.organisation.name(board),
        day=local_now().date(),
    )


def _row(case: RegisteredCase, person: SubmitterDetails) -> DailyListRow:
    is_voided = case.stage == Stage.VOIDED
    matter = t.voided(case.title) if is_voided else case.title
    return DailyListRow(
        case_id=case.object_id,
        registered_on=date.fromisoformat(case.registered_on),
        received_on=date.fromisoformat(case.received_on) if case.received_on else None,
        number=case.number,
        sender=None if case.hide_sender or person.protected else _sender(case, person),
        matter=None if case.hide_matter else matter,
    )


def _sender(case: RegisteredCase, person: SubmitterDetails) -> str:
    if case.submitter == Submitter.ANONYMOUS:
        return t.ANONYMOUS
    return person.name or t.NO_SENDER


def _blocks(rows: Iterable[DailyListRow]) -> Iterator[Block]:
    is_empty = True
    for day, of_day in groupby(rows, key=lambda row: row.registered_on):
        is_empty = False
        yield Heading(date_with_weekday(day).capitalize())
        yield _table(of_day)
    yield Paragraph(t.NOTHING if is_empty else t.NOTE, muted=True)


def _table(rows: Iterable[DailyListRow]) -> Table:
    return Table(
        columns=(
            Column(t.NUMBER, 1.6),
            Column(t.RECEIVED, 1.1),
            Column(t.SENDER, 1.6),
            Column(t.MATTER, 3.2),
        ),
        rows=tuple(
            Row(
                row.number,
                (
                    row.received_on.isoformat() if row.received_on else "",
                    t.LEFT_OUT if row.sender is None else row.sender,
                    t.LEFT_OUT if row.matter is None else row.matter,
                ),
            )
            for row in rows
        ),
    )
