"""The controls of a form's fields, each read and filled in the same way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from synpunkt_desk.models.letter_text import place_to_write
from synpunkt_desk.models.swedish_text import fold_for_search
from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.ui.case_editor.form import Field, Kind, Value
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.text_edit import AutoGrowTextEdit
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox, matching

ParseDay = Callable[[str, bool], date | None]
"""Reads a day; the second argument says whether a weekday is a coming one."""


@dataclass(frozen=True, slots=True)
class Control:
    """A widget, how to read it, how to fill it, and how to hear that somebody works with it."""

    widget: QWidget
    read: Callable[[], Value]
    fill: Callable[[Value], None]
    listen: Callable[[Callable[[], None]], None]


def make_control(field: Field, parse_day: ParseDay) -> Control:
    """The control that fits a field, filled with its value."""
    made = _MAKERS[field.kind](field, parse_day)
    made.fill(field.value)
    return made


def _line(field: Field, _parse_day: ParseDay) -> Control:
    line = QLineEdit()

    def fill(value: Value) -> None:
        line.setText(_text(value))
        line.setCursorPosition(0)

    return Control(
        line,
        lambda: line.text().strip(),
        fill,
        lambda hear: _connect(line.textEdited, hear),
    )


def _text_area(field: Field, _parse_day: ParseDay) -> Control:
    area = AutoGrowTextEdit(name=_name(field), min_lines=field.lines)

    def fill(value: Value) -> None:
        area.set_text(_text(value))
        cursor = area.textCursor()
        cursor.setPosition(place_to_write(area.toPlainText()))
        area.setTextCursor(cursor)

    return Control(
        area,
        lambda: area.toPlainText().strip(),
        fill,
        lambda hear: _connect(area.textChanged, hear),
    )


def _day(field: Field, parse_day: ParseDay) -> Control:
    def parse(text: str) -> date | None:
        return parse_day(text, field.is_ahead)

    problem = t.COMING_DAY_PROBLEM if field.is_ahead else t.DAY_PROBLEM
    day = DayField(parse, problem_text=problem, name=_name(field))

    def read() -> Value:
        return parse(day.text().strip()) if day.text().strip() else None

    def fill(value: Value) -> None:
        day.set_day(value if isinstance(value, date) else None)

    return Control(day, read, fill, lambda hear: _connect(day.textEdited, hear))


def _long_list(field: Field, _parse_day: ParseDay) -> Control:
    box = TypeAheadBox(field.options, name=_name(field), can_add=field.is_free)

    def fill(value: Value) -> None:
        box.set_value(_text(value))
        if field.is_free and value and not box.value():
            box.setEditText(_text(value))

    def read() -> Value:
        return chosen(field.options, box.currentText(), box.value(), is_free=field.is_free)

    def listen(hear: Callable[[], None]) -> None:
        _connect(box.value_changed, hear)
        _connect(box.editTextChanged, hear)

    box.add_requested.connect(box.setEditText)
    return Control(box, read, fill, listen)


def chosen(options: Sequence[Option], text: str, value: str, *, is_free: bool = False) -> str:
    """The value that is meant by what stands in a list; free words where those are allowed."""
    typed = fold_for_search(text.strip())
    if not typed:
        return ""
    same = [o for o in options if fold_for_search(o.label) == typed]
    if any(option.value == value for option in same):
        return value
    if same:
        return same[0].value
    if is_free:
        return text.strip()
    hits = matching(options, text)
    return hits[0].value if len(hits) == 1 else ""


def _short_list(field: Field, _parse_day: ParseDay) -> Control:
    choices = [Choice(option.value, option.label) for option in field.options]
    group = ChoiceGroup(choices, name=_name(field), columns=min(len(choices), 3))
    return Control(
        group,
        group.value,
        lambda value: group.set_value(_text(value)),
        lambda hear: _connect(group.choice_changed, hear),
    )


def _check(field: Field, _parse_day: ParseDay) -> Control:
    box = QCheckBox(field.label)
    box.setAccessibleName(_name(field))
    return Control(
        box,
        box.isChecked,
        lambda value: box.setChecked(value is True),
        lambda hear: _connect(box.toggled, hear),
    )


_MAKERS = {
    Kind.LINE: _line,
    Kind.TEXT: _text_area,
    Kind.DAY: _day,
    Kind.LONG_LIST: _long_list,
    Kind.SHORT_LIST: _short_list,
    Kind.CHECK: _check,
}


def _connect(signal: SignalInstance, hear: Callable[[], None]) -> None:
    def slot(*_: object) -> None:
        hear()

    signal.connect(slot)


def _name(field: Field) -> str:
    return field.label.replace("&", "")


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""
