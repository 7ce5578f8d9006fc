"""Receiver and type are proposed while somebody types, and taken with a key."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.insight.proposals import Target
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.suggesting.learning import learn, measure_own
from synpunkt_desk.services.suggesting.suggestions import Suggester
from synpunkt_desk.texts import suggestions as t
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration
from synpunkt_desk.ui.operations import Operations
from tests.helpers.decided import LIKE_SNOW, decide_about_snow_and_books
from tests.helpers.person import Person
from tests.ui.intake.conftest import OpenWindow


@pytest.fixture
def operations(office: Office, qapp: QApplication) -> Iterator[Operations]:
    decide_about_snow_and_books(office)
    made = Operations(office, suggester=Suggester(learn, measure_own))
    yield made
    made.close()


def names(window: QuickRegistration, target: Target) -> list[str]:
    line = window.view.form.suggestions.by_target[target]
    return [one.name for one in line.offered()]


def test_what_is_proposed_is_taken_by_key(
    office: Office, open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    person.type(LIKE_SNOW)
    qtbot.waitUntil(lambda: names(window, Target.CASE_TYPE) == ["Klagomål"])
    values = window.view.form.values()
    assert (values.case_type, values.receiver) == ("", "")

    person.press(t.KEYS, t.KEYS)

    values = window.view.form.values()
    organisation = office.organisation
    assert organisation.name(values.case_type) == "Klagomål"
    assert organisation.name(values.receiver) == "Gata och park"
    assert names(window, Target.CASE_TYPE) == names(window, Target.RECEIVER) == []
    assert values.text == LIKE_SNOW


def test_what_one_has_chosen_is_left_alone(
    office: Office, open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    praise = office.organisation.find_category("case_type", "beröm") or ""
    window.view.form.case_type.set_value(praise)
    person.type(LIKE_SNOW)
    qtbot.waitUntil(lambda: bool(names(window, Target.RECEIVER)))
    assert names(window, Target.CASE_TYPE) == []
    person.press(t.KEYS)
    assert window.view.form.values().case_type == praise


def test_the_next_case_begins_without_proposals(
    open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    person.type(LIKE_SNOW)
    qtbot.waitUntil(lambda: bool(names(window, Target.RECEIVER)))
    person.press("Ctrl+A", "Delete")
    qtbot.waitUntil(lambda: not names(window, Target.RECEIVER))
