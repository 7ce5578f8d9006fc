"""The layout of the register: parts above, rows at the left, one of them at the right."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.models.improvements import Share
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.improvements import Register
from synpunkt_desk.texts import improvements as t
from synpunkt_desk.texts import output
from synpunkt_desk.ui.case_editor.act_panel import ActPanel
from synpunkt_desk.ui.case_editor.narrow import direction
from synpunkt_desk.ui.improvements.detail import DetailCard
from synpunkt_desk.ui.improvements.filters import Filters
from synpunkt_desk.ui.improvements.table import ImprovementsTable, row_of
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.tab_strip import Tab, TabStrip
from synpunkt_desk.ui.widgets.theme import scaled

_NARROW: Final = 900
_SIDE: Final = 390
_TABLE: Final = 300


class ImprovementsView(QWidget):
    """The parts of the screen; the screen gives them their life."""

    def __init__(
        self,
        organisation: Organisation,
        parse_day: Callable[[str, bool], date | None],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.count = Muted(wraps=False)
        self.new_measure = PrimaryButton(t.NEW_MEASURE, keys="Alt+N", icon_name="plus")
        self.new_order = SecondaryButton(t.NEW_ORDER, keys="Alt+U")
        self.parts = TabStrip([Tab(*share) for share in t.SHARES.items()], name=t.PARTS)
        self.filters = Filters(organisation)
        self.cut = Muted()
        self.table = ImprovementsTable()
        self.empty = EmptyState(t.EMPTY_TITLE, t.EMPTY_TEXT, icon_name="lightbulb")
        self.panel = ActPanel(parse_day)
        self.detail = DetailCard()
        self.print = SecondaryButton(output.PRINT, icon_name="printer", keys="Ctrl+P")
        self.save_csv = SecondaryButton(t.SAVE_CSV)
        self.save_pdf = SecondaryButton(output.SAVE_PDF, icon_name="file-down")
        self._stack = QStackedWidget()
        self._side = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.page = ScrollPage()
        self._lay_out()

    def show_register(self, organisation: Organisation, register: Register, share: str) -> None:
        """Show rows with the counts of every part."""
        for key, words in t.SHARES.items():
            self.parts.set_label(key, t.named_count(words, register.counts.get(key, 0)))
        counts = register.counts
        self.count.setText(t.counted(counts[Share.OPEN], counts[Share.REMINDED]))
        self.filters.offer_owners(register.owners)
        self.table.show_rows([row_of(organisation, row) for row in register.rows])
        shown, every = len(register.rows), register.counts.get(share, 0)
        self.cut.setText(t.only_first(shown, every))
        self.cut.setVisible(every > shown)
        self._stack.setCurrentWidget(self.table if register.rows else self.empty)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < scaled(_NARROW)
        self._row.setDirection(direction(is_narrow))
        for part in (self.panel, self.detail):
            if is_narrow:
                part.setMinimumWidth(0)
                part.setMaximumWidth(event.size().width())
            else:
                part.setFixedWidth(scaled(_SIDE))
        self.panel.set_narrow(is_narrow or event.size().width() < scaled(_SIDE))

    def _lay_out(self) -> None:
        for part in (self.table, self.empty):
            self._stack.addWidget(part)
        self._stack.setMinimumHeight(scaled(_TABLE))
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(scaled(8))
        for part in (self.panel, self.detail):
            side.addWidget(part)
        side.addStretch(1)
        self._row.setSpacing(scaled(12))
        self._row.addWidget(self._stack, 1)
        self._row.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        body = self.page.body
        for part in (self.filters, self.cut):
            body.addWidget(part)
        body.addLayout(self._row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title = Title(t.TITLE, wraps=False)
        buttons = (self.new_order, self.new_measure)
        column.addWidget(Bar("bar", title, self.count, None, *buttons))
        column.addWidget(self.parts)
        column.addWidget(self.page, 1)
        outputs = (self.print, self.save_csv, self.save_pdf)
        column.addWidget(Bar("foot", Muted(t.TABLE_HINT, wraps=False), None, *outputs))
