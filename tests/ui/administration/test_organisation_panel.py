"""Keeping the organisation right in the window: forms, what they would do, and taking it back."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.organisation import reorganising
from synpunkt_desk.services.organisation.changes import Rename
from synpunkt_desk.texts import reorganising as t
from synpunkt_desk.ui.administration.organisation_panel import OrganisationPanel
from synpunkt_desk.ui.operations import Operations
from tests.helpers.offices import TODAY, add_case
from tests.helpers.person import Person

STREETS = "Tekniska förvaltningen"
_CHECKED = Qt.CheckState.Checked
_EVERY = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive


@pytest.fixture
def streets(office: Office) -> str:
    return office.organisation.find_unit("department", STREETS) or ""


@pytest.fixture
def panel(office: Office, operations: Operations, streets: str, qtbot: QtBot) -> OrganisationPanel:
    made = OrganisationPanel(operations)
    qtbot.addWidget(made)
    operations.changed.connect(lambda *_: made.show_organisation(office.organisation))
    made.resize(1200, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_organisation(office.organisation)
    made.choose(streets)
    qtbot.waitUntil(made.place.deeds["rename"].isEnabled)
    return made


def shown(panel: OrganisationPanel, qtbot: QtBot) -> str:
    """What the change of the form would do."""
    form = panel.place.form
    form.show_change.click()
    qtbot.waitUntil(form.save.isVisible)
    return form.preview.text()


def labels(panel: OrganisationPanel) -> list[str]:
    items = panel.tree.findItems("", _EVERY)
    return [item.text(0) for item in items]


def test_a_name_is_changed_by_keys_and_taken_back(
    panel: OrganisationPanel, person: Person, office: Office, streets: str, qtbot: QtBot
) -> None:
    panel.place.deeds["rename"].click()
    form = panel.place.form
    qtbot.waitUntil(form.name.hasFocus)
    form.name.selectAll()
    person.type("Stadsmiljöförvaltningen").press("Enter")
    qtbot.waitUntil(form.save.hasFocus)
    person.press("Enter")
    qtbot.waitUntil(lambda: "Stadsmiljöförvaltningen" in labels(panel))
    assert not form.isVisible()

    qtbot.waitUntil(panel.place.undo.isEnabled)
    panel.place.undo.click()
    qtbot.waitUntil(lambda: STREETS in labels(panel))
    assert office.organisation.name(streets) == STREETS


def test_a_merge_shows_the_open_cases_and_lets_them_follow(
    panel: OrganisationPanel, office: Office, streets: str, qtbot: QtBot
) -> None:
    cases = [add_case(office) for _ in range(2)]
    panel.place.deeds["merge"].click()
    form = panel.place.form
    form.others.item(0).setCheckState(_CHECKED)
    form.name.setText("Samhälle")
    told = shown(panel, qtbot)
    assert view(office, cases[0]).case.number in told
    assert "2 öppna ärenden ligger hos Tekniska förvaltningen och" in told
    assert t.follows(2, later=False) in told
    assert form.cases_field.isVisible()
    form.save.click()
    qtbot.waitUntil(lambda: "Samhälle" in labels(panel))
    assert {office.organisation.name(view(office, i).case.department) for i in cases} == {
        "Samhälle"
    }
    assert STREETS not in labels(panel)
    panel.show_all.click()
    assert any(label.startswith(f"{STREETS} (till ") for label in labels(panel))


def test_what_is_wrong_is_told_beside_its_field(panel: OrganisationPanel, qtbot: QtBot) -> None:
    panel.place.deeds["rename"].click()
    form = panel.place.form
    form.name.setText("Stadskansliet")
    form.show_change.click()
    qtbot.waitUntil(lambda: "Stadskansliet" in form.fields["name"].error())
    assert not form.save.isVisible()


def test_an_earlier_day_is_looked_at_and_not_changed(
    panel: OrganisationPanel, office: Office, streets: str, qtbot: QtBot
) -> None:
    rename = Rename(place=streets, name="Stadsmiljö", since=TODAY)
    reorganising.keep(office, rename)
    panel.show_organisation(office.organisation)
    assert "Stadsmiljö" in labels(panel)
    panel.day.set_day(TODAY - timedelta(days=1))
    panel.day.day_changed.emit(panel.day.day())
    assert STREETS in labels(panel)
    assert not any(button.isEnabled() for button in panel.place.deeds.values())


def test_what_waits_to_follow_is_told_and_moved(
    panel: OrganisationPanel, office: Office, streets: str, qtbot: QtBot
) -> None:
    case = add_case(office)
    panel.place.deeds["end"].click()
    form = panel.place.form
    form.target.set_value(next(o for o in _departments(office) if o != streets))
    shown(panel, qtbot)
    form.save.click()
    qtbot.waitUntil(lambda: not form.isVisible())
    office.today = lambda: TODAY + timedelta(days=1)
    panel.show_organisation(office.organisation)
    qtbot.waitUntil(lambda: panel.banner.text() == t.waiting(1))
    panel.banner.action_taken.emit()
    qtbot.waitUntil(lambda: not panel.banner.text())
    assert view(office, case).case.department != streets


def _departments(office: Office) -> list[str]:
    return office.organisation.units_of("department")
