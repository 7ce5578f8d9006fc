"""One line about how the program is: a verdict, what it is about, and what one can do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from synpunkt_desk.texts import common as t
from synpunkt_desk.ui.administration.health_words import Told
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.labels import Muted, Strong
from synpunkt_desk.ui.widgets.pill import Pill
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import scaled, space

_VERDICT: int = 76


class HealthRow(QFrame):
    """Signals: action_taken() when its button was pressed."""

    action_taken = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        mark(self, desk="card")
        self._title = title
        self.verdict = Pill()
        self.verdict.setMinimumWidth(scaled(_VERDICT))
        self.detail = Muted()
        self.action = SecondaryButton("")
        self.action.setAccessibleDescription(title)
        self.action.clicked.connect(self.action_taken)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Strong(title))
        words.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(14), space(8), space(14), space(8))
        row.setSpacing(space(8))
        row.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self.action, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_told(self, told: Told) -> None:
        """Say how it is."""
        self.verdict.show_state(told.verdict, told.tone)
        self.detail.setText(told.detail)
        self.action.set_label(told.action)
        self.action.setVisible(bool(told.action))
        self.setAccessibleName(t.spoken(self._title, told.verdict, told.detail))
