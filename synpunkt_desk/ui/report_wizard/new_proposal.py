"""Says that the figures have moved since a text was written, and shows what they say now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.tokens import Tone


class NewProposal(QWidget):
    """Hidden until a figure has moved. Signals: taken(); refused()."""

    taken = Signal()
    refused = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = Banner()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.take, self.refuse = SecondaryButton(t.TAKE_PROPOSAL), SecondaryButton(t.KEEP_OWN)
        self._choice = QWidget()
        self._lay_out()
        self.clear()
        self.banner.action_taken.connect(self._on_shown)
        self.take.clicked.connect(self.taken)
        self.refuse.clicked.connect(self.refused)

    def show_proposal(self, words: str, drafted: str) -> None:
        """Say what has moved; what stands open stays open."""
        self._text.setText(drafted)
        action = "" if not self._choice.isHidden() else t.SHOW_PROPOSAL
        self.banner.show_state(words, tone=Tone.AMBER, action_text=action)
        self.show()

    def clear(self) -> None:
        """Nothing has moved."""
        self.banner.clear()
        self._choice.hide()
        self.hide()

    def _on_shown(self) -> None:
        self._choice.show()
        self.banner.show_state(self.banner.text(), tone=Tone.AMBER)
        self.take.setFocus()

    def _lay_out(self) -> None:
        buttons = FlowLayout(spacing=8)
        buttons.addWidget(self.take)
        buttons.addWidget(self.refuse)
        inner = QVBoxLayout(self._choice)
        inner.setContentsMargins(space(14), 0, 0, 0)
        inner.setSpacing(space(6))
        inner.addWidget(self._text)
        inner.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(6))
        column.addWidget(self.banner)
        column.addWidget(self._choice)
