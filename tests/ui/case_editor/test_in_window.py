"""The case in the window: the list, the case and the column work together."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.answers.answering import Outgoing, ask_approval
from synpunkt_desk.services.answers.approvals import set_approvers
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.cases.contacts import Contact
from synpunkt_desk.services.lists.queues import Queue
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import add_member
from synpunkt_desk.texts.writing import APPROVE
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.case_editor.editor_view import ANSWER
from synpunkt_desk.ui.categorization.panel import CategorizationPanel
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.wiring.window import make_window
from tests.helpers.offices import add_case, distribute
from tests.helpers.person import Person
from tests.helpers.windows import type_text

Opener = Callable[[], MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, office: Office) -> Iterator[Opener]:
    """Opens the window of the office as it stands."""
    opened: list[MainWindow] = []

    def make() -> MainWindow:
        window = make_window(office)
        qtbot.addWidget(window)
        opened.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: bool(window.findChildren(CaseEditor)))
        return window

    yield make
    for window in opened:
        window.close()


def editor(window: MainWindow) -> CaseEditor:
    return window.findChildren(CaseEditor)[0]


def panel(window: MainWindow) -> CategorizationPanel:
    return window.findChildren(CategorizationPanel)[0]


def title(window: MainWindow) -> str:
    return editor(window).view.head.title.text()


def settle(window: MainWindow) -> None:
    window.operations.wait()
    QApplication.processEvents()


def test_the_list_sorts_by_digit_and_several_at_once(
    open_window: Opener, office: Office, qtbot: QtBot
) -> None:
    ids = [add_case(office), add_case(office, "Synpunkt om halka")]
    window = open_window()
    rows = window.inbox.view.list
    qtbot.waitUntil(lambda: title(window) != "")
    qtbot.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: panel(window).view.heading.text().startswith("2 ärenden"))
    qtbot.keyClick(rows, Qt.Key.Key_1)
    settle(window)
    kinds = {office.organisation.name(view(office, i).case.case_type) for i in ids}
    assert kinds == {"Beröm"}


def test_several_cases_are_linked_to_one_measure_at_once(
    open_window: Opener, office: Office, qtbot: QtBot
) -> None:
    ids = [add_case(office), add_case(office, "Synpunkt om halka")]
    window = open_window()
    rows = window.inbox.view.list
    qtbot.waitUntil(lambda: title(window) != "")
    qtbot.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: panel(window).view.heading.text().startswith("2 ärenden"))
    qtbot.waitUntil(lambda: title(window) == "Synpunkt om halka")
    settle(window)
    qtbot.keyClick(rows, Qt.Key.Key_Aring)
    form = editor(window).view.panel
    qtbot.waitUntil(lambda: form.form is not None)
    assert form.accessibleName() == "Koppla till en åtgärd: 2 ärenden"

    form.fill({"measure": "Sandar före klockan sju"})
    form.confirm()
    settle(window)

    [[first], [second]] = [view(office, i).measures for i in ids]
    assert first == second
    assert first[1].text == "Sandar före klockan sju"


def test_an_act_of_the_list_is_done_to_the_case_one_stands_on(
    open_window: Opener, office: Office, qtbot: QtBot
) -> None:
    add_case(office, days_ago=1)
    second = add_case(office, "Synpunkt om halka")
    window = open_window()
    qtbot.waitUntil(lambda: title(window) != "")
    rows = window.inbox.view.list
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: editor(window).view.panel.form is not None)
    assert title(window) == "Synpunkt om halka"
    editor(window).view.panel.confirm()
    settle(window)
    assert view(office, second).case.distributed_at


@pytest.mark.parametrize("key", ["A", "Alt+F"])
def test_a_key_right_after_a_decision_is_meant_for_the_next_case(
    open_window: Opener, office: Office, qtbot: QtBot, key: str
) -> None:
    add_case(office, days_ago=1)
    second = add_case(office, "Synpunkt om halka")
    window = open_window()
    qtbot.waitUntil(lambda: title(window) != "")
    settle(window)
    window.inbox.focus_list()
    form, person = editor(window).view.panel, Person(qtbot)
    person.press(key)
    form.fill({"place": office.organisation.find_unit("area", "Gata och park") or ""})
    with qtbot.waitSignal(form.closed):
        person.press("Ctrl+Return")
    person.press("1", key)

    qtbot.waitUntil(lambda: title(window) == "Synpunkt om halka" and form.form is not None)
    settle(window)

    assert form.accessibleName() == "Fördela"
    assert office.organisation.name(view(office, second).case.case_type) == "Beröm"
    assert not view(office, second).case.distributed_at


def test_a_key_pressed_in_the_old_case_is_meant_for_the_next_one(
    open_window: Opener, office: Office, qtbot: QtBot
) -> None:
    add_case(office, days_ago=1)
    add_case(office, "Synpunkt om halka")
    window = open_window()
    qtbot.waitUntil(lambda: title(window) != "")
    settle(window)
    view_of, person = editor(window).view, Person(qtbot)
    view_of.tabs.setFocus()
    person.press("Alt+F")
    form = view_of.panel
    form.fill({"place": office.organisation.find_unit("area", "Gata och park") or ""})
    with qtbot.waitSignal(form.closed):
        person.press("Ctrl+Return")
    view_of.tabs.setFocus()
    person.press("Alt+F")

    qtbot.waitUntil(lambda: title(window) == "Synpunkt om halka" and form.form is not None)
    settle(window)

    assert form.accessibleName() == "Fördela"


@pytest.mark.parametrize(("several", "is_read"), [(False, False), (True, False), (True, True)])
def test_keys_of_the_case_act_on_what_is_chosen_in_the_list(
    open_window: Opener, office: Office, qtbot: QtBot, several: bool, is_read: bool
) -> None:
    ids = [add_case(office, days_ago=1), add_case(office, "Synpunkt om halka")]
    window = open_window()
    qtbot.waitUntil(lambda: title(window) != "")
    settle(window)
    rows, form = window.inbox.view.list, editor(window).view.panel
    shift = Qt.KeyboardModifier.ShiftModifier if several else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(rows, Qt.Key.Key_Down, shift)
    if is_read:
        qtbot.waitUntil(lambda: title(window) == "Synpunkt om halka")
    qtbot.keyClick(rows, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: title(window) == "Synpunkt om halka" and form.form is not None)

    assert form.accessibleName() == ("Fördela: 2 ärenden" if several else "Fördela")

    form.fill({"place": office.organisation.find_unit("area", "Gata och park") or ""})
    form.confirm()
    settle(window)
    handed_out = [bool(view(office, i).case.distributed_at) for i in ids]
    assert handed_out == [several, True]


def test_closing_the_window_writes_what_was_typed(
    open_window: Opener, office: Office, qtbot: QtBot
) -> None:
    case_id = add_case(office)
    window = open_window()
    qtbot.waitUntil(lambda: title(window) != "")
    field = editor(window).view.matter.form.title
    field.setFocus()
    field.end(False)
    type_text(field, "!")
    window.close()
    assert view(office, case_id).case.title.endswith("!")


def test_an_unsaved_change_is_found_among_the_drafts(
    open_window: Opener, office: Office, qtbot: QtBot
) -> None:
    case_id = add_case(office, "Gammal mening")
    distribute(office, case_id)
    content = {"title": "Ny mening", "case": {"title": "Ny mening"}}
    drafts.keep_draft(
        office, kind=drafts.EDIT_CASE, content=content, draft_id=case_id, object_id=case_id
    )
    add_case(office, "Synpunkt om halka")
    window = open_window()
    qtbot.waitUntil(lambda: title(window) == "Synpunkt om halka")
    window.show_place(Queue.DRAFTS)
    model = window.inbox.model
    qtbot.waitUntil(lambda: model.rowCount() == 1 and model.row(0).title == "Ny mening")
    window.inbox.focus_list()
    qtbot.keyClick(window.inbox.view.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: title(window) == "Gammal mening")
    assert editor(window).view.matter.form.title.text() == "Ny mening"


def test_a_file_dropped_on_the_case_belongs_to_it(
    open_window: Opener, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    case_id = add_case(office)
    letter = tmp_path / "brev.txt"
    letter.write_text("Hej!", encoding="utf-8")
    window = open_window()
    qtbot.waitUntil(lambda: title(window) != "")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(letter))])
    drop = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    editor(window).view.dropEvent(drop)
    qtbot.waitUntil(lambda: editor(window).view.panel.form is not None)
    editor(window).view.panel.confirm()
    settle(window)
    assert [record.file_name for _, record in view(office, case_id).records] == ["brev.txt"]


def test_somebody_else_at_the_desk_sees_what_they_may_do(
    open_window: Opener, office: Office, qtbot: QtBot
) -> None:
    case_id = add_case(office)
    manager = add_member(office, name="Maj Chef")
    set_approvers(office, view(office, case_id).case.board, [manager])
    contact = Contact(day=office.today(), way="email", text="Vi har plogat.")
    ask_approval(office, case_id, Outgoing(purpose="answer", contact=contact))
    window = open_window()
    window.show_place(Queue.TO_APPROVE)
    qtbot.waitUntil(lambda: title(window) != "")
    qtbot.waitUntil(lambda: "Svaret väntar på godkännande" in editor(window).view.head.facts.text())

    def offered() -> list[str]:
        editor(window).view.show_tab(ANSWER)
        buttons = editor(window).view.answer.findChildren(QAbstractButton)
        return [button.text() for button in buttons]

    assert APPROVE not in offered()
    window.facts.choose_member(manager)
    qtbot.waitUntil(lambda: APPROVE in offered())
