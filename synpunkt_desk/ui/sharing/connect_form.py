"""What a computer needs to reach the office's server: a file, a name and a password."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.office.joining import SignIn
from synpunkt_desk.sync import connection_file
from synpunkt_desk.sync.connection_file import ConnectionFile
from synpunkt_desk.texts import joining as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.dropped_files import local_files
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.workers import Workers

_WIDTH: Final = 560


class ConnectForm(QWidget):
    """Takes the file where it is dropped or chosen, and says beside each field what it lacks."""

    def __init__(self, workers: Workers) -> None:
        super().__init__()
        self._workers = workers
        self._pool = workers.make_pool(1)
        self._file: ConnectionFile | None = None
        self._leads_to = QLabel(t.NO_FILE)
        self._leads_to.setTextFormat(Qt.TextFormat.PlainText)
        self._leads_to.setWordWrap(True)
        self.choose = SecondaryButton(t.CHOOSE, icon_name="folder-open")
        self.person = QLineEdit()
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.keeps_password = QCheckBox(t.KEEP)
        self.keeps_password.setChecked(True)
        self._keep_hint = Muted(t.KEEP_HINT)
        self.fields: dict[str, LabelledField] = {
            "file": LabelledField(t.FILE, self._make_file_row(), hint=t.FILE_HINT),
            "person": LabelledField(t.PERSON, self.person, hint=t.PERSON_HINT),
            "password": LabelledField(t.PASSWORD, self.password),
        }
        self._lay_out()
        self.setAcceptDrops(True)
        self.choose.clicked.connect(self._choose_file)

    def ask_password_only(self, is_known: bool) -> None:
        """Ask for the password alone, where server and name are known already."""
        for name in ("file", "person"):
            self.fields[name].setVisible(not is_known)

    def allow_keeping(self, is_allowed: bool) -> None:
        """Whether the password may be kept on this computer at all."""
        self.keeps_password.setChecked(is_allowed)
        for part in (self.keeps_password, self._keep_hint):
            part.setVisible(is_allowed)

    def read_file(self, path: Path) -> None:
        """Take a connection file, away from the window's thread: it may lie on a slow disk."""
        work = partial(connection_file.read, path)
        self._workers.start(self._pool, work, self._show_file, self._refuse_file)

    def where(self) -> str:
        """Where the chosen file leads, in words."""
        return self._leads_to.text()

    def sign_in(self) -> SignIn | None:
        """What was filled in; None where something is missing, which is then told."""
        person, password = self.person.text().strip(), self.password.text()
        missing = {"file": not self._file, "person": not person, "password": not password}
        for name, is_missing in missing.items():
            self.fields[name].set_error(t.PROBLEMS[name] if is_missing else "")
        if not self._file or not person or not password:
            parts = {"file": self.choose, "person": self.person, "password": self.password}
            parts[next(name for name, is_missing in missing.items() if is_missing)].setFocus()
            return None
        return SignIn(self._file, person, password, self.keeps_password.isChecked())

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if len(local_files(event.mimeData())) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        [file] = local_files(event.mimeData())
        self.read_file(Path(file))
        event.acceptProposedAction()

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, t.FILE, "", t.FILE_KINDS)
        if chosen:
            self.read_file(Path(chosen))

    def _show_file(self, file: ConnectionFile) -> None:
        self._file = file
        self._leads_to.setText(t.place_sentence(file.municipality, file.host))
        self.fields["file"].set_error("")
        self.person.setFocus()

    def _refuse_file(self, error: AppError) -> None:
        self._file = None
        self._leads_to.setText(t.NO_FILE)
        self.fields["file"].set_error(str(sentence(error)))
        self.choose.setFocus()

    def _make_file_row(self) -> QWidget:
        row = QWidget()
        row.setFocusProxy(self.choose)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(space(10))
        line.addWidget(self.choose)
        line.addWidget(self._leads_to, 1)
        return row

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(12))
        for field in (self.person, self.password):
            field.setMaximumWidth(scaled(_WIDTH))
        for part in (*self.fields.values(), self.keeps_password, self._keep_hint):
            column.addWidget(part)
