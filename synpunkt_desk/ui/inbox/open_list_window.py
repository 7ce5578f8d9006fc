"""The window in which the list of open cases for managers is put out."""

from typing import Final

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.lists.open_list import (
    OpenList,
    open_list,
    open_list_document,
    open_list_mail,
)
from synpunkt_desk.services.office.letterhead import letterhead, with_letterhead
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.texts import common, output
from synpunkt_desk.texts import open_list as t
from synpunkt_desk.ui.categorization.places import place_options
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.pdf_output import Output
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Strong, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.toast import Toast
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox

_EVERYTHING: Final = "*"


class OpenListWindow(QDialog):
    """Prints the list, saves it as PDF, or as a draft of a mail with the list in it."""

    def __init__(self, operations: Operations, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._listed: OpenList | None = None
        places = place_options(operations.office.organisation)
        self.place = TypeAheadBox([Option(_EVERYTHING, t.EVERYTHING), *places], name=t.PLACE)
        self.count = Strong()
        self.print = SecondaryButton(output.PRINT, icon_name="printer", keys="Ctrl+P")
        self.save_pdf = PrimaryButton(output.SAVE_PDF, icon_name="file-down")
        self.save_mail = SecondaryButton(t.SAVE_MAIL, icon_name="mail")
        self._lay_out()
        self._output = Output(operations, self, Toast(self))
        self._connect()
        self._allow(is_read=False)
        operations.changed.connect(self._on_changed)
        operations.read(_home, self._on_home_read, key="home of the list")

    def _on_home_read(self, department: ObjectId) -> None:
        """Begin with the department of the one who works here."""
        self.place.set_value(department or _EVERYTHING)
        self._read()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("case") and self._listed:
            self._read()

    def _read(self) -> None:
        value = self.place.value()
        place = "" if value == _EVERYTHING else value
        self._allow(is_read=False)
        self._operations.read(
            lambda office: open_list(office, place), self._show, key="list of open cases"
        )

    def _show(self, listed: OpenList) -> None:
        self._listed = listed
        self.count.setText(t.counted(listed.count, listed.late))
        announce(self.count, self.count.text())
        self._allow(is_read=True)

    def _allow(self, *, is_read: bool) -> None:
        for button in (self.print, self.save_pdf, self.save_mail):
            button.setEnabled(is_read)

    def _print(self) -> None:
        if self._listed:
            office, listed = self._operations.office, self._listed
            self._output.print(listed.title, lambda: draw_open_list(office, listed))

    def _save_pdf(self) -> None:
        if self._listed:
            office, listed = self._operations.office, self._listed
            self._output.save(listed.title, "pdf", lambda: draw_open_list(office, listed))

    def _save_mail(self) -> None:
        if self._listed:
            office, listed = self._operations.office, self._listed

            def content() -> bytes:
                return open_list_mail(listed, draw_open_list(office, listed))

            self._output.save(listed.title, "eml", content)

    def _connect(self) -> None:
        self.place.value_changed.connect(self._on_place_chosen)
        self.print.clicked.connect(self._print)
        self.save_pdf.clicked.connect(self._save_pdf)
        self.save_mail.clicked.connect(self._save_mail)

    def _on_place_chosen(self, _place: str) -> None:
        self._read()

    def _lay_out(self) -> None:
        self.setWindowTitle(t.TITLE)
        page = ScrollPage()
        page.body.addWidget(Title(t.TITLE))
        page.body.addWidget(Muted(t.EXPLANATION))
        page.body.addWidget(LabelledField(t.PLACE, self.place, hint=t.PLACE_HINT))
        page.body.addWidget(self.count)
        page.body.addStretch(1)
        row = FlowLayout(spacing=8)
        close = SecondaryButton(common.CLOSE, keys="Esc", bind_keys=False)
        close.clicked.connect(self.reject)
        for button in (self.save_pdf, self.print, self.save_mail, close):
            row.addWidget(button)
        page.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        room = self.screen().availableGeometry()
        self.resize(min(scaled(620), room.width()), min(scaled(380), room.height()))


def draw_open_list(office: Office, listed: OpenList) -> bytes:
    """The pages of the list."""
    return render_pdf(with_letterhead(open_list_document(office, listed), letterhead(office)))


def _home(office: Office) -> ObjectId:
    member = office.organisation.members.get(current_member(office))
    return member.department if member else ""
