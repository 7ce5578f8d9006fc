"""The layout of the year wheel: planned reports at the left, one of them at the right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.services.reporting.year_wheel import Planned, PlanState
from synpunkt_desk.texts import year_wheel as t
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.tied import tied
from synpunkt_desk.ui.case_editor.act_panel import ActPanel
from synpunkt_desk.ui.case_editor.lists import RowList, plain_words
from synpunkt_desk.ui.case_editor.register_row import RegisterRow
from synpunkt_desk.ui.widgets.buttons import PlainButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar, Card
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Strong, Title
from synpunkt_desk.ui.widgets.pill import Pill
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.tokens import Tone

_WIDTHS: Final = {0: 150, 2: 142, 3: 94, 4: 114}
_TONES: Final = {
    PlanState.COMING: Tone.GREY,
    PlanState.WAITING: Tone.AMBER,
    PlanState.LATE: Tone.RED,
    PlanState.FINISHED: Tone.BLUE,
    PlanState.PRESENTED: Tone.GREEN,
}


@dataclass(frozen=True, slots=True)
class WheelRow:
    """A planned report in words."""

    planned: Planned
    cells: tuple[str, ...]

    @property
    def key(self) -> tuple[str, date]:
        """What makes it the same row again."""
        return self.planned.plan_id, self.planned.period.first


class PlanCard(Card):
    """Signals: opened() to show or make the report; edit_wanted(); removed()."""

    opened = Signal()
    edit_wanted = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.status = Pill("", Tone.GREY)
        self.heading = Strong()
        self.facts = RowList()
        self.open = tied(PrimaryButton(t.MAKE), ActionId.MAKE_PLANNED)
        self.edit = tied(SecondaryButton(t.EDIT), ActionId.EDIT_PLAN)
        self.remove = PlainButton(t.REMOVE)
        self.heading.setWordWrap(True)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        for button, signal in (
            (self.open, self.opened),
            (self.edit, self.edit_wanted),
            (self.remove, self.removed),
        ):
            flow.addWidget(button)
            button.clicked.connect(signal)
        self.body.addWidget(self.status, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.heading, buttons, self.facts):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_row(self, row: WheelRow) -> None:
        """Show a planned report."""
        planned, (place, layout, days, due, state) = row.planned, row.cells
        self.heading.setText(f"{place}: {layout}")
        self.setAccessibleName(f"{place}: {layout}")
        self.status.show_state(state, _TONES[planned.state])
        self.open.set_label(t.SHOW if planned.frozen else t.MAKE)
        self.open.setVisible(planned.frozen is not None or planned.is_missing)
        every = t.EVERY.get(planned.plan.every, "")
        told = (days, t.due(due), every, t.after(planned.plan.due_days))
        self.facts.show_rows([plain_words(words) for words in told])


class WheelView(QWidget):
    """The parts of the screen. Signals: row_chosen(WheelRow or None)."""

    row_chosen = Signal(object)

    def __init__(
        self, parse_day: Callable[[str, bool], date | None], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.count = Muted(wraps=False)
        self.new = tied(PrimaryButton(t.NEW, icon_name="plus"), ActionId.NEW_PLAN)
        self.table = RowTable(t.COLUMNS, _WIDTHS, name=t.TABLE)
        self.empty = EmptyState(t.EMPTY_TITLE, t.EMPTY_TEXT, icon_name="clock")
        self.panel = ActPanel(parse_day)
        self.card = PlanCard()
        self.page = ScrollPage()
        self._rows: Sequence[WheelRow] = ()
        self._row = RegisterRow(self.table, self.empty, self.panel, self.card)
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._tell)

    def show_rows(self, rows: Sequence[WheelRow]) -> None:
        """Show other rows and stand on the same one, or where it stood."""
        chosen, was_at = self.chosen(), max(0, self.table.currentIndex().row())
        keys = [row.key for row in rows]
        stand_on = keys.index(chosen.key) if chosen and chosen.key in keys else was_at
        late = [at for at, row in enumerate(rows) if row.planned.state is PlanState.LATE]
        missing = sum(row.planned.is_missing for row in rows)
        self.count.setText(t.counted(missing, len(late)) if rows else "")
        self._rows = ()
        self.table.show_table([(row, row.cells) for row in rows], stand_on=stand_on, late=late)
        self._rows = rows
        self._row.show_rows(bool(rows))
        self._tell()

    def chosen(self) -> WheelRow | None:
        """What one stands on."""
        at = self.table.currentIndex().row()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._row.fit(event.size().width())

    def _tell(self) -> None:
        chosen = self.chosen()
        if chosen:
            self.card.show_row(chosen)
        self.card.setVisible(chosen is not None)
        self.row_chosen.emit(chosen)

    def _lay_out(self) -> None:
        self.page.body.addLayout(self._row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Bar("bar", Title(t.TITLE, wraps=False), self.count, None, self.new))
        column.addWidget(self.page, 1)
        column.addWidget(Bar("foot", Muted(t.TABLE_HINT, wraps=False)))
