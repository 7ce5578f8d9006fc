"""The first start of a computer that comes to share the office of a server."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar

from synpunkt_desk.services.office.joining import SignIn
from synpunkt_desk.texts import joining as t
from synpunkt_desk.ui.sharing.connect_form import ConnectForm
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.focus import tab_as_laid_out
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.styling import announce, mark
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.workers import Workers

_WIDTH: Final = 720


class JoinPage(ScrollPage):
    """Signals: joined(SignIn); went_on(password, keeps); stop_asked(); left()."""

    joined = Signal(object)
    went_on = Signal(str, bool)
    stop_asked = Signal()
    left = Signal()

    def __init__(self, workers: Workers) -> None:
        super().__init__()
        self._goes_on = False
        self.form = ConnectForm(workers)
        self._refusal = QLabel()
        self._refusal.setWordWrap(True)
        mark(self._refusal, desk="error")
        self._work = QLabel()
        self._work.setWordWrap(True)
        self._note = Muted(t.FETCHING_TEXT)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(t.FETCHING)
        self.back = SecondaryButton(t.BACK)
        self.stop = SecondaryButton(t.STOP)
        self.go = PrimaryButton(t.JOIN, keys="Ctrl+Return")
        self._lay_out()
        self.show_refusal("")
        self.show_work("")
        self.back.clicked.connect(self.left)
        self.stop.clicked.connect(self.stop_asked)
        self.go.clicked.connect(self._on_go)
        tab_as_laid_out(self)

    def show_known(self) -> None:
        """What is left is to fetch: server and name are known, and a password may be."""
        self._goes_on = True
        self.form.ask_password_only(True)
        self.go.set_label(t.GO_ON)
        self.back.hide()

    def show_work(
        self, words: str, done: int = 0, total: int = 0, *, can_stop: bool = False
    ) -> None:
        """Say what is being done; nothing else can be asked for meanwhile."""
        is_working = bool(words)
        self._work.setText(words)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        for part in (self._work, self._bar):
            part.setVisible(is_working)
        self._note.setVisible(can_stop)
        self.form.setVisible(not can_stop)
        self.stop.setVisible(can_stop)
        self.form.setEnabled(not is_working)
        for button in (self.go, self.back):
            button.setEnabled(not is_working)

    def show_refusal(self, said: str) -> None:
        """Say why it did not go, and what to do."""
        self._refusal.setText(said)
        self._refusal.setVisible(bool(said))
        if said:
            announce(self, said)
            QTimer.singleShot(0, self, self._bring_refusal_into_sight)  # when it has got its room

    def _bring_refusal_into_sight(self) -> None:
        self.ensureWidgetVisible(self._refusal)

    def refusal(self) -> str:
        """What is said to be wrong."""
        return self._refusal.text()

    def work(self) -> str:
        """What is said to be going on."""
        return self._work.text()

    def _on_go(self) -> None:
        self.show_refusal("")
        if self._goes_on:
            self.went_on.emit(self.form.password.text(), self.form.keeps_password.isChecked())
            return
        sign_in: SignIn | None = self.form.sign_in()
        if sign_in:
            self.joined.emit(sign_in)

    def _lay_out(self) -> None:
        sheet = Card()
        sheet.setMaximumWidth(scaled(_WIDTH))
        sheet.body.setSpacing(space(12))
        parts: Sequence[QLabel | ConnectForm | QProgressBar] = (
            Title(t.TITLE), Muted(t.TEXT), self.form, self._refusal, self._work, self._bar,
            self._note,
        )  # fmt: skip
        for part in parts:
            sheet.body.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch()
        row.addWidget(self.stop)
        row.addWidget(self.go)
        sheet.body.addLayout(row)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(sheet, 6)
        centred.addStretch(1)
        self.body.addLayout(centred)
        self.body.addStretch()
        self._bar.setAlignment(Qt.AlignmentFlag.AlignCenter)
