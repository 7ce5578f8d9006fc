"""A working day at the keyboard."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.lists.queues import Queue
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import add_member
from synpunkt_desk.texts import actions
from synpunkt_desk.texts import inbox as words
from synpunkt_desk.texts import shell as t
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.table import BY_ID
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.widgets.theme import scaled
from tests.helpers.accessibility import name_of
from tests.helpers.in_window import count_of, current_title, focused, press, shown_fields
from tests.helpers.offices import MEMBER, TODAY, add_case
from tests.helpers.windows import Desk, type_text

Opener = Callable[[], MainWindow]


def test_it_opens_on_what_nobody_has_yet(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.inbox.view.count.text() == "7 ärenden")

    assert window.inbox.view.heading.text() == "Att fördela"
    assert current_title(window) == "Synpunkt om färdtjänst som inte kom"
    assert window.inbox.view.list.hasFocus()
    assert window.windowTitle().endswith("Borås Stad")


def test_enter_goes_into_the_case_and_f6_through_the_window(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    press(qtbot, "Return")
    assert desk.editor.hasFocus()

    press(qtbot, "F6")
    assert window.bar.isAncestorOf(focused())
    press(qtbot, "F6")
    assert window.nav.hasFocus()
    press(qtbot, "F6")
    assert window.inbox.view.list.hasFocus()


def test_f6_comes_to_the_rows_first(window: MainWindow, qtbot: QtBot) -> None:
    window.nav.setFocus()

    press(qtbot, "F6")

    assert window.inbox.view.list.hasFocus()


def test_a_smaller_window_does_not_squeeze_the_case_alone(window: MainWindow) -> None:
    window.resize(scaled(1920), scaled(1000))
    list_before = window.inbox.width()

    window.resize(scaled(1100), scaled(650))

    assert window.inbox.width() < list_before

    window.resize(scaled(1920), scaled(1000))
    assert window.inbox.width() >= list_before


def test_counts_stand_in_the_navigation_and_warn_in_words(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: count_of(window, "Försenade") == "Försenade, 1, försenade")
    assert count_of(window, "Att fördela") == f"Att fördela, 7, {words.oldest_of(3)}"
    assert count_of(window, "Mina") == "Mina"


def test_somebody_else_takes_over_the_chair(
    office: Office, open_window: Opener, qtbot: QtBot
) -> None:
    bo = add_member(office, name="Bo Ek", title="handläggare")
    window = open_window()
    qtbot.waitUntil(lambda: window.bar.who.text() == MEMBER)

    window.bar.member_chosen.emit(bo)

    qtbot.waitUntil(lambda: window.bar.who.text() == "Bo Ek · handläggare")
    assert office.author == "Bo Ek"


def test_a_new_day_changes_what_is_late(office: Office, window: MainWindow, qtbot: QtBot) -> None:
    office.today = lambda: TODAY + timedelta(days=3)
    window.look_at_calendar()

    qtbot.waitUntil(lambda: count_of(window, "Försenade") == "Försenade, 2, försenade")
    assert window.inbox.model.row(0).state_text == "Försenad 2 arbetsdagar"


def test_the_foot_explains_the_due_day(window: MainWindow, qtbot: QtBot) -> None:
    explained = "2 arbetsdagar från tisdag 2026-11-17 = senast torsdag 2026-11-19"

    qtbot.waitUntil(lambda: window.view.foot.text() == f"Bekräftelse: {explained}")

    window.show_place("reports")
    qtbot.waitUntil(lambda: not window.view.foot.text())
    window.show_place("to_distribute")
    assert window.view.foot.text() == f"Bekräftelse: {explained}"


def test_screens_open_beside_the_navigation(window: MainWindow, qtbot: QtBot) -> None:
    window.nav.setFocus()
    window.show_place("reports")
    assert "rapporter" in [field.text() for field in shown_fields(window)]

    press(qtbot, "Ctrl+F")
    type_text(window.bar.search, "snö")

    qtbot.waitUntil(window.inbox.isVisible)


def test_it_remembers_its_places(open_window: Opener, desk: Desk) -> None:
    first = open_window()
    splitter = first.inbox.parentWidget()
    assert isinstance(splitter, QSplitter)
    first.resize(780, 600)
    splitter.setSizes([270, 200, 100])
    wanted = splitter.sizes()[0]
    first.close()
    desk.editor = QLineEdit()
    desk.shown.clear()

    second = open_window().inbox.parentWidget()

    assert isinstance(second, QSplitter)
    assert second.sizes()[0] == wanted


def test_it_comes_back_to_the_list_and_the_case_one_left(
    open_window: Opener, desk: Desk, qtbot: QtBot
) -> None:
    first = open_window()
    with qtbot.waitSignal(first.inbox.model.rows_shown):
        first.show_place("all")
    first.inbox.choose(case_id := first.inbox.model.row(3).row_id)
    qtbot.waitUntil(lambda: desk.shown[-1] == case_id)
    first.close()
    desk.editor = QLineEdit()
    desk.shown.clear()

    second = open_window()

    assert second.nav.current_key() == "all"
    qtbot.waitUntil(lambda: desk.shown[-1] == case_id)


def test_it_comes_back_to_the_screen_one_left(
    open_window: Opener, desk: Desk, qtbot: QtBot
) -> None:
    first = open_window()
    first.show_place("reports")
    first.close()
    desk.editor = QLineEdit()
    desk.shown.clear()

    second = open_window()

    qtbot.waitUntil(lambda: "rapporter" in [field.text() for field in shown_fields(second)])
    assert second.nav.current_key() == "reports"


def test_a_case_from_elsewhere_is_opened(
    office: Office, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    listed = window.inbox.model.row(4).row_id
    window.open_case(listed)
    assert desk.shown[-1] == listed
    assert current_title(window) == window.inbox.model.row(4).title

    elsewhere = add_case(office, "Synpunkt om vägskyltar")
    window.open_case(elsewhere)

    assert desk.shown[-1] == elsewhere
    assert desk.editor.hasFocus()


def test_the_case_gets_most_of_a_small_screen(window: MainWindow) -> None:
    window.hide()
    window.resize(1366, 768)
    window.show()
    splitter = window.inbox.parentWidget()
    assert isinstance(splitter, QSplitter)

    left, middle, right = splitter.sizes()

    assert middle > left > 0
    assert middle > right > 0


def test_the_number_is_copied_with_one_key(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, "Ctrl+C")

    assert QApplication.clipboard().text() == "TN SYN 2026-0001"
    assert window.notices.toast.text() == t.NUMBER_COPIED


def test_every_part_has_a_name(window: MainWindow) -> None:
    nameless = [
        type(part).__name__
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        and part.objectName() != "qt_scrollarea_viewport"
        and not name_of(part)
    ]

    assert nameless == ["QLineEdit"]  # the stand-in of the editor


def test_what_is_pressed_before_the_first_case_is_there_is_done_then(
    office: Office, desk: Desk, settings: QSettings, qtbot: QtBot
) -> None:
    held: list[Callable[[], None]] = []
    parts = replace(desk.parts(), prepare_case=held.append)
    window = MainWindow(Operations(office), parts, settings)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: bool(held))
    park = BY_ID[ActionId.PARK]
    assert window.doable.why_not(park) == actions.READING
    qtbot.keyClick(window.inbox.view.list, Qt.Key.Key_H)
    assert desk.acts == []

    held[0]()

    chosen = list(window.inbox.selected_ids())
    assert desk.shown == chosen
    assert [(action, list(cases)) for action, cases in desk.acts] == [(ActionId.PARK, chosen)]
    assert window.doable.why_not(park) == ""
    window.close()


def test_every_list_keeps_the_order_that_was_chosen_for_it(
    open_window: Callable[[], MainWindow],
) -> None:
    window = open_window()
    order = window.inbox.view.order
    usual = order.currentText()
    order.setCurrentIndex(1)
    order.activated.emit(1)
    chosen = order.currentText()
    window.close()

    again = open_window()
    assert again.inbox.view.order.currentText() == chosen
    again.show_place(Queue.MY_DEPARTMENT)
    again.show_place(Queue.TO_DISTRIBUTE)
    assert again.inbox.view.order.currentText() == chosen
    again.inbox.view.order.setCurrentIndex(0)
    again.inbox.view.order.activated.emit(0)
    again.close()

    assert open_window().inbox.view.order.currentText() == usual
