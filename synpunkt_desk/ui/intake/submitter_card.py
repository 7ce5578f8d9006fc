"""Who gave the feedback, and whether and how they want to hear back."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from synpunkt_desk.models.case import ReplyWish, Submitter
from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.intake.form_values import FormValues
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox

_STATES: Final = (
    Choice(Submitter.ANONYMOUS, t.ANONYMOUS),
    Choice(Submitter.UNKNOWN, t.UNKNOWN),
    Choice(Submitter.KNOWN, t.KNOWN),
)
_WISHES: Final = (
    Choice(ReplyWish.NONE, t.REPLY_NO),
    Choice(ReplyWish.PHONE, t.REPLY_PHONE),
    Choice(ReplyWish.LETTER, t.REPLY_LETTER),
    Choice(ReplyWish.EMAIL, t.REPLY_EMAIL),
    Choice(ReplyWish.VISIT, t.REPLY_VISIT),
)
_SHOWN: Final[Mapping[str, tuple[str, ...]]] = {
    ReplyWish.PHONE: ("phone", "reply_note"),
    ReplyWish.LETTER: ("address",),
    ReplyWish.EMAIL: ("email",),
    ReplyWish.VISIT: ("reply_note",),
}
_LABELS: Final = {
    "phone": t.PHONE,
    "address": t.ADDRESS,
    "email": t.EMAIL,
    "reply_note": t.WHEN_AND_WHERE,
}


class SubmitterCard(Card):
    """Shows only the fields that the choices ask for. Signals: edited() by the user."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state = ChoiceGroup(_STATES, name=t.SUBMITTER, columns=3)
        self._wish = ChoiceGroup(_WISHES, name=t.REPLY_WISH, columns=5)
        self._name = QLineEdit()
        self._role = TypeAheadBox([Option(role, role) for role in t.ROLES], name=t.ROLE)
        self.protected = QCheckBox(t.PROTECTED)
        self._no_reply = Muted(t.NO_REPLY_POSSIBLE)
        self._lines = {field: QLineEdit() for field in _LABELS}
        self.fields: dict[str, LabelledField] = {
            "submitter": LabelledField(t.SUBMITTER, self._state),
            "name": LabelledField(t.NAME, self._name),
            "role": LabelledField(t.ROLE, self._role),
            "reply_wish": LabelledField(t.REPLY_WISH, self._wish),
            **{field: LabelledField(_LABELS[field], self._lines[field]) for field in _LABELS},
        }
        self._lay_out()
        self._connect()
        self._show_needed()

    def fill(self, values: FormValues) -> None:
        """Show what is known."""
        self._state.set_value(values.submitter)
        self._wish.set_value(values.reply_wish)
        self._name.setText(values.name)
        self._role.set_value(values.role)
        self.protected.setChecked(values.protected)
        for field, line in self._lines.items():
            line.setText(getattr(values, field))
        self._show_needed()

    def into(self, values: FormValues) -> FormValues:
        """The values with what has been said here."""
        return replace(
            values,
            submitter=self._state.value(),
            reply_wish=self._wish.value(),
            name=self._name.text(),
            role=self._role.value(),
            protected=self.protected.isChecked(),
            phone=self._lines["phone"].text(),
            address=self._lines["address"].text(),
            email=self._lines["email"].text(),
            reply_note=self._lines["reply_note"].text(),
        )

    def focus(self, field: str) -> None:
        """Move the focus to a field."""
        groups = {"submitter": self._state, "reply_wish": self._wish}
        if field in groups:
            groups[field].focus_chosen()
        else:
            self.fields[field].field.setFocus()

    def _lay_out(self) -> None:
        who, reply = QVBoxLayout(), QVBoxLayout()
        for column, names in ((who, ("submitter", "name", "role")), (reply, ("reply_wish",))):
            column.setSpacing(space(8))
            for name in names:
                column.addWidget(self.fields[name])
        who.addWidget(self._no_reply)
        who.addWidget(self.protected)
        for field in _LABELS:
            reply.addWidget(self.fields[field])
        row = QHBoxLayout()
        row.setSpacing(space(20))
        for column, stretch in ((who, 4), (reply, 5)):
            column.addStretch()
            row.addLayout(column, stretch)
        self.body.addLayout(row)

    def _connect(self) -> None:
        for group in (self._state, self._wish):
            group.choice_changed.connect(self._on_choice_changed)
        for line in (self._name, *self._lines.values()):
            line.textEdited.connect(self.edited)
        self._role.value_changed.connect(self.edited)
        self.protected.clicked.connect(self.edited)

    def _on_choice_changed(self, _value: str) -> None:
        self._show_needed()
        self.edited.emit()

    def _show_needed(self) -> None:
        state, wish = self._state.value(), self._wish.value()
        is_known = state == Submitter.KNOWN
        self._no_reply.setVisible(bool(state) and not is_known)
        parts: tuple[QWidget, ...] = (
            self.fields["name"],
            self.fields["role"],
            self.fields["reply_wish"],
            self.protected,
        )
        for part in parts:
            part.setVisible(is_known)
        for field in _LABELS:
            self.fields[field].setVisible(is_known and field in _SHOWN.get(wish, ()))
        call = wish == ReplyWish.PHONE
        self.fields["reply_note"].label.show_words(t.WHEN_TO_CALL if call else t.WHEN_AND_WHERE)
