"""Fields for days, texts and searching."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.search_field import SearchField
from synpunkt_desk.ui.widgets.text_edit import AutoGrowTextEdit
from synpunkt_desk.ui.widgets.theme import Theme
from synpunkt_desk.ui.widgets.tokens import DARK, Look, Scheme
from tests.ui.widgets.examples import read_day

ADVICE = "Skriv som 2026-11-18."


def _day_field(show: Callable[[QWidget], None]) -> DayField:
    field = DayField(read_day, problem_text=ADVICE, name="Ankomstdag")
    show(field)
    return field


def test_a_quick_word_becomes_a_day(qtbot: QtBot, show: Callable[[QWidget], None]) -> None:
    field = _day_field(show)

    with qtbot.waitSignal(field.day_changed) as changed:
        qtbot.keyClicks(field, "idag")
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert changed.args == [date(2026, 11, 20)]
    assert field.text() == "2026-11-20"


def test_what_is_no_day_gives_advice_and_stays(
    qtbot: QtBot, show: Callable[[QWidget], None]
) -> None:
    field = _day_field(show)
    field.set_day(date(2026, 11, 18))
    field.setText("häromdagen")

    with (
        qtbot.assertNotEmitted(field.day_changed),
        qtbot.waitSignal(field.problem_changed) as problem,
    ):
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert problem.args == [ADVICE]
    assert field.text() == "häromdagen"
    assert field.day() == date(2026, 11, 18)


def test_arrows_move_a_day(qtbot: QtBot, show: Callable[[QWidget], None]) -> None:
    field = _day_field(show)
    field.set_day(date(2026, 11, 30))

    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Down)

    assert field.day() == date(2026, 12, 1)


def test_an_emptied_field_is_no_day(qtbot: QtBot, show: Callable[[QWidget], None]) -> None:
    field = _day_field(show)
    field.set_day(date(2026, 11, 30))
    field.clear()

    with qtbot.waitSignal(field.day_changed) as changed:
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert changed.args == [None]


def test_a_text_grows_within_bounds(show: Callable[[QWidget], None]) -> None:
    text = AutoGrowTextEdit(name="Synpunkten", min_lines=2, max_lines=5)
    show(text)
    low = text.sizeHint().height()

    text.set_text("\n" * 3)
    middle = text.sizeHint().height()
    text.set_text("\n" * 30)

    assert low < middle < text.sizeHint().height() < low + 4 * text.fontMetrics().lineSpacing()


def test_leaving_a_changed_text_tells_once(qtbot: QtBot, show: Callable[[QWidget], None]) -> None:
    text = AutoGrowTextEdit(name="Synpunkten")
    show(text)
    text.set_text("Halt")
    text.setFocus()
    text.moveCursor(text.textCursor().MoveOperation.End)
    qtbot.keyClicks(text, " igen")

    with qtbot.waitSignal(text.text_committed) as committed:
        text.clearFocus()
    with qtbot.assertNotEmitted(text.text_committed):
        text.commit()

    assert committed.args == ["Halt igen"]


def test_tab_leaves_a_text(qtbot: QtBot, show: Callable[[QWidget], None]) -> None:
    form, text, line = QWidget(), AutoGrowTextEdit(name="Synpunkten"), QLineEdit()
    column = QVBoxLayout(form)
    column.addWidget(text)
    column.addWidget(line)
    show(form)
    text.setFocus()

    qtbot.keyClick(text, Qt.Key.Key_Tab)

    assert line.hasFocus()
    assert text.toPlainText() == ""


def test_searching_by_keys(qtbot: QtBot, show: Callable[[QWidget], None]) -> None:
    field = SearchField("Sök i alla synpunkter", keys="Ctrl+K")
    show(field)

    with qtbot.waitSignal(field.search_changed):
        qtbot.keyClick(field, Qt.Key.Key_A)
    with qtbot.waitSignal(field.search_submitted) as submitted:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(field.list_entered):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.search_changed) as emptied:
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(field.search_left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)

    assert submitted.args == ["a"]
    assert emptied.args == [""]
    assert field.accessibleName() == "Sök i alla synpunkter"
    assert field.placeholderText() == "Sök i alla synpunkter      Ctrl+K"


def test_what_is_underlined_takes_the_colour_of_another_dress(qtbot: QtBot, theme: Theme) -> None:
    edit = AutoGrowTextEdit(name="Svar")
    qtbot.addWidget(edit)
    edit.set_text("Erhålla besked")
    edit.underline(["Erhålla"])

    theme.wear(Look(scheme=Scheme.DARK))

    (wave,) = edit.extraSelections()
    assert wave.format.underlineColor().name() == DARK.amber.ink
