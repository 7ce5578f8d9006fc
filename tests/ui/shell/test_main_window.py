"""A working day at the keyboard."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import RecordKind
from synpunkt_desk.services import case_work, drafts
from synpunkt_desk.services.measures import add_measure
from synpunkt_desk.services.office import Office
from synpunkt_desk.services.organisation import add_member
from synpunkt_desk.texts import inbox as words
from synpunkt_desk.texts import shell as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.shell.actions import ActionId
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.widgets.theme import scaled
from tests.helpers.offices import MEMBER, TODAY, add_case
from tests.helpers.windows import Desk, type_text

Opener = Callable[[], MainWindow]


def titles(window: MainWindow) -> list[str]:
    model = window.inbox.model
    return [model.row(at).title for at in range(model.rowCount())]


def count_of(window: MainWindow, label: str) -> str:
    """What the navigation says about a place."""
    nav = QAccessible.queryAccessibleInterface(window.nav)
    names = [nav.child(at).text(QAccessible.Text.Name) for at in range(nav.childCount())]
    return next((name for name in names if name.startswith(label)), "")


def press(qtbot: QtBot, keys: str) -> None:
    """Press a key combination where the focus is, as a person does."""
    focus = QApplication.focusWidget()
    assert focus is not None
    modifiers = Qt.KeyboardModifier.NoModifier
    if keys.startswith("Ctrl+"):
        modifiers, keys = Qt.KeyboardModifier.ControlModifier, keys.removeprefix("Ctrl+")
    qtbot.keyClick(focus, getattr(Qt.Key, f"Key_{keys}"), modifiers)


def focused() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def visible_texts(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def shown_fields(window: MainWindow) -> list[QLineEdit]:
    return [field for field in window.findChildren(QLineEdit) if field.isVisible()]


def name_of(part: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)


def operations(window: MainWindow) -> Operations:
    return window.operations


def registered(office: Office) -> Changes:
    add_case(office, "Synpunkt om vägskyltar")
    return Changes({"case": frozenset({"new"})})


def distributed(office: Office, case_id: str) -> Changes:
    place = office.organisation.find_unit("area", "Gata och park") or ""
    return case_work.distribute(office, [case_id], place=place)


def current_id(window: MainWindow) -> str:
    return window.inbox.model.row(window.inbox.view.list.currentIndex().row()).row_id


def click(qtbot: QtBot, window: MainWindow, at: int) -> None:
    """Click on a row."""
    view = window.inbox.view.list
    spot = view.visualRect(window.inbox.model.index(at)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def settled(window: MainWindow) -> None:
    """Let everything that has begun end."""
    for _ in range(3):
        window.operations.wait()
        QApplication.processEvents()


def current_title(window: MainWindow) -> str:
    return str(window.inbox.view.list.currentIndex().data())


def test_it_opens_on_what_nobody_has_yet(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.inbox.view.count.text() == "7 ärenden")

    assert window.inbox.view.heading.text() == "Att fördela"
    assert current_title(window) == "Synpunkt om färdtjänst som inte kom"
    assert window.inbox.view.list.hasFocus()
    assert window.windowTitle().endswith("Borås Stad")


def test_the_editor_is_asked_once_for_the_case_one_stays_on(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    for _ in range(3):
        press(qtbot, "J")
    press(qtbot, "K")

    qtbot.waitUntil(lambda: len(desk.shown) == 2)
    assert desk.shown[-1] == window.inbox.model.row(2).row_id


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


def test_letters_in_a_field_are_text_and_in_the_list_they_act(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    press(qtbot, "H")
    assert desk.acts == [(ActionId.PARK, [window.inbox.model.row(0).row_id])]

    desk.editor.setFocus()
    press(qtbot, "H")

    assert desk.editor.text() == "h"
    assert len(desk.acts) == 1


def test_several_cases_are_handled_at_once(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    view = window.inbox.view.list
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, "A")

    model = window.inbox.model
    both = [model.row(0).row_id, model.row(1).row_id]
    assert desk.acts == [(ActionId.DISTRIBUTE, both)]
    assert desk.chosen[-1] == both

    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert desk.chosen[-1] == []


def test_digits_in_the_list_sort_what_is_chosen(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    press(qtbot, "2")
    desk.editor.setFocus()
    press(qtbot, "3")
    assert desk.numbers == [2]


def test_search_follows_the_typing_and_escape_goes_back(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, "Slash")
    assert window.bar.search.hasFocus()

    type_text(window.bar.search, "röjning")

    qtbot.waitUntil(lambda: window.inbox.view.count.text() == "1 träff på ”röjning”")
    assert titles(window) == ["Synpunkt om snöröjning vid Ekarängsskolan"]

    press(qtbot, "Down")
    press(qtbot, "Escape")

    qtbot.waitUntil(lambda: window.inbox.view.count.text() == "7 ärenden")
    assert window.bar.search.text() == ""
    assert window.inbox.view.heading.text() == "Att fördela"


def test_a_search_without_hits_says_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, "Ctrl+F")
    type_text(window.bar.search, "xylofon")

    qtbot.waitUntil(lambda: words.NO_HITS in visible_texts(window))
    assert words.no_hits_text("xylofon") in visible_texts(window)


def test_counts_stand_in_the_navigation_and_warn_in_words(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: count_of(window, "Försenade") == "Försenade, 1, försenade")
    assert count_of(window, "Att fördela") == f"Att fördela, 7, {words.oldest_of(3)}"
    assert count_of(window, "Mina") == "Mina"


def test_what_another_write_adds_appears_and_the_place_stays(
    window: MainWindow, qtbot: QtBot
) -> None:
    press(qtbot, "J")
    press(qtbot, "J")
    chosen = current_title(window)

    operations(window).write(registered)

    qtbot.waitUntil(lambda: len(titles(window)) == 8)
    assert current_title(window) == chosen
    qtbot.waitUntil(lambda: window.inbox.view.count.text() == "8 ärenden")


def test_a_handled_case_goes_and_the_next_one_is_there(window: MainWindow, qtbot: QtBot) -> None:
    before = titles(window)
    first = window.inbox.model.row(0).row_id

    operations(window).write(lambda office: distributed(office, first))

    qtbot.waitUntil(lambda: titles(window) == before[1:])
    assert current_title(window) == before[1]


def test_a_case_one_writes_in_stays_until_one_goes_on(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    before = titles(window)
    first = window.inbox.model.row(0).row_id
    press(qtbot, "Return")
    assert desk.editor.hasFocus()

    operations(window).write(lambda office: distributed(office, first))

    qtbot.waitUntil(lambda: window.inbox.model.row(0).state_text == words.LEFT_QUEUE)
    assert titles(window) == before
    assert desk.shown == [first]

    window.inbox.focus_list()
    press(qtbot, "J")

    qtbot.waitUntil(lambda: titles(window) == before[1:])


def test_every_action_is_told_and_can_be_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    before = titles(window)
    first = window.inbox.model.row(0).row_id
    operations(window).write(lambda office: distributed(office, first))
    qtbot.waitUntil(lambda: window.notices.toast.text() == "Ärendet är fördelat")
    qtbot.waitUntil(lambda: len(titles(window)) == 6)
    assert window.view.foot.text().startswith("Sparat ")

    press(qtbot, "Ctrl+Z")

    said = "Ångrat: fördelningen (TN SYN 2026-0001)"
    qtbot.waitUntil(lambda: window.notices.toast.text() == said)
    qtbot.waitUntil(lambda: titles(window) == before)

    press(qtbot, "Z")
    assert window.notices.toast.text() == t.NOTHING_TO_UNDO


def test_what_is_taken_back_is_shown(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    before = titles(window)
    first, second = (window.inbox.model.row(at).row_id for at in (0, 1))
    for case_id in (first, second):
        operations(window).write(lambda office, i=case_id: distributed(office, i))
    qtbot.waitUntil(lambda: titles(window) == before[2:])

    press(qtbot, "Ctrl+Z")
    qtbot.waitUntil(lambda: desk.shown[-1] == second)
    press(qtbot, "Ctrl+Z")

    qtbot.waitUntil(lambda: desk.shown[-1] == first)
    assert titles(window) == before
    assert window.inbox.selected_ids() == [first]


def test_what_is_taken_back_elsewhere_is_shown_alone(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    first = window.inbox.model.row(0).row_id
    operations(window).write(lambda office: distributed(office, first))
    qtbot.waitUntil(lambda: len(titles(window)) == 6)
    window.show_place("bounced")
    qtbot.waitUntil(lambda: desk.shown[-1] == "")
    window.nav.setFocus()

    press(qtbot, "Ctrl+Z")

    qtbot.waitUntil(lambda: desk.shown[-1] == first)
    assert window.inbox.view.heading.text() == words.CHOSEN
    assert "Ångrat: fördelningen (TN SYN 2026-0001)" in visible_texts(window)

    window.inbox.view.way_back.click()
    qtbot.waitUntil(lambda: window.inbox.view.heading.text() == "Tillbaka två gånger")


@pytest.mark.parametrize("stays_in_editor", [True, False])
def test_one_row_is_chosen_whatever_leaves_the_list(
    window: MainWindow, desk: Desk, qtbot: QtBot, stays_in_editor: bool
) -> None:
    click(qtbot, window, 2)
    gone, kept = (window.inbox.model.row(at).row_id for at in (2, 4))
    if stays_in_editor:
        press(qtbot, "Return")
    operations(window).write(lambda o: case_work.void(o, [gone], reason="Dubblett"))
    qtbot.waitUntil(lambda: window.notices.toast.text() == "Ärendet är makulerat")
    settled(window)
    assert window.inbox.selected_ids() == [current_id(window)]

    click(qtbot, window, window.inbox.model.place_of(kept))
    qtbot.waitUntil(lambda: len(titles(window)) == 6)
    assert window.inbox.selected_ids() == [kept] == [current_id(window)]

    operations(window).write(registered)
    qtbot.waitUntil(lambda: len(titles(window)) == 7)
    assert window.inbox.selected_ids() == [kept]


def test_what_is_done_beside_a_case_is_told_too(
    office: Office, window: MainWindow, qtbot: QtBot
) -> None:
    first = window.inbox.model.row(0).row_id
    person = {"protected": True}
    for work, said in (
        (lambda o: add_measure(o, cases=[first], values={"text": "Sand"}), "Åtgärden är tillagd"),
        (
            lambda o: case_work.add_note(o, first, text="Ringt", kind=RecordKind.FILE_NOTE),
            "Anteckningen är sparad",
        ),
        (
            lambda o: case_work.edit(o, first, {}, {}, submitter=person),
            "Avsändarens uppgifter är skyddade",
        ),
    ):
        operations(window).write(work)
        qtbot.waitUntil(lambda said=said: window.notices.toast.text() == said)

    press(qtbot, "Ctrl+Z")

    said = "Ångrat: ändringen av skyddet (TN SYN 2026-0001)"
    qtbot.waitUntil(lambda: window.notices.toast.text() == said)


def test_an_old_notice_goes_when_something_else_would_be_taken_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    first, second = (window.inbox.model.row(at).row_id for at in (0, 1))
    operations(window).write(lambda office: distributed(office, first))
    qtbot.waitUntil(lambda: window.notices.toast.text() == "Ärendet är fördelat")

    operations(window).write(
        lambda office: case_work.edit(office, second, {"title": "Halt väglag"}, {})
    )

    qtbot.waitUntil(window.notices.toast.isHidden)


def test_a_known_error_is_said_and_nothing_breaks(window: MainWindow, qtbot: QtBot) -> None:
    def refuse(_office: Office) -> None:
        raise KnownError("same_board")

    operations(window).write(refuse)

    said = str(sentence(KnownError("same_board")))
    qtbot.waitUntil(lambda: window.notices.toast.text() == said)


def test_my_cases_are_those_of_the_member_who_works_here(
    window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    case_id = window.inbox.model.row(0).row_id
    me = next(i for i, m in office.organisation.members.items() if m.name == MEMBER)

    operations(window).write(lambda o: case_work.edit(o, case_id, {"responsible": me}, {}))
    window.show_place("mine")

    qtbot.waitUntil(lambda: titles(window) == ["Synpunkt om färdtjänst som inte kom"])
    qtbot.waitUntil(lambda: count_of(window, "Mina") == "Mina, 1")


def test_somebody_else_takes_over_the_chair(
    office: Office, open_window: Opener, qtbot: QtBot
) -> None:
    bo = add_member(office, name="Bo Ek", title="handläggare")
    window = open_window()
    qtbot.waitUntil(lambda: window.bar.who.text() == MEMBER)

    window.bar.member_chosen.emit(bo)

    qtbot.waitUntil(lambda: window.bar.who.text() == "Bo Ek · handläggare")
    assert office.author == "Bo Ek"


def test_drafts_stand_in_their_queue_and_open_again(
    office: Office, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    content = {"text": "Lampan vid  övergången är trasig"}
    draft = drafts.keep_draft(office, kind=drafts.NEW_CASE, content=content)
    window.show_place("drafts")
    qtbot.waitUntil(lambda: titles(window) == ["Lampan vid övergången är trasig"])
    qtbot.waitUntil(lambda: window.inbox.view.count.text() == "1 utkast")

    qtbot.waitUntil(lambda: any("Tryck Enter" in text for text in visible_texts(window)))
    assert any(text.startswith("Utkast: Ny synpunkt") for text in visible_texts(window))
    assert "Lampan vid övergången är trasig" in visible_texts(window)

    window.inbox.focus_list()
    press(qtbot, "Return")
    assert desk.opened == [draft]

    window.show_place("bounced")
    qtbot.waitUntil(lambda: words.NOTHING_ELSE in visible_texts(window))
    qtbot.waitUntil(lambda: t.NO_CASE_TITLE in visible_texts(window))


def test_a_row_of_the_list_before_is_not_opened_as_a_draft(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    window.show_place("drafts")
    window.inbox.open_current()
    qtbot.waitUntil(lambda: window.inbox.view.count.text() == "0 utkast")

    assert desk.opened == []
    assert not desk.editor.hasFocus()


def test_an_empty_queue_says_what_belongs_there_and_offers_the_next_step(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    window.show_place("bounced")

    qtbot.waitUntil(lambda: words.NOTHING_ELSE in visible_texts(window))
    qtbot.waitUntil(lambda: desk.shown[-1] == "")

    press(qtbot, "Ctrl+N")
    assert desk.opened == ["new"]


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
