"""The files that go with a case."""

import html
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.tied import tied
from synpunkt_desk.ui.intake.form_values import FormValues
from synpunkt_desk.ui.widgets.buttons import PlainButton, SecondaryButton
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import space


class FilesField(QWidget):
    """Signals: files_changed()."""

    files_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._files: list[str] = []
        self._mail = ""
        self._mail_files: tuple[str, ...] = ()
        self._mail_notes: tuple[str, ...] = ()
        self._shown: list[QWidget] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(space(2))
        self._add = tied(SecondaryButton(t.ADD_FILE, icon_name="paperclip"), ActionId.ADD_FILES)
        self._add.clicked.connect(self._choose)
        head = QHBoxLayout()
        head.addWidget(self._add)
        head.addWidget(Muted(t.FILES_HINT), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addLayout(self._rows)

    def set_files(self, files: Iterable[str]) -> None:
        """Show these files and no others."""
        self._files = list(dict.fromkeys(files))
        self._show()

    def into(self, values: FormValues) -> FormValues:
        """The values with the files that are shown."""
        return replace(
            values,
            files=tuple(self._files),
            mail=self._mail,
            mail_files=self._mail_files,
            mail_notes=self._mail_notes,
        )

    def fill(self, values: FormValues) -> None:
        """Show the files, and the mail that it all came as."""
        self._mail, self._mail_files = values.mail, values.mail_files
        self._mail_notes = values.mail_notes
        self.set_files(values.files)

    def add(self, files: Iterable[str]) -> None:
        """Take files in besides those that are there."""
        added = list(files)
        self.set_files([*self._files, *added])
        self.files_changed.emit()
        announce(self, t.files_added(Path(file).name for file in added))

    def missing(self) -> list[str]:
        """The names of files that are gone."""
        files = [self._mail, *self._files] if self._mail else self._files
        return [Path(file).name for file in files if not Path(file).is_file()]

    def _choose(self) -> None:
        files, _ = QFileDialog.getOpenFileNames(self, t.CHOOSE_FILES)
        if files:
            self.add(files)

    def _remove(self, file: str) -> None:
        self.set_files(other for other in self._files if other != file)
        self.files_changed.emit()
        self._add.setFocus()

    def _remove_mail(self) -> None:
        self._mail, self._mail_files, self._mail_notes = "", (), ()
        self._show()
        self.files_changed.emit()
        self._add.setFocus()

    def _show(self) -> None:
        for part in self._shown:
            part.hide()
            part.deleteLater()
        self._shown.clear()
        if self._mail:
            self._show_button(t.remove_mail(Path(self._mail).name), self._mail, self._remove_mail)
            for words in (*t.files_in_mail(self._mail_files), *self._mail_notes):
                self._put(Muted(words))
        for file in self._files:
            self._show_button(t.remove_file(Path(file).name), file, partial(self._remove, file))

    def _show_button(self, words: str, path: str, remove: Callable[[], None]) -> None:
        button = PlainButton(words, icon_name="x")
        button.setToolTip(html.escape(path))
        button.clicked.connect(lambda _checked=False: remove())
        before = [part for part in self._shown if isinstance(part, PlainButton)]
        self._put(button)
        QWidget.setTabOrder([self._add, *before][-1], button)

    def _put(self, part: QWidget) -> None:
        self._rows.addWidget(part)
        self._shown.append(part)
