"""A short notice of what has happened, with a way back."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from synpunkt_desk.texts import common as t
from synpunkt_desk.ui.widgets.icons import IconRole, icon
from synpunkt_desk.ui.widgets.styling import announce, mark
from synpunkt_desk.ui.widgets.theme import scaled, space

_SHOWN_FOR: Final = 10_000


class Toast(QFrame):
    """Floats over the foot of its parent, never takes the focus, and stays while one is at it.

    Signals: action_taken(token) when the button was pressed.
    """

    action_taken = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self._token = ""
        mark(self, desk="toast")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._action = QPushButton()
        self._action.setAutoDefault(False)
        self._action.clicked.connect(self._on_action_clicked)
        self._close = QToolButton()
        self._close.setIcon(icon("x", IconRole.SURFACE))
        self._close.setAccessibleName(t.CLOSE)
        self._close.clicked.connect(self.hide)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_FOR)
        self._timer.timeout.connect(self._on_time_over)
        self._lay_out()
        parent.installEventFilter(self)
        self.hide()

    def show_text(
        self, text: str, *, action_text: str = "", keys: str = "", token: str = ""
    ) -> None:
        """Say what has happened; with `action_text` a button gives `token` back."""
        self._token = token
        self._text.setText(text)
        self._action.setText(t.with_keys(action_text, keys))
        self._action.setAccessibleName(action_text)
        self._action.setVisible(bool(action_text))
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(space(16), space(8), space(8), space(8))
        row.setSpacing(space(12))
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)

    def _place(self) -> None:
        room = self._host.rect()
        wanted = self._text.fontMetrics().horizontalAdvance(self._text.text()) + scaled(220)
        width = min(max(wanted, scaled(320)), room.width() - 2 * scaled(16))
        height = max(self.heightForWidth(width), self.sizeHint().height())
        self.resize(width, height)
        corner = QPoint(room.center().x() - width // 2, room.bottom() - height - scaled(44))
        self.move(corner)

    def _on_action_clicked(self) -> None:
        self.hide()
        self.action_taken.emit(self._token)

    def _on_time_over(self) -> None:
        if self.underMouse() or self._action.hasFocus() or self._close.hasFocus():
            self._timer.start()
        else:
            self.hide()
