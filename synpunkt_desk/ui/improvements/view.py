"""The layout of the register: parts above, rows at the left, one of them at the right."""

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.improvements import Share
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.improvements.improvements import Register
from synpunkt_desk.texts import improvements as t
from synpunkt_desk.texts import output
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.tied import tied
from synpunkt_desk.ui.case_editor.act_panel import ActPanel
from synpunkt_desk.ui.case_editor.register_row import RegisterRow
from synpunkt_desk.ui.improvements.detail import DetailCard
from synpunkt_desk.ui.improvements.filters import Filters
from synpunkt_desk.ui.improvements.table import ImprovementsTable, row_of
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.tab_strip import Tab, TabStrip


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
        self.new_measure = tied(
            PrimaryButton(t.NEW_MEASURE, icon_name="plus"), ActionId.NEW_MEASURE
        )
        self.new_order = tied(SecondaryButton(t.NEW_ORDER), ActionId.NEW_ORDER)
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
        self._row = RegisterRow(self.table, self.empty, self.panel, self.detail)
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
        self._row.show_rows(bool(register.rows))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._row.fit(event.size().width())

    def _lay_out(self) -> None:
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
