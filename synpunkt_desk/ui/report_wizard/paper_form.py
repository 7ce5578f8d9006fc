"""What stands on the paper besides the report: numbers, names and the municipality's mark."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from synpunkt_desk.services.office.letterhead import Letterhead
from synpunkt_desk.services.reporting.report_drafts import ReportDraft
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.widgets.buttons import PlainButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import scaled, space


class PaperForm(Card):
    """Signals: fields_changed(dict) of the draft; sender_changed(name); logo_wanted();
    logo_removed().
    """

    fields_changed = Signal(object)
    sender_changed = Signal(str)
    logo_wanted = Signal()
    logo_removed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(t.PAPER, parent=parent)
        self.diary_number, self.municipality = QLineEdit(), QLineEdit()
        self.choose_logo = SecondaryButton(t.CHOOSE_LOGO)
        self.remove_logo = PlainButton(t.REMOVE_LOGO)
        self._logo = QLabel(t.NO_LOGO)
        self._lay_out()
        self.diary_number.textEdited.connect(self._on_edited)
        self.municipality.editingFinished.connect(self._on_sender_edited)
        self.choose_logo.clicked.connect(self.logo_wanted)
        self.remove_logo.clicked.connect(self.logo_removed)

    def show_draft(self, draft: ReportDraft) -> None:
        """Show what is written."""
        self.diary_number.setText(draft.diary_number)

    def show_letterhead(self, letterhead: Letterhead) -> None:
        """Show who sends."""
        self.municipality.setText(letterhead.name)
        self.municipality.setModified(False)
        self.remove_logo.setVisible(bool(letterhead.logo))
        if letterhead.logo:
            picture = QPixmap()
            picture.loadFromData(letterhead.logo)
            mode = Qt.TransformationMode.SmoothTransformation
            self._logo.setPixmap(picture.scaledToHeight(scaled(32), mode))
            self._logo.setAccessibleName(t.LOGO_SHOWN)
        else:
            self._logo.setText(t.NO_LOGO)
            self._logo.setAccessibleName("")

    def _on_edited(self, text: str) -> None:
        self.fields_changed.emit({"diary_number": text})

    def _on_sender_edited(self) -> None:
        if self.municipality.isModified():
            self.municipality.setModified(False)
            self.sender_changed.emit(self.municipality.text())

    def _lay_out(self) -> None:
        self.body.setSpacing(space(10))
        self.body.addWidget(LabelledField(t.DIARY_NUMBER, self.diary_number))
        self.body.addWidget(LabelledField(t.SENDER, self.municipality))
        row = QHBoxLayout()
        row.setSpacing(space(8))
        for part in (self._logo, self.choose_logo, self.remove_logo):
            row.addWidget(part)
        row.addStretch(1)
        holder = QWidget()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(LabelledField(t.LOGO, holder))
        self.body.addWidget(Muted(t.REMEMBERED))
