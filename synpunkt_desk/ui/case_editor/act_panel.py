"""The small form that opens over the tabs for whatever one does with a case."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QComboBox, QLineEdit, QWidget
from shiboken6 import isValid

from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.models.journal import Fields, Json
from synpunkt_desk.texts import case_actions as t
from synpunkt_desk.texts import common
from synpunkt_desk.ui.case_editor.advice import advise_below
from synpunkt_desk.ui.case_editor.controls import Control, ParseDay, make_control
from synpunkt_desk.ui.case_editor.form import Field, Form, Jump, Kind, Value, Values
from synpunkt_desk.ui.case_editor.narrow import direction
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.choices import ChoiceGroup
from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.fields import ErrorLine, LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Strong
from synpunkt_desk.ui.widgets.roles import play_role
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.tokens import Tone


class ActPanel(Card):
    """Shows one form at a time. Esc closes it, Ctrl+Enter confirms; the focus goes back.

    Signals: confirmed(Form, values); tool_asked(Form, key, values); jump_asked(key of a `Jump`);
    closed(); typed() at each change by the user.
    """

    confirmed = Signal(object, object)
    tool_asked = Signal(object, str, object)
    jump_asked = Signal(str)
    closed = Signal()
    typed = Signal()

    def __init__(self, parse_day: ParseDay, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._parse_day = parse_day
        self._form: Form | None = None
        self._controls: dict[str, Control] = {}
        self._fields: dict[str, LabelledField] = {}
        self._left: dict[str, Values] = {}
        self._shown: dict[str, QWidget] = {}
        self._tools: dict[str, QWidget] = {}
        self._rows: list[QBoxLayout] = []
        self._is_reacting = False
        self._is_narrow = False
        self._focus_before: QWidget | None = None
        self._inside = QWidget()
        self.body.addWidget(self._inside)
        play_role(self, QAccessible.Role.Grouping)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.cancel)
        self.hide()

    @property
    def form(self) -> Form | None:
        """The form shown, or None."""
        return self._form

    def open_form(self, form: Form) -> None:
        """Show a form with the focus in its first field; words left in it earlier come back."""
        if self._form is None:
            self._focus_before = QApplication.focusWidget()
        self._form = form
        self._rebuild(form)
        self.fill(self._left.pop(form.key, {}))
        self._refresh()
        self.show()
        self._focus_first()

    def set_narrow(self, is_narrow: bool) -> None:
        """Where there is little room every field has a line of its own."""
        self._is_narrow = is_narrow
        for row in self._rows:
            row.setDirection(direction(is_narrow))

    def values(self) -> Values:
        """What the fields hold."""
        return {name: control.read() for name, control in self._controls.items()}

    def fill(self, values: Values) -> None:
        """Put values into the fields that there are."""
        for name, value in values.items():
            if name in self._controls:
                self._controls[name].fill(value)

    def kept(self) -> Fields:
        """What a draft keeps of the form."""
        if self._form is None or not self._form.is_kept:
            return {}
        kept: dict[str, Json] = {
            name: value.isoformat() if isinstance(value, date) else value
            for name, value in self.values().items()
        }
        return {"key": self._form.key, "values": kept}

    def take_back(self, values: Mapping[str, Json]) -> None:
        """Fill in what a draft has kept."""
        fields = self._form.fields if self._form else ()
        days = {field.name for field in fields if field.kind is Kind.DAY}
        self.fill({n: _value(v, is_day=n in days) for n, v in values.items()})
        self._refresh()

    def confirm(self) -> None:
        """Ask for the form to be carried out."""
        if self._form is None:
            return
        self._forget_errors()
        if self._can_be_read():
            self.confirmed.emit(self._form, self.values())

    def use(self, tool: str) -> None:
        """Ask for something to be done with what the fields hold."""
        if self._form is None:
            return
        self._forget_errors()
        if self._can_be_read():
            self.tool_asked.emit(self._form, tool, self.values())

    def go_to(self, name: str) -> None:
        """Stand in one of the fields."""
        self._fields[name].field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _can_be_read(self) -> bool:
        """Whether every day is understood; the first that is not says so."""
        unread = [n for n, c in self._controls.items() if _is_unread(c)]
        if unread:
            field = self._controls[unread[0]].widget
            if isinstance(field, DayField):
                field.tell_problem()
            _focus_to_write(field)
        return not unread

    def _forget_errors(self) -> None:
        for field in self._fields.values():
            field.set_error("")
        self._error.show_error("")

    def show_error(self, error: AppError, sentence: str) -> None:
        """Say what is wrong beside the field that it is about."""
        if self._form is None:
            return
        error_id = error.error_id if isinstance(error, KnownError) else ""
        words = t.ERRORS.get(error_id, sentence)
        place = self._fields.get(self._form.places.get(error_id, ""))
        if place is None:
            self._error.show_error(words)
            return
        place.set_error(words)
        place.field.setFocus()

    def cancel(self) -> None:
        """Close without doing anything; the words are there again if the form is reopened."""
        if self._form is not None:
            self._left[self._form.key] = self.values()
        self.close_form()

    def close_form(self) -> None:
        """Close and give the focus back."""
        if self._form is None:
            return
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        self._form = None
        self.hide()
        if had_focus and self._focus_before and isValid(self._focus_before):
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def forget(self) -> None:
        """Another case is shown: nothing of this one stays."""
        self._left.clear()
        self._form = None
        self.hide()

    def _rebuild(self, form: Form) -> None:
        for kept in (self._controls, self._fields, self._rows, self._shown, self._tools):
            kept.clear()
        self.body.removeWidget(self._inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = Card(look="panel")
        self._inside.body.setContentsMargins(0, 0, 0, 0)
        self._inside.body.setSpacing(space(8))
        self.body.addWidget(self._inside)
        self.setAccessibleName(form.title)
        self._inside.body.addWidget(Strong(form.title))
        if form.explanation:
            self._inside.body.addWidget(Muted(form.explanation))
        if form.jumps:
            self._inside.body.addWidget(self._jumps(form.jumps))
        for row in _rows(form.fields):
            self._inside.body.addWidget(self._row(row))
        self._caution = Banner()
        self._error = ErrorLine()
        for part in (self._caution, self._error, self._buttons(form)):
            self._inside.body.addWidget(part)

    def _jumps(self, jumps: Sequence[Jump]) -> QWidget:
        made = QWidget()
        row = FlowLayout(made, spacing=8)
        for number, jump in enumerate(jumps, start=1):
            button = SecondaryButton(jump.label, keys=f"Alt+{number}")
            button.clicked.connect(partial(self.jump_asked.emit, jump.key))
            row.addWidget(button)
        return made

    def _row(self, fields: list[Field]) -> QWidget:
        made = QWidget()
        row = QBoxLayout(direction(self._is_narrow), made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(10))
        self._rows.append(row)
        for field in fields:
            row.addWidget(self._labelled(field), 1)
        return made

    def _labelled(self, field: Field) -> QWidget:
        control = make_control(field, self._parse_day)
        self._controls[field.name] = control
        control.listen(partial(self._on_typed, field.name))
        self._shown[field.name] = control.widget
        if field.kind is Kind.CHECK:
            return control.widget
        labelled = LabelledField(field.label, control.widget, hint=field.hint)
        self._fields[field.name] = self._shown[field.name] = labelled
        if isinstance(control.widget, DayField):
            control.widget.problem_changed.connect(labelled.set_error)
        else:
            control.listen(lambda: labelled.set_error(""))
        advise_below(labelled, control, field)
        return labelled

    def _buttons(self, form: Form) -> QWidget:
        made = QWidget()
        row = FlowLayout(made, spacing=8)
        self._confirm = confirm = PrimaryButton(form.confirm, keys="Ctrl+Return")
        confirm.clicked.connect(self.confirm)
        cancel = SecondaryButton(common.CANCEL, keys="Esc", bind_keys=False)
        cancel.clicked.connect(self.cancel)
        row.addWidget(confirm)
        for tool in form.tools:
            button = SecondaryButton(tool.label, icon_name=tool.icon)
            button.clicked.connect(partial(self.use, tool.key))
            self._tools[tool.key] = button
            row.addWidget(button)
        row.addWidget(cancel)
        return made

    def _on_typed(self, name: str) -> None:
        if self._form is None or self._is_reacting:
            return
        if self._form.react:
            self._is_reacting = True
            self.fill(self._form.react(name, self.values()))
            self._is_reacting = False
        self._refresh()
        self.typed.emit()

    def _refresh(self) -> None:
        """Show what the fields call for: other fields, tools, a caution, and what is confirmed."""
        form, values = self._form, self.values()
        if form is None:
            return
        for field in form.fields:
            if field.is_shown:
                self._shown[field.name].setVisible(field.is_shown(values))
        for tool in form.tools:
            self._tools[tool.key].setVisible(tool.is_shown(values))
        if form.confirm_of and form.confirm_of(values) != self._confirm.accessibleName():
            self._confirm.set_label(form.confirm_of(values))
        words = form.caution(values) if form.caution else ""
        if words:
            self._caution.show_state(words, tone=Tone.AMBER)
        else:
            self._caution.clear()

    def _focus_first(self) -> None:
        begins_in = self._form.begins_in if self._form else ""
        first = self._controls.get(begins_in) or next(iter(self._controls.values()), None)
        if first is None:
            self._confirm.setFocus()
            return
        _focus_to_write(first.widget)


def _focus_to_write(widget: QWidget) -> None:
    """Put the focus somewhere so that what is typed takes the place of what stands there."""
    if isinstance(widget, ChoiceGroup):
        widget.focus_chosen()
        return
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    line = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    if isinstance(line, QLineEdit):
        line.selectAll()


def _rows(fields: tuple[Field, ...]) -> list[list[Field]]:
    """Short fields stand two in a row; texts, choices and long names have one to themselves."""
    rows: list[list[Field]] = []
    for field in fields:
        last = rows[-1] if rows else []
        if _is_short(field) and len(last) == 1 and _is_short(last[0]):
            last.append(field)
        else:
            rows.append([field])
    return rows


def _is_unread(control: Control) -> bool:
    """A day that was typed so that nobody understands it is no empty day."""
    field = control.widget
    return isinstance(field, DayField) and bool(field.text().strip()) and control.read() is None


def _is_short(field: Field) -> bool:
    return field.kind in (Kind.LINE, Kind.DAY, Kind.CHECK)


def _value(kept: Json, *, is_day: bool) -> Value:
    if is_day and isinstance(kept, str):
        return date.fromisoformat(kept)
    return kept if isinstance(kept, str | bool) else None
