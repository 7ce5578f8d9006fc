"""Choosing one of a few, with keys and with a screen reader."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.theme import Theme
from synpunkt_desk.ui.widgets.tokens import Look, Scheme

TYPES = (
    Choice("praise", "Beröm", "1"),
    Choice("complaint", "Klagomål", "2"),
    Choice("question", "Fråga", "3"),
)


class Form(QWidget):
    """A line and a group whose digits count in the whole form."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.group = ChoiceGroup(TYPES, name="Typ", key_scope=self)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.group)

    def boxes(self) -> list[QRadioButton]:
        return self.group.findChildren(QRadioButton)


@pytest.fixture
def form(show: Callable[[QWidget], None]) -> Form:
    made = Form()
    show(made)
    return made


def test_a_digit_chooses_while_the_focus_is_in_the_form(form: Form, qtbot: QtBot) -> None:
    form.group.focus_chosen()

    with qtbot.waitSignal(form.group.choice_changed) as changed:
        qtbot.keyClick(form.boxes()[0], Qt.Key.Key_2)

    assert changed.args == ["complaint"]
    assert form.group.value() == "complaint"


def test_tab_passes_the_group_in_one_step(form: Form, qtbot: QtBot) -> None:
    form.line.setFocus()

    qtbot.keyClick(form.line, Qt.Key.Key_Tab)
    assert form.focusWidget() is form.boxes()[0]
    qtbot.keyClick(form.boxes()[0], Qt.Key.Key_Tab)

    assert form.focusWidget() is form.line


def test_the_focus_follows_a_digit(form: Form, qtbot: QtBot) -> None:
    form.group.focus_chosen()

    qtbot.keyClick(form.boxes()[0], Qt.Key.Key_3)
    qtbot.keyClick(form.boxes()[2], Qt.Key.Key_Tab)

    assert form.boxes()[2].isChecked()
    assert form.focusWidget() is form.line


def test_a_digit_in_a_line_is_text(form: Form, qtbot: QtBot) -> None:
    form.line.setFocus()

    qtbot.keyClick(form.line, Qt.Key.Key_2)

    assert form.line.text() == "2"
    assert form.group.value() == ""


def test_arrows_choose_the_next(form: Form, qtbot: QtBot) -> None:
    form.group.set_value("praise")
    form.group.focus_chosen()

    with qtbot.waitSignal(form.group.choice_changed) as changed:
        qtbot.keyClick(form.boxes()[0], Qt.Key.Key_Right)

    assert changed.args == ["complaint"]


@pytest.mark.parametrize(
    ("first", "key", "last"), [(2, Qt.Key.Key_Down, 0), (1, Qt.Key.Key_Right, 2)]
)
def test_an_arrow_goes_on_past_the_edge(
    form: Form, qtbot: QtBot, first: int, key: Qt.Key, last: int
) -> None:
    form.group.set_value(TYPES[first].value)
    form.group.focus_chosen()

    qtbot.keyClick(form.boxes()[first], key)

    assert form.boxes()[last].hasFocus()
    assert form.group.value() == TYPES[last].value


def test_a_screen_reader_is_told_which_group_it_is(form: Form) -> None:
    box = QAccessible.queryAccessibleInterface(form.boxes()[0])
    group = box.parent()
    assert group is not None
    assert group.role() == QAccessible.Role.Grouping
    assert group.text(QAccessible.Text.Name) == "Typ"


def test_a_click_anywhere_in_the_box_chooses(form: Form, qtbot: QtBot) -> None:
    box = form.boxes()[2]

    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().bottomRight() / 1.1)

    assert form.group.value() == "question"


def test_showing_a_value_tells_nobody_and_can_show_none(form: Form, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.group.choice_changed):
        form.group.set_value("praise")
        form.group.set_value("")

    assert not any(box.isChecked() for box in form.boxes())


def test_other_choices_take_over_keys_and_keep_the_value(form: Form, qtbot: QtBot) -> None:
    form.group.set_value("question")
    form.group.set_choices((Choice("suggestion", "Förslag", "1"), TYPES[2]))
    assert form.group.value() == "question"
    form.group.focus_chosen()

    with qtbot.waitSignal(form.group.choice_changed) as changed:
        qtbot.keyClick(form.group, Qt.Key.Key_1)

    assert changed.args == ["suggestion"]


def test_a_screen_reader_meets_radio_buttons_with_names_and_states(form: Form) -> None:
    form.group.set_value("complaint")

    box = QAccessible.queryAccessibleInterface(form.boxes()[1])

    assert QAccessible.queryAccessibleInterface(form.group).text(QAccessible.Text.Name) == "Typ"
    assert box.role() is QAccessible.Role.RadioButton
    assert box.text(QAccessible.Text.Name) == "Klagomål"
    assert box.state().checked


def test_long_words_get_more_lines_and_not_less_text(form: Form, theme: Theme) -> None:
    box = form.boxes()[1]
    one_line = box.heightForWidth(400)
    form.group.set_choices([Choice("snow", "Snöröjning och halka", hint="18 av 20 lika")])
    longer = form.group.findChild(QRadioButton, options=Qt.FindChildOption.FindDirectChildrenOnly)

    theme.wear(Look(scheme=Scheme.LIGHT))

    assert longer is not None
    assert form.boxes()[-1].heightForWidth(400) == one_line
    assert form.boxes()[-1].heightForWidth(180) > one_line


def test_words_stand_in_one_line_where_a_group_has_the_room_it_asks_for(
    theme: Theme, show: Callable[[QWidget], None]
) -> None:
    theme.wear(Look(scheme=Scheme.LIGHT, text_percent=200))
    group = ChoiceGroup([Choice("day", "En dag"), Choice("period", "Period")], name="När")
    show(group)
    group.resize(group.sizeHint())

    boxes = group.findChildren(QRadioButton)

    assert [box.heightForWidth(box.width()) for box in boxes] == [boxes[0].heightForWidth(999)] * 2


def test_hints_stand_alike_in_a_group(show: Callable[[QWidget], None]) -> None:
    short = Choice("short", "Per kanal", hint="Hur de kom in.")
    long = Choice("long", "Till nämnd", hint="Varje halvår, med allt som nämnden ska ha. " * 3)
    alone = ChoiceGroup([short], name="Upplägg", columns=1)
    group = ChoiceGroup([short, long], name="Upplägg", columns=1)
    for shown in (alone, group):
        shown.resize(400, 200)
        show(shown)

    (beside,) = alone.findChildren(QRadioButton)
    below = group.findChildren(QRadioButton)[0]
    assert below.heightForWidth(400) > beside.heightForWidth(400)
