"""Proposals are switched off and on again, and measured, in the administration."""

from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.suggesting.learning import learn, measure_own
from synpunkt_desk.services.suggesting.suggestions import Suggester, are_on
from synpunkt_desk.texts import suggestions as t
from synpunkt_desk.ui.administration.suggestions_card import SuggestionsCard
from synpunkt_desk.ui.operations import Operations
from tests.helpers.decided import decide_about_snow_and_books


def card(operations: Operations, qtbot: QtBot) -> SuggestionsCard:
    made = SuggestionsCard(operations)
    qtbot.addWidget(made)
    made.show()
    made.show_state(are_on=are_on(operations.office))
    return made


def test_they_are_on_until_somebody_switches_them_off(
    office: Office, operations: Operations, qtbot: QtBot
) -> None:
    made = card(operations, qtbot)
    assert made.switch.isChecked()
    made.switch.click()
    qtbot.waitUntil(lambda: not are_on(office))
    made.switch.click()
    qtbot.waitUntil(lambda: are_on(office))


def test_they_are_measured_on_own_cases(office: Office, qtbot: QtBot) -> None:
    decide_about_snow_and_books(office)
    operations = Operations(office, suggester=Suggester(learn, measure_own))
    made = card(operations, qtbot)
    made.measure.click()
    qtbot.waitUntil(lambda: made.figures.text() == t.too_few_to_measure(100))
    assert made.measure.isEnabled()
    operations.close()
