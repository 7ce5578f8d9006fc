"""The line at the foot: the number to come, and what can be done with the form."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.tied import tied
from synpunkt_desk.ui.widgets.buttons import PlainButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import font, space


class FootBar(Card):
    """Signals: copy_asked() for the number of the latest case."""

    copy_asked = Signal()

    def __init__(self) -> None:
        super().__init__(look="foot")
        self.number = QLabel()
        self.number.setFont(font(1.6, bold=True))
        self._latest = Muted(wraps=False)
        self._copy = PlainButton(t.COPY, icon_name="copy")
        self.cancel = SecondaryButton(t.KEEP_DRAFT, keys="Esc")
        self.answered = tied(SecondaryButton(t.ANSWERED_AT_ONCE), ActionId.ANSWERED_AT_ONCE)
        self.register_and_new = tied(SecondaryButton(t.REGISTER_AND_NEW), ActionId.REGISTER_AND_NEW)
        self.register = PrimaryButton(t.REGISTER, keys="Ctrl+Return")
        self._copy.clicked.connect(self.copy_asked)
        row = QHBoxLayout()
        row.setSpacing(space(6))
        for part in (Muted(t.WILL_GET, wraps=False), self.number, self._latest, self._copy):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._make_buttons())
        self.body.addLayout(row)
        self.show_latest("", 0)

    def _make_buttons(self) -> QWidget:
        """Side by side; one under the other at large text."""
        made = QWidget()
        flow = FlowLayout(made)
        for button in (self.cancel, self.answered, self.register_and_new, self.register):
            flow.addWidget(button)
        return made

    def show_number(self, number: str) -> None:
        """Show the number that the case will get."""
        self.number.setText(number)

    def latest_text(self) -> str:
        """What is said of the case before this one."""
        return self._latest.text()

    def show_latest(self, number: str, count: int) -> None:
        """Show the case before this one; none at first."""
        self._latest.setText(t.latest_registered(number, count) if number else "")
        self._latest.setVisible(bool(number))
        self._copy.setVisible(bool(number))
