"""The layout of the case: head, states, the small form, tabs and what is behind them."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.texts import inquiry
from synpunkt_desk.ui.case_editor.act_panel import ActPanel
from synpunkt_desk.ui.case_editor.answer_tab import AnswerTab
from synpunkt_desk.ui.case_editor.head import CaseHead
from synpunkt_desk.ui.case_editor.inquiry_tab import InquiryTab
from synpunkt_desk.ui.case_editor.log_tab import LogTab
from synpunkt_desk.ui.case_editor.matter_tab import MatterTab
from synpunkt_desk.ui.case_editor.measures_tab import MeasuresTab
from synpunkt_desk.ui.case_editor.records_tab import RecordsTab
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.file_sources import files_in
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.tab_strip import Tab, TabStrip
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.widgets.tokens import Tone

_NARROW: Final = 680
_VERY_NARROW: Final = 420
_MARGIN: Final = 18
_NARROW_MARGIN: Final = 8
MATTER, ANSWER, MEASURES, RECORDS, LOG = "matter", "answer", "measures", "records", "log"
INQUIRY: Final = "inquiry"


class EditorView(QWidget):
    """Puts the parts of a case in their places. A tab is filled when it is shown."""

    def __init__(
        self,
        parse_day: Callable[[str, bool], date | None],
        today: Callable[[], date],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._sheet: Sheet | None = None
        self.head = CaseHead()
        self.state = Banner()
        self.conflict = Banner()
        self.letter = Banner()
        self.draft = Banner()
        self.law = Banner()
        self.panel = ActPanel(parse_day)
        self.tabs = TabStrip(_tabs(), name=t.TABS_NAME)
        self.matter = MatterTab(lambda text: parse_day(text, False), today)
        self.answer = AnswerTab()
        self.measures = MeasuresTab()
        self.inquiry = InquiryTab()
        self.records = RecordsTab()
        self.log = LogTab()
        self._behind = {
            MATTER: self.matter,
            ANSWER: self.answer,
            MEASURES: self.measures,
            INQUIRY: self.inquiry,
            RECORDS: self.records,
            LOG: self.log,
        }
        self.page = ScrollPage()
        for part in (
            self.head,
            self.state,
            self.conflict,
            self.law,
            self.letter,
            self.draft,
            self.panel,
            self.tabs,
        ):
            self.page.body.addWidget(part)
        for part in self._behind.values():
            self.page.body.addWidget(part)
        self.page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.tabs.tab_chosen.connect(self._on_tab_chosen)
        self._on_tab_chosen(MATTER)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show what there is to read of a case."""
        self._sheet = sheet
        self._show_parts(is_here=True)
        self.head.show_sheet(sheet)
        self.tabs.set_label(MEASURES, t.counted(t.TAB_MEASURES, len(sheet.view.measures)))
        self.tabs.set_label(INQUIRY, t.counted(inquiry.TAB, _inquiries(sheet)))
        self.tabs.set_label(RECORDS, t.counted(t.TAB_RECORDS, len(sheet.view.records)))
        self._fill(self.tabs.current_key())

    def show_gone(self, words: str) -> None:
        """Say what became of a case of which nothing is to be seen any more."""
        self._sheet = None
        for banner in (self.conflict, self.letter, self.draft, self.law):
            banner.clear()
        self.panel.forget()
        self.records.clear()
        self.matter.show_file(None)
        self._show_parts(is_here=False)
        self.state.show_state(words, tone=Tone.BLUE)

    def _show_parts(self, *, is_here: bool) -> None:
        self.head.setVisible(is_here)
        self.tabs.setVisible(is_here)
        for name, part in self._behind.items():
            part.setVisible(is_here and name == self.tabs.current_key())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < scaled(_NARROW)
        for part in (self.head, self.matter.form, self.records):
            part.set_narrow(is_narrow)
        is_very_narrow = event.size().width() < scaled(_VERY_NARROW)
        self.panel.set_narrow(is_very_narrow)
        room = space(_NARROW_MARGIN if is_very_narrow else _MARGIN)
        self.page.body.setContentsMargins(room, room, room, room)

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        """A file may be dropped anywhere on the case."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        self.records.files_chosen.emit(files_in(event.mimeData()))
        event.acceptProposedAction()

    def show_tab(self, key: str) -> None:
        """Show a tab."""
        self.tabs.select(key)

    def go_to_tab(self, key: str) -> None:
        """Show a tab and stand on it."""
        self.show_tab(key)
        self.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def to_top(self) -> None:
        """Another case begins at its top."""
        self.page.verticalScrollBar().setValue(0)

    def _on_tab_chosen(self, key: str) -> None:
        for name, part in self._behind.items():
            part.setVisible(name == key)
        self._fill(key)

    def _fill(self, key: str) -> None:
        if self._sheet is not None:
            self._behind[key].show_sheet(self._sheet)


def _inquiries(sheet: Sheet) -> int:
    return len(sheet.proposals) + len(sheet.around.requests) + len(sheet.checklists)


def _tabs() -> list[Tab]:
    return [
        Tab(MATTER, t.TAB_MATTER),
        Tab(ANSWER, t.TAB_ANSWER),
        Tab(MEASURES, t.TAB_MEASURES),
        Tab(INQUIRY, inquiry.TAB),
        Tab(RECORDS, t.TAB_RECORDS),
        Tab(LOG, t.TAB_LOG),
    ]
