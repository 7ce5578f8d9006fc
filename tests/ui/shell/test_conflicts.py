"""What two wrote at once is told in the case itself, and decided from there."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.office.conflicts import open_conflicts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import sync as t
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.sharing.conflicts_window import ConflictsWindow
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from tests.helpers.person import Person
from tests.helpers.real_windows import opened_window, write_at_once


@pytest.fixture
def case_id(office: Office) -> str:
    return write_at_once(office)


@pytest.fixture
def window(office: Office, case_id: str, qtbot: QtBot) -> Iterator[MainWindow]:
    with opened_window(office, qtbot) as made:
        made.show_case(case_id)
        qtbot.waitUntil(made.findChildren(CaseEditor)[0].view.conflict.isVisible)
        yield made


def opened(window: MainWindow, qtbot: QtBot) -> ConflictsWindow:
    editor = window.findChildren(CaseEditor)[0]
    editor.view.conflict.findChildren(SecondaryButton)[0].click()
    qtbot.waitUntil(lambda: bool(window.findChildren(ConflictsWindow)))
    made = window.findChildren(ConflictsWindow)[0]
    qtbot.waitUntil(lambda: made.card.list.count() > 0)
    return made


def test_it_is_decided_with_words_of_ones_own_and_taken_back(
    window: MainWindow, office: Office, case_id: str, qtbot: QtBot
) -> None:
    person, editor = Person(qtbot), window.findChildren(CaseEditor)[0]
    shown = opened(window, qtbot)
    count = shown.card.list.count()
    assert editor.view.conflict.text() == t.in_case(count)
    rows = [shown.card.list.item(row).text() for row in range(count)]
    shown.card.list.setCurrentRow(len(rows) - 1)
    shown.card.write.click()
    field = shown.card.new.fields["title"]
    person.press("Ctrl+A").type("Trappan mellan dem")
    assert field.hasFocus()
    shown.card.new.save.click()
    qtbot.waitUntil(lambda: view(office, case_id).case.title == "Trappan mellan dem")
    qtbot.waitUntil(lambda: len(open_conflicts(office, case_id)) == count - 1)
    qtbot.waitUntil(window.notices.toast.isVisible)
    shown.close()
    qtbot.waitUntil(lambda: not window.notices.why_no_undo())

    window.notices.undo_latest()

    qtbot.waitUntil(lambda: view(office, case_id).case.title == "Trappan vid bron")
    qtbot.waitUntil(lambda: editor.view.conflict.text() == t.in_case(count))


def test_all_are_decided_alike_and_the_line_goes(
    window: MainWindow, office: Office, case_id: str, qtbot: QtBot
) -> None:
    editor = window.findChildren(CaseEditor)[0]
    shown = opened(window, qtbot)
    shown.card.all.click()

    shown.card.keep.click()

    qtbot.waitUntil(lambda: open_conflicts(office, case_id) == [])
    qtbot.waitUntil(shown.card.nothing.isVisible)
    qtbot.waitUntil(lambda: not editor.view.conflict.isVisible())
    assert view(office, case_id).case.title == "Trappan vid bron"
    shown.close()
