"""Where one begins: a file to choose or drop, and how the sources are doing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.weeks import week_of
from synpunkt_desk.services.importing.sources import SourceCounts, counts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import import_page as t
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.tied import tied
from synpunkt_desk.ui.importing.runs_card import RunsCard
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar, Card
from synpunkt_desk.ui.widgets.labels import Muted, Strong, Title
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.tokens import Tone

_COLUMNS: Final = (t.SOURCE, t.LAST, t.USUAL, t.BY_DAY, t.BY_WEEK, t.STATE)
_WIDTHS: Final = {1: 190, 2: 115, 3: 245, 4: 205, 5: 100}
_DAYS: Final = 7
_WEEKS: Final = 4
_TABLE_HEIGHT: Final = 220


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in words."""

    counts: SourceCounts
    cells: tuple[str, ...]


class StartPage(QWidget):
    """Signals: file_asked(); removal_asked(name)."""

    file_asked = Signal()
    removal_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.quiet = Banner()
        self.choose = tied(PrimaryButton(t.CHOOSE, icon_name="folder-open"), ActionId.CHOOSE_IMPORT)
        self.problem = Banner()
        self.table = RowTable(_COLUMNS, _WIDTHS, name=t.SOURCES)
        self.table.setMinimumHeight(scaled(_TABLE_HEIGHT))
        self.remove = SecondaryButton(t.REMOVE, icon_name="trash-2")
        self._none = Muted(t.NO_SOURCES)
        self._rows: Sequence[SourceRow] = ()
        self.runs = RunsCard()
        self._lay_out()
        self.setFocusProxy(self.choose)
        self.choose.clicked.connect(self.file_asked)
        self.remove.clicked.connect(self._on_remove_clicked)

    def show_sources(self, rows: Sequence[SourceRow]) -> None:
        """Show the sources, and a warning for those that are quiet."""
        at = max(0, self.table.currentIndex().row())
        self._rows = rows
        self.table.show_table([(row, row.cells) for row in rows], stand_on=at)
        for part in (self.table, self.remove):
            part.setVisible(bool(rows))
        self._none.setVisible(not rows)
        silent = [row.counts for row in rows if row.counts.is_quiet and row.counts.is_kept]
        said = [t.quiet_sentence(s.name, s.days_since, s.usual_days) for s in silent]
        if said:
            self.quiet.show_state("\n".join(said), tone=Tone.AMBER)
        else:
            self.quiet.clear()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self._on_remove_clicked()
        else:
            super().keyPressEvent(event)

    def _on_remove_clicked(self) -> None:
        at = self.table.currentIndex().row()
        if 0 <= at < len(self._rows) and self._rows[at].counts.is_kept:
            self.removal_asked.emit(self._rows[at].counts.name)

    def _lay_out(self) -> None:
        file = Card()
        file.body.addWidget(Strong(t.DROP_TITLE))
        file.body.addWidget(Muted(t.DROP_TEXT))
        file.body.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        known = Card(t.SOURCES, t.SOURCES_NOTE)
        known.body.addWidget(self._none)
        known.body.addWidget(self.table, 1)
        known.body.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        page = ScrollPage()
        for part in (self.quiet, self.problem, file):
            page.body.addWidget(part)
        page.body.addWidget(known, 1)
        page.body.addWidget(self.runs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Bar("bar", Title(t.TITLE), None))
        column.addWidget(page, 1)


def read_sources(office: Office) -> list[SourceRow]:
    """Every source with its last weeks."""
    today = office.today()
    monday = today - timedelta(days=today.weekday())
    first = monday - timedelta(weeks=_WEEKS - 1)
    return [
        SourceRow(source, _cells(source, first, today)) for source in counts(office, first, today)
    ]


def _cells(source: SourceCounts, first: date, today: date) -> tuple[str, ...]:
    days = [today - timedelta(days=back) for back in reversed(range(_DAYS))]
    by_week = dict.fromkeys((week_of(first + timedelta(weeks=n)) for n in range(_WEEKS)), 0)
    for day, count in source.per_day.items():
        by_week[week_of(day)] += count
    weeks = [(week.rpartition("W")[2].lstrip("0"), count) for week, count in by_week.items()]
    state = t.QUIET if source.is_quiet else t.AS_USUAL if source.usual_days else ""
    return (
        source.name,
        t.last_words(source.last_came, source.days_since),
        t.usual_words(source.usual_days),
        t.day_counts([(day, source.per_day.get(day, 0)) for day in days]),
        t.week_counts(weeks),
        state if source.is_kept else t.TAKEN_AWAY,
    )
