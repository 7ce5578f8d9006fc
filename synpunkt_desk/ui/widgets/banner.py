"""A line that stays as long as a state lasts: offline, conflict, read-only."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.icon_mark import TONE_ICONS, IconMark
from synpunkt_desk.ui.widgets.icons import IconRole
from synpunkt_desk.ui.widgets.labels import Words
from synpunkt_desk.ui.widgets.styling import announce, mark
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.tokens import Tone


class Banner(QFrame):
    """Hidden until a state is shown; announces each new one once.

    Signals: action_taken() when the button was pressed.
    """

    action_taken = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconMark(TONE_ICONS[Tone.BLUE], IconRole.BLUE)
        self._text = Words()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._action = SecondaryButton("")
        self._action.clicked.connect(self.action_taken)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(14), space(6), space(10), space(6))
        row.setSpacing(space(10))
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        self.hide()

    def show_state(self, text: str, *, tone: Tone, action_text: str = "") -> None:
        """Show a lasting state, with a button when there is something to do about it."""
        is_news = text != self._text.text() or self.isHidden()
        mark(self, desk="banner", tone=tone.value)
        self._icon.show_icon(TONE_ICONS[tone], IconRole(tone.value))
        self._text.setText(text)
        mark(self._text, tone=tone.value)
        self._action.set_label(action_text)
        self._action.setVisible(bool(action_text))
        self.show()
        if is_news:
            announce(self, text)

    def show_progress(self, text: str, *, action_text: str) -> None:
        """Show how far something has come; that it begins is announced, each step is not."""
        if self.isHidden():
            self.show_state(text, tone=Tone.BLUE, action_text=action_text)
        elif self._action.text() != action_text:
            self.clear()
            self.show_state(text, tone=Tone.BLUE, action_text=action_text)
        else:
            self._text.setText(text)

    def text(self) -> str:
        """The state shown."""
        return self._text.text()

    def clear(self) -> None:
        """The state is over."""
        self._text.clear()
        self.hide()
