"""Looking for circles in memory between the events of the window."""

import gc
from collections.abc import Iterator
from weakref import ref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from synpunkt_desk.services.office.garbage import no_garbage
from synpunkt_desk.ui.shell.garbage_collector import YOUNG, GarbageCollector


class Circle:
    """Refers to itself, so that only a search finds that nobody else does."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[GarbageCollector]:
    made = GarbageCollector(qapp)
    yield made
    made.deleteLater()


def leave_a_circle() -> ref[Circle]:
    return ref(Circle())


def make_many() -> list[list[int]]:
    return [[number] for number in range(YOUNG + 1000)]


def test_python_does_not_search_by_itself(collector: GarbageCollector) -> None:
    left = leave_a_circle()
    many = make_many()
    assert not gc.isenabled()
    assert left() is not None
    collector.look()
    assert left() is None
    assert len(many) > YOUNG


def test_few_objects_are_not_worth_a_pause(collector: GarbageCollector) -> None:
    gc.collect()
    left = leave_a_circle()
    collector.look()
    assert left() is not None


def test_it_waits_while_very_much_is_made(collector: GarbageCollector) -> None:
    left = leave_a_circle()
    with no_garbage():
        many = make_many()
        collector.look()
        assert left() is not None
    assert len(many) > YOUNG


def test_what_was_set_aside_is_found_while_another_program_is_used(
    qapp: QApplication, collector: GarbageCollector
) -> None:
    many = make_many()
    collector.look()
    left = leave_a_circle()
    with no_garbage():
        assert len(many) > YOUNG
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert left() is None
