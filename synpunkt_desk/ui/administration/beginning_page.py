"""What the program has to know before anybody can work: municipality, name, role."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from synpunkt_desk.services.municipality.load import shipped_sets
from synpunkt_desk.services.setup import FirstMember
from synpunkt_desk.texts import administration as t
from synpunkt_desk.texts import joining as jt
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.focus import tab_as_laid_out
from synpunkt_desk.ui.widgets.labels import Muted, SectionLabel, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.styling import announce, mark
from synpunkt_desk.ui.widgets.theme import scaled, space

_OWN: Final = "own"
_WIDTH: Final = 720


@dataclass(frozen=True, slots=True)
class Beginning:
    """A shipped municipality or a folder, and who begins to work."""

    municipality: str | Path
    member: FirstMember


class BeginningPage(ScrollPage):
    """Signals: begun(Beginning); example_asked(); server_asked()."""

    begun = Signal(object)
    example_asked = Signal()
    server_asked = Signal()

    def __init__(self, place: Path) -> None:
        super().__init__()
        sets = [Choice(key, name) for key, name in shipped_sets()]
        self._municipality = ChoiceGroup([*sets, Choice(_OWN, t.OWN_FOLDER)], name=t.MUNICIPALITY)
        self._folder = QLineEdit()
        self._browse = SecondaryButton(t.CHOOSE_FOLDER, icon_name="folder-open")
        self._name = QLineEdit()
        self._role = ChoiceGroup([Choice(*role) for role in t.ROLES.items()], name=t.YOUR_ROLE)
        self.fields: dict[str, LabelledField] = {
            "municipality": LabelledField(t.MUNICIPALITY, self._municipality),
            "folder": LabelledField(t.OWN_FOLDER_NAME, self._folder, hint=t.FOLDER_HINT),
            "name": LabelledField(t.YOUR_NAME, self._name, hint=t.YOUR_NAME_HINT),
            "role": LabelledField(t.YOUR_ROLE, self._role),
        }
        self._refusal = QLabel()
        self._refusal.setWordWrap(True)
        mark(self._refusal, desk="error")
        self._begin = PrimaryButton(t.BEGIN, keys="Ctrl+Return")
        self._try = SecondaryButton(t.TRY)
        self.server = SecondaryButton(jt.OFFER_BUTTON)
        self._work = Muted()
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._lay_out(place)
        self._connect()
        self.show_work("")
        self._on_municipality_chosen("")
        tab_as_laid_out(self)

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._municipality.focus_chosen()

    def show_work(self, words: str) -> None:
        """Say what is being made; nothing can be asked for meanwhile."""
        self._work.setText(words)
        for part in (self._work, self._progress):
            part.setVisible(bool(words))
        for part in (self._begin, self._try, self.server):
            part.setEnabled(not words)

    def show_refusal(self, sentences: list[str]) -> None:
        """Say why it could not be made, and what to do."""
        self._refusal.setText("\n".join(sentences))
        self._refusal.setVisible(bool(sentences))
        if sentences:
            announce(self, "\n".join(sentences))
            self.ensureWidgetVisible(self._refusal)

    def refusal(self) -> str:
        """What is said to be wrong."""
        return self._refusal.text()

    def _lay_out(self, place: Path) -> None:
        sheet = Card()
        sheet.setMaximumWidth(scaled(_WIDTH))
        sheet.body.setSpacing(space(12))
        folder = QHBoxLayout()
        folder.addWidget(self.fields["folder"], 1)
        folder.addWidget(self._browse)
        for part in (Title(t.WELCOME), Muted(t.WELCOME_TEXT)):
            sheet.body.addWidget(part)
        sheet.body.addLayout(self._make_offer())
        sheet.body.addWidget(self.fields["municipality"])
        sheet.body.addLayout(folder)
        shown = QLabel(str(place))
        shown.setWordWrap(True)
        for part in (
            self.fields["name"],
            self.fields["role"],
            SectionLabel(t.PLACE),
            shown,
            Muted(t.PLACE_HINT),
            self._refusal,
            self._work,
            self._progress,
        ):
            sheet.body.addWidget(part)
        sheet.body.addLayout(self._make_buttons())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(sheet, 6)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch()

    def _make_offer(self) -> QHBoxLayout:
        """Who joins an office needs nothing of what is asked below."""
        row = QHBoxLayout()
        row.setSpacing(space(10))
        row.addWidget(QLabel(jt.OFFER))
        row.addWidget(self.server)
        row.addStretch()
        return row

    def _make_buttons(self) -> QVBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._try)
        row.addStretch()
        row.addWidget(self._begin)
        column = QVBoxLayout()
        column.addLayout(row)
        column.addWidget(Muted(t.TRY_TEXT))
        return column

    def _connect(self) -> None:
        self._municipality.choice_changed.connect(self._on_municipality_chosen)
        self._browse.clicked.connect(self._choose_folder)
        self._begin.clicked.connect(self._on_begin_clicked)
        self._try.clicked.connect(self.example_asked)
        self.server.clicked.connect(self.server_asked)

    def _on_municipality_chosen(self, chosen: str) -> None:
        parts: tuple[QWidget, ...] = (self.fields["folder"], self._browse)
        for part in parts:
            part.setVisible(chosen == _OWN)
        self.fields["municipality"].set_error("")

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, t.OWN_FOLDER_NAME)
        if folder:
            self._folder.setText(folder)

    def _on_begin_clicked(self) -> None:
        self.show_refusal([])
        chosen, own = self._municipality.value(), self._folder.text().strip()
        missing = {
            "municipality": not chosen,
            "folder": chosen == _OWN and not own,
            "name": not self._name.text().strip(),
            "role": not self._role.value(),
        }
        for field, is_missing in missing.items():
            self.fields[field].set_error(t.PROBLEMS[field] if is_missing else "")
        first = next((field for field, is_missing in missing.items() if is_missing), None)
        if first:
            self._focus(first)
            return
        member = FirstMember(self._name.text().strip(), self._role.value())
        self.begun.emit(Beginning(Path(own) if chosen == _OWN else chosen, member))

    def _focus(self, field: str) -> None:
        groups = {"municipality": self._municipality, "role": self._role}
        if field in groups:
            groups[field].focus_chosen()
        else:
            self.fields[field].field.setFocus()
