"""The palette finds what can be done and what there is, by a few letters and by key alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.case_filter import CaseFilter
from synpunkt_desk.services.lists.saved_filters import FilterValues, save_filter
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.texts import actions as words
from synpunkt_desk.texts import case_actions
from synpunkt_desk.texts import palette as t
from synpunkt_desk.texts import shell as shell_words
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.shell.palette_entries import Entry
from synpunkt_desk.wiring.beside import palette
from tests.helpers.in_window import press, settled
from tests.helpers.offices import add_case
from tests.helpers.windows import Desk, type_text


def shown(window: MainWindow) -> list[Entry]:
    rows = palette(window).view.rows
    return [e for at in range(rows.rowCount()) if (e := rows.entry(at))]


def texts(window: MainWindow) -> list[str]:
    return [entry.text for entry in shown(window)]


def seek(window: MainWindow, qtbot: QtBot, typed: str) -> None:
    """Open the palette, type, and wait for everything that answers."""
    press(qtbot, "Ctrl+K")
    type_text(palette(window).field, typed)
    qtbot.waitUntil(lambda: palette(window).foot.text() != t.SEARCHING)


def test_it_opens_by_key_and_leads_back(window: MainWindow, qtbot: QtBot) -> None:
    before = QApplication.focusWidget()
    press(qtbot, "Ctrl+K")

    assert palette(window).isVisible()
    assert palette(window).field.hasFocus()
    assert words.NEW_CASE in texts(window)
    press(qtbot, "Escape")
    assert not palette(window).isVisible()
    assert QApplication.focusWidget() is before


def test_beginnings_of_words_find_an_action_which_shows_its_key(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    seek(window, qtbot, "nysy")

    assert shown(window)[0].text == words.NEW_CASE
    assert shown(window)[0].keys == "Ctrl+N"
    press(qtbot, "Return")
    qtbot.waitUntil(lambda: desk.opened == ["new"])
    assert not palette(window).isVisible()


def test_what_was_chosen_comes_first_next_time(window: MainWindow, qtbot: QtBot) -> None:
    seek(window, qtbot, "parkerade")
    press(qtbot, "Return")
    qtbot.waitUntil(lambda: window.nav.current_key() == "parked")
    settled(window)

    press(qtbot, "Ctrl+K")

    assert texts(window)[0] == t.go_to("Parkerade")


def test_dots_and_rings_need_not_be_typed(window: MainWindow, qtbot: QtBot) -> None:
    seek(window, qtbot, "forsenade")

    assert texts(window)[0] == t.go_to("Försenade")


def test_a_case_is_found_by_its_number(window: MainWindow, qtbot: QtBot) -> None:
    number, case_id = window.inbox.model.row(3).number, window.inbox.model.row(3).row_id
    seek(window, qtbot, number)

    hits = [entry for entry in shown(window) if entry.kind == t.CASE]
    assert [entry.text for entry in hits] == [number]
    press(qtbot, "Return")
    qtbot.waitUntil(lambda: window.inbox.selected_ids() == [case_id])


def test_units_colleagues_and_givers_are_found(window: MainWindow, qtbot: QtBot) -> None:
    office = window.operations.office
    add_case(office, "Trasig lampa", sender="Torborg Zetterlund")
    seek(window, qtbot, "torb zett")

    assert [(e.text, e.kind) for e in shown(window)] == [("Torborg Zetterlund", t.GIVER)]
    press(qtbot, "Return")
    settled(window)
    assert window.inbox.model.rowCount() == 1
    seek(window, qtbot, "gata park")
    assert ("Gata och park", t.PLACE) in [(e.text, e.kind) for e in shown(window)]


def test_a_saved_filter_is_found_with_its_keys(window: MainWindow, qtbot: QtBot) -> None:
    office = window.operations.office
    values = FilterValues(name="Halka", case_filter=CaseFilter((("words", "snö"),)), digit=3)
    window.operations.write(lambda o: save_filter(o, values, owner=current_member(office)))
    settled(window)

    seek(window, qtbot, "hal")

    hits = [(e.text, e.keys) for e in shown(window) if e.kind == t.FILTER]
    assert hits == [("Halka", "Ctrl+3")]


def test_what_cannot_be_done_says_why_and_is_not_done(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    desk.hindrances[ActionId.PARK] = "Ärendet är avslutat"
    seek(window, qtbot, "parkera…")
    at = next(i for i, entry in enumerate(shown(window)) if entry.text == case_actions.PARK)
    assert shown(window)[at].reason == "Ärendet är avslutat"
    for _ in range(at):
        press(qtbot, "Down")
    press(qtbot, "Return")

    assert palette(window).isVisible()
    assert palette(window).foot.text() == "Ärendet är avslutat"
    assert desk.acts == []


def test_without_letters_only_what_can_be_done_is_offered(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, "Ctrl+K")

    assert all(not entry.reason for entry in shown(window))
    assert words.UNDO not in texts(window)
    assert window.notices.why_no_undo() == shell_words.NOTHING_TO_UNDO


def test_leaving_the_field_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, "Ctrl+K")
    window.bar.search.setFocus(Qt.FocusReason.MouseFocusReason)

    assert not palette(window).isVisible()
