"""The register of measures, worked through by keyboard."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.improvements import ImprovementQuestion, MeasureStatus, Share
from synpunkt_desk.models.objects import BoardOrder, Measure
from synpunkt_desk.services.improvements import measures
from synpunkt_desk.services.improvements.improvements import improvement, register
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import improvements as t
from synpunkt_desk.ui import pdf_output
from synpunkt_desk.ui.improvements.improvements_screen import ImprovementsScreen
from synpunkt_desk.ui.operations import Operations
from tests.helpers.improvements import add, add_register_of_measures
from tests.helpers.offices import TODAY, add_case
from tests.helpers.person import Person

TEXT = "Gångvägen sandas före klockan sju"
Show = Callable[[], ImprovementsScreen]


@pytest.fixture
def show(operations: Operations, qtbot: QtBot) -> Show:
    def _show() -> ImprovementsScreen:
        screen = ImprovementsScreen(operations)
        qtbot.addWidget(screen)
        screen.resize(1120, 700)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        qtbot.waitUntil(lambda: bool(screen.view.count.text()))
        if screen.view.table.chosen_id():
            qtbot.waitUntil(screen.view.detail.isVisible)
        screen.view.table.setFocus()
        return screen

    return _show


def cells(screen: ImprovementsScreen, row: int = 0) -> list[str]:
    model = screen.view.table.model()
    return [
        str(model.index(row, column).data(Qt.ItemDataRole.DisplayRole))
        for column in range(model.columnCount())
    ]


def words(screen: ImprovementsScreen) -> str:
    labels = screen.view.detail.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def test_what_is_late_stands_first_and_says_who_owes_it(office: Office, show: Show) -> None:
    late = TODAY - timedelta(days=1)
    add(office, add_case(office), text="En idé")
    add(office, add_case(office), text=TEXT, decided_on=TODAY, due_on=late, responsible="Eva Ek")

    screen = show()

    assert cells(screen) == ["Beslutad", TEXT, "Eva Ek", f"Försenad sedan {late}", "1"]
    bold = screen.view.table.model().index(0, 0).data(Qt.ItemDataRole.FontRole)
    assert bold.bold()
    assert screen.view.detail.status.text() == "Försenad"
    assert screen.view.count.text() == "2 öppna, 1 att påminna om"


def test_a_measure_is_led_from_idea_to_effect_by_keyboard(
    office: Office, show: Show, person: Person, qtbot: QtBot
) -> None:
    made = add(office, add_case(office), text=TEXT)
    screen = show()

    def reaches(status: MeasureStatus) -> None:
        qtbot.waitUntil(lambda: improvement(office, made).status is status)
        qtbot.waitUntil(lambda: screen.view.detail.status.text() == t.STATUSES[status])

    person.press("Alt+G", "Ctrl+Return")
    reaches(MeasureStatus.DECIDED)
    person.press("Alt+G")
    reaches(MeasureStatus.UNDER_WAY)
    person.press("Alt+G", "Ctrl+Return")
    qtbot.waitUntil(lambda: improvement(office, made).status is MeasureStatus.DONE)
    screen.view.parts.select("done")
    reaches(MeasureStatus.DONE)
    person.press("Alt+G")
    person.type("Färre halkar").press("Ctrl+Return")
    qtbot.waitUntil(lambda: improvement(office, made).status is MeasureStatus.EFFECT_SEEN)


def test_after_writing_one_stands_among_the_measures(
    show: Show, person: Person, qtbot: QtBot
) -> None:
    screen = show()
    person.press("Alt+N").type(TEXT).press("Ctrl+Return")
    qtbot.waitUntil(screen.view.table.hasFocus)
    qtbot.waitUntil(screen.view.detail.isVisible)
    assert "Beslutsdag: " in words(screen)

    person.press("Alt+G")
    under_way = t.STATUSES[MeasureStatus.UNDER_WAY]
    qtbot.waitUntil(lambda: screen.view.detail.status.text() == under_way)
    person.press("Alt+G", "Ctrl+Return")
    qtbot.waitUntil(screen.view.parts.hasFocus)
    screen.view.parts.select("done")
    qtbot.waitUntil(lambda: t.NO_CASES in words(screen))


def test_an_order_is_written_down_and_done(
    office: Office, show: Show, person: Person, qtbot: QtBot
) -> None:
    screen = show()
    board = office.organisation.units_of("board")[0]
    person.press("Alt+U")
    screen.view.panel.fill({"board": board, "text": "Återkom", "paragraph": "§ 45"})
    person.press("Ctrl+Return")
    qtbot.waitUntil(lambda: cells(screen)[1:2] == ["Uppdrag från nämnd: Återkom"])
    qtbot.waitUntil(screen.view.detail.isVisible)

    person.press("Alt+G", "Ctrl+Return")
    qtbot.waitUntil(lambda: "Skriv hur uppdraget blev klart." in panel_words(screen))
    screen.view.panel.fill({"done_how": "Ny mall"})
    person.press("Ctrl+Return")

    done = ImprovementQuestion(share=Share.ORDERS)
    qtbot.waitUntil(lambda: register(office, done).rows[0].status is MeasureStatus.DONE)
    thing = register(office, done).rows[0].thing
    assert isinstance(thing, BoardOrder)
    assert (thing.done_on, thing.done_how) == (TODAY, "Ny mall")


def panel_words(screen: ImprovementsScreen) -> str:
    return " ".join(label.text() for label in screen.view.panel.findChildren(QLabel))


def test_what_is_changed_is_what_one_stands_on(
    office: Office, show: Show, person: Person, qtbot: QtBot
) -> None:
    first, second = (add(office, add_case(office), text=f"{TEXT} {n}") for n in (1, 2))
    screen = show()
    person.press("F2")
    screen.view.panel.fill({"effect": "Färre halkar"})
    assert screen.view.panel.form is not None

    screen.view.table.setFocus()
    person.press("Down")

    assert screen.view.panel.form is None
    assert screen.view.table.chosen_id() == first
    person.press("Up")
    qtbot.waitUntil(lambda: screen.view.detail.heading.text().endswith("2"))
    person.press("F2", "Ctrl+Return")
    qtbot.waitUntil(lambda: effect_of(office, second) == "Färre halkar")
    assert effect_of(office, first) == ""


def effect_of(office: Office, measure_id: str) -> str:
    thing = improvement(office, measure_id).thing
    return thing.effect if isinstance(thing, Measure) else ""


def test_enter_leads_to_its_cases(office: Office, show: Show, person: Person, qtbot: QtBot) -> None:
    cases = [add_case(office), add_case(office, "Synpunkt om halka")]
    add(office, *cases, text=TEXT)
    screen = show()

    with qtbot.waitSignal(screen.cases_requested) as asked:
        person.press("Return")

    assert asked.args == [tuple(cases), t.cases_of(TEXT)]


def test_cases_are_linked_by_number_and_unlinked(
    office: Office, show: Show, person: Person, qtbot: QtBot
) -> None:
    first, second = add_case(office), add_case(office, "Synpunkt om halka")
    made = add(office, first, text=TEXT)
    screen = show()

    screen.view.detail.link.click()
    person.type("tn syn 2026-0002").press("Ctrl+Return")
    qtbot.waitUntil(lambda: "Synpunkt om halka" in words(screen))
    screen.view.detail.unlink_asked.emit(first)

    qtbot.waitUntil(lambda: [row.cases for row in rows(office)] == [(second,)])
    assert improvement(office, made).thing.text == TEXT


def rows(office: Office) -> list[Measure]:
    return [item.measure for item in measures.measures_to_link(office)]


def test_it_tells_whether_complaints_have_fallen(office: Office, show: Show, qtbot: QtBot) -> None:
    add_register_of_measures(office)
    screen = show()

    screen.view.parts.select("done")

    qtbot.waitUntil(lambda: "92 procent färre" in words(screen))
    assert "12 på 100 dagar före" in words(screen)
    assert "behöver inte bero på åtgärden" in words(screen)


def test_the_list_is_saved_as_pdf_and_csv(
    office: Office, show: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_register_of_measures(office)
    screen = show()
    for button, ending, begins in (
        (screen.view.save_csv, "csv", b"\xef\xbb\xbf"),
        (screen.view.save_pdf, "pdf", b"%PDF-"),
    ):
        file = tmp_path / f"lista.{ending}"
        monkeypatch.setattr(pdf_output, "ask_file", lambda *_, f=file: f)
        button.click()
        qtbot.waitUntil(file.exists)
        assert file.read_bytes().startswith(begins)


def test_where_nothing_is_it_says_what_belongs_here(show: Show) -> None:
    screen = show()

    assert screen.view.count.text() == "0 öppna"
    assert not screen.view.table.isVisible()
    assert not screen.view.detail.isVisible()
    middle = screen.view.empty.mapTo(screen, screen.view.empty.rect().center()).x()
    assert abs(middle - screen.rect().center().x()) < 40
