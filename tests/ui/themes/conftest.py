"""The themes on a real office, in their dress."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.services.office.office import Office
from tests.helpers.offices import add_themes, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    add_themes(made)
    yield made
    made.close()
