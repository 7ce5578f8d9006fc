"""What is given to those who call, how long it takes to write it down, and what is proposed."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from synpunkt_desk.services.answers.receipts import contact_way, keep_contact_way
from synpunkt_desk.services.lists.registration_times import channel_times
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.suggesting.suggestions import are_on
from synpunkt_desk.texts import administration as t
from synpunkt_desk.ui.administration.suggestions_card import SuggestionsCard
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.scroll_page import FORM, ScrollPage


@dataclass(frozen=True, slots=True)
class _Reception:
    """The words on receipts, a line for each month and channel, and whether it proposes."""

    contact: str
    times: tuple[str, ...]
    are_suggestions_on: bool


class ReceptionPanel(ScrollPage):
    """The words are kept when the field is left."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(widest=FORM)
        self._operations = operations
        self._kept = ""
        self.contact = QLineEdit()
        self.times = QLabel()
        self.times.setTextFormat(Qt.TextFormat.PlainText)
        self.times.setWordWrap(True)
        self.times.setAccessibleName(t.REGISTRATION_TIMES)
        receipts, times = Card(), Card(t.REGISTRATION_TIMES)
        receipts.body.addWidget(LabelledField(t.CONTACT_WAY, self.contact, hint=t.CONTACT_WAY_HINT))
        times.body.addWidget(self.times)
        times.body.addWidget(Muted(t.REGISTRATION_TIMES_HINT))
        self.suggestions = SuggestionsCard(operations)
        for card in (receipts, self.suggestions, times):
            self.body.addWidget(card)
        self.body.addStretch()
        self.contact.editingFinished.connect(self._keep)

    def refresh(self) -> None:
        """Read what is kept now."""
        self._operations.read(_reception, self._show, key="reception")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _show(self, reception: _Reception) -> None:
        """Show what is kept; words that somebody is writing stay."""
        if not self.contact.isModified():
            self.contact.setText(reception.contact)
            self._kept = reception.contact
        self.suggestions.show_state(are_on=reception.are_suggestions_on)
        self.times.setText("\n".join(reception.times) or t.NO_REGISTRATION_TIMES)

    def _keep(self) -> None:
        words = self.contact.text().strip()
        if words != self._kept:
            self._kept = words
            self.contact.setModified(False)
            self._operations.write(lambda office: keep_contact_way(office, words))


def _reception(office: Office) -> _Reception:
    name = office.organisation.name
    return _Reception(
        contact_way(office),
        tuple(
            t.registration_time(time.month, name(time.channel), time.count, time.median)
            for time in channel_times(office)
        ),
        are_on(office),
    )
