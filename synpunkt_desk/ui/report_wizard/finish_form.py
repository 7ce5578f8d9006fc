"""The last look at a report: what will be printed, who has approved it, and the ways out."""

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from synpunkt_desk.reports.checks import Severity
from synpunkt_desk.reports.period import Period
from synpunkt_desk.services.reporting.report_drafts import ReportDraft
from synpunkt_desk.services.reporting.report_pages import MadeReport
from synpunkt_desk.texts import output
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.texts.dates import long_date, period_in_days
from synpunkt_desk.ui.report_wizard.save_as import SaveAs
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import space

Line = tuple[str, str]


class SummaryCard(Card):
    """What will be printed, a line for each thing."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(t.SUMMARY, parent=parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(space(12))
        self._grid.setVerticalSpacing(space(6))
        self._grid.setColumnStretch(1, 1)
        self.lines: dict[str, QLabel] = {}
        self.body.addLayout(self._grid)

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show them; the names are always the same."""
        for name, words in lines:
            if name not in self.lines:
                self._add_line(name)
            self.lines[name].setText(words)

    def _add_line(self, name: str) -> None:
        row, label = self._grid.rowCount(), QLabel()
        label.setWordWrap(True)
        self._grid.addWidget(Muted(name, wraps=False), row, 0)
        self._grid.addWidget(label, row, 1)
        self.lines[name] = label


class CompleteCard(Card):
    """Who has approved the report. The button `complete` stands at the foot of the page.

    Signals: fields_changed(dict) of the draft; complete_wanted().
    """

    fields_changed = Signal(object)
    complete_wanted = Signal()

    def __init__(self, hint: str = t.COMPLETE_HINT, *, parent: QWidget | None = None) -> None:
        super().__init__(t.COMPLETE, parent=parent)
        self.approved_by = QLineEdit()
        self.field = LabelledField(t.APPROVED_BY, self.approved_by, hint=t.APPROVED_BY_HINT)
        self.complete = PrimaryButton(t.COMPLETE, icon_name="check")
        self.body.setSpacing(space(10))
        self.body.addWidget(Muted(hint))
        self.body.addWidget(self.field)
        self.approved_by.textEdited.connect(self._on_edited)
        self.approved_by.returnPressed.connect(self.complete.click)
        self.complete.clicked.connect(self.complete_wanted)

    def show_draft(self, draft: ReportDraft) -> None:
        """Show what is written."""
        if self.approved_by.text() != draft.approved_by:
            self.approved_by.setText(draft.approved_by)

    def show_error(self, text: str) -> None:
        """Say what is lacking, where it is written."""
        self.field.set_error(text)
        self.approved_by.setFocus()

    def _on_edited(self, text: str) -> None:
        self.field.set_error("")
        self.fields_changed.emit({"approved_by": text})


class OutputCard(Card):
    """Print the draft, or save it in one of the formats."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(t.OUTPUT, parent=parent)
        self.print = SecondaryButton(output.PRINT, icon_name="printer", keys="Ctrl+P")
        self.save_as = SaveAs()
        row = FlowLayout(spacing=8)
        row.addWidget(self.print)
        row.addWidget(self.save_as)
        self.body.addWidget(Muted(t.OUTPUT_HINT))
        self.body.addLayout(row)

    def set_ready(self, is_ready: bool) -> None:
        """Let nothing out while it is being counted."""
        self.print.setEnabled(is_ready)
        self.save_as.setEnabled(is_ready)


def summary_lines(made: MadeReport, draft: ReportDraft, *, heading: str, pages: int) -> list[Line]:
    """What the report is about, what it rests on and who answers for it."""
    report = made.report
    found = Counter(check.severity for check in report.checks)
    compared, beside = report.request.compared_with, report.request.earlier_periods
    signed = [one.name.strip() for one in draft.signatories if one.name.strip()]
    return [
        (t.PLACE_AND_PERIOD, heading),
        (t.LAYOUT, report.layout.name),
        (t.COMPARISON, _periods([compared] if compared else ()) or t.NO_COMPARISON),
        (t.BESIDE, _periods(beside) or t.NO_MORE),
        (t.NUMBER_OF_CASES, t.cases_counted(len(report.case_ids))),
        (t.DATA_DAY, long_date(report.request.today)),
        (t.FOUND, t.left_to_do(found[Severity.FIX], found[Severity.REVIEW])),
        (t.DIARY_NUMBER, draft.diary_number.strip() or t.NO_NUMBER),
        (t.SIGNED_BY, ", ".join(signed) or t.NOBODY),
        (t.PAGES, t.pages_counted(pages)),
    ]


def _periods(periods: Iterable[Period]) -> str:
    """Each on a line, the latest first and once."""
    latest = sorted(set(periods), key=lambda period: period.last, reverse=True)
    return "\n".join(period_in_days(period.first, period.last) for period in latest)
