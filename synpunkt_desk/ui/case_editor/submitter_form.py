"""Who gave the feedback, and whether and how they want an answer."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.case import Submitter
from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.texts.cases import REPLY_WISHES
from synpunkt_desk.ui.case_editor.form_values import FormValues
from synpunkt_desk.ui.case_editor.inputs import KeptBox, KeptLine
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.fields import FieldGrid, LabelledField
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import space

_LINES = (
    ("name", t.SUBMITTER_NAME),
    ("role", t.SUBMITTER_ROLE),
    ("phone", t.SUBMITTER_PHONE),
    ("email", t.SUBMITTER_EMAIL),
    ("address", t.SUBMITTER_ADDRESS),
)


class SubmitterForm(QWidget):
    """Signals: typed() at each key; left() when a field is left or a choice made; uncovered()."""

    typed = Signal()
    left = Signal()
    uncovered = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._covered = False
        choices = [Choice(value, label) for value, label in t.SUBMITTER_CHOICES]
        self.state = ChoiceGroup(choices, name=t.SUBMITTER, columns=3)
        self.lines = {name: KeptLine() for name, _ in _LINES}
        self.wish = KeptBox()
        for value, word in REPLY_WISHES.items():
            self.wish.addItem(word.capitalize(), value)
        self.note = KeptLine()
        self._no_reply = Muted()
        self._cover = _Cover()
        self._grid = FieldGrid()
        for name, label in _LINES:
            self._grid.add_row(label, self.lines[name])
        self._grid.add_row(t.REPLY_WISH, self.wish)
        self._grid.add_row(t.REPLY_NOTE, self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(6))
        column.addWidget(LabelledField(t.SUBMITTER, self.state))
        for part in (self._no_reply, self._grid, self._cover):
            column.addWidget(part)
        self._connect()

    def show_values(self, values: FormValues, *, is_protected: bool) -> None:
        """Show what is stored or typed; protected data stay covered until asked for."""
        self._covered = is_protected
        self.state.set_value(str(values.case["submitter"]))
        for name, line in self.lines.items():
            line.show_value("" if is_protected else str(values.person[name]))
            line.setEnabled(not is_protected)
            line.setPlaceholderText(t.PROTECTED if is_protected else "")
        self.note.show_value(str(values.case["reply_note"]))
        self.wish.show_value(str(values.case["reply_wish"]))
        self._show_state()

    def case_values(self) -> Mapping[str, object]:
        """Fields of the case."""
        return {
            "submitter": self.state.value() or Submitter.UNKNOWN.value,
            "reply_wish": self.wish.value(),
            "reply_note": self.note.value(),
        }

    def person_values(self) -> Mapping[str, object]:
        """Fields of the submitter; none while they are covered."""
        if self._covered:
            return {}
        return {name: line.value() for name, line in self.lines.items()}

    def _connect(self) -> None:
        for line in (*self.lines.values(), self.note):
            line.textEdited.connect(self.typed)
            line.editingFinished.connect(self.left)
        self.state.choice_changed.connect(self._on_state_chosen)
        self.wish.activated.connect(self._on_chosen)
        self._cover.button.clicked.connect(self.uncovered)

    def _on_state_chosen(self, _value: str) -> None:
        self._show_state()
        self._on_chosen()

    def _on_chosen(self) -> None:
        self.typed.emit()
        self.left.emit()

    def _show_state(self) -> None:
        state = self.state.value()
        is_known = state == Submitter.KNOWN
        self._no_reply.setText(t.NO_REPLY.get(state, ""))
        self._no_reply.setVisible(not is_known)
        self._grid.setVisible(is_known)
        self._cover.setVisible(is_known and self._covered)


class _Cover(QWidget):
    """Stands under protected data that nobody has asked to see."""

    def __init__(self) -> None:
        super().__init__()
        self.button = SecondaryButton(t.SHOW_PROTECTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Muted(t.SHOW_PROTECTED_HINT))
