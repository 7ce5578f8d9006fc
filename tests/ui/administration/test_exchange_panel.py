"""A set is saved as a folder and taken in, in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.services.exchange.folder import CHECKSUMS
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import exchange as t
from synpunkt_desk.ui.administration.exchange_panel import ExchangePanel
from synpunkt_desk.ui.operations import Operations


@pytest.fixture
def panel(operations: Operations, qtbot: QtBot) -> ExchangePanel:
    made = ExchangePanel(operations)
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.show()
    return made


@pytest.fixture
def folder(panel: ExchangePanel, tmp_path: Path, qtbot: QtBot) -> Path:
    place = tmp_path / "set"
    panel.save_to(place)
    qtbot.waitUntil(lambda: str(place) in panel.saved.text())
    return place


def change(folder: Path) -> None:
    """Somebody writes another word in it by hand."""
    (folder / CHECKSUMS).unlink()
    file = folder / "categories.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("- namn: Information\n", "- namn: Upplysningar\n"), "utf-8")


def test_nothing_is_offered_before_a_folder_is_read(panel: ExchangePanel) -> None:
    for part in (panel.table, panel.parts_field, panel.also_gone, panel.take_in):
        assert not part.isVisible()


def test_ones_own_set_has_nothing_new(panel: ExchangePanel, folder: Path, qtbot: QtBot) -> None:
    panel.read_from(folder)
    qtbot.waitUntil(lambda: t.SAME in panel.state.text())
    assert t.SEALED in panel.state.text()
    assert not panel.take_in.isVisible()


def test_the_differences_are_shown_before_a_part_is_taken_in(
    panel: ExchangePanel, folder: Path, office: Office, qtbot: QtBot
) -> None:
    change(folder)
    panel.read_from(folder)
    qtbot.waitUntil(lambda: panel.parts.count() == 1)
    assert panel.parts.item(0).text() == t.part_line("criterion", 1)
    assert not panel.take_in.isEnabled()
    panel.also_gone.click()
    assert panel.parts.item(0).text() == t.part_line("criterion", 2)
    assert office.organisation.find_category(CategoryKind.CRITERION, "Upplysningar") is None

    panel.parts.item(0).setCheckState(Qt.CheckState.Checked)
    panel.take_in.click()
    qtbot.waitUntil(lambda: panel.state.text() == t.TAKEN_IN)
    assert office.organisation.find_category(CategoryKind.CRITERION, "Upplysningar")


def test_every_mistake_of_a_folder_is_told_with_its_line(
    panel: ExchangePanel, folder: Path, qtbot: QtBot
) -> None:
    change(folder)
    (folder / "laws.yaml").write_text("lager: []\n", "utf-8")
    panel.read_from(folder)
    qtbot.waitUntil(lambda: "laws.yaml, rad 1" in panel.error.text())
    assert "Menade du ”lagar”?" in panel.error.text()


def test_a_folder_in_use_is_not_written_in(
    panel: ExchangePanel, folder: Path, qtbot: QtBot
) -> None:
    panel.save_to(folder)
    qtbot.waitUntil(lambda: "är inte tom" in panel.save_error.text())
