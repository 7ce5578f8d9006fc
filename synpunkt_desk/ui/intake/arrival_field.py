"""The arrival day: proposed by the law, another one only with a reason."""

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from synpunkt_desk.models.arrival import ArrivalWay, ProposedArrival, propose_arrival
from synpunkt_desk.models.dates import parse_day
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.texts import intake as t
from synpunkt_desk.texts.arrival import WAYS, arrival_reason
from synpunkt_desk.texts.dates import DAY_WORDS
from synpunkt_desk.ui.intake.facts import FormFacts, way_of
from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.theme import space

PAPER_WAYS: Final = (
    ArrivalWay.POST,
    ArrivalWay.LETTER_BOX_FIRST,
    ArrivalWay.LETTER_BOX_LATER,
    ArrivalWay.COUNTER,
    ArrivalWay.INTERNAL_POST,
)
"""Between these the arrival day differs, and only who opens the paper knows which it was."""


class ArrivalField(QWidget):
    """Signals: edited() by the user; way_chosen() when paper came in another way than usual."""

    edited = Signal()
    way_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._facts: FormFacts | None = None
        self._proposed: ProposedArrival | None = None
        self._usual: ArrivalWay | None = None
        self._chosen: ArrivalWay | None = None
        self._reached: date | None = None
        self._offered: date | None = None
        self._day = DayField(self._parse, problem_text=t.DAY_PROBLEM, name=t.ARRIVAL)
        self._reason = QLineEdit()
        self._way = DropDown()
        for way in PAPER_WAYS:
            self._way.addItem(WAYS[way], way.value)
        self.way_field = LabelledField(t.ARRIVAL_WAY, self._way)
        self.way_field.hide()
        self.day = LabelledField(t.ARRIVAL, self._day)
        self.reason = LabelledField(t.ARRIVAL_REASON, self._reason, hint=t.ARRIVAL_REASON_HINT)
        self.reason.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(6))
        column.addWidget(self.way_field)
        column.addWidget(self.day)
        column.addWidget(self.reason)
        column.addStretch()
        self._day.day_changed.connect(self._on_day_changed)
        self._day.problem_changed.connect(self.day.set_error)
        self._reason.textEdited.connect(self.edited)
        self._way.activated.connect(self._on_way_chosen)

    def propose(self, facts: FormFacts, channel: ObjectId) -> None:
        """Propose the day for a channel; a day that the user has set stays."""
        is_own = self._day.day() not in {None, self._offered}
        self._facts = facts
        self._proposed = self._propose_by(facts, channel)
        if not is_own:
            self._offered = self._proposed.day if self._proposed else facts.today
            self._day.set_day(self._offered)
        self._explain()

    def proposed(self) -> date | None:
        """The day that the law gives, None while no channel is chosen."""
        return self._proposed.day if self._proposed else None

    def way(self) -> str:
        """How it came, where that gives the day; "" for a day with a reason of its own."""
        is_followed = self._proposed and self._proposed.day == self._day.day()
        return self._proposed.way.value if self._proposed and is_followed else ""

    def value(self) -> date | None:
        """The day."""
        return self._day.day()

    def reason_text(self) -> str:
        """Why it is another day than the proposed one."""
        return self._reason.text() if not self.reason.isHidden() else ""

    def reached_on(self) -> date | None:
        """When a mail reached the municipality, where that is known."""
        return self._reached

    def set_reached(self, day: date | None) -> None:
        """Propose this day for what comes by wire, and not today."""
        self._reached = day

    def set_values(self, day: date | None, reason: str, *, way: str) -> None:
        """Show a day, its reason and how it came."""
        self._usual = None
        self._chosen = ArrivalWay(way) if way in PAPER_WAYS else None
        self._day.set_day(day)
        self._reason.setText(reason)
        self._explain()

    def _propose_by(self, facts: FormFacts, channel: ObjectId) -> ProposedArrival | None:
        usual = way_of(facts, channel)
        if self._usual and usual != self._usual:
            self._chosen = None
        self._usual = usual
        is_paper = usual in PAPER_WAYS
        way = self._chosen if is_paper and self._chosen else usual
        self.way_field.setVisible(is_paper)
        self._way.setCurrentIndex(self._way.findData(str(way)) if is_paper else -1)
        is_wire = way == ArrivalWay.ELECTRONIC
        day = self._reached if is_wire and self._reached else facts.today
        return propose_arrival(way, day, facts.calendar) if way else None

    def _parse(self, text: str) -> date | None:
        if self._facts is None:
            return None
        facts = self._facts
        return parse_day(text, today=facts.today, calendar=facts.calendar, words=DAY_WORDS)

    def _explain(self) -> None:
        is_other = self._proposed is not None and self._day.day() != self._proposed.day
        self.reason.setVisible(is_other and self._day.day() is not None)
        self.day.set_hint(arrival_reason(self._proposed) if self._proposed else "")

    def _on_way_chosen(self) -> None:
        self._chosen = ArrivalWay(self._way.currentData())
        self.way_chosen.emit()
        self.edited.emit()

    def _on_day_changed(self, _day: object) -> None:
        self._explain()
        self.edited.emit()
