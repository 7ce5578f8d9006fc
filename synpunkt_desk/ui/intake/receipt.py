"""Shown when a case stands: its number, large, and what happens next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted, SectionLabel
from synpunkt_desk.ui.widgets.styling import announce, mark
from synpunkt_desk.ui.widgets.theme import font, scaled


class Receipt(QWidget):
    """Signals: copy_asked(), open_asked(), new_asked(), close_asked()."""

    copy_asked = Signal()
    open_asked = Signal()
    new_asked = Signal()
    close_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        mark(self, desk="page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.number = QLabel()
        self.number.setFont(font(3.2, bold=True))
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._title = QLabel()
        self._title.setWordWrap(True)
        self._next = Muted()
        self.copy = SecondaryButton(t.COPY, keys="Ctrl+C", icon_name="copy")
        self.open = SecondaryButton(t.OPEN_CASE, keys="Ctrl+O")
        self.new = SecondaryButton(t.NEW, keys="Ctrl+N")
        self.close_button = PrimaryButton(t.CLOSE, keys="Esc")
        self._lay_out()
        for button, asked in (
            (self.copy, self.copy_asked),
            (self.open, self.open_asked),
            (self.new, self.new_asked),
            (self.close_button, self.close_asked),
        ):
            button.clicked.connect(asked)

    def show_case(self, number: str, title: str, sentences: list[str]) -> None:
        """Show a case that has been registered, and say so."""
        self.number.setText(number)
        self._title.setText(title)
        self._next.setText("\n".join([t.SAY_THE_NUMBER, *sentences]))
        self.close_button.setFocus()
        announce(self, t.registered(number))

    def _lay_out(self) -> None:
        card = Card()
        card.body.setSpacing(scaled(10))
        card.setMaximumWidth(scaled(720))
        buttons = QHBoxLayout()
        for button in (self.copy, self.open, self.new):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        for part in (SectionLabel(t.GOT_NUMBER), self.number, self._title, self._next):
            card.body.addWidget(part)
        card.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.addStretch(2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 6)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
