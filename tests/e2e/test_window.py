"""Without a command the window opens; what it shows is tested with the screens."""

from collections.abc import Callable
from pathlib import Path

import pytest

from synpunkt_desk import app
from synpunkt_desk.models.case_list import Question, Queue
from synpunkt_desk.services.demo import make_demo
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.office.it_settings import NOTHING_DECIDED, ItSettings
from synpunkt_desk.services.office.maintenance import check
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.store.rebuild import Progress, no_progress
from tests.e2e.conftest import Desk

Opener = Callable[[Progress], Office] | None


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Opener]:
    """What the window was asked to open."""
    asked: list[Opener] = []

    def run(opener: Opener, *, title_hint: str = "") -> int:
        asked.append(opener)
        return 7 if title_hint else 0

    def run_first_start(folder: Path, *, key_file: Path | None, it_settings: ItSettings) -> int:
        assert it_settings == NOTHING_DECIDED
        assert not folder.exists()
        asked.append(None)
        return 0 if key_file else 1

    monkeypatch.setattr(app, "run", run)
    monkeypatch.setattr(app, "run_first_start", run_first_start)
    return asked


def test_the_window_opens_the_database_with_its_key(made: Desk, opened: list[Opener]) -> None:
    assert made.run().code == 0
    assert opened[0]
    office = opened[0](no_progress)
    assert office.organisation.municipality.name == "Borås Stad"
    office.close()


def test_the_first_start_has_nothing_to_open(desk: Desk, opened: list[Opener]) -> None:
    assert desk.run().code == 0
    assert opened == [None]


def test_the_demonstration_needs_no_database(desk: Desk, opened: list[Opener]) -> None:
    assert desk.run(options=("--demo",)).code == 7
    assert opened[0]
    assert not desk.data.exists()


def test_the_demonstration_goes_with_no_command(desk: Desk, opened: list[Opener]) -> None:
    ran = desk.run("check", options=("--demo",))
    assert (ran.code, opened) == (2, [])
    assert ran.err.startswith("--demo öppnar fönstret")


def test_the_demonstration_has_something_in_every_queue(tmp_path: Path) -> None:
    office = make_demo(tmp_path, count=120)
    question = Question(Queue.ALL, office.today(), current_member(office))
    empty = [queue for queue, count in queues.counts(office, question).items() if not count]
    assert empty == [Queue.TO_APPROVE]  # no board there wants to approve its answers
    assert check(office, lambda _done, _total: None).problems == ()
    office.close()
