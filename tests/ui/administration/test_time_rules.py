"""Rules for due dates and closing days, with what they do to open cases before they are saved."""

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.due_days import recounting
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import time_rules as t
from synpunkt_desk.ui.administration.administration_screen import AdministrationScreen
from synpunkt_desk.ui.administration.calendar_panel import CalendarPanel
from synpunkt_desk.ui.administration.change_preview import ChangePreview
from synpunkt_desk.ui.administration.deadlines_panel import DeadlinesPanel
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.keeper import Keeper
from synpunkt_desk.wiring.background import PostgresLines
from tests.helpers.offices import add_case
from tests.helpers.person import Person


@pytest.fixture
def cases(office: Office) -> list[str]:
    return [add_case(office) for _ in range(3)]


@pytest.fixture
def screen(cases: list[str], operations: Operations, qtbot: QtBot) -> AdministrationScreen:
    assert cases
    made = AdministrationScreen(operations, Keeper(operations, PostgresLines()))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_part("deadlines")
    qtbot.waitUntil(lambda: bool(made.part(DeadlinesPanel).rules()))
    return made


def rows(preview: ChangePreview) -> list[tuple[str, ...]]:
    model = preview.table.model()
    columns = range(model.columnCount())
    return [
        tuple(str(model.index(row, column).data()) for column in columns)
        for row in range(model.rowCount())
    ]


def test_a_new_rule_shows_what_it_does_and_then_does_it(
    screen: AdministrationScreen,
    person: Person,
    office: Office,
    cases: list[str],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("synpunkt_desk.ui.due_recount.PIECE", 2)
    panel = screen.part(DeadlinesPanel)
    screen.show_part("deadlines")
    panel.amount.setFocus()
    panel.amount.selectAll()
    person.type("14").press("Tab")
    panel.change.click()
    qtbot.waitUntil(lambda: panel.preview.state.text() == t.will_move(3))
    assert [row[1:] for row in rows(panel.preview)] == [("Svar", t.NO_DAY, "2026-12-10")] * 3
    assert view(office, cases[0]).case.answer_by is None

    person.press("Ctrl+Return")

    qtbot.waitUntil(lambda: panel.preview.state.text() == t.have_moved(3))
    assert [str(view(office, case).case.answer_by) for case in cases] == ["2026-12-10"] * 3
    assert not recounting.is_behind(office)
    qtbot.waitUntil(lambda: len(panel.rules()) == 2)
    assert "Svar: 14 arbetsdagar · Alla nämnder · Alla typer" in panel.rules()
    assert len(rows(panel.preview)) == 3


def test_a_rule_is_taken_away(
    screen: AdministrationScreen, office: Office, cases: list[str], qtbot: QtBot
) -> None:
    panel = screen.part(DeadlinesPanel)
    screen.show_part("deadlines")
    panel.list.setCurrentRow(0)
    panel.remove.click()
    qtbot.waitUntil(lambda: panel.preview.state.text() == t.will_move(3))
    assert rows(panel.preview)[0][1:] == ("Bekräftelse", "2026-11-24", t.NO_DAY)
    panel.preview.save.click()
    qtbot.waitUntil(lambda: panel.rules() == [])
    qtbot.waitUntil(lambda: view(office, cases[2]).case.acknowledge_by is None)


def test_the_same_rule_twice_is_refused(screen: AdministrationScreen, qtbot: QtBot) -> None:
    panel = screen.part(DeadlinesPanel)
    screen.show_part("deadlines")
    panel.about.set_value("acknowledge")
    panel.change.click()
    qtbot.waitUntil(lambda: "Det finns redan" in panel.field.error())
    assert panel.preview.isHidden()


def test_a_closing_day_moves_what_is_open(
    screen: AdministrationScreen, person: Person, office: Office, cases: list[str], qtbot: QtBot
) -> None:
    panel = screen.part(CalendarPanel)
    screen.show_part("calendar")
    panel.day.setFocus()
    person.type("2026-11-24").press("Tab").type("Planeringsdag").press("Return")
    qtbot.waitUntil(lambda: panel.preview.state.text() == t.will_move(3))
    person.press("Ctrl+Return")
    qtbot.waitUntil(lambda: panel.preview.state.text() == t.have_moved(3))
    assert panel.closing_days() == ["2026-11-24 Planeringsdag"]
    assert "2026-11-24 Planeringsdag" in panel.off_days.text()
    assert panel.day.hasFocus()
    assert str(view(office, cases[0]).case.acknowledge_by) == "2026-11-25"

    panel.list.setCurrentRow(0)
    panel.remove.click()
    qtbot.waitUntil(lambda: panel.preview.state.text() == t.will_move(3))
    panel.preview.cancel.click()
    assert panel.closing_days() == ["2026-11-24 Planeringsdag"]


def test_bridge_days_are_asked_about_before_they_are_closed(
    screen: AdministrationScreen, office: Office, qtbot: QtBot
) -> None:
    panel = screen.part(CalendarPanel)
    screen.show_part("calendar")
    panel.bridge_days.click()
    qtbot.waitUntil(lambda: panel.preview.state.text() == t.will_move(0))
    panel.preview.cancel.click()
    assert not panel.bridge_days.isChecked()
    panel.bridge_days.click()
    qtbot.waitUntil(panel.preview.save.isVisible)
    panel.preview.save.click()
    qtbot.waitUntil(lambda: office.organisation.municipality.bridge_days_closed)
