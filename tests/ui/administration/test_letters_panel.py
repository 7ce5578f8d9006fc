"""Letters and text modules are looked after with the page in view."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.services.answers.approvers import approvers
from synpunkt_desk.services.answers.letter_templates import letters, text_modules
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.administration.letters_panel import LettersPanel
from synpunkt_desk.ui.operations import Operations


@pytest.fixture
def panel(qtbot: QtBot, office: Office) -> Iterator[LettersPanel]:
    made = LettersPanel(Operations(office))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.view.list.count() > 0)
    yield made
    made._operations.wait()


def settle(panel: LettersPanel, qtbot: QtBot) -> None:
    for _ in range(3):
        panel._operations.wait()
        qtbot.wait(1)


def test_a_letter_is_changed_and_made_as_shipped_again(
    qtbot: QtBot, office: Office, panel: LettersPanel
) -> None:
    view = panel.view
    assert view.name.text() == letters(office)[0].name
    assert not view.remove.isEnabled()
    view.text.setPlainText("Hej {namn|du}!")
    view.save.click()
    settle(panel, qtbot)
    assert letters(office)[0].text == "Hej {namn|du}!"
    panel.refresh()
    qtbot.waitUntil(view.remove.isEnabled)
    view.remove.click()
    settle(panel, qtbot)
    assert not letters(office)[0].is_own


def test_a_field_that_there_is_not_is_told_of(
    qtbot: QtBot, office: Office, panel: LettersPanel
) -> None:
    panel.view.text.setPlainText("Hej {handlaggare}!")
    panel.view.save.click()
    qtbot.waitUntil(lambda: "Menar du handläggare?" in panel.view.problem.text())
    assert not letters(office)[0].is_own


def test_a_text_module_of_a_department_is_added(
    qtbot: QtBot, office: Office, panel: LettersPanel
) -> None:
    panel.view.new_module.click()
    department = office.organisation.units_of(UnitKind.DEPARTMENT)[0]
    panel.view.name.setText("Öppettider")
    panel.view.text.setPlainText("Vi har öppet alla dagar.")
    panel.view.department.set_value(department)
    panel.view.save.click()
    settle(panel, qtbot)
    (module,) = text_modules(office)
    assert (module.name, module.department) == ("Öppettider", department)


def test_the_board_says_who_approves_and_the_page_follows_the_window(
    qtbot: QtBot, office: Office, panel: LettersPanel
) -> None:
    row = panel.view.approvers.item(0)
    row.setCheckState(Qt.CheckState.Checked)
    panel.view.window_side.choice_changed.emit("left")
    settle(panel, qtbot)
    assert len(approvers(office.organisation, panel.view.board.value())) == 1
    assert office.organisation.municipality.letter_window == "left"
