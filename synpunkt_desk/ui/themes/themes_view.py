"""The layout of the themes: their table over what is known of the one chosen."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.tables import Row, Table
from synpunkt_desk.services.cases.themes import Course, Gathering, Mark, Period
from synpunkt_desk.texts import themes as t
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.tied import tied
from synpunkt_desk.ui.case_editor.act_panel import ActPanel
from synpunkt_desk.ui.case_editor.controls import ParseDay
from synpunkt_desk.ui.overview.table_panel import TablePanel
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.focus import lead_focus
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import scaled

_COLUMNS: Final = (t.NAME, t.KIND, t.CASES, t.OPEN, t.GIVERS, t.LAST)
_WIDTHS: Final = {1: 210, 2: 90, 3: 90, 4: 130, 5: 120}
_TABLE_HEIGHT: Final = 240


class ThemesView(QWidget):
    """Signals: gathering_chosen(Gathering) when another row, or a newer state of it, is shown."""

    gathering_chosen = Signal(object)

    def __init__(self, parse_day: ParseDay, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Gathering] = ()
        self._key = ""
        self._name = ""
        self.count = Muted(wraps=False)
        self.table = RowTable(_COLUMNS, _WIDTHS, name=t.TABLE)
        self.title = Title()
        self.summary = Muted()
        self.words = Muted()
        self.show_cases = tied(PrimaryButton(t.SHOW_CASES, bind_keys=False), ActionId.THEME_CASES)
        self.answer_all = tied(SecondaryButton(t.ANSWER_ALL), ActionId.ANSWER_THEME)
        self.close_all = tied(SecondaryButton(t.CLOSE_ALL), ActionId.CLOSE_THEME)
        self.edit = SecondaryButton(t.EDIT)
        self.remove = SecondaryButton(t.REMOVE)
        self.panel = ActPanel(parse_day)
        self.course = TablePanel([0])
        self.course.copy.hide()
        self._pages = QStackedWidget()
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def show_gatherings(self, found: Sequence[Gathering]) -> None:
        """Show other rows and stand on the same theme as before."""
        self._rows = found
        keys = [gathering.key for gathering in found]
        at = keys.index(self._key) if self._key in keys else 0
        self.count.setText(t.counted(len(found)))
        self._pages.setCurrentIndex(0 if found else 1)
        self.table.show_table([(g, _cells(g)) for g in found], stand_on=at)
        lead_focus(self, self.table, is_there=bool(found))

    def show_gathering(self, gathering: Gathering) -> None:
        """Show what is known of a theme or campaign before its cases are read."""
        is_theme = gathering.mark is Mark.THEME
        self._name = gathering.name
        self.title.setText(gathering.name)
        last = gathering.last_on.isoformat() if gathering.last_on else ""
        self.summary.setText(t.summary(gathering.cases, gathering.givers, last))
        self.words.setText(gathering.theme.text)
        self.words.setVisible(bool(gathering.theme.text))
        for button in (self.edit, self.remove):
            button.setVisible(is_theme)
        for button in (self.show_cases, self.answer_all, self.close_all):
            button.setEnabled(gathering.cases > 0)

    def show_course(self, course: Course) -> None:
        """Show when the cases came in."""
        self.course.setVisible(bool(course.periods))
        if course.periods:
            self.course.show_table(_table(course.periods))

    def _on_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            gathering = self._rows[current.row()]
            self._key = gathering.key
            self.gathering_chosen.emit(gathering)

    def _lay_out(self) -> None:
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.table.setFixedHeight(scaled(_TABLE_HEIGHT))
        buttons = FlowLayout(spacing=8)
        for button in (
            self.show_cases, self.answer_all, self.close_all, self.edit, self.remove
        ):  # fmt: skip
            buttons.addWidget(button)
        page = ScrollPage()
        for part in (Muted(t.TEXT), self.table, self.title, self.summary, self.words):
            page.body.addWidget(part)
        page.body.addLayout(buttons)
        page.body.addWidget(self.panel)
        page.body.addWidget(self.course)
        page.body.addStretch(1)
        self._pages.addWidget(page)
        self._pages.addWidget(EmptyState(t.EMPTY_TITLE, t.EMPTY_TEXT, icon_name="tags"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Bar("bar", Title(t.TITLE), None, self.count))
        column.addWidget(self._pages, 1)


def _cells(gathering: Gathering) -> tuple[str, ...]:
    theme = gathering.theme
    kind = t.MASS_EVENT if theme.is_mass_event else t.KINDS[gathering.mark]
    if theme.closed_on:
        kind = f"{kind}, {t.closed_on(theme.closed_on.isoformat()).lower()}"
    return (
        gathering.name,
        kind,
        str(gathering.cases),
        str(gathering.open_cases),
        str(gathering.givers),
        gathering.last_on.isoformat() if gathering.last_on else "",
    )


def _table(periods: Sequence[Period]) -> Table:
    def open_cell(row: int | None, _column: int) -> tuple[ObjectId, ...]:
        chosen = periods if row is None else periods[row : row + 1]
        return tuple(i for period in chosen for i in period.case_ids)

    is_month = periods[0].is_month
    return Table(
        id="course",
        row_heading=t.BY_MONTH if is_month else t.BY_WEEK,
        columns=(t.COUNT,),
        rows=tuple(Row(t.period(p.first, is_month=is_month), (len(p.case_ids),)) for p in periods),
        title=t.COURSE,
        open_cell=open_cell,
    )
