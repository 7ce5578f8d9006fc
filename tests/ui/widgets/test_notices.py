"""What tells: toasts, banners, empty states, findings, status."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.finding_row import FindingRow
from synpunkt_desk.ui.widgets.pill import Pill
from synpunkt_desk.ui.widgets.status_line import StatusLine
from synpunkt_desk.ui.widgets.toast import Toast
from synpunkt_desk.ui.widgets.tokens import Tone


def test_a_toast_leaves_the_focus_and_undoes(qtbot: QtBot, show: Callable[[QWidget], None]) -> None:
    window, line = QWidget(), QLineEdit()
    QVBoxLayout(window).addWidget(line)
    window.resize(800, 600)
    show(window)
    line.setFocus()
    toast = Toast(window)

    toast.show_text("TN SYN 2026-0119 fördelades", action_text="Ångra", token="entry")

    assert QApplication.focusWidget() is line
    assert window.rect().contains(toast.geometry())
    with qtbot.waitSignal(toast.action_taken) as taken:
        qtbot.mouseClick(toast.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert taken.args == ["entry"]
    assert toast.isHidden()


def test_a_toast_without_a_way_back_has_no_such_button(show: Callable[[QWidget], None]) -> None:
    window = QWidget()
    show(window)
    toast = Toast(window)

    toast.show_text("Sparat")

    assert toast.findChildren(QPushButton)[0].isHidden()
    assert toast.text() == "Sparat"


def test_a_toast_keeps_its_place_when_the_window_changes(
    qtbot: QtBot, show: Callable[[QWidget], None]
) -> None:
    window = QWidget()
    window.resize(800, 600)
    show(window)
    toast = Toast(window)
    toast.show_text("Sparat")

    window.resize(500, 300)

    qtbot.waitUntil(lambda: window.rect().contains(toast.geometry()))


def test_a_banner_lasts_until_cleared(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)

    banner.show_state("Offline sedan 13:10", tone=Tone.AMBER, action_text="Visa")
    with qtbot.waitSignal(banner.action_taken):
        banner.findChildren(QPushButton)[0].click()
    assert banner.text() == "Offline sedan 13:10"
    assert not banner.isHidden()

    banner.clear()
    assert banner.isHidden()


def test_an_empty_state_offers_what_to_do(qtbot: QtBot) -> None:
    state = EmptyState(
        "Inget att fördela", "Nya hamnar här.", icon_name="inbox", action_text="Ny", keys="Ctrl+N"
    )
    qtbot.addWidget(state)
    state.show_words("Inga träffar", "Ta bort ett filter.")

    button = state.findChildren(QPushButton)[0]
    with qtbot.waitSignal(state.action_taken):
        button.click()

    assert button.text() == "Ny  (Ctrl+N)"
    assert not button.findChildren(QShortcut)


def test_a_finding_says_its_verdict_and_what_its_button_is_about(qtbot: QtBot) -> None:
    row = FindingRow(
        "Rätta", Tone.RED, title="3 saknar kriterium", detail="48 mot 45.", action_text="Öppna"
    )
    qtbot.addWidget(row)

    button = row.findChildren(QPushButton)[0]
    with qtbot.waitSignal(row.action_taken):
        button.click()

    assert row.accessibleName() == "Rätta, 3 saknar kriterium"
    assert button.accessibleDescription() == "3 saknar kriterium"


def test_a_chip_changes_its_words_and_room(qtbot: QtBot) -> None:
    pill = Pill("Sparat", Tone.GREEN)
    qtbot.addWidget(pill)
    before = pill.sizeHint().width()

    pill.show_state("Offline – 3 ändringar väntar", Tone.AMBER, icon_name="triangle-alert")

    assert pill.tone is Tone.AMBER
    assert pill.text() == "Offline – 3 ändringar väntar"
    assert pill.sizeHint().width() > before


def test_the_status_line_leaves_out_what_is_empty(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)

    line.show_parts("Sparat 09:14", "", "Synkad 08:52")
    line.say("Synkad 08:52")

    assert line.text() == "Sparat 09:14   ·   Synkad 08:52"
