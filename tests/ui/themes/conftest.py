"""The themes on a real office, in their dress."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.widgets.theme import apply_theme
from synpunkt_desk.ui.widgets.tokens import Scheme
from tests.helpers.offices import add_themes, make_office


@pytest.fixture(autouse=True)
def _dress(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    add_themes(made)
    yield made
    made.close()
