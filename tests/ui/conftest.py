"""What the screens of an office have in common; its cases are each folder's own."""

from collections.abc import Iterator

import pytest

from synpunkt_desk.services.office import Office
from synpunkt_desk.ui.operations import Operations


@pytest.fixture
def operations(office: Office) -> Iterator[Operations]:
    """How the window reads and writes in it."""
    made = Operations(office)
    yield made
    made.close()
