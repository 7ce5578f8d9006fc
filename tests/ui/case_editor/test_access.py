"""The screen of a case for those who see or point with difficulty."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from synpunkt_desk.texts import case_actions as t
from synpunkt_desk.ui.case_editor.acts import LABELS, Act
from synpunkt_desk.ui.case_editor.editor_view import (
    ANSWER,
    INQUIRY,
    LOG,
    MATTER,
    MEASURES,
    RECORDS,
)
from tests.helpers.case_desks import CaseDesk
from tests.helpers.offices import acknowledge, close_case


def stops(desk: CaseDesk) -> list[QWidget]:
    """Everything that Tab leads to, in that order."""
    found: list[QWidget] = []
    part = desk.window.nextInFocusChain()
    while part is not None and part is not desk.window:
        by_tab = part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if by_tab and part.isVisible() and part.isEnabled() and not part.focusProxy():
            found.append(part)
        part = part.nextInFocusChain()
    return found


def spoken_name(part: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)


def access_keys(desk: CaseDesk) -> list[str]:
    """The letters that Alt leads by, on labels with a field and on buttons."""
    labels = [w for w in desk.window.findChildren(QLabel) if w.isVisible() and w.buddy()]
    buttons = [w for w in desk.window.findChildren(QAbstractButton) if w.isVisible()]
    led = [QKeySequence.mnemonic(label.text()).toString() for label in labels]
    pressed = [button.shortcut().toString() for button in buttons]
    return [key for key in (*led, *pressed) if key.startswith("Alt+")]


@pytest.mark.parametrize("tab", [MATTER, ANSWER, MEASURES, INQUIRY, RECORDS, LOG])
def test_everything_one_comes_to_has_a_name(desk: CaseDesk, case_id: str, tab: str) -> None:
    acknowledge(desk.office, case_id)
    desk.open(case_id)
    desk.editor.view.show_tab(tab)
    desk.settle()
    nameless = [type(part).__name__ for part in stops(desk) if not spoken_name(part)]
    assert nameless == []


@pytest.mark.parametrize("act", sorted(set(LABELS) - {Act.ATTACH, Act.WAKE, Act.UNPROTECT}))
def test_every_form_has_named_fields(desk: CaseDesk, case_id: str, act: Act) -> None:
    if act is Act.REOPEN:
        close_case(desk.office, case_id)
    desk.open(case_id)
    desk.editor.act(act, [case_id])
    desk.settle()
    assert [type(part).__name__ for part in stops(desk) if not spoken_name(part)] == []


def test_no_two_access_keys_are_the_same(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    counted = Counter((*access_keys(desk), "Alt+F", "Alt+B", "Alt+S", "Alt+A"))
    assert [key for key, count in counted.items() if count > 1] == []


def test_alt_leads_to_the_field(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.press("Alt+M")
    assert QApplication.focusWidget() is desk.editor.view.matter.form.title


def test_the_focus_goes_back_where_it_was(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    title = desk.editor.view.matter.form.title
    title.setFocus()
    desk.press("Alt+F")
    assert QApplication.focusWidget() is desk.field(t.RECEIVER)
    desk.press("Esc")
    assert QApplication.focusWidget() is title


def test_tab_goes_down_the_form(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    form = desk.editor.view.matter.form
    wanted = [form.text, form.title, form.channel, form.received, form.diary]
    assert [part for part in stops(desk) if part in wanted] == wanted
