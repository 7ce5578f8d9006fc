"""Shown when a case stands: its number, large, and what happens next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, SectionLabel
from synpunkt_desk.ui.widgets.styling import announce, mark
from synpunkt_desk.ui.widgets.theme import font, scaled, space


class Receipt(QWidget):
    """Signals, each for a button: copy_asked(), print_asked(), save_asked(), open_asked(),
    new_asked(), close_asked().
    """

    copy_asked = Signal()
    print_asked = Signal()
    save_asked = Signal()
    open_asked = Signal()
    new_asked = Signal()
    close_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        mark(self, desk="page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._heading = SectionLabel(t.GOT_NUMBER)
        self.number = QLabel()
        self.number.setFont(font(3.2, bold=True))
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._title = QLabel()
        self._title.setWordWrap(True)
        self._next = Muted()
        self.copy = SecondaryButton(t.COPY, keys="Ctrl+C", icon_name="copy")
        self.print = SecondaryButton(t.PRINT_RECEIPT, keys="Ctrl+P", icon_name="printer")
        self.save = SecondaryButton(t.SAVE_RECEIPT, keys="Ctrl+S", icon_name="file-down")
        self.open = SecondaryButton(t.OPEN_CASE, keys="Ctrl+O")
        self.new = SecondaryButton(t.NEW, keys="Ctrl+N")
        self.close_button = PrimaryButton(t.CLOSE, keys="Esc")
        self._lay_out()
        for button, asked in (
            (self.copy, self.copy_asked),
            (self.print, self.print_asked),
            (self.save, self.save_asked),
            (self.open, self.open_asked),
            (self.new, self.new_asked),
            (self.close_button, self.close_asked),
        ):
            button.clicked.connect(asked)

    def show_case(self, heading: str, case: tuple[str, str], sentences: list[str]) -> None:
        """Show number and title of a case that stands, and say so."""
        number, title = case
        self._heading.show_words(heading)
        self.number.setText(number)
        self._title.setText(title)
        self._next.setText("\n".join(sentences))
        self.close_button.setFocus()
        announce(self, f"{heading} {number}")

    def _lay_out(self) -> None:
        card = Card()
        card.body.setSpacing(space(10))
        card.setMaximumWidth(scaled(820))
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (
            self.copy, self.print, self.save, self.open, self.new, self.close_button,
        ):  # fmt: skip
            flow.addWidget(button)
        for part in (self._heading, self.number, self._title, self._next):
            card.body.addWidget(part)
        card.body.addWidget(buttons)
        column = QVBoxLayout(self)
        column.addStretch(2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 6)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
