"""Qt can be called for a whole working day."""

import sys

import pytest
from PySide6.QtCore import QObject

import synpunkt_desk.ui


@pytest.mark.parametrize("constant", [None, True, False, NotImplemented])
def test_constants_have_more_references_than_qt_can_lose(constant: object) -> None:
    assert synpunkt_desk.ui is not None
    assert sys.getrefcount(constant) > 1_000_000_000


def test_many_calls_that_return_nothing_do_not_end_the_process() -> None:
    thing = QObject()

    for _ in range(20_000):
        thing.setObjectName("thing")

    assert thing.objectName() == "thing"
