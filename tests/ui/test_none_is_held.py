"""Qt can be called for a whole working day."""

import sys

from PySide6.QtCore import QObject

import synpunkt_desk.ui


def test_many_calls_that_return_nothing_do_not_end_the_process() -> None:
    assert synpunkt_desk.ui is not None
    thing = QObject()

    for _ in range(20_000):
        thing.setObjectName("thing")

    assert sys.getrefcount(None) > 20_000
