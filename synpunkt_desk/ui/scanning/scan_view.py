"""The layout: a bar above, the paper beside its form, and a foot."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.texts import common
from synpunkt_desk.texts import scanning as t
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.tied import tied
from synpunkt_desk.ui.dropped_files import local_files, only_mails
from synpunkt_desk.ui.intake.form import RegistrationForm
from synpunkt_desk.ui.scanning.paper_view import PaperView
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import MenuButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar, Card
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import scaled, space

_TWO_COLUMNS: Final = 820
_PAPER_SHARE: Final = 0.6
"""How much of the height the paper has when it stands over its form; the form has all it needs."""
_LINES: Final = 3
"""One line of summary is enough; the paper is the record."""


class ScanView(QWidget):
    """The parts of the screen. Signals: files_dropped(paths)."""

    files_dropped = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.where = Muted(wraps=False)
        self.choose = tied(
            SecondaryButton(t.CHOOSE, icon_name="folder-open"), ActionId.CHOOSE_SCANS
        )
        self.paste = SecondaryButton(t.PASTE, icon_name="copy")
        self.watch = tied(SecondaryButton(t.WATCH, icon_name="eye"), ActionId.WATCH_FOLDER)
        self.reading = Banner()
        self.problem = Banner()
        self.watching = Banner()
        self.paper = PaperView()
        self.what = Muted()
        self.unsure = Banner()
        self.machine = Banner()
        self.form = RegistrationForm()
        self.form.matter.edit.set_min_lines(_LINES)
        self.place = QLineEdit()
        self.number = QLineEdit()
        self.add_panel = self._make_add_panel()
        self.previous = SecondaryButton(t.PREVIOUS, keys="Alt+Left")
        self.later = SecondaryButton(t.LATER, keys="Alt+Right")
        self.more = MenuButton(t.MORE)
        self.register = PrimaryButton(t.REGISTER, keys="Ctrl+Return")
        self.empty = EmptyState(t.EMPTY_TITLE, t.EMPTY_TEXT, icon_name="file-input")
        self._beside = ScrollPage()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._stack = QStackedWidget()
        self._lay_out()

    def show_paper(self, has_paper: bool) -> None:
        """Show the paper and its form, or that nothing waits."""
        self._stack.setCurrentIndex(1 if has_paper else 0)

    def shows_paper(self) -> bool:
        """Whether there is a paper to register."""
        return self._stack.currentIndex() == 1

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        """Take paper; mail is left to the window around."""
        files = local_files(event.mimeData())
        if files and not only_mails(files):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent, /) -> None:
        self.files_dropped.emit(local_files(event.mimeData()))
        event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_wide = self.width() >= scaled(_TWO_COLUMNS)
        self._columns.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self.paper.setMinimumHeight(0 if is_wide else int(self._stack.height() * _PAPER_SHARE))
        self._beside.setMinimumHeight(0)
        self._grow()

    def _grow(self) -> None:
        """Under the paper the form has its whole height, and the page around scrolls."""
        missing = self._beside.verticalScrollBar().maximum()
        if missing and self._columns.direction() == QBoxLayout.Direction.TopToBottom:
            self._beside.setMinimumHeight(self._beside.height() + missing)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = Card(look="bar")
        row = FlowLayout(spacing=12)
        for part in (Title(t.HEADING), self.where, self.choose, self.paste, self.watch):
            row.addWidget(part)
        head.body.addLayout(row)
        column.addWidget(head)
        for banner in (self.reading, self.problem, self.watching):
            column.addWidget(banner)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._make_desk())
        column.addWidget(self._stack, 1)

    def _make_desk(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        beside = QVBoxLayout()
        beside.setSpacing(space(10))
        beside.addWidget(self.what)
        beside.addWidget(self.unsure)
        beside.addWidget(self.machine)
        beside.addWidget(self.add_panel)
        beside.addWidget(self.form)
        beside.addWidget(LabelledField(t.PLACE, self.place, hint=t.PLACE_HINT))
        beside.addStretch(1)
        self._beside.body.addLayout(beside)
        self._columns.setSpacing(space(10))
        self._columns.addWidget(self.paper, 5)
        self._columns.addWidget(self._beside, 6)
        self._beside.verticalScrollBar().rangeChanged.connect(self._grow)
        both = ScrollPage(margin=0)
        both.body.addLayout(self._columns)
        column.addWidget(both, 1)
        column.addWidget(Bar("foot", self.previous, self.later, self.more, None, self.register))
        return page

    def _make_add_panel(self) -> Card:
        """Asks which case a paper belongs to."""
        made = Card(look="panel")
        self.number_field = LabelledField(t.CASE_NUMBER, self.number)
        self.add = PrimaryButton(t.ADD)
        self.add_cancel = SecondaryButton(common.CANCEL)
        row = FlowLayout(spacing=8)
        row.addWidget(self.add)
        row.addWidget(self.add_cancel)
        made.body.addWidget(self.number_field)
        made.body.addLayout(row)
        made.hide()
        return made
