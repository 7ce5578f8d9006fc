"""Typing finds, Enter takes, the last line adds."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox, matching, whole_words

UNITS = (
    Option("road", "Gata och park", "Tekniska förvaltningen"),
    Option("angel", "Ängsskolan", "Grundskoleförvaltningen"),
    Option("oak", "Ekarängsskolan", "Grundskoleförvaltningen"),
    Option("cafe", "Café Stadsparken"),
)


@pytest.fixture
def form(show: Callable[[QWidget], None]) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.addWidget(TypeAheadBox(UNITS, name="Enhet", can_add=True))
    column.addWidget(QLineEdit())
    show(made)
    return made


@pytest.fixture
def box(form: QWidget) -> TypeAheadBox:
    found = form.findChildren(TypeAheadBox)[0]
    found.setFocus()
    return found


def _line(box: QComboBox) -> QLineEdit:
    line = box.lineEdit()
    assert line is not None
    return line


def test_words_are_found_in_any_order_by_their_beginning() -> None:
    assert [one.value for one in matching(UNITS, "park gat")] == ["road"]
    assert [one.value for one in matching(UNITS, "cafe")] == ["cafe"]
    assert [one.value for one in matching(UNITS, "park")] == ["road", "cafe"]


def test_swedish_letters_are_letters_of_their_own() -> None:
    assert [one.value for one in matching(UNITS, "äng")] == ["angel", "oak"]
    assert matching(UNITS, "ang") == []


def test_typing_and_enter_takes_the_first(box: TypeAheadBox, qtbot: QtBot) -> None:
    with qtbot.waitSignal(box.value_changed) as changed:
        qtbot.keyClicks(_line(box), "tekn")
        qtbot.keyClick(box.focusWidget(), Qt.Key.Key_Return)

    assert changed.args == ["road"]
    assert box.value() == "road"
    assert _line(box).text() == "Gata och park"


def test_the_last_line_adds_what_was_typed(box: TypeAheadBox, qtbot: QtBot) -> None:
    with qtbot.waitSignal(box.add_requested) as requested:
        qtbot.keyClicks(_line(box), "Fritidsgården")
        qtbot.keyClick(box.focusWidget(), Qt.Key.Key_Return)

    assert requested.args == ["Fritidsgården"]
    assert box.value() == ""


def test_what_is_there_cannot_be_added_again(box: TypeAheadBox, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(box.add_requested):
        qtbot.keyClicks(_line(box), "gata och park")
        qtbot.keyClick(box.focusWidget(), Qt.Key.Key_Return)

    assert box.value() == "road"


def test_leaving_the_whole_name_takes_it(box: TypeAheadBox, qtbot: QtBot) -> None:
    _line(box).setText("ÄNGSSKOLAN")

    with qtbot.waitSignal(box.value_changed) as changed:
        qtbot.keyClick(box, Qt.Key.Key_Tab)

    assert changed.args == ["angel"]


def test_leaving_something_unknown_loses_nothing_and_says_so(
    box: TypeAheadBox, qtbot: QtBot
) -> None:
    box.set_value("road")
    _line(box).setText("Gatan")

    with qtbot.waitSignal(box.unmatched_left) as left:
        qtbot.keyClick(box, Qt.Key.Key_Tab)

    assert left.args == ["Gatan"]
    assert _line(box).text() == "Gatan"
    assert box.value() == "road"


def test_tab_takes_the_only_line_that_is_left(qtbot: QtBot, form: QWidget) -> None:
    chosen = TypeAheadBox(UNITS, name="Mottagare", parent=form)
    chosen.show()
    for typed, value in (("ekar", "oak"), ("par", "")):
        chosen.set_value("")
        chosen.setFocus()
        _line(chosen).setText(typed)
        qtbot.keyClick(chosen, Qt.Key.Key_Tab)
        assert chosen.value() == value


def test_tab_takes_no_line_where_what_is_typed_could_be_added(
    box: TypeAheadBox, qtbot: QtBot
) -> None:
    _line(box).setText("ekar")
    qtbot.keyClick(box, Qt.Key.Key_Tab)

    assert box.value() == ""


def test_emptying_takes_the_value_away(box: TypeAheadBox, qtbot: QtBot) -> None:
    box.set_value("road")
    _line(box).clear()

    with qtbot.waitSignal(box.value_changed) as changed:
        qtbot.keyClick(box, Qt.Key.Key_Tab)

    assert changed.args == [""]


def test_arrow_down_goes_through_the_list(box: TypeAheadBox, qtbot: QtBot) -> None:
    with qtbot.waitSignal(box.value_changed) as changed:
        qtbot.keyClick(box, Qt.Key.Key_Down)

    assert changed.args == ["road"]


def test_showing_a_value_tells_nobody(box: TypeAheadBox, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(box.value_changed):
        box.set_value("oak")
        box.set_options(UNITS[:3])

    assert _line(box).text() == "Ekarängsskolan"
    assert _line(box).accessibleName() == "Enhet"


def test_a_long_name_is_shown_by_whole_words_and_wholly_as_a_tooltip(box: TypeAheadBox) -> None:
    metrics = box.fontMetrics()
    room = metrics.horizontalAdvance("Gata och pa")

    assert whole_words("Gata och park", metrics, room) == "Gata och…"
    assert whole_words("Gata och park", metrics, 1000) == "Gata och park"
    assert whole_words("Ekarängsskolan", metrics, room).endswith("…")

    box.set_value("road")
    assert _line(box).toolTip() == "Gata och park · Tekniska förvaltningen"
