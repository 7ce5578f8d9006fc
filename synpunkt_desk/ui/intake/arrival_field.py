"""The arrival day: proposed by the law, another one only with a reason."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from synpunkt_desk.models.arrival import ProposedArrival
from synpunkt_desk.models.dates import parse_day
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.texts import intake as t
from synpunkt_desk.texts.arrival import arrival_sentence
from synpunkt_desk.texts.dates import DAY_WORDS
from synpunkt_desk.ui.intake.facts import FormFacts, proposed_arrival
from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.theme import scaled


class ArrivalField(QWidget):
    """Signals: edited() by the user."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._facts: FormFacts | None = None
        self._proposed: ProposedArrival | None = None
        self._offered: date | None = None
        self._day = DayField(self._parse, problem_text=t.DAY_PROBLEM, name=t.ARRIVAL)
        self._reason = QLineEdit()
        self.day = LabelledField(t.ARRIVAL, self._day)
        self.reason = LabelledField(t.ARRIVAL_REASON, self._reason, hint=t.ARRIVAL_REASON_HINT)
        self.reason.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(6))
        column.addWidget(self.day)
        column.addWidget(self.reason)
        column.addStretch()
        self._day.day_changed.connect(self._on_day_changed)
        self._day.problem_changed.connect(self.day.set_error)
        self._reason.textEdited.connect(self.edited)

    def propose(self, facts: FormFacts, channel: ObjectId) -> None:
        """Propose the day for a channel; a day that the user has set stays."""
        is_own = self._day.day() not in {None, self._offered}
        self._facts = facts
        self._proposed = proposed_arrival(facts, channel)
        if not is_own:
            self._offered = self._proposed.day if self._proposed else facts.today
            self._day.set_day(self._offered)
        self._explain()

    def proposed(self) -> date | None:
        """The day that the law gives, None while no channel is chosen."""
        return self._proposed.day if self._proposed else None

    def value(self) -> date | None:
        """The day."""
        return self._day.day()

    def reason_text(self) -> str:
        """Why it is another day than the proposed one."""
        return self._reason.text() if not self.reason.isHidden() else ""

    def set_values(self, day: date | None, reason: str) -> None:
        """Show a day and its reason."""
        self._day.set_day(day)
        self._reason.setText(reason)
        self._explain()

    def _parse(self, text: str) -> date | None:
        if self._facts is None:
            return None
        facts = self._facts
        return parse_day(text, today=facts.today, calendar=facts.calendar, words=DAY_WORDS)

    def _explain(self) -> None:
        is_other = self._proposed is not None and self._day.day() != self._proposed.day
        self.reason.setVisible(is_other and self._day.day() is not None)
        self.day.set_hint(arrival_sentence(self._proposed) if self._proposed else "")

    def _on_day_changed(self, _day: object) -> None:
        self._explain()
        self.edited.emit()
