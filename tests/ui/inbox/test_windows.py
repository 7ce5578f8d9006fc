"""Filters, absences, lists and figures in the real window, with the keyboard only."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.case_filter import CaseFilter
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.lists.saved_filters import FilterValues, filters_of, save_filter
from synpunkt_desk.services.office.absences import add_absence
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.services.office.organisation import add_member
from synpunkt_desk.texts import filters, open_list
from synpunkt_desk.ui import pdf_output
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.inbox.filter_window import FilterWindow
from synpunkt_desk.ui.inbox.open_list_window import OpenListWindow
from synpunkt_desk.ui.inbox.send_backs_window import SendBacksWindow
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.shell.navigation import filter_key
from synpunkt_desk.wiring.window import make_window
from tests.helpers.offices import TODAY, add_case, add_working_day
from tests.helpers.person import Person


@pytest.fixture
def window(office: Office, qtbot: QtBot) -> Iterator[MainWindow]:
    """The real window on a working day."""
    add_working_day(office)
    made = make_window(office)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.inbox.model.rowCount() == 7)
    qtbot.waitUntil(lambda: bool(made.findChildren(CaseEditor)))
    yield made
    made.close()


@pytest.fixture
def person(qtbot: QtBot) -> Person:
    """Somebody with a keyboard."""
    return Person(qtbot)


def titles(window: MainWindow) -> list[str]:
    model = window.inbox.model
    return [model.row(at).title for at in range(model.rowCount())]


def current(window: MainWindow) -> str:
    return str(window.inbox.view.list.currentIndex().data())


def opened(window: MainWindow, qtbot: QtBot, kind: type[QDialog]) -> QDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(kind)))
    found = window.findChildren(kind)[0]
    qtbot.waitUntil(found.isActiveWindow)
    return found


def test_a_filter_is_put_together_and_saved_by_keys(
    window: MainWindow, office: Office, person: Person, qtbot: QtBot
) -> None:
    person.press("Ctrl+Shift+F")
    made = opened(window, qtbot, FilterWindow)
    assert isinstance(made, FilterWindow)
    qtbot.waitUntil(lambda: made.count.text() == filters.found(7))
    person.type("I").press("Tab").type("sopkärl")
    qtbot.waitUntil(lambda: made.count.text() == filters.found(1))
    made.name.setFocus()
    person.type("Sopor").press("Tab", "Down", "Down", "Ctrl+S")

    qtbot.waitUntil(lambda: titles(window) == ["Synpunkt om fler sopkärl i Annelundsparken"])
    assert window.inbox.view.heading.text() == "Sopor"
    assert window.inbox.view.filter_words.text() == "Orden ”sopkärl”"
    (item,) = filters_of(office, current_member(office))
    assert item.digit == 2
    qtbot.waitUntil(lambda: window.nav.current_key() == filter_key(item.filter_id))


def test_keys_lead_to_a_saved_filter_and_its_window_changes_it(
    office: Office, window: MainWindow, person: Person, qtbot: QtBot
) -> None:
    lacking = CaseFilter((("lacks", "unit"), ("words", "snöröjning")))
    values = FilterValues(name="Snö utan enhet", case_filter=lacking, digit=1)
    me = current_member(office)
    window.operations.write(lambda o: save_filter(o, values, owner=me))
    qtbot.waitUntil(lambda: "Snö utan enhet" in nav_labels(window))

    person.press("Ctrl+1")

    qtbot.waitUntil(lambda: len(titles(window)) == 1)
    window.inbox.view.change_filter.click()
    made = opened(window, qtbot, FilterWindow)
    assert isinstance(made, FilterWindow)
    assert [row.condition() for row in made.rows] == list(lacking.conditions)
    made.remove.click()
    qtbot.waitUntil(lambda: "Snö utan enhet" not in nav_labels(window))


def nav_labels(window: MainWindow) -> list[str]:
    return [window.nav.item(row).text() for row in range(window.nav.count())]


def test_the_next_case_is_taken_after_each_decision(
    window: MainWindow, office: Office, person: Person, qtbot: QtBot
) -> None:
    before = titles(window)
    first = window.inbox.model.row(0).row_id

    person.press("T")
    editor = window.findChildren(CaseEditor)[0]
    qtbot.waitUntil(lambda: editor.view.panel.form is not None)
    person.type("Inte vårt").press("Ctrl+Return")
    qtbot.waitUntil(lambda: editor.view.panel.form is None)
    qtbot.waitUntil(window.inbox.view.list.hasFocus)
    assert view(office, first).case.sent_back_count == 1
    assert titles(window) == before

    person.press("A")
    qtbot.waitUntil(lambda: editor.view.panel.form is not None)
    person.press("Ctrl+Return")

    qtbot.waitUntil(lambda: titles(window) == before[1:])
    assert current(window) == before[1]
    qtbot.waitUntil(window.inbox.view.list.hasFocus)


def test_many_are_handled_at_once_and_it_says_how_many(
    window: MainWindow, office: Office, person: Person, qtbot: QtBot
) -> None:
    before = titles(window)
    editor = window.findChildren(CaseEditor)[0]
    person.press("Shift+Down", "Shift+Down", "H")
    qtbot.waitUntil(lambda: editor.view.panel.form is not None)
    person.press("Ctrl+Return")

    qtbot.waitUntil(lambda: titles(window) == before[3:])
    assert current(window) == before[3]
    qtbot.waitUntil(lambda: "3 ärenden är parkerade" in said(window))


def said(window: MainWindow) -> str:
    return window.notices.toast.text()


def test_a_deputy_reads_for_whom(window: MainWindow, office: Office, qtbot: QtBot) -> None:
    me, other = current_member(office), add_member(office, name="Eva Ek")
    case_id = add_case(office, "Synpunkt om trappan", sender="")
    case_work.assign(office, [case_id], responsible=other)
    place = office.organisation.find_unit("area", "Gata och park") or ""
    case_work.distribute(office, [case_id], place=place, responsible=other)
    last = TODAY + timedelta(days=3)
    window.operations.write(
        lambda o: add_absence(o, member=other, deputy=me, first=TODAY, last=last)
    )

    window.show_place("mine")

    qtbot.waitUntil(lambda: titles(window) == ["Synpunkt om trappan"])
    assert window.inbox.model.row(0).owed == "Du för Eva Ek avslutar"


def test_the_list_for_managers_is_saved_as_a_mail(
    window: MainWindow,
    person: Person,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "lista.eml"
    monkeypatch.setattr(pdf_output, "ask_file", lambda *_: file)
    person.press("Ctrl+Shift+P")
    made = opened(window, qtbot, OpenListWindow)
    assert isinstance(made, OpenListWindow)
    qtbot.waitUntil(made.save_mail.isEnabled)
    assert made.count.text() == open_list.counted(7, 1)

    made.save_mail.click()

    qtbot.waitUntil(file.exists)
    assert b"X-Unsent: 1" in file.read_bytes()


def test_what_was_sent_back_is_told_and_shown(
    window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    first = window.inbox.model.row(0).row_id
    case_work.send_back(office, [first], reason="Inte vårt")
    window.inbox.view.send_backs.trigger()
    made = opened(window, qtbot, SendBacksWindow)
    assert isinstance(made, SendBacksWindow)
    qtbot.waitUntil(lambda: made.sentence.text().startswith("1 av 7 ärenden"))

    made.show_cases.click()

    qtbot.waitUntil(lambda: len(titles(window)) == 1)
    QApplication.processEvents()
    assert window.inbox.selected_ids() == [first]


def test_the_list_can_be_worked_in_beside_its_windows(
    window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    more = window.inbox.view
    for way in (more.print_list, more.print_list, more.new_filter, more.new_filter):
        way.trigger()
    made = opened_beside(window, OpenListWindow)
    asked = opened_beside(window, FilterWindow)
    assert not made.isModal()
    assert not asked.isModal()
    assert isinstance(asked, FilterWindow)
    qtbot.waitUntil(lambda: asked.count.text() == filters.found(7))

    window.operations.write(lambda o: add_case(o, "Lampan vid bron") and None)
    window.operations.changed.emit(Changes({"case": frozenset({"0" * 32})}), None)

    qtbot.waitUntil(lambda: asked.count.text() == filters.found(8))


def opened_beside(window: MainWindow, kind: type[QDialog]) -> QDialog:
    """The one window of its kind."""
    (found,) = window.findChildren(kind)
    return found
