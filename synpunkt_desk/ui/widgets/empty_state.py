"""What stands where nothing is: what belongs here, why it is empty, what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.texts import common as t
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.icon_mark import IconMark
from synpunkt_desk.ui.widgets.icons import IconRole
from synpunkt_desk.ui.widgets.labels import Muted, Strong
from synpunkt_desk.ui.widgets.roles import play_role
from synpunkt_desk.ui.widgets.theme import space


class EmptyState(QWidget):
    """Signals: action_taken() when the button was pressed."""

    action_taken = Signal()

    def __init__(
        self,
        title: str,
        text: str,
        *,
        icon_name: str,
        action_text: str = "",
        keys: str = "",
        bind_keys: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """The keys are only shown unless `bind_keys`, since an action mostly owns them."""
        super().__init__(parent)
        play_role(self, QAccessible.Role.Grouping)
        self.setAccessibleName(t.spoken(title, text))
        self._title = Strong(title)
        self._text = Muted(text)
        column = QVBoxLayout(self)
        column.setSpacing(space(8))
        column.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconMark(icon_name, IconRole.MUTED, side=32), 0, centre)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        if action_text:
            button = SecondaryButton(action_text, keys=keys, bind_keys=bind_keys)
            button.clicked.connect(self.action_taken)
            column.addWidget(button, 0, centre)
        column.addStretch(2)

    def show_words(self, title: str, text: str) -> None:
        """Other words, for example when a filter is what made it empty."""
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(t.spoken(title, text))
