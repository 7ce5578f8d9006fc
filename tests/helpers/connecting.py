"""A person with the connection file of an office, at a form that asks for it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from synpunkt_desk.texts import joining as t
from synpunkt_desk.ui.sharing.connect_form import ConnectForm
from synpunkt_desk.ui.sharing.keeper import Keeper, Stage
from synpunkt_desk.ui.sharing.sharing_panel import SharingPanel
from tests.helpers.drops import drop_files

PASSWORD = "known-here"
EXAMPLE = Path(__file__).parents[1] / "data" / "exempel.anslutning"
"""Leads to this computer."""


def fill_in(form: ConnectForm, file: Path, qtbot: QtBot, *, person: str = "anna") -> None:
    """Drop the file and write name and password."""
    assert drop_files(form, file)
    qtbot.waitUntil(lambda: form.where() == t.place_sentence("Exempelkommun", "127.0.0.1"))
    form.person.setText(person)
    form.password.setText(PASSWORD)


def connected(panel: SharingPanel, keeper: Keeper, qtbot: QtBot) -> None:
    """The office brought to the server by the page's own button."""
    fill_in(panel.form, EXAMPLE, qtbot)
    panel.connect_now.click()
    qtbot.waitUntil(lambda: keeper.standing.stage is Stage.SYNCED)
