"""Which other periods stand beside the report's own in the table of several years."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from synpunkt_desk.reports.layout import Layout
from synpunkt_desk.reports.period import Period
from synpunkt_desk.services.reporting.report_drafts import ReportDraft
from synpunkt_desk.services.reporting.reporting import period_before
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import space

_MOST_YEARS: Final = 10
_TABLE: Final = "compared_years"


class YearsForm(Card):
    """Off where the layout has no such table. Signals: fields_changed(dict) of the draft."""

    fields_changed = Signal(object)

    def __init__(self, layouts: Sequence[Layout], *, parent: QWidget | None = None) -> None:
        super().__init__(t.MORE_PERIODS, parent=parent)
        self._layouts = {layout.key: layout for layout in layouts}
        self.hint = Muted()
        self.years = DropDown()
        self.before = QCheckBox()
        for years in range(_MOST_YEARS + 1):
            self.years.addItem(t.earlier_years(years), years)
        self.body.setSpacing(space(10))
        self.body.addWidget(self.hint)
        self.body.addWidget(LabelledField(t.EARLIER_YEARS, self.years))
        self.body.addWidget(self.before)
        self.years.activated.connect(self._on_years_chosen)
        self.before.clicked.connect(self._on_before_clicked)

    def show_draft(self, draft: ReportDraft) -> None:
        """Show what is chosen, without telling anybody."""
        self.years.setCurrentIndex(max(0, self.years.findData(draft.earlier_years)))
        self.before.setChecked(draft.with_period_before)
        if draft.first <= draft.last:
            before = period_before(Period(draft.first, draft.last))
            self.before.setText(t.period_before(before.first, before.last))
        layout = self._layouts.get(draft.layout)
        has_table = layout is not None and _TABLE in layout.tables
        self.hint.setText(t.MORE_PERIODS_HINT if has_table else t.NO_MORE_PERIODS)
        for field in (self.years, self.before):
            field.setEnabled(has_table)

    def _on_years_chosen(self) -> None:
        self.fields_changed.emit({"earlier_years": self.years.currentData()})

    def _on_before_clicked(self) -> None:
        self.fields_changed.emit({"with_period_before": self.before.isChecked()})
