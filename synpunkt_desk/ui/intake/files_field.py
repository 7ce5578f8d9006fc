"""The files that go with a case."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.widgets.buttons import PlainButton, SecondaryButton
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import scaled


class FilesField(QWidget):
    """Signals: files_changed()."""

    files_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._files: list[str] = []
        self._shown: list[PlainButton] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(scaled(2))
        self._add = SecondaryButton(t.ADD_FILE, icon_name="paperclip")
        self._add.clicked.connect(self._choose)
        head = QHBoxLayout()
        head.addWidget(self._add)
        head.addWidget(Muted(t.FILES_HINT), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addLayout(self._rows)

    def files(self) -> Sequence[str]:
        """The paths."""
        return tuple(self._files)

    def set_files(self, files: Iterable[str]) -> None:
        """Show these files and no others."""
        self._files = list(dict.fromkeys(files))
        self._show()

    def add(self, files: Iterable[str]) -> None:
        """Take files in besides those that are there."""
        self.set_files([*self._files, *files])
        self.files_changed.emit()

    def missing(self) -> list[str]:
        """The names of files that are gone."""
        return [Path(file).name for file in self._files if not Path(file).is_file()]

    def _choose(self) -> None:
        files, _ = QFileDialog.getOpenFileNames(self, t.CHOOSE_FILES)
        if files:
            self.add(files)

    def _remove(self, file: str) -> None:
        self.set_files(other for other in self._files if other != file)
        self.files_changed.emit()
        self._add.setFocus()

    def _show(self) -> None:
        for button in self._shown:
            button.hide()
            button.deleteLater()
        self._shown.clear()
        for file in self._files:
            button = PlainButton(t.remove_file(Path(file).name), icon_name="x")
            button.setToolTip(file)
            button.clicked.connect(lambda _checked=False, gone=file: self._remove(gone))
            self._rows.addWidget(button)
            QWidget.setTabOrder([self._add, *self._shown][-1], button)
            self._shown.append(button)
