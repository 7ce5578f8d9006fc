"""The recovery phrase, large, before anybody can go on."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLabel

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office.keys import save_phrase
from synpunkt_desk.texts import administration as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import ErrorLine
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import font, scaled, space

_WIDTH: Final = 720
_GROUPS_A_LINE: Final = 5


class PhrasePage(ScrollPage):
    """Signals: written_down()."""

    written_down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._phrase = QLabel()
        self._phrase.setFont(font(1.9, bold=True))
        self._phrase.setAccessibleName(t.PHRASE)
        self._phrase.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._copy = SecondaryButton(t.COPY, icon_name="copy")
        self._save = SecondaryButton(t.SAVE_PHRASE, icon_name="save")
        self._error = ErrorLine()
        self._done = QCheckBox(t.WRITTEN_DOWN)
        self._start = PrimaryButton(t.START, keys="Ctrl+Return")
        self._start.setEnabled(False)
        self._lay_out()
        self._copy.clicked.connect(self._on_copy_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        self._done.toggled.connect(self._start.setEnabled)
        self._start.clicked.connect(self.written_down)

    def show_phrase(self, phrase: str) -> None:
        """Show it in lines of a few groups."""
        groups = phrase.split()
        lines = [
            "   ".join(groups[at : at + _GROUPS_A_LINE])
            for at in range(0, len(groups), _GROUPS_A_LINE)
        ]
        self._text = phrase
        self._phrase.setText("\n".join(lines))
        self._done.setFocus()

    def text(self) -> str:
        """The phrase shown."""
        return self._text

    def problem(self) -> str:
        """Why it could not be saved."""
        return self._error.text()

    def _lay_out(self) -> None:
        sheet = Card()
        sheet.setMaximumWidth(scaled(_WIDTH))
        sheet.body.setSpacing(space(12))
        buttons = QHBoxLayout()
        buttons.addWidget(self._copy)
        buttons.addWidget(self._save)
        buttons.addStretch()
        foot = QHBoxLayout()
        foot.addWidget(self._done)
        foot.addStretch()
        foot.addWidget(self._start)
        for part in (Title(t.PHRASE_TITLE), Muted(t.PHRASE_TEXT), self._phrase):
            sheet.body.addWidget(part)
        sheet.body.addLayout(buttons)
        sheet.body.addWidget(self._error)
        sheet.body.addLayout(foot)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(sheet, 6)
        row.addStretch(1)
        self.body.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(2)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        announce(self, t.PHRASE_COPIED)

    def _on_save_clicked(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, t.SAVE_PHRASE, t.PHRASE_FILE)
        if name:
            self.save_to(Path(name))

    def save_to(self, file: Path) -> None:
        """Write the phrase to a file that can be printed."""
        try:
            save_phrase(file, f"{t.PHRASE}\n\n{self._phrase.text()}\n")
        except KnownError as error:
            self._error.show_error(str(sentence(error)))
            return
        self._error.show_error("")
        announce(self, t.PHRASE_SAVED)
