"""Work beside the window's thread."""

from PySide6.QtCore import QCoreApplication
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
