"""What somebody without a login needs: a command for whoever looks after the server."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from synpunkt_desk.texts import access as t
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import scaled


class NewLoginCard(Card):
    """The command follows the name that is typed."""

    def __init__(self) -> None:
        super().__init__(t.NEW_TITLE)
        self._server = ""
        self.login, self.command = QLineEdit(), QLineEdit()
        self.command.setReadOnly(True)
        self.login.setMaximumWidth(scaled(420))
        self.copy = SecondaryButton(t.COPY, icon_name="copy")
        self.body.addWidget(Muted(t.NEW_TEXT))
        self.body.addWidget(LabelledField(t.NEW_LOGIN, self.login, hint=t.NEW_LOGIN_HINT))
        self.body.addWidget(LabelledField(t.COMMAND, self.command))
        self.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.login.textChanged.connect(self._show)
        self.copy.clicked.connect(self._copy)
        self._show()

    def show_server(self, place: str) -> None:
        """Where the command leads."""
        self._server = place
        self._show()

    def _show(self) -> None:
        login = self.login.text().strip()
        self.command.setText(t.command(self._server, login))
        self.command.setCursorPosition(0)
        self.copy.setEnabled(bool(login))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command.text())
        announce(self, t.COPIED)
