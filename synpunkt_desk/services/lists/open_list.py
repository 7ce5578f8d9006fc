"""The open cases of a place, for managers without a login: on paper or as a draft of a mail.

Who gave the feedback never stands in it; what a case is about is left out where secrecy or
protected personal data want it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from synpunkt_desk.documents.model import (
    Block,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    Table,
)
from synpunkt_desk.models.case import Case
from synpunkt_desk.models.case_filter import CaseFilter
from synpunkt_desk.models.case_list import CaseListItem
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.identity_numbers import mask_identity_numbers
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.next_step import next_step
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.swedish_text import sort_key
from synpunkt_desk.services.answers.mails_out import Mail, draft_file
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.printed_list import printed_list
from synpunkt_desk.store import reading
from synpunkt_desk.texts import inbox
from synpunkt_desk.texts import open_list as t
from synpunkt_desk.texts.output import file_name

MOST: Final = 2000
"""So many rows on paper; nobody reads more."""
_NO_DUE_DAY: Final = "9999-12-31"
_LEVELS: Final = ("board", "department", "area", "unit")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """A row; the matter is None where it is left out."""

    case_id: ObjectId
    number: str
    matter: str | None
    place: ObjectId
    waited: int
    due: str
    responsible: str
    owed: str


@dataclass(frozen=True, slots=True)
class OpenList:
    """The open cases of a place, those with the nearest due day first; `count` is all of them."""

    place: ObjectId
    title: str
    day: date
    rows: tuple[OpenCase, ...]
    count: int

    @property
    def late(self) -> int:
        """How many have passed their due day."""
        return sum(row.due != "" and row.due < self.day.isoformat() for row in self.rows)


def open_list(office: Office, place: ObjectId = "") -> OpenList:
    """What is open at a board, department, area or unit, or with "" in the municipality."""
    organisation, today = office.organisation, office.today()
    unit = organisation.units.get(place)
    level = unit.kind if unit and unit.kind in _LEVELS else ""
    narrowed = CaseFilter(((level, place),) if level else ())
    question = Question(Queue.ALL_OPEN, today, filter=narrowed)
    items = queues.page(office, question, limit=MOST)
    hidden = _hidden(office, items)
    return OpenList(
        place=place,
        title=t.title(organisation.receiver_name(place)),
        day=today,
        rows=tuple(
            _row(item, organisation, today, is_hidden=item.row_no in hidden) for item in items
        ),
        count=queues.count(office, question),
    )


def open_list_document(office: Office, listed: OpenList) -> Document:
    """The list as a document to print or put out."""
    return printed_list(
        office,
        _blocks(listed, office.organisation),
        title=listed.title,
        kind=t.DOCUMENT_TYPE,
        place=office.organisation.receiver_name(listed.place),
        day=listed.day,
        landscape=True,
    )


def open_list_mail(listed: OpenList, pdf: bytes) -> bytes:
    """A draft of a mail with the list as text and as PDF; whom it goes to is filled in later."""
    lines = "\n".join(
        t.line(row.number, row.matter or t.LEFT_OUT, row.waited, row.due, row.owed)
        for row in listed.rows
    )
    text = t.mail_text(listed.title, listed.day.isoformat(), lines or t.NOTHING)
    mail = Mail("", listed.title, text)
    return draft_file(mail, attachment=pdf, name=file_name(listed.title, "pdf"))


def _hidden(office: Office, items: Iterable[CaseListItem]) -> set[int]:
    """The rows of cases whose matter nobody outside may read."""
    with office.replica.reading() as connection:
        rows = reading.case_fields(connection, [item.case_id for item in items])
        cases = [(row_no, decode(Case, fields)) for _, row_no, fields in rows]
        people = reading.objects_by_id(connection, {case.submitter_id for _, case in cases} - {""})
    protected = {i for i, fields in people.items() if decode(SubmitterDetails, fields).protected}
    return {
        row_no
        for row_no, case in cases
        if case.hide_matter or case.secrecy_provision or case.submitter_id in protected
    }


def _row(
    item: CaseListItem, organisation: Organisation, today: date, *, is_hidden: bool
) -> OpenCase:
    received = date.fromisoformat(item.received_on) if item.received_on else today
    return OpenCase(
        case_id=item.case_id,
        number=item.number or item.provisional_number,
        matter=None if is_hidden else mask_identity_numbers(item.title) or inbox.UNTITLED,
        place=item.unit or item.area or item.department,
        waited=max(0, -organisation.working_days_left(today, received)),
        due="" if item.next_due == _NO_DUE_DAY else item.next_due,
        responsible=organisation.name(item.responsible),
        owed=owed_words(item, organisation),
    )


def owed_words(item: CaseListItem, organisation: Organisation) -> str:
    """Who owes whom what in an open case."""
    step = next_step(item)
    if step is None:
        return ""
    who, place = organisation.name(step.person), organisation.name(step.place)
    return inbox.owed(step.step, who, place, step.by, is_owed_reply=step.is_owed_reply)


def _blocks(listed: OpenList, organisation: Organisation) -> Iterable[Block]:
    yield Paragraph(t.counted(listed.count, listed.late) if listed.rows else t.NOTHING)
    if listed.count > len(listed.rows):
        yield Paragraph(t.cut(len(listed.rows), listed.count))
    by_place: dict[str, list[OpenCase]] = {}
    for row in listed.rows:
        name = organisation.receiver_name(row.place) or t.NO_PLACE
        by_place.setdefault(name, []).append(row)
    for name in sorted(by_place, key=sort_key):
        yield Heading(name)
        yield _table(by_place[name])
    yield Paragraph(t.NOTE, muted=True)


def _table(rows: Iterable[OpenCase]) -> Table:
    return Table(
        columns=(
            Column(t.NUMBER, 1.7),
            Column(t.MATTER, 3.2),
            Column(t.WAITED, 0.9),
            Column(t.DUE, 1.0),
            Column(t.RESPONSIBLE, 1.4),
            Column(t.NEXT, 3.0),
        ),
        rows=tuple(
            Row(
                row.number,
                (
                    t.LEFT_OUT if row.matter is None else row.matter,
                    row.waited,
                    row.due,
                    row.responsible or t.NO_ONE,
                    row.owed,
                ),
            )
            for row in rows
        ),
    )
