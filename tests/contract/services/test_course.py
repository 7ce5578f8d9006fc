"""The program sees by itself what has been done of the course, and forgets none of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.answers.answering import Purpose
from synpunkt_desk.services.cases import history
from synpunkt_desk.services.demo import make_demo
from synpunkt_desk.services.handbook.chapters import CONTENTS, read_chapter
from synpunkt_desk.services.improvements.measures import add_measure
from synpunkt_desk.services.office import sharing
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.practice.course import COURSE, Task, done_by
from synpunkt_desk.services.practice.progress import done_before, keep_done
from synpunkt_desk.services.registering import tallies
from synpunkt_desk.texts import practice as t
from synpunkt_desk.wiring.help import key_of
from tests.helpers.memory_server import MemoryOffice
from tests.helpers.offices import acknowledge, add_case, close_case, distribute, make_office, tell
from tests.helpers.reports import freeze


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def latest(office: Office, case_id: str) -> Changes:
    """What the last user action with a case changed."""
    return Changes(group_id=history.log(office, case_id)[-1].group_id)


def test_a_telephone_call_is_seen_and_another_case_is_not(office: Office) -> None:
    call = add_case(office, channel="telefon")
    letter = add_case(office, channel="brev")

    assert done_by(office, latest(office, call)) == {Task.PHONE}
    assert done_by(office, latest(office, letter)) == set()


def test_what_is_done_with_a_case_is_seen(office: Office) -> None:
    case_id = add_case(office)
    seen: list[frozenset[Task]] = []

    distribute(office, case_id)
    seen.append(done_by(office, latest(office, case_id)))
    acknowledge(office, case_id)
    seen.append(done_by(office, latest(office, case_id)))
    seen.append(done_by(office, tell(office, case_id, Purpose.ANSWER)))
    seen.append(done_by(office, add_measure(office, cases=[case_id], values={"text": "Sandat"})))
    seen.append(done_by(office, close_case(office, case_id)))

    order = (Task.DISTRIBUTE, Task.ACKNOWLEDGE, Task.ANSWER, Task.MEASURE, Task.CLOSE)
    assert seen == [{task} for task in order]


def test_what_is_done_beside_the_cases_is_seen(office: Office) -> None:
    add_case(office)
    area = office.organisation.find_unit("area", "Gata och park") or ""
    kind = office.organisation.find_category("case_type", "klagomål") or ""

    counted = tallies.note(office, area, kind)

    assert done_by(office, counted.changes) == {Task.ORAL}
    assert done_by(office, freeze(office)) == {Task.REPORT}


def test_taking_back_does_no_task(office: Office) -> None:
    case_id = add_case(office)
    distribute(office, case_id)

    undone = history.undo(office, latest(office, case_id).group_id)

    assert done_by(office, undone) == set()


def test_every_task_has_its_words_its_chapter_and_its_time() -> None:
    assert [lesson.task for lesson in COURSE] == list(Task)
    assert set(t.TASKS) == {task.value for task in Task}
    assert all(read_chapter(lesson.chapter, key_of).key != CONTENTS for lesson in COURSE)
    assert 150 <= sum(lesson.minutes for lesson in COURSE) <= 240


def test_progress_is_kept_for_another_day(tmp_path: Path) -> None:
    file = tmp_path / "state" / "course.json"
    assert done_before(file) == set()

    keep_done(file, [Task.REPORT, Task.PHONE])

    assert done_before(file) == {Task.PHONE, Task.REPORT}


@pytest.mark.parametrize("content", ["", "{", "7", '["flying"]', "[[[]]]"])
def test_a_file_of_something_else_is_no_progress(tmp_path: Path, content: str) -> None:
    file = tmp_path / "course.json"
    file.write_text(content, "utf-8")

    assert done_before(file) == set()


def test_the_course_goes_on_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way", "utf-8")

    keep_done(tmp_path / "state" / "course.json", [Task.PHONE])

    assert done_before(tmp_path / "state" / "course.json") == set()


def test_an_invented_office_is_never_brought_to_a_server(tmp_path: Path) -> None:
    office = make_demo(tmp_path, count=3)
    server = MemoryOffice()

    with pytest.raises(KnownError) as refused:
        sharing.bring_office(office, server.server("anna"), server.caretaker("anna"), "here")

    assert refused.value.error_id == "practice_stays"
    assert not office.replica.is_shared
    office.close()
