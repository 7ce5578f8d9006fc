"""Work beside the window's thread."""

from collections.abc import Callable
from weakref import ref

from PySide6.QtCore import QCoreApplication, QRunnable, QThreadPool
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.ui.workers import Workers, has_gone


def ignored(_error: AppError) -> None:
    """For work that does not fail."""


def test_a_result_comes_back(qtbot: QtBot) -> None:
    workers = Workers()
    told: list[int] = []
    workers.start(workers.make_pool(1), lambda: 7, told.append, ignored)
    qtbot.waitUntil(lambda: told == [7])
    workers.close()


def test_nothing_is_told_and_nothing_begins_after_closing(qtbot: QtBot) -> None:
    workers = Workers()
    pool = workers.make_pool(1)
    told: list[int] = []
    workers.start(pool, lambda: 7, told.append, ignored)

    workers.close()
    workers.start(pool, lambda: 8, told.append, ignored)
    pool.waitForDone()
    QCoreApplication.processEvents()

    assert qtbot is not None
    assert told == []


class Window:
    """Stands for what somebody looks at while they wait for an answer."""

    def __init__(self) -> None:
        self.told = 0

    def show(self, answer: int) -> None:
        """Take the answer."""
        self.told = answer


class KeepingPool(QThreadPool):
    """Keeps what it has done, as Qt's own at times does."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[object] = []

    def start(
        self, work: Callable[..., object] | QRunnable, /, priority: int | None = None
    ) -> None:
        """Do it, and keep it."""
        assert priority is None
        self.kept.append(work)
        if isinstance(work, QRunnable):
            super().start(work)
        else:
            super().start(work)


def test_who_has_been_told_is_held_no_longer(qtbot: QtBot) -> None:
    workers, pool, windows = Workers(), KeepingPool(), [Window()]
    workers.start(pool, lambda: 7, windows[0].show, ignored)
    qtbot.waitUntil(lambda: windows[0].told == 7)

    held = ref(windows.pop())

    assert len(pool.kept) == 1
    assert held() is None
    pool.waitForDone()


def test_whoever_would_write_in_a_window_that_is_gone_has_gone_with_it(qapp: QApplication) -> None:
    assert qapp is not None
    label = QLabel()

    def say(words: str) -> None:
        label.setText(words)

    assert not has_gone(say)
    assert not has_gone(label.setText)
    delete(label)
    assert has_gone(say)
    assert has_gone(label.setText)
