"""What the screens of an office have in common; its cases are each folder's own."""

import gc
from collections.abc import Iterator

import pytest

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.operations import Operations


@pytest.fixture(autouse=True, scope="session")
def _what_stands_from_the_beginning() -> None:
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _garbage_between_tests() -> Iterator[None]:
    """Take windows apart between tests.

    Python's collector would otherwise do it in the midst of Qt's own work, on any thread.
    """
    gc.disable()
    yield
    gc.enable()
    gc.collect()


@pytest.fixture
def operations(office: Office) -> Iterator[Operations]:
    """How the window reads and writes in it."""
    made = Operations(office)
    yield made
    made.close()
