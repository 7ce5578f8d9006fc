"""Somebody looks through what came in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.lists.daily_list import daily_list
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui import pdf_output
from synpunkt_desk.ui.daily_list.daily_list_screen import DailyListScreen
from synpunkt_desk.ui.operations import Operations


def matters(screen: DailyListScreen) -> list[str]:
    """The last column."""
    model = screen.view.table.model()
    return [str(model.index(row, 4).data()) for row in range(model.rowCount())]


def wait_for(qtbot: QtBot, screen: DailyListScreen, heading: str) -> None:
    qtbot.waitUntil(lambda: screen.view.heading.text() == heading)


def test_it_begins_with_today(screen: DailyListScreen) -> None:
    assert screen.view.heading.text() == "fredag 20 november 2026"
    assert screen.view.count.text() == "3 ärenden"
    assert "Synpunkt om belysning på gångväg" in matters(screen)


def test_arrows_turn_the_days(qtbot: QtBot, screen: DailyListScreen) -> None:
    screen.view.table.setFocus()
    qtbot.keyClick(screen.view.table, Qt.Key.Key_Left)
    wait_for(qtbot, screen, "torsdag 19 november 2026")
    assert len(matters(screen)) == 2
    qtbot.mouseClick(screen.view.next, Qt.MouseButton.LeftButton)
    wait_for(qtbot, screen, "fredag 20 november 2026")
    screen.view.first.setFocus()
    qtbot.keyClick(screen.view.first, Qt.Key.Key_Down)
    wait_for(qtbot, screen, "torsdag 19 november 2026")
    qtbot.mouseClick(screen.view.today, Qt.MouseButton.LeftButton)
    wait_for(qtbot, screen, "fredag 20 november 2026")


def test_a_day_without_anything_says_so(qtbot: QtBot, screen: DailyListScreen) -> None:
    screen.view.first.setFocus()
    screen.view.first.selectAll()
    qtbot.keyClicks(screen.view.first, "2026-11-01")
    qtbot.keyClick(screen.view.first, Qt.Key.Key_Return)
    wait_for(qtbot, screen, "söndag 1 november 2026")
    assert screen.view.empty.isVisible()
    assert screen.view.count.text() == "0 ärenden"


def test_a_period_and_a_board_are_chosen(qtbot: QtBot, screen: DailyListScreen) -> None:
    view = screen.view
    view.span.choice_changed.emit("period")
    view.first.setFocus()
    view.first.selectAll()
    qtbot.keyClicks(view.first, "20261117")
    qtbot.keyClick(view.first, Qt.Key.Key_Return)
    wait_for(qtbot, screen, "17–20 november 2026")
    assert len(matters(screen)) == 6
    view.board.setCurrentIndex(view.board.findText("Kommunstyrelsen"))
    view.board.activated.emit(view.board.currentIndex())
    qtbot.waitUntil(view.empty.isVisible)


def test_what_is_left_out_is_counted(
    qtbot: QtBot, screen: DailyListScreen, operations: Operations, office: Office
) -> None:
    (row, *_) = daily_list(office, office.today(), office.today())
    values = {"secrecy_provision": "26 kap. 1 § OSL", "hide_matter": True}
    operations.write(lambda office: case_work.mark_secrecy(office, row.case_id, values))
    qtbot.waitUntil(lambda: matters(screen)[0] == "Utelämnas")
    assert screen.view.count.text() == "3 ärenden · 1 med utelämnade uppgifter"


def test_a_backward_period_is_explained(qtbot: QtBot, screen: DailyListScreen) -> None:
    screen.view.span.choice_changed.emit("period")
    screen.view.last.selectAll()
    qtbot.keyClicks(screen.view.last, "20261101")
    qtbot.keyClick(screen.view.last, Qt.Key.Key_Return)
    qtbot.waitUntil(screen.view.problem.isVisible)
    assert screen.view.problem.text().startswith("Perioden slutar innan den börjar")


def test_what_happens_meanwhile_is_shown(
    qtbot: QtBot, screen: DailyListScreen, operations: Operations, office: Office
) -> None:
    (row, *_) = daily_list(office, office.today(), office.today())
    operations.write(lambda office: case_work.void(office, [row.case_id], reason="Dubblett"))
    qtbot.waitUntil(lambda: any("makulerat" in matter for matter in matters(screen)))


def test_enter_opens_the_case(qtbot: QtBot, screen: DailyListScreen) -> None:
    with qtbot.waitSignal(screen.cases_requested) as asked:
        qtbot.keyClick(screen.view.table, Qt.Key.Key_Return)
    assert asked.args
    assert len(asked.args[0]) == 1
    assert asked.args[1].startswith("TN SYN 2026-")


def test_it_is_saved_and_printed(
    qtbot: QtBot, screen: DailyListScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_output, "ask_file", lambda *_: tmp_path / "lista.pdf")
    qtbot.mouseClick(screen.view.save_pdf, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.toast.isVisible)
    assert (tmp_path / "lista.pdf").read_bytes().startswith(b"%PDF")
    printed: list[int] = []
    monkeypatch.setattr(
        pdf_output, "show_print_preview", lambda pages, *_: printed.append(len(pages))
    )
    qtbot.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: printed == [1])
