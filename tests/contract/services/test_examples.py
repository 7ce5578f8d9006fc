"""Example data is taken away for good, and nothing else."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.cases import case_view
from synpunkt_desk.services.demo import make_demo
from synpunkt_desk.services.example_data.make import DEMO_MEMBER
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.services.office.maintenance import check
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.practice.examples import count_examples, remove_examples
from synpunkt_desk.store import drafts
from synpunkt_desk.texts import demo as t
from tests.helpers.offices import add_case
from tests.helpers.raw_pages import raw_bytes

CASES = 40


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_demo(tmp_path / "office", count=CASES)
    yield made
    made.close()


def cases(office: Office) -> list[queues.CaseListItem]:
    return queues.page(office, Question(Queue.ALL, office.today()))


def words_of_examples(office: Office) -> list[bytes]:
    """Something that only the examples say: titles, texts and who gave them."""
    views = [case_view.view(office, item.case_id) for item in cases(office)]
    said = [
        word
        for view in views
        for word in (view.case.title, view.case.text, view.submitter.name, view.submitter.email)
    ]
    return [word.encode() for word in said if len(word) > 12]


def test_everything_invented_goes_and_what_was_set_up_stays(office: Office, tmp_path: Path) -> None:
    counts = count_examples(office)
    assert (counts.cases, counts.drafts, counts.own_cases) == (CASES, 1, 0)
    assert counts.members > 0
    assert counts.files == 1
    words = words_of_examples(office)
    before = raw_bytes(tmp_path / "office", office.replica.key)
    assert words
    assert any(word in before for word in words)
    units, categories = office.organisation.units, office.organisation.categories

    changes = remove_examples(office)
    assert changes.touches("case", "member", "submitter")
    assert cases(office) == []
    assert (office.organisation.units, office.organisation.categories) == (units, categories)
    assert len(office.organisation.members) == 1
    with office.replica.reading() as connection:
        assert drafts.listed(connection) == []
    assert not count_examples(office).is_any
    assert not check(office, lambda _done, _total: None).problems
    after = raw_bytes(tmp_path / "office", office.replica.key)
    assert [word for word in [*words, t.DRAFT_TEXT.encode()] if word in after] == []


def test_numbers_begin_anew_where_nothing_real_was_registered(office: Office) -> None:
    remove_examples(office)
    add_case(office)
    (first,) = cases(office)
    assert int(re.findall("[0-9]+", first.number)[-1]) == 1


def test_own_cases_stay_with_their_numbers_unless_they_shall_go(office: Office) -> None:
    case_id = add_case(office)
    number = case_view.view(office, case_id).case.number
    assert count_examples(office).own_cases == 1
    remove_examples(office)
    assert [(item.case_id, item.number) for item in cases(office)] == [(case_id, number)]
    second = add_case(office)
    assert case_view.view(office, second).case.number != number
    assert count_examples(office).own_cases == 0
    assert len(cases(office)) == 2


def test_own_cases_go_too_when_somebody_says_so(office: Office) -> None:
    add_case(office)
    remove_examples(office, own_cases=True)
    assert cases(office) == []


def test_a_member_who_has_an_own_case_stays(office: Office) -> None:
    case_id = add_case(office)
    organisation = office.organisation
    member = next(i for i, m in organisation.members.items() if m.name != DEMO_MEMBER)
    with office.unit() as unit:
        unit.write("edit", "case", case_id, {"responsible": member})
    remove_examples(office)
    assert member in office.organisation.members


def test_examples_of_a_shared_office_stay(office: Office) -> None:
    office.replica.share()
    with pytest.raises(KnownError, match="examples_shared"):
        remove_examples(office)
