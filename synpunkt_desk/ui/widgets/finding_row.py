"""A finding of a check: a verdict, what was found, and what one can do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from synpunkt_desk.texts import common as t
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.labels import Muted, Strong
from synpunkt_desk.ui.widgets.pill import Pill
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.widgets.tokens import Tone


class FindingRow(QFrame):
    """Signals: action_taken() when the button was pressed."""

    action_taken = Signal()

    def __init__(
        self,
        verdict: str,
        tone: Tone,
        *,
        title: str,
        detail: str,
        action_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        mark(self, desk="card")
        self.setAccessibleName(t.spoken(verdict, title))
        row = QHBoxLayout(self)
        row.setContentsMargins(space(14), space(8), space(14), space(8))
        row.setSpacing(space(6))
        pill = Pill(verdict, tone)
        pill.setMinimumWidth(scaled(76))
        row.addWidget(pill, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Strong(title))
        if detail:
            words.addWidget(Muted(detail))
        row.addLayout(words, 1)
        if action_text:
            self._add_action(row, action_text, title)

    def _add_action(self, row: QHBoxLayout, action_text: str, title: str) -> None:
        button = SecondaryButton(action_text)
        button.setAccessibleDescription(title)
        button.clicked.connect(self.action_taken)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
