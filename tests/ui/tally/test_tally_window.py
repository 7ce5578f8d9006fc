"""Somebody counts what is said, by key and from a sheet."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering import tallies
from synpunkt_desk.services.registering.tallies import SheetCell
from synpunkt_desk.ui import pdf_output
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.tally.overview_screen import OverviewScreen
from synpunkt_desk.ui.tally.sheet_grid import NumberBox
from synpunkt_desk.ui.tally.tally_window import TallyWindow
from tests.helpers.offices import add_tallies
from tests.helpers.person import Person
from tests.helpers.windows import type_text

WEEK = "2026-W47"
EARLIER_WEEK, EARLIER = "2026-W46", date(2026, 11, 9)
MONDAY, TUESDAY = date(2026, 11, 16), date(2026, 11, 17)


def kind(office: Office, name: str) -> str:
    return office.organisation.find_category("case_type", name) or ""


def library(office: Office) -> str:
    return office.organisation.find_unit("area", "Bibliotek") or ""


def opened(window: MainWindow, person: Person, qtbot: QtBot) -> TallyWindow:
    """The window for counting, when it has the keys."""
    person.press("Ctrl+Shift+M")
    qtbot.waitUntil(lambda: bool(window.findChildren(TallyWindow)))
    counting = window.findChildren(TallyWindow)[0]
    qtbot.waitUntil(counting.isActiveWindow)
    return counting


def focus() -> QWidget | None:
    return QApplication.focusWidget()


def choose(counting: TallyWindow, person: Person, qtbot: QtBot) -> None:
    """The library is chosen for the first time on this PC."""
    qtbot.waitUntil(lambda: counting.receiver.isAncestorOf(focus() or counting))
    person.type("bibl").press("Return")
    qtbot.waitUntil(lambda: bool(counting.receiver.value()))


def test_from_the_key_to_a_count_takes_two_keys(
    window: MainWindow, person: Person, qtbot: QtBot, office: Office
) -> None:
    tallies.note(office, library(office), kind(office, "beröm"))

    counting = opened(window, person, qtbot)
    person.press("4")

    qtbot.waitUntil(lambda: counting.count.latest.text() == "Klagomål: 1 i dag")
    assert person.pressed == 2
    counted = tallies.counted_today(office, library(office))
    assert counted == {kind(office, "beröm"): 1, kind(office, "klagomål"): 1}


def test_the_key_works_over_a_case_that_is_being_registered(
    window: MainWindow, person: Person, qtbot: QtBot
) -> None:
    person.press("Ctrl+N")
    qtbot.waitUntil(lambda: bool(window.findChildren(QuickRegistration)))
    registration = window.findChildren(QuickRegistration)[0]
    qtbot.waitUntil(registration.isActiveWindow)

    opened(window, person, qtbot)

    assert registration.isVisible()


def test_the_first_time_the_receiver_is_typed(
    window: MainWindow, person: Person, qtbot: QtBot, office: Office
) -> None:
    counting = opened(window, person, qtbot)
    choose(counting, person, qtbot)
    person.press("1", "+", "+")

    qtbot.waitUntil(lambda: counting.count.latest.text() == "Beröm: 3 i dag")
    assert tallies.counted_today(office, library(office)) == {kind(office, "beröm"): 3}


def test_what_was_counted_by_mistake_is_taken_back(
    window: MainWindow, person: Person, qtbot: QtBot, office: Office
) -> None:
    tallies.note(office, library(office), kind(office, "beröm"))
    counting = opened(window, person, qtbot)
    for key, words in (("4", "Klagomål: 1 i dag"), ("4", "Klagomål: 2 i dag")):
        person.press(key)
        qtbot.waitUntil(lambda words=words: counting.count.latest.text() == words)
    person.press("-", "Ctrl+Z")
    qtbot.waitUntil(lambda: not counting.count.undo.isEnabled())

    assert tallies.counted_today(office, library(office)) == {kind(office, "beröm"): 1}


def test_nothing_is_counted_for_nobody(
    window: MainWindow, person: Person, qtbot: QtBot, office: Office
) -> None:
    counting = opened(window, person, qtbot)
    qtbot.waitUntil(lambda: counting.receiver.isAncestorOf(focus() or counting))
    counting.count.focus()
    person.press("1")
    assert counting.receiver.isAncestorOf(focus() or counting)
    assert counting.count.latest.text() == "Inget är räknat än."


def test_a_sheet_is_keyed_in_by_keyboard_alone(
    window: MainWindow, person: Person, qtbot: QtBot, office: Office
) -> None:
    tallies.note(office, library(office), kind(office, "beröm"))
    counting = opened(window, person, qtbot)
    qtbot.waitUntil(lambda: bool(counting.receiver.value()))
    counting.tabs.setFocus()
    person.press("Right")
    qtbot.waitUntil(lambda: isinstance(focus(), NumberBox))
    person.type("4").press("Return").type("12").press("Tab", "Down").type("x7")
    person.press("Ctrl+S")
    qtbot.waitUntil(counting.sheet.toast.isVisible)

    praise, question = kind(office, "beröm"), kind(office, "fråga")
    assert tallies.sheet_of_week(office, library(office), WEEK) == {
        SheetCell(case_type=praise, day=MONDAY): 4,
        SheetCell(case_type=praise, day=TUESDAY): 12,
        SheetCell(case_type=question, day=date(2026, 11, 18)): 7,
    }


def test_a_sheet_is_saved_when_one_goes_on(
    window: MainWindow, person: Person, qtbot: QtBot, office: Office
) -> None:
    tallies.note(office, library(office), kind(office, "beröm"))
    counting = opened(window, person, qtbot)
    qtbot.waitUntil(lambda: bool(counting.receiver.value()))
    counting.tabs.select("sheet")
    window.operations.wait()
    person.type("4").press("Alt+Left")
    qtbot.waitUntil(lambda: counting.sheet.heading.text().startswith("Vecka 46"))
    counting.sheet.grid.focus()
    person.type("9").press("Esc")
    window.operations.wait()

    for week, count in ((WEEK, 4), ("2026-W46", 9)):
        found = tallies.sheet_of_week(office, library(office), week)
        assert list(found.values()) == [count]


def week_before(
    window: MainWindow, person: Person, qtbot: QtBot, office: Office
) -> tuple[TallyWindow, SheetCell]:
    """The sheet of a week that was keyed in before; it has not been read yet."""
    standing = SheetCell(case_type=kind(office, "klagomål"), day=EARLIER)
    tallies.key_in_sheet(office, library(office), EARLIER_WEEK, {standing: 5})
    counting = opened(window, person, qtbot)
    qtbot.waitUntil(lambda: bool(counting.receiver.value()))
    counting.tabs.select("sheet")
    counting.sheet.previous.click()
    assert counting.sheet.grid.values() == {}
    return counting, standing


def test_a_week_saved_before_it_was_read_keeps_what_stands(
    window: MainWindow, person: Person, qtbot: QtBot, office: Office
) -> None:
    counting, standing = week_before(window, person, qtbot, office)

    counting.sheet.save.click()

    qtbot.waitUntil(counting.sheet.toast.isVisible)
    assert tallies.sheet_of_week(office, library(office), EARLIER_WEEK) == {standing: 5}


def test_what_is_typed_before_a_week_was_read_is_added_to_it(
    window: MainWindow, person: Person, qtbot: QtBot, office: Office
) -> None:
    counting, standing = week_before(window, person, qtbot, office)
    praise = SheetCell(case_type=kind(office, "beröm"), day=EARLIER)

    type_text(counting.sheet.grid.boxes[praise], "2")

    qtbot.waitUntil(lambda: counting.sheet.grid.values() == {standing: 5, praise: 2})


def test_a_sheet_that_cannot_be_saved_comes_back(
    window: MainWindow, person: Person, qtbot: QtBot, office: Office
) -> None:
    counting, standing = week_before(window, person, qtbot, office)
    page = counting.sheet
    page.show_receiver("gone")
    type_text(page.grid.boxes[standing], "3")

    page.show_receiver(library(office))

    qtbot.waitUntil(page.problem.isVisible)
    assert page.grid.values() == {standing: 3}
    assert counting.receiver.value() == ""
    assert tallies.sheet_of_week(office, library(office), EARLIER_WEEK) == {standing: 5}


def test_types_are_divided_and_nothing_counted_is_hidden(
    window: MainWindow, person: Person, qtbot: QtBot, office: Office
) -> None:
    add_tallies(office)
    counting = opened(window, person, qtbot)
    counting.tabs.select("sheet")
    qtbot.waitUntil(lambda: sum(counting.sheet.grid.values().values()) == 11)

    counting.sheet.by_criterion.click()

    names = {box.accessibleName() for box in counting.sheet.grid.boxes.values()}
    assert "Klagomål – Bemötande, måndag 16/11" in names
    assert sum(counting.sheet.grid.values().values()) == 11


def test_an_empty_sheet_is_printed_and_saved(
    window: MainWindow,
    person: Person,
    qtbot: QtBot,
    office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add_tallies(office)
    counting = opened(window, person, qtbot)
    counting.tabs.select("sheet")
    qtbot.waitUntil(counting.sheet.print.isEnabled)
    monkeypatch.setattr(pdf_output, "ask_file", lambda *_: tmp_path / "lista.pdf")
    counting.sheet.save_pdf.click()
    qtbot.waitUntil(counting.sheet.toast.isVisible)
    assert (tmp_path / "lista.pdf").read_bytes().startswith(b"%PDF")
    printed: list[int] = []
    monkeypatch.setattr(
        pdf_output, "show_print_preview", lambda pages, *_: printed.append(len(pages))
    )
    person.press("Ctrl+P")
    qtbot.waitUntil(lambda: printed == [1])


def test_the_overview_follows_what_is_counted(
    window: MainWindow, person: Person, qtbot: QtBot, office: Office
) -> None:
    window.show_place("tallies")
    screen = window.findChildren(OverviewScreen)[0]
    qtbot.waitUntil(lambda: screen.count.text() == "0 noterade")
    counting = opened(window, person, qtbot)
    choose(counting, person, qtbot)
    person.press("1")
    qtbot.waitUntil(lambda: screen.count.text() == "1 noterad")
    screen.rows.choice_changed.emit("week")
    screen.rows.set_value("week")
    assert screen.table
