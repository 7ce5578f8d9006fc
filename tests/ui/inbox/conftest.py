"""A list on a real office."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.widgets.theme import apply_theme
from synpunkt_desk.ui.widgets.tokens import Scheme
from tests.helpers.offices import make_office


@pytest.fixture(autouse=True)
def _dress(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office without cases."""
    made = make_office(tmp_path)
    yield made
    made.close()
