"""An example office with something in every queue, made through the same services as any other."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Final

from synpunkt_desk.documents.model import Document, Head, Paragraph
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.case import Case
from synpunkt_desk.models.codec import decode, encode
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Json
from synpunkt_desk.models.objects import CategoryKind, RecordKind, SubmitterDetails, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.cases.case_work import send_back
from synpunkt_desk.services.cases.records import attach
from synpunkt_desk.services.example_data.case import ExampleCase
from synpunkt_desk.services.example_data.make import DEMO_MEMBER, example_cases
from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.office.drafts import NEW_CASE, keep_draft
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import add_member, place_member
from synpunkt_desk.services.practice.examples import note_examples
from synpunkt_desk.services.registering.registration import NewCase, create_case
from synpunkt_desk.services.setup import FirstMember, create_office
from synpunkt_desk.store.key import new_key
from synpunkt_desk.store.replica import OpenUnit
from synpunkt_desk.texts import demo as t

MUNICIPALITY: Final = "boras"
CASES: Final = 400
_SEED: Final = 1
_BATCH: Final = 100
_AS_THEY_ARE: Final = (
    "title", "text", "submitter", "language", "reply_wish", "reply_note", "school_authority",
    "received_on", "registered_by", "distributed_at", "acknowledged_on", "acknowledged_way",
    "answered_on", "answered_way", "first_contact", "closed_on", "cause", "diary_number",
    "forwarded_to", "forwarded_on", "referred_to", "referred_on", "handed_over_on",
    "sent_back_count", "sent_back_reason", "voided_on", "voided_reason", "parked_until",
    "waiting_for", "secrecy_provision", "secrecy_date", "secrecy_authority", "hide_sender",
)  # fmt: skip


def make_demo(folder: Path, *, count: int = CASES) -> Office:
    """Make an office of so many cases in an empty folder; its key is nowhere but in memory."""
    municipality = load_set(MUNICIPALITY)
    office = create_office(folder, new_key(), municipality, member=FirstMember(DEMO_MEMBER))
    office.is_practice = True
    cases = list(example_cases(municipality, count=count, seed=_SEED, today=office.today()))
    for name in sorted({case.responsible for case in cases} - {""}):
        add_member(office, name=name)
    made = [pair for batch in _batches(cases) for pair in _register(office, batch)]
    _place_member(office, cases[-1].department)
    _bounce(office, made)
    _attach_scan(office, *made[-1])
    keep_draft(office, kind=NEW_CASE, content={"title": t.DRAFT_TITLE, "text": t.DRAFT_TEXT})
    note_examples(office, kept=_who_looks_around(office))
    return office


def _place_member(office: Office, department: str) -> None:
    """Let the one who looks around work in a department that has cases."""
    place = office.organisation.find_unit(UnitKind.DEPARTMENT, department) or ""
    place_member(office, _who_looks_around(office), place)


def _who_looks_around(office: Office) -> ObjectId:
    members = office.organisation.members.items()
    return next(i for i, member in members if member.name == DEMO_MEMBER)


Made = tuple[ObjectId, ExampleCase]


def _register(office: Office, cases: Sequence[ExampleCase]) -> list[Made]:
    organisation, letters = office.organisation, dict[str, ObjectId]()
    with office.unit() as unit:
        return [(_add(unit, organisation, letters, case), case) for case in cases]


def _add(
    unit: OpenUnit, organisation: Organisation, letters: dict[str, ObjectId], example: ExampleCase
) -> ObjectId:
    letter = letters.setdefault(example.letter, unit.new_id()) if example.letter else ""
    values = {
        **{name: getattr(example, name) for name in _AS_THEY_ARE},
        **_references(organisation, example),
        "letter": letter,
        "registered_at": min(example.registered_at, datetime.now(UTC)),
    }
    case = decode(Case, encode(values))
    answer = example.answer_text if example.first_contact else ""
    new = NewCase(case=case, submitter=_person(example), answer=answer, outcome=case.outcome)
    case_id = create_case(unit, organisation, new)
    if example.answer_text and not example.first_contact:
        unit.create("record", _answer(case_id, example), verb="answer")
    if example.measure:
        unit.create("measure", _measure(organisation, case_id, example), verb="decide_measure")
    return case_id


def _references(organisation: Organisation, example: ExampleCase) -> dict[str, ObjectId]:
    """The objects that the names of an example stand for."""
    board = organisation.find_unit(UnitKind.BOARD, example.board) or ""
    department = organisation.find_unit(UnitKind.DEPARTMENT, example.department) or ""
    area = organisation.find_unit(UnitKind.AREA, example.area, department) or ""
    local = organisation.find_category(
        CategoryKind.LOCAL_CATEGORY, example.local_category, department
    )
    members = {member.name: i for i, member in organisation.members.items()}
    plain = {
        kind: organisation.find_category(kind, getattr(example, kind)) or ""
        for kind in (CategoryKind.CHANNEL, CategoryKind.CASE_TYPE, CategoryKind.CRITERION)
    }
    return {
        **{kind.value: found for kind, found in plain.items()},
        "outcome": organisation.find_category(CategoryKind.OUTCOME, example.outcome) or "",
        "local_category": local or "",
        "board": board,
        "department": department,
        "area": area,
        "unit": organisation.find_unit(UnitKind.UNIT, example.unit, area) or "",
        "responsible": members.get(example.responsible, ""),
        "handed_over_from": organisation.find_unit(UnitKind.BOARD, example.handed_over_from) or "",
    }


def _person(example: ExampleCase) -> SubmitterDetails:
    return SubmitterDetails(
        name=example.submitter_name,
        role=example.submitter_role,
        email=example.submitter_email,
        phone=example.submitter_phone,
        address=example.submitter_address,
        protected=example.protected,
    )


def _answer(case_id: ObjectId, example: ExampleCase) -> dict[str, Json]:
    return encode(
        {
            "case": case_id,
            "kind": RecordKind.DISPATCHED,
            "purpose": "answer",
            "day": example.answered_on,
            "way": example.answered_way,
            "text": example.answer_text,
        }
    )


def _measure(
    organisation: Organisation, case_id: ObjectId, example: ExampleCase
) -> dict[str, Json]:
    values = {
        "text": example.measure,
        "law": organisation.find_category(CategoryKind.LAW, example.measure_law) or "",
        "decided_by": example.department,
        "decided_on": example.closed_on,
        "done_on": example.closed_on,
    }
    return {**encode(values), "cases": {"add": [case_id]}}


def _bounce(office: Office, made: Sequence[Made]) -> None:
    """Send back a second time what has been sent back once."""
    for case_id, example in made:
        if example.sent_back_count:
            send_back(office, [case_id], reason=t.SENT_BACK_REASON)


def _attach_scan(office: Office, case_id: ObjectId, example: ExampleCase) -> None:
    """The paper form that a case came on, as the scanner would have given it."""
    path = office.replica.folder / t.SCAN_NAME
    document = Document(
        title=t.SCAN_TITLE,
        head=Head(municipality=office.organisation.municipality.name, day=office.today()),
        blocks=(Paragraph(example.text), Paragraph(t.SCAN_NOTE, muted=True)),
        made_at=datetime.now(UTC),
    )
    path.write_bytes(render_pdf(document))
    attach(office, case_id, path)
    path.unlink()


def _batches(cases: Sequence[ExampleCase]) -> Iterator[list[ExampleCase]]:
    iterator = iter(cases)
    while batch := list(islice(iterator, _BATCH)):
        yield batch
