"""The right half of the wizard: the report as pages or as tables."""

from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.services.reporting.report_pages import MadeReport
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.report_wizard.page_preview import PagePreview
from synpunkt_desk.ui.report_wizard.tables_page import TablesPage
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.tab_strip import Tab, TabStrip
from synpunkt_desk.ui.widgets.theme import space

_PAGES = "pages"
_TABLES = "tables"


class ReportHalf(QWidget):
    """Follows every change; while the report is counted the pages before stay."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = TabStrip([Tab(_PAGES, t.PREVIEW), Tab(_TABLES, t.TABLES)], name=t.VIEWS)
        self.problem = Banner()
        self.progress = QProgressBar()
        self.preview = PagePreview()
        self.tables = TablesPage()
        self._shown = QStackedWidget()
        self._lay_out()
        self.tabs.tab_chosen.connect(self._on_tab_chosen)

    def show_made(self, made: MadeReport) -> None:
        """Show other pages and numbers; the place is kept."""
        self.tables.show_tables(made.report.tables)
        self.preview.show_pdf(made.pdf)

    def show_table(self, table_id: str) -> None:
        """Show one table of the report."""
        self.tabs.select(_TABLES)
        self.tables.show_table(table_id)

    def _on_tab_chosen(self, key: str) -> None:
        self._shown.setCurrentWidget(self.preview if key == _PAGES else self.tables)

    def _lay_out(self) -> None:
        self._shown.addWidget(self.preview)
        self._shown.addWidget(self.tables)
        self.progress.setRange(0, 0)
        self.progress.setFormat(t.COUNTING)
        self.progress.setAccessibleName(t.COUNTING)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        mark(self.progress, desk="thin")
        self.progress.setTextVisible(False)
        mark(self, desk="page")
        column = QVBoxLayout(self)
        room = space(18)
        column.setContentsMargins(room, space(6), room, room)
        column.setSpacing(space(6))
        for part in (self.tabs, self.progress, self.problem):
            column.addWidget(part)
        column.addWidget(self._shown, 1)
