"""Work beside the window's thread."""

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.ui.workers import Workers


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
