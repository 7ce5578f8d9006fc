"""The form for a new case: everything that is written down, in the order of a conversation."""

from collections.abc import Callable, Collection, Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from synpunkt_desk.insight.proposals import Target
from synpunkt_desk.intake.mail.pasted import read_pasted
from synpunkt_desk.models.case import Case
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.services.registering.case_titles import proposed_title
from synpunkt_desk.services.suggesting.suggestions import Suggestions
from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.categorization.suggesting import SuggestionLines
from synpunkt_desk.ui.dropped_files import local_files, only_mails
from synpunkt_desk.ui.intake.arrival_field import ArrivalField
from synpunkt_desk.ui.intake.channel_field import ChannelField
from synpunkt_desk.ui.intake.facts import FormFacts, receiver_options, receiver_sentence
from synpunkt_desk.ui.intake.form_values import PINNABLE, UNKNOWN_RECEIVER, FormValues, masked
from synpunkt_desk.ui.intake.mail_values import with_pasted
from synpunkt_desk.ui.intake.matter_field import MatterField
from synpunkt_desk.ui.intake.more_card import MoreCard
from synpunkt_desk.ui.intake.pin import PIN_KEY, Pin
from synpunkt_desk.ui.intake.submitter_card import SubmitterCard
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.type_ahead import TypeAheadBox

_PINS: Final = {
    "channel": t.CHANNEL,
    "case_type": t.CASE_TYPE,
    "receiver": t.RECEIVER,
    "received_on": t.ARRIVAL,
    "batch": t.BATCH,
}

_PROPOSED: Final = {
    Target.CASE_TYPE: t.CASE_TYPE,
    Target.RECEIVER: t.RECEIVER,
    Target.CRITERION: "",
}


class RegistrationForm(QWidget):
    """Signals: edited() whenever the user has changed anything; mail_given(path) when a mail is
    dropped or pasted while nothing is written.
    """

    edited = Signal()
    mail_given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._facts: FormFacts | None = None
        self.channel = ChannelField()
        self.matter = MatterField()
        self.case_type = ChoiceGroup([], name=t.CASE_TYPE, columns=4)
        self.receiver = TypeAheadBox(name=t.RECEIVER, hint=t.RECEIVER_HINT)
        self.arrival = ArrivalField()
        self.submitter = SubmitterCard()
        self.more = MoreCard()
        self._fields: dict[str, LabelledField] = {
            "channel": LabelledField(t.CHANNEL, self.channel),
            "text": self.matter.field,
            "case_type": LabelledField(t.CASE_TYPE, self.case_type),
            "receiver": LabelledField(t.RECEIVER, self.receiver),
            "received_on": self.arrival.day,
            "received_reason": self.arrival.reason,
            "identity_reason": self.matter.reason,
            "batch": self.more.batch,
            "signatories": self.more.signatories,
            **self.submitter.fields,
        }
        self.suggestions = SuggestionLines(_PROPOSED, self)
        self._pins = {name: Pin(_PINS[name]) for name in PINNABLE}
        self._lay_out()
        self._connect()

    def offer(self, facts: FormFacts) -> None:
        """Show what the municipality has to choose from."""
        self._facts = facts
        organisation = facts.organisation
        self.channel.offer(organisation)
        kinds = organisation.categories_of(CategoryKind.CASE_TYPE)
        self.case_type.set_choices(
            [Choice(i, organisation.name(i), str(no)) for no, i in enumerate(kinds, 1)]
        )
        self.receiver.set_options(receiver_options(organisation))
        self.more.offer(organisation)
        self.arrival.propose(facts, self.channel.value())

    def begin(self, channel: ObjectId) -> None:
        """Propose what follows of a channel; what has been typed meanwhile stays as it is."""
        self.channel.set_value(channel)
        self._propose()

    def fill(self, values: FormValues) -> None:
        """Show these values; nobody is told."""
        self.channel.set_value(values.channel)
        self.matter.set_text(values.text, reason=values.identity_reason)
        self.case_type.set_value(values.case_type)
        self.receiver.set_value(values.receiver)
        self._say_where()
        self.submitter.fill(values)
        self.more.fill(values)
        self.arrival.set_reached(values.reached_on)
        self.arrival.set_values(values.received_on, values.received_reason, way=values.arrival_way)
        self._propose()
        self.show_problems({})

    def pinned(self) -> frozenset[str]:
        """The fields that stay for the next case."""
        return frozenset(name for name, pin in self._pins.items() if pin.isChecked())

    def set_pinned(self, names: Collection[str]) -> None:
        """Let these fields stay, and no others."""
        for name, pin in self._pins.items():
            pin.setChecked(name in names)

    def values(self) -> FormValues:
        """What the form says now."""
        values = FormValues(
            channel=self.channel.value(),
            text=self.matter.text(),
            case_type=self.case_type.value(),
            receiver=self.receiver.value(),
            received_on=self.arrival.value(),
            received_reason=self.arrival.reason_text(),
            arrival_way=self.arrival.way(),
            reached_on=self.arrival.reached_on(),
            identity_reason=self.matter.reason_text(),
        )
        return self.submitter.into(self.more.into(values))

    def show_suggestions(self, found: Suggestions) -> None:
        """Show what is proposed for the fields that nothing has been chosen in."""
        if self._facts is None:
            return
        held = {
            Target.RECEIVER: self.receiver.value().replace(UNKNOWN_RECEIVER, ""),
            Target.CASE_TYPE: self.case_type.value(),
            Target.CRITERION: self.more.criterion_value(),
        }
        values = {target: value for target, value in held.items() if not value}
        word = self._facts.organisation.municipality.criterion_word
        names = {**_PROPOSED, Target.CRITERION: word}
        self.suggestions.show(found, values, names, self._facts.organisation)

    def accept(self, target: str, value: str) -> None:
        """Take a proposal as if the user had chosen it."""
        if target == Target.RECEIVER:
            self.receiver.set_value(value)
            self._on_receiver_changed(value)
        elif target == Target.CASE_TYPE:
            self.case_type.set_value(value)
            self._on_case_type_changed(value)
        else:
            self.more.choose_criterion(value)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say beside each field what is wrong with it, and go to the first."""
        for field, labelled in self._fields.items():
            labelled.set_error(problems.get(field, ""))
        if problems:
            self.focus(next(iter(problems)))

    def shown_problems(self) -> dict[str, str]:
        """What is said to be wrong, by field."""
        return {field: said for field, part in self._fields.items() if (said := part.error())}

    def focus(self, field: str) -> None:
        """Move the focus to a field."""
        ways: dict[str, Callable[[], None]] = {
            "channel": self.channel.focus,
            "case_type": self.case_type.focus_chosen,
            "submitter": lambda: self.submitter.focus(field),
            "reply_wish": lambda: self.submitter.focus(field),
        }
        ways.get(field, self._fields[field].field.setFocus)()

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        self._take_files(local_files(event.mimeData()))
        event.acceptProposedAction()

    def _lay_out(self) -> None:
        for name, pin in self._pins.items():
            self._fields[name].put_beside(pin)
        for target, part in (
            (Target.RECEIVER, self._fields["receiver"]),
            (Target.CASE_TYPE, self._fields["case_type"]),
            (Target.CRITERION, self.more.criterion),
        ):
            part.put_below(self.suggestions.by_target[target])
        where = QHBoxLayout()
        where.setSpacing(space(12))
        where.addWidget(self._fields["receiver"], 4)
        where.addWidget(self.arrival, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(10))
        column.addWidget(self._fields["channel"])
        column.addWidget(self.matter)
        column.addWidget(self._fields["case_type"])
        column.addLayout(where)
        column.addWidget(self.submitter)
        column.addWidget(self.more)
        column.addStretch()

    def _connect(self) -> None:
        self.channel.channel_changed.connect(self._on_channel_changed)
        self.matter.edit.textChanged.connect(self._on_text_edited)
        self.matter.text_changed.connect(self._propose)
        self.matter.files_given.connect(self._take_files)
        self.matter.mail_found.connect(self._fill_from_pasted)
        self.case_type.choice_changed.connect(self._on_case_type_changed)
        self.receiver.value_changed.connect(self._on_receiver_changed)
        self.receiver.unmatched_left.connect(self._on_unknown_receiver)
        self.arrival.way_chosen.connect(self._propose)
        self.arrival.edited.connect(lambda: self._on_edited("received_on", "received_reason"))
        self.submitter.edited.connect(lambda: self._on_edited(*self.submitter.fields))
        self.more.edited.connect(lambda: self._on_edited("identity_reason", "signatories"))
        self.matter.mask_asked.connect(self._mask)
        self.matter.reason_edited.connect(lambda: self._on_edited("identity_reason"))
        QShortcut(
            QKeySequence(PIN_KEY),
            self,
            self._pin_where_focus_is,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )

    def _on_channel_changed(self, channel: str) -> None:
        if self._facts:
            self.arrival.propose(self._facts, channel)
        self._on_edited("channel")

    def _on_text_edited(self) -> None:
        self._on_edited("text" if self.matter.text().strip() else "", "identity_reason")

    def _on_case_type_changed(self, _value: str) -> None:
        self._propose()
        self._on_edited("case_type")

    def _on_receiver_changed(self, _value: str) -> None:
        self._say_where()
        self._on_edited("receiver")

    def _on_unknown_receiver(self, text: str) -> None:
        self._fields["receiver"].set_error(t.NOT_IN_LIST if text else "")

    def _on_edited(self, *fields: str) -> None:
        for field in fields:
            if field in self._fields:
                self._fields[field].set_error("")
        self.edited.emit()

    def _take_files(self, files: list[str]) -> None:
        """A mail alone is what it is all about, if nothing has been written; others go with it."""
        values = self.values()
        if len(files) == 1 and only_mails(files) and not (values.text.strip() or values.mail):
            self.mail_given.emit(files[0])
        else:
            self.more.files.add(files)

    def _fill_from_pasted(self) -> None:
        mail = read_pasted(self.matter.text())
        if mail and self._facts:
            values = with_pasted(self.values(), mail, self._facts.organisation, self._facts.today)
            self.matter.replace_text(values.text)
            self.fill(values)
            self.focus("text")
            self.edited.emit()

    def _pin_where_focus_is(self) -> None:
        focus = self.window().focusWidget()
        for name, pin in self._pins.items():
            if self._fields[name].isAncestorOf(focus):
                pin.toggle()
                pin.say()

    def _mask(self) -> None:
        """Mask the numbers in one step that Ctrl+Z takes back, and go on writing."""
        values = masked(self.values())
        self.matter.replace_text(values.text)
        self.more.show_masked(values)
        self.focus("text")

    def _say_where(self) -> None:
        """Say where the chosen place belongs, since names of units are not unique."""
        place = self.receiver.value()
        name = receiver_sentence(self._facts.organisation, place) if self._facts else ""
        self._fields["receiver"].set_hint(name)

    def _propose(self) -> None:
        if self._facts is None:
            return
        case = Case(text=self.matter.text(), case_type=self.case_type.value())
        self.more.propose_title(proposed_title(self._facts.organisation, case))
        self.arrival.propose(self._facts, self.channel.value())
