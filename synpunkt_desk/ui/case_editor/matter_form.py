"""The words of a case and how it came in."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from synpunkt_desk.models.case import MAX_TEXT
from synpunkt_desk.models.identity_numbers import find_identity_numbers, mask_identity_numbers
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.registering.case_titles import MAX_LINE
from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.ui.case_editor.concern_form import ConcernForm
from synpunkt_desk.ui.case_editor.form_values import FormValues
from synpunkt_desk.ui.case_editor.inputs import KeptBox, KeptLine, KeptText
from synpunkt_desk.ui.case_editor.narrow import direction
from synpunkt_desk.ui.case_editor.submitter_form import SubmitterForm
from synpunkt_desk.ui.categorization.places import category_options
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.tokens import Tone


class MatterForm(Card):
    """The card with the text, how it came in and who gave it.

    Signals: typed() at each key; left() when a field is left or a choice made; uncovered() when
    somebody asks to see protected data.
    """

    typed = Signal()
    left = Signal()
    uncovered = Signal()

    def __init__(
        self,
        parse_day: Callable[[str], date | None],
        today: Callable[[], date],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._today = today
        self._reason_asked = False
        self._refused_day: date | None = None
        self.text = KeptText(min_lines=3)
        self.warning = Banner()
        self.title = KeptLine()
        self.title.setMaxLength(MAX_LINE)
        self.channel = KeptBox()
        self.received = DayField(parse_day, problem_text=t.DAY_PROBLEM)
        self.reason = KeptLine()
        self.diary = KeptLine()
        self.submitter = SubmitterForm()
        self.concern = ConcernForm()
        self._text = LabelledField(t.MATTER, self.text, hint=t.WRITING_RULE)
        self._received = LabelledField(t.RECEIVED_ON, self.received)
        self._reason = LabelledField(t.RECEIVED_REASON, self.reason)
        self._arrival = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()

    def set_organisation(self, organisation: Organisation) -> None:
        """Offer the channels of the municipality."""
        chosen = self.channel.value()
        self.channel.clear()
        for option in category_options(organisation, CategoryKind.CHANNEL):
            self.channel.addItem(option.label[:1].upper() + option.label[1:], option.value)
        self.channel.show_value(chosen)

    def begin(self) -> None:
        """Another case is about to be shown."""
        self._reason_asked = False
        self._refused_day = None
        for field in (self._received, self._text, self.concern.signed):
            field.set_error("")

    def refuse(self, name: str, words: str) -> None:
        """Say beside a field why it was not written; it is left out until it is changed."""
        if name == "received_on":
            self._refused_day = self.received.day()
            self._received.set_error(words)
        else:
            self._text.set_error(words)

    def show_values(self, values: FormValues, *, is_protected: bool, arrival: str) -> None:
        """Show what is stored or typed; what shows it already or is to be mended stays."""
        case = values.case
        if not self._text.error():
            self.text.show_value(str(case["text"]))
        self.title.show_value(str(case["title"]))
        self.diary.show_value(str(case["diary_number"]))
        self.reason.show_value("" if arrival else str(case["received_reason"]))
        self.channel.show_value(str(case["channel"]))
        received = case["received_on"]
        is_other = received != self.received.day() and not self._received.error()
        if is_other and isinstance(received, date | None):
            self.received.set_day(received)
        self._received.set_hint(arrival)
        if case["received_reason"] and not arrival:
            self._reason_asked = True
        self._reason.setVisible(self._reason_asked)
        self.submitter.show_values(values, is_protected=is_protected)
        self.concern.show_values(values)
        self._warn()

    def values(self) -> FormValues:
        """What the fields hold; a day that cannot be is left out."""
        case: dict[str, object] = {
            "title": self.title.value(),
            "diary_number": self.diary.value(),
            "channel": self.channel.value(),
            **self.submitter.case_values(),
            **self.concern.case_values(),
        }
        day = self.received.day()
        if day is not None and day <= self._today() and day != self._refused_day:
            case["received_on"] = day
        if len(self.text.value()) <= MAX_TEXT:
            case["text"] = self.text.value()
            self._text.set_error("")
        else:
            self._text.set_error(t.text_too_long(MAX_TEXT))
        if self._reason_asked:
            case["received_reason"] = self.reason.value()
        return FormValues(case, self.submitter.person_values())

    def set_narrow(self, is_narrow: bool) -> None:
        """Where there is little room the diary number has a line of its own."""
        self._arrival.setDirection(direction(is_narrow))

    def commit(self) -> None:
        """Take what stands in the field that has the focus, as if it was left."""
        self.received.editingFinished.emit()

    def _lay_out(self) -> None:
        how = QHBoxLayout()
        how.setSpacing(space(8))
        how.addWidget(LabelledField(t.CHANNEL, self.channel), 1)
        how.addWidget(self._received, 1)
        self._arrival.setSpacing(space(8))
        self._arrival.addLayout(how, 2)
        self._arrival.addWidget(LabelledField(t.DIARY_NUMBER, self.diary), 1)
        self.body.addWidget(self._text)
        self.body.addWidget(self.warning)
        self.body.addWidget(LabelledField(t.TITLE, self.title))
        self.body.addLayout(self._arrival)
        self.body.addWidget(self._reason)
        self.body.addWidget(self.submitter)
        self.body.addWidget(self.concern)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._on_typed)
        self.text.text_committed.connect(self.left)
        for line in (self.title, self.diary, self.reason):
            line.textEdited.connect(self._on_typed)
            line.editingFinished.connect(self.left)
        self.channel.activated.connect(self._on_chosen)
        self.received.problem_changed.connect(self._received.set_error)
        self.received.day_changed.connect(self._on_day_changed)
        self.warning.action_taken.connect(self._mask)
        self.submitter.typed.connect(self.typed)
        self.submitter.left.connect(self.left)
        self.concern.typed.connect(self.typed)
        self.concern.left.connect(self.left)
        self.submitter.uncovered.connect(self.uncovered)

    def _on_typed(self) -> None:
        self._warn()
        self.typed.emit()

    def _on_chosen(self) -> None:
        self.typed.emit()
        self.left.emit()

    def _on_day_changed(self, day: date | None) -> None:
        if day is None or day > self._today():
            self._received.set_error(t.DAY_AHEAD if day else t.DAY_PROBLEM)
            return
        self._received.set_hint("")
        self._reason_asked = True
        self._reason.setVisible(True)
        self._on_chosen()

    def _warn(self) -> None:
        found = find_identity_numbers(self.text.toPlainText())
        found += find_identity_numbers(self.title.text())
        if found:
            words = t.identity_numbers_found(len(found))
            self.warning.show_state(words, tone=Tone.AMBER, action_text=t.MASK)
        else:
            self.warning.clear()

    def _mask(self) -> None:
        self.text.change(mask_identity_numbers(self.text.toPlainText()))
        self.title.change(mask_identity_numbers(self.title.text()))
        self.text.setFocus()
        self._on_chosen()
