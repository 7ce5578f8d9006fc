"""What the program is, and under which licences it and its parts come."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from synpunkt_desk.services.office.health import Versions
from synpunkt_desk.services.office.licences import ShippedPackage, licence_texts, shipped_packages
from synpunkt_desk.texts import common
from synpunkt_desk.texts import health as t
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import scaled

_WIDTHS: Final = {1: 110, 3: 90}
_LEAST: Final = 190


class AboutWindow(QDialog):
    """The versions, a table of packages, and each licence whole."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = licence_texts()
        self.packages = RowTable(t.PACKAGE_COLUMNS, _WIDTHS, name=t.PACKAGES)
        self.packages.show_table([(one.name, _columns(one)) for one in shipped_packages()])
        self.which = DropDown()
        self.which.addItems([*self._texts])
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(t.LICENCE_TEXT)
        self._lay_out()
        self._show_text(self.which.currentText())
        self.which.currentTextChanged.connect(self._show_text)

    def _show_text(self, name: str) -> None:
        self.text.setPlainText(self._texts[name])

    def _lay_out(self) -> None:
        of = Versions()
        self.setWindowTitle(t.ABOUT)
        page = ScrollPage()
        page.body.addWidget(Title(t.ABOUT))
        page.body.addWidget(Muted(t.version_sentence(of.program, of.journal, of.rows, of.protocol)))
        page.body.addWidget(Muted(t.ABOUT_TEXT))
        page.body.addWidget(self.packages, 1)
        page.body.addWidget(LabelledField(t.LICENCE_TEXT, self.which))
        page.body.addWidget(self.text, 1)
        for part in (self.packages, self.text):
            part.setMinimumHeight(scaled(_LEAST))
        lay_out_over(self, page)


def _columns(one: ShippedPackage) -> tuple[str, ...]:
    where = t.EVERYWHERE if one.where == "everywhere" else one.where
    return one.name, one.version, one.licence, where


def lay_out_over(window: QDialog, page: ScrollPage, *buttons: QWidget) -> None:
    """A page with its buttons at the foot, the last of which closes the window."""
    row = FlowLayout(spacing=8)
    close = SecondaryButton(common.CLOSE, keys="Esc", bind_keys=False)
    close.clicked.connect(window.reject)
    for button in (*buttons, close):
        row.addWidget(button)
    page.body.addLayout(row)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page)
    room = window.screen().availableGeometry()
    window.resize(min(scaled(900), room.width()), min(scaled(680), room.height()))


def open_over(made: QDialog) -> None:
    """Show a window that goes when it is closed; work under it goes on."""
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    made.show()
