"""Filling a register in bulk writes just what ordinary work would have written."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.services.example_data import DEMO_MEMBER, ExampleCase, example_cases, fill
from synpunkt_desk.services.example_data.entries import Words, write_case
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import add_member
from synpunkt_desk.services.registering.registration import NewCase, register
from synpunkt_desk.store import rebuild
from synpunkt_desk.texts.example_words import STAFF
from tests.helpers.offices import TODAY, make_office

MakeOffice = Callable[[str], Office]
BORAS = load_set("boras")
OF_CASES = "object_type IN ('case', 'submitter', 'record', 'measure')"
ROWS = {
    "journal": f"SELECT * FROM journal WHERE {OF_CASES} ORDER BY seq",
    "case_row": "SELECT * FROM case_row ORDER BY row_no",
    "case_state": "SELECT * FROM case_state ORDER BY row_no",
    "object_row": f"SELECT * FROM object_row WHERE {OF_CASES} ORDER BY object_id",
    "measure_case": "SELECT * FROM measure_case ORDER BY 1, 2",
    "case_search": "SELECT * FROM case_search ORDER BY row_no",
    "word": "SELECT word FROM word ORDER BY word",
    "number_series": "SELECT * FROM number_series ORDER BY 1, 2",
}
BY_CHANCE = {"row_no", "object_id", "submitter_id", "letter"}


class CountedIds:
    """Ids that are the same every time."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def new(self) -> str:
        return f"f{next(self._numbers):031x}"


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[MakeOffice]:
    """Makes offices that are alike, with the same staff."""
    made: list[Office] = []

    def make(name: str) -> Office:
        office = make_office(tmp_path / name)
        made.append(office)
        office.replica.device = "d" * 32
        office.replica.set_meta("device_tag", "K7")
        office.replica._ids = CountedIds()  # pyright: ignore[reportAttributeAccessIssue]
        office.replica.now = lambda: "2026-11-20T10:00:00Z"
        for member in STAFF:
            add_member(office, name=member)
        return office

    yield make
    for each in made:
        each.close()


def examples(number: int) -> list[ExampleCase]:
    return list(example_cases(BORAS, count=number, seed=5, today=TODAY))


def rows(office: Office) -> dict[str, list[Any]]:
    with office.replica.reading() as connection:
        return {name: list(connection.exec_driver_sql(query)) for name, query in ROWS.items()}


def members(office: Office) -> dict[str, str]:
    return {member.name: i for i, member in office.organisation.members.items()}


def test_nothing_differs_from_the_journal(offices: MakeOffice) -> None:
    office = offices("filled")
    assert fill(office, examples(300)) == 300
    with office.replica.writing() as connection:
        assert rebuild.check(connection).problems == ()


def test_every_row_equals_that_of_ordinary_writing(offices: MakeOffice) -> None:
    filled, written = offices("filled"), offices("written")
    fill(filled, examples(200))
    with written.unit() as unit:
        words = Words(written.organisation, "K7")
        for example in examples(200):
            write_case(unit, words, example)
    assert rows(filled) == rows(written)


def test_a_new_case_equals_one_that_was_registered(offices: MakeOffice) -> None:
    fresh = [e for e in examples(120) if not (e.distributed_at or e.referred_on or e.voided_on)]
    fresh = [e for e in fresh if not e.sent_back_count]
    filled, registered = offices("filled"), offices("registered")
    fill(filled, fresh)
    for example in fresh:
        register(registered, new_case(registered, example))
    assert len(fresh) > 10
    assert case_rows(filled) == case_rows(registered)


def case_rows(office: Office) -> list[dict[str, Any]]:
    with office.replica.reading() as connection:
        found = connection.exec_driver_sql("SELECT * FROM case_row ORDER BY row_no").mappings()
        return [{n: v for n, v in row.items() if n not in BY_CHANCE} for row in found]


def new_case(office: Office, example: ExampleCase) -> NewCase:
    organisation = office.organisation
    board = organisation.find_unit("board", example.board) or ""
    department = organisation.find_unit("department", example.department, board) or ""
    area = organisation.find_unit("area", example.area, department) or ""
    case = Case(
        title=example.title,
        text=example.text,
        channel=organisation.find_category("channel", example.channel) or "",
        case_type=organisation.find_category("case_type", example.case_type) or "",
        criterion=organisation.find_category("criterion", example.criterion) or "",
        local_category=organisation.find_category(
            "local_category", example.local_category, department
        )
        or "",
        board=board,
        department=department,
        area=area,
        unit=organisation.find_unit("unit", example.unit, area) or "",
        received_on=example.received_on,
        registered_at=example.registered_at,
        registered_by=example.registered_by,
        diary_number=example.diary_number,
        submitter=example.submitter,
        reply_wish=example.reply_wish,
        reply_note=example.reply_note,
        language=example.language,
        school_authority=example.school_authority,
    )
    return NewCase(case=case, submitter=SubmitterDetails(name=example.submitter_name))


def test_every_queue_has_cases_and_they_are_found(offices: MakeOffice) -> None:
    office = offices("filled")
    fill(office, examples(200))
    counted = queues.counts(office, Question(Queue.ALL, TODAY, members(office)[DEMO_MEMBER]))
    empty = {queue for queue, number in counted.items() if not number}
    assert empty <= {
        Queue.DRAFTS,
        Queue.BOUNCED,
        Queue.TO_APPROVE,
        Queue.MY_DEPARTMENT,
    }  # nobody has a department
    assert queues.page(office, Question(Queue.ALL, TODAY, typed="synpunkt"), limit=1)
