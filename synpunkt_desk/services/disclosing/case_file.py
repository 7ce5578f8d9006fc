"""The case file (akt): every public record of a case with an index and its events (OSL 4:3).

Working notes and drafts are no part of it, unless somebody has kept them on purpose.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from synpunkt_desk.documents.model import (
    Block,
    Column,
    Document,
    Head,
    Heading,
    KeyValues,
    Paragraph,
    Row,
    Table,
)
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.intake.paper.pages import count_pages
from synpunkt_desk.models.case import Case
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Measure, Record, RecordKind
from synpunkt_desk.services.cases import history
from synpunkt_desk.services.cases.case_view import CaseView, view
from synpunkt_desk.services.cases.closing import handling_days, open_periods
from synpunkt_desk.services.cases.history import LogEvent
from synpunkt_desk.services.disclosing.case_file_masking import Mask, mask_of
from synpunkt_desk.services.disclosing.case_file_pages import pages_of
from synpunkt_desk.services.disclosing.disclosures import MadeFile
from synpunkt_desk.services.office.letterhead import letterhead, with_letterhead
from synpunkt_desk.services.office.office import Office, local_moment, local_now
from synpunkt_desk.services.statements.statements import requests_of
from synpunkt_desk.texts import case_editor as words
from synpunkt_desk.texts import case_file as t
from synpunkt_desk.texts.log.sentences import event_sentence

_LOOSE: Final = frozenset({RecordKind.WORKING_NOTE.value, RecordKind.DRAFT.value})


@dataclass(frozen=True, slots=True)
class _Item:
    """A record as it stands in the file."""

    day: str
    what: str
    text: str
    made: ObjectId = ""
    record: Record | None = None

    @property
    def file_name(self) -> str:
        """The file of the record, where it has one."""
        return self.record.file_name if self.record else ""


def make_case_file(office: Office, case_id: ObjectId, *, is_whole: bool) -> MadeFile:
    """Draw the pages; heavy. Raises `case_missing`."""
    document = case_file_document(office, case_id, is_whole=is_whole)
    pdf = render_pdf(document)
    return MadeFile(
        title=document.title,
        pdf=pdf,
        pages=count_pages(pdf, document.title),
        sha256=hashlib.sha256(pdf).hexdigest(),
        is_whole=is_whole,
    )


def case_file_document(office: Office, case_id: ObjectId, *, is_whole: bool) -> Document:
    """The file as a document; without `is_whole` what is protected or secret is left out."""
    shown = view(office, case_id)
    mask = mask_of(shown, is_whole=is_whole)
    number, now = shown.case.number or shown.case.provisional_number, local_now()
    document = Document(
        title=t.title(number),
        head=Head(
            municipality="",
            department=office.organisation.name(shown.case.department or shown.case.board),
            document_type=t.DOCUMENT_TYPE,
            day=now.date(),
            diary_number=shown.case.diary_number,
        ),
        blocks=tuple(_blocks(office, shown, mask)),
        made_at=now,
    )
    return with_letterhead(document, letterhead(office))


def is_public(record: Record) -> bool:
    """Whether a record belongs to the case file."""
    return record.kind not in _LOOSE or record.kept_on is not None


def _blocks(office: Office, shown: CaseView, mask: Mask) -> Iterator[Block]:
    items = list(_items(office, shown, mask))
    yield KeyValues(tuple(_facts(office, shown, mask)))
    yield Paragraph(mask.notice, muted=True)
    yield Heading(t.INDEX)
    yield _index(items, mask)
    yield Paragraph(t.NOTES_LEFT_OUT, muted=True)
    for number, item in enumerate(items, start=1):
        yield Heading(t.item(number, item.what, item.day), 3)
        yield from _item_blocks(office, item, mask)
    if shown.measures:
        yield Heading(t.MEASURES)
        yield _measures(office, [measure for _, measure in shown.measures], mask)
    yield Heading(t.EVENTS)
    yield _events(office, shown, mask)


def _facts(office: Office, shown: CaseView, mask: Mask) -> Iterator[tuple[str, str]]:
    case, name = shown.case, office.organisation.name
    place = case.unit or case.area or case.department
    facts = (
        (t.MATTER, mask.matter(case.title)),
        (t.NUMBER, case.number or case.provisional_number),
        (t.DIARY_NUMBER, case.diary_number),
        (t.RECEIVED, _day(case.received_on)),
        (t.CHANNEL, name(case.channel)),
        (t.TYPE, name(case.case_type)),
        (t.PLACE, office.organisation.receiver_name(place) if place else name(case.board)),
        (t.RESPONSIBLE, name(case.responsible)),
        (t.SENDER, mask.sender),
        (t.OUTCOME, name(case.outcome)),
        (t.OUTCOME_TEXT, mask.text(case.outcome_text)),
        (t.CLOSED, _day(case.closed_on)),
        (t.DISPOSAL, case.disposal),
        (t.HANDLED, _handled(office, case)),
        (t.SECRECY, case.secrecy_provision),
    )
    yield from ((label, value) for label, value in facts if value)


def _handled(office: Office, case: Case) -> str:
    today = office.today()
    periods = [(a.isoformat(), b.isoformat()) for a, b in open_periods(case, today)]
    return t.handled(handling_days(office.organisation, case, today), periods) if periods else ""


def _items(office: Office, shown: CaseView, mask: Mask) -> Iterator[_Item]:
    """The matter first, then what has been added, by day."""
    case = shown.case
    yield _Item(_day(case.received_on), t.THE_MATTER, mask.text(case.text))
    records = [_record(i, record, mask) for i, record in shown.records if is_public(record)]
    requests = [
        _Item(
            day=_day(request.asked_on),
            what=f"{t.REQUEST}: {office.organisation.name(request.unit)}",
            text=mask.text(f"{request.text}\n\n{request.shared_text}".strip()),
            made=i,
        )
        for i, request in requests_of(office, shown.case_id)
    ]
    yield from sorted([*records, *requests], key=lambda item: (item.day, item.made))


def _record(record_id: ObjectId, record: Record, mask: Mask) -> _Item:
    kind = words.PURPOSES.get(record.purpose) or words.RECORD_KINDS[record.kind]
    return _Item(_day(record.day), kind, mask.text(record.text), record_id, record)


def _item_blocks(office: Office, item: _Item, mask: Mask) -> Iterator[Block]:
    for part in item.text.split("\n\n"):
        if part.strip():
            yield Paragraph(part.strip())
    record = item.record
    if record is None or not record.blob:
        return
    yield Paragraph(t.file_facts(mask.name(record.file_name), record.size, record.sha256))
    if mask.leaves_out_files:
        yield Paragraph(t.FILE_LEFT_OUT, muted=True)
    else:
        yield from pages_of(office, record)


def _index(items: list[_Item], mask: Mask) -> Table:
    widths = (0.5, 1.1, 2.6, 2.2)
    return Table(
        columns=tuple(Column(c, w) for c, w in zip(t.INDEX_COLUMNS, widths, strict=True)),
        rows=tuple(
            Row(str(number), (item.day, item.what, mask.name(item.file_name)))
            for number, item in enumerate(items, start=1)
        ),
    )


def _measures(office: Office, measures: list[Measure], mask: Mask) -> Table:
    name = office.organisation.name
    widths = (3.2, 1.6, 1.0)
    return Table(
        columns=tuple(Column(c, w) for c, w in zip(t.MEASURE_COLUMNS, widths, strict=True)),
        rows=tuple(
            Row(
                mask.text(m.text), (name(m.decided_by) or m.decided_by, _day(m.done_on or m.due_on))
            )
            for m in measures
        ),
    )


def _events(office: Office, shown: CaseView, mask: Mask) -> Table:
    events = history.log(office, shown.case_id)
    loose = {e.object_id for e in events if e.after.get("kind") in _LOOSE}
    loose -= {i for i, record in shown.records if is_public(record)}
    told = [
        (f"{local_moment(e.at):%Y-%m-%d %H:%M}", mask.event(_sentence(office, e, mask)))
        for e in events
        if e.object_id not in loose
    ]
    widths = (1.2, 4.2)
    return Table(
        columns=tuple(Column(c, w) for c, w in zip(t.EVENT_COLUMNS, widths, strict=True)),
        rows=tuple(Row(moment, (said,)) for moment, said in told if said),
    )


def _sentence(office: Office, event: LogEvent, mask: Mask) -> str:
    return event_sentence(
        event.verb,
        event.object_type,
        author=event.author,
        before=mask.fields(event.before, office.organisation),
        after=mask.fields(event.after, office.organisation),
        organisation=office.organisation,
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
