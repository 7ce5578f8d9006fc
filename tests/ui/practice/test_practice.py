"""Practice: marked all over, and a course that sees what was done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.demo import make_demo
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.practice.course import Task
from synpunkt_desk.services.practice.progress import done_before, progress_file
from synpunkt_desk.services.registering import tallies
from synpunkt_desk.texts import practice as t
from synpunkt_desk.ui.help.handbook_window import HandbookWindow
from synpunkt_desk.ui.practice.practice_band import PracticeBand
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.tally.overview_screen import OverviewScreen
from synpunkt_desk.wiring.practice import practice_command
from synpunkt_desk.wiring.window import make_window
from tests.helpers.accessibility import problems_of
from tests.helpers.person import Person


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this user's progress is kept."""
    monkeypatch.setattr("platformdirs.user_state_dir", lambda *_, **__: str(tmp_path / "state"))
    return progress_file()


@pytest.fixture
def office(state: Path, tmp_path: Path) -> Iterator[Office]:
    """An invented municipality."""
    made = make_demo(tmp_path / "demo", count=12)
    yield made
    made.close()


def band(window: MainWindow) -> PracticeBand:
    return window.findChildren(PracticeBand)[0]


def count_one(window: MainWindow) -> None:
    """What somebody does who counts an oral complaint."""

    def count(office: Office) -> tallies.Noted:
        place = next(iter(office.organisation.units_of("department")))
        kind = office.organisation.find_category("case_type", "klagomål") or ""
        return tallies.note(office, place, kind)

    window.operations.write(count)


def test_a_task_is_ticked_off_when_it_is_done_and_kept(
    window: MainWindow, state: Path, qtbot: QtBot
) -> None:
    course = band(window).course
    assert course.lesson.task is Task.PHONE

    count_one(window)

    qtbot.waitUntil(lambda: Task.ORAL in course.done)
    assert done_before(state) == {Task.ORAL}
    assert course.tasks.itemText(6) == t.row(7, t.TASKS["oral"].title, is_done=True)
    assert course.lesson.task is Task.PHONE
    assert course.state.isHidden()


def test_the_course_goes_on_where_it_was_left(qtbot: QtBot, state: Path, office: Office) -> None:
    state.parent.mkdir(parents=True)
    state.write_text('["phone", "distribute"]', "utf-8")

    window = make_window(office)
    qtbot.addWidget(window)

    assert band(window).course.lesson.task is Task.ACKNOWLEDGE
    window.close()


def test_the_course_is_walked_through_by_key(window: MainWindow, qtbot: QtBot) -> None:
    course = band(window).course
    band(window).show_course()

    Person(qtbot).press("Down")
    assert course.lesson.task is Task.DISTRIBUTE
    course.next.setFocus()
    Person(qtbot).press("Return")
    assert course.lesson.task is Task.ACKNOWLEDGE
    course.read_more.click()

    qtbot.waitUntil(lambda: [w.shown for w in window.findChildren(HandbookWindow)] == ["answer"])


def test_the_course_can_be_folded_away(window: MainWindow) -> None:
    band(window).fold.click()
    assert band(window).course.isHidden()

    band(window).fold.click()

    assert band(window).course.isVisible()


def test_practice_can_be_read_aloud_and_walked_through(window: MainWindow, qtbot: QtBot) -> None:
    window.show_place("tallies")
    qtbot.waitUntil(lambda: [p.isVisible() for p in window.findChildren(OverviewScreen)] == [True])

    assert problems_of(window) == []


def test_the_band_is_a_part_of_the_window_for_f6(window: MainWindow, qtbot: QtBot) -> None:
    window.inbox.focus_list()
    around = 0
    while not band(window).isAncestorOf(QApplication.focusWidget() or window):
        Person(qtbot).press("F6")
        around += 1
        assert around < 8


def test_an_office_of_ones_own_is_not_marked(qtbot: QtBot, office: Office) -> None:
    office.is_practice = False

    window = make_window(office)
    qtbot.addWidget(window)

    assert window.findChildren(PracticeBand) == []
    window.close()


def test_practice_is_another_program_on_another_file() -> None:
    assert practice_command()[-1] == "--demo"
