"""The list in the window: chosen, searched, and kept fresh."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import inbox as words
from synpunkt_desk.texts import shell as t
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.helpers.in_window import (
    click,
    count_of,
    current_id,
    current_title,
    distributed,
    press,
    registered,
    settled,
    titles,
    visible_texts,
)
from tests.helpers.offices import MEMBER
from tests.helpers.windows import Desk, type_text


def test_the_editor_is_asked_once_for_the_case_one_stays_on(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    for _ in range(3):
        press(qtbot, "J")
    press(qtbot, "K")

    qtbot.waitUntil(lambda: len(desk.shown) == 2)
    assert desk.shown[-1] == window.inbox.model.row(2).row_id


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


def test_what_another_write_adds_appears_and_the_place_stays(
    window: MainWindow, qtbot: QtBot
) -> None:
    press(qtbot, "J")
    press(qtbot, "J")
    chosen = current_title(window)

    window.operations.write(registered)

    qtbot.waitUntil(lambda: len(titles(window)) == 8)
    assert current_title(window) == chosen
    qtbot.waitUntil(lambda: window.inbox.view.count.text() == "8 ärenden")


def test_a_handled_case_goes_and_the_next_one_is_there(window: MainWindow, qtbot: QtBot) -> None:
    before = titles(window)
    first = window.inbox.model.row(0).row_id

    window.operations.write(lambda office: distributed(office, first))

    qtbot.waitUntil(lambda: titles(window) == before[1:])
    assert current_title(window) == before[1]


def test_a_case_one_writes_in_stays_until_one_goes_on(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    before = titles(window)
    first = window.inbox.model.row(0).row_id
    press(qtbot, "Return")
    assert desk.editor.hasFocus()

    window.operations.write(lambda office: distributed(office, first))

    qtbot.waitUntil(lambda: window.inbox.model.row(0).state_text == words.LEFT_QUEUE)
    assert titles(window) == before
    assert desk.shown == [first]

    window.inbox.focus_list()
    press(qtbot, "J")

    qtbot.waitUntil(lambda: titles(window) == before[1:])


@pytest.mark.parametrize("stays_in_editor", [True, False])
def test_one_row_is_chosen_whatever_leaves_the_list(
    window: MainWindow, desk: Desk, qtbot: QtBot, stays_in_editor: bool
) -> None:
    click(qtbot, window, 2)
    gone, kept = (window.inbox.model.row(at).row_id for at in (2, 4))
    if stays_in_editor:
        press(qtbot, "Return")
    window.operations.write(lambda o: case_work.void(o, [gone], reason="Dubblett"))
    qtbot.waitUntil(lambda: window.notices.toast.text() == "Ärendet är makulerat")
    settled(window)
    assert window.inbox.selected_ids() == [current_id(window)]

    click(qtbot, window, window.inbox.model.place_of(kept))
    qtbot.waitUntil(lambda: len(titles(window)) == 6)
    assert window.inbox.selected_ids() == [kept] == [current_id(window)]

    window.operations.write(registered)
    qtbot.waitUntil(lambda: len(titles(window)) == 7)
    assert window.inbox.selected_ids() == [kept]


def test_my_cases_are_those_of_the_member_who_works_here(
    window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    case_id = window.inbox.model.row(0).row_id
    me = next(i for i, m in office.organisation.members.items() if m.name == MEMBER)

    window.operations.write(lambda o: case_work.edit(o, case_id, {"responsible": me}, {}))
    window.show_place("mine")

    qtbot.waitUntil(lambda: titles(window) == ["Synpunkt om färdtjänst som inte kom"])
    qtbot.waitUntil(lambda: count_of(window, "Mina") == "Mina, 1")


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
