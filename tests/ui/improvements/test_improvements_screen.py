"""The register of measures."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.measures import add_measure
from synpunkt_desk.services.office import Office
from synpunkt_desk.texts import measures as t
from synpunkt_desk.ui.administration.measures_screen import MeasuresScreen
from synpunkt_desk.ui.operations import Operations
from tests.helpers.offices import TODAY, add_case
from tests.helpers.person import Person

MEASURE = "Gångvägen sandas före klockan sju"


@pytest.fixture
def show(operations: Operations, qtbot: QtBot) -> Callable[[], MeasuresScreen]:
    def _show() -> MeasuresScreen:
        screen = MeasuresScreen(operations)
        qtbot.addWidget(screen)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        qtbot.waitUntil(lambda: bool(screen.count.text()))
        return screen

    return _show


@pytest.fixture
def cases(office: Office) -> list[str]:
    return [add_case(office), add_case(office, "Synpunkt om halka")]


def cells(screen: MeasuresScreen) -> list[str]:
    model = screen.table.model()
    return [
        str(model.index(0, column).data(Qt.ItemDataRole.DisplayRole))
        for column in range(model.columnCount())
    ]


def test_a_measure_is_told_in_words(
    office: Office, cases: list[str], show: Callable[[], MeasuresScreen]
) -> None:
    values = {
        "text": MEASURE,
        "decided_by": "Enhetschefen",
        "decided_on": TODAY,
        "done_on": TODAY,
        "effect": "Färre halkolyckor",
    }
    add_measure(office, cases=cases, values=values)

    day = TODAY.isoformat()
    assert cells(show()) == [
        MEASURE,
        "Verksamheten",
        f"Enhetschefen, {day}",
        day,
        "Färre halkolyckor",
        "2",
    ]


def test_enter_leads_to_its_cases(
    office: Office,
    cases: list[str],
    show: Callable[[], MeasuresScreen],
    person: Person,
    qtbot: QtBot,
) -> None:
    add_measure(office, cases=cases, values={"text": MEASURE})
    screen = show()
    screen.table.setFocus()

    with qtbot.waitSignal(screen.cases_requested) as asked:
        person.press("Return")

    assert asked.args == [tuple(cases), t.cases_of(MEASURE)]


def test_where_nothing_is_it_says_what_belongs_here(show: Callable[[], MeasuresScreen]) -> None:
    screen = show()

    assert screen.count.text() == "0 åtgärder, 0 klara"
    assert not screen.table.isVisible()
    assert not screen.show_cases.isEnabled()
