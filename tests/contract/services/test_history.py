"""What has happened to a case, in the order in which it happened."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.cases import case_work, history
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.improvements import measures
from synpunkt_desk.services.office.office import Office
from tests.helpers.offices import TODAY, add_case, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def test_a_clock_set_back_changes_no_order(office: Office) -> None:
    clock = iter(f"20{year}-01-01T00:00:00Z" for year in range(60, 20, -1))
    office.replica.now = lambda: next(clock)
    case = add_case(office)
    department = view(office, case).case.department
    case_work.distribute(office, [case], place=department)
    case_work.park(office, [case], until=TODAY.replace(month=12), comment="")

    about_case = [event.verb for event in history.log(office, case) if event.object_type == "case"]

    assert about_case == ["register", "distribute", "park"]


def test_undo_is_refused_when_somebody_has_written_the_field_since(office: Office) -> None:
    case = add_case(office)
    seen = view(office, case).seen
    first = case_work.edit(office, case, {"title": "Halka"}, seen)
    case_work.edit(office, case, {"title": "Snö"}, view(office, case).seen)

    with pytest.raises(KnownError) as caught:
        history.undo(office, first.group_id)

    assert caught.value.error_id == "changed_since"
    assert view(office, case).case.title == "Snö"


def test_an_undo_can_be_undone(office: Office) -> None:
    case = add_case(office)
    changed = case_work.edit(office, case, {"title": "Halka"}, view(office, case).seen)
    undone = history.undo(office, changed.group_id)
    assert view(office, case).case.title != "Halka"

    history.undo(office, undone.group_id)

    assert view(office, case).case.title == "Halka"


def measure_verbs(office: Office, case: ObjectId) -> list[str]:
    return [event.verb for event in history.log(office, case) if event.object_type == "measure"]


def test_a_removed_measure_stays_in_the_log(office: Office) -> None:
    case, other = add_case(office), add_case(office)
    made = measures.add_measure(office, cases=[case], values={"text": "Plogar"})
    (measure,) = made.ids["measure"]

    measures.remove_measure(office, measure)

    assert view(office, case).measures == ()
    assert measure_verbs(office, case) == ["decide_measure", "remove"]
    assert measure_verbs(office, other) == []


def test_a_measure_that_no_longer_serves_a_case_stays_in_its_log(office: Office) -> None:
    case, other = add_case(office), add_case(office)
    made = measures.add_measure(office, cases=[case], values={"text": "Plogar"})
    (measure,) = made.ids["measure"]
    linked = measures.link_cases(office, measure, [other])
    history.undo(office, linked.group_id)

    assert view(office, other).measures == ()
    assert measure_verbs(office, other) == ["decide_measure", "link", "undo"]
