"""One draft or report beside the list: what is known of it and what one can do with it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from synpunkt_desk.services.reporting.frozen_reports import FrozenReport, ReportStatus
from synpunkt_desk.services.reporting.report_changes import SinceThen
from synpunkt_desk.services.reporting.report_drafts import KeptDraft
from synpunkt_desk.texts import report_list as t
from synpunkt_desk.texts.dates import iso
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.tied import tied
from synpunkt_desk.ui.case_editor.lists import RowList, plain_words
from synpunkt_desk.ui.report_list.rows import Listed, cells_of, status_of, title_of
from synpunkt_desk.ui.widgets.buttons import PlainButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, SectionLabel, Strong
from synpunkt_desk.ui.widgets.pill import Pill
from synpunkt_desk.ui.widgets.tokens import Tone


class ReportCard(Card):
    """Signals: opened(), removed(), decision_wanted(), order_wanted(), changes_wanted();
    cases_wanted(SinceThen).
    """

    opened = Signal()
    removed = Signal()
    decision_wanted = Signal()
    order_wanted = Signal()
    changes_wanted = Signal()
    cases_wanted = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.status = Pill("", Tone.GREY)
        self.heading = Strong()
        self.open = tied(PrimaryButton(""), ActionId.OPEN_REPORT)
        self.decide = tied(SecondaryButton(t.DECIDE), ActionId.REPORT_DECISION)
        self.order = tied(SecondaryButton(t.ORDER), ActionId.ORDER_BY_REPORT)
        self.ask_changes = tied(SecondaryButton(t.CHANGES_BUTTON), ActionId.REPORT_CHANGES)
        self.remove = PlainButton(t.REMOVE)
        self.facts, self.changes = RowList(), RowList()
        self._changes_heading = SectionLabel(t.CHANGES)
        self._lay_out()
        for button, signal in (
            (self.open, self.opened),
            (self.decide, self.decision_wanted),
            (self.order, self.order_wanted),
            (self.ask_changes, self.changes_wanted),
            (self.remove, self.removed),
        ):
            button.clicked.connect(signal)

    def show_listed(self, listed: Listed) -> None:
        """Show a draft or a report."""
        self.heading.setText(title_of(listed))
        self.setAccessibleName(title_of(listed))
        is_draft = isinstance(listed, KeptDraft)
        is_presented = not is_draft and listed.status is ReportStatus.PRESENTED
        tone = Tone.GREY if is_draft else Tone.GREEN if is_presented else Tone.BLUE
        self.status.show_state(status_of(listed), tone)
        self.open.set_label(t.GO_ON if is_draft else t.SHOW)
        self.remove.set_label(t.REMOVE if is_draft else t.WITHDRAW)
        self.remove.setVisible(not is_presented)
        self.decide.setVisible(not is_draft and not is_presented)
        for part in (self.order, self.ask_changes):
            part.setVisible(not is_draft)
        self.facts.show_rows([plain_words(words) for words in _facts(listed)])
        self._show_rows(())

    def show_counting(self) -> None:
        """Say that the report is counted again."""
        self._show_rows([Muted(t.COUNTING)])

    def show_changes(self, changes: Sequence[SinceThen]) -> None:
        """Tell what differs now, each with its cases."""
        rows = [self._change(change) for change in changes]
        self._show_rows(rows or [plain_words(t.NOT_CHANGED)])

    def _show_rows(self, rows: Sequence[QWidget]) -> None:
        self.changes.show_rows(rows)
        for part in (self._changes_heading, self.changes):
            part.setVisible(bool(rows))

    def _change(self, change: SinceThen) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(plain_words(change.words), 1)
        if change.cases:
            button = PlainButton(t.SHOW_CASES)
            button.setAccessibleDescription(change.words)
            button.clicked.connect(lambda: self.cases_wanted.emit(change))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _lay_out(self) -> None:
        self.heading.setWordWrap(True)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        for button in (self.open, self.decide, self.order, self.ask_changes, self.remove):
            flow.addWidget(button)
        self.body.addWidget(self.status, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.heading, buttons, self.facts, self._changes_heading, self.changes):
            self.body.addWidget(part)
        self.body.addStretch(1)


def _facts(listed: Listed) -> Iterator[str]:
    yield cells_of(listed)[2]
    if isinstance(listed, FrozenReport):
        report = listed.report
        yield t.approved(report.approved_by)
        yield t.figures_of(iso(report.data_day))
        if report.decided_on:
            yield t.decided(iso(report.decided_on), report.paragraph)
            yield report.decision
        if listed.orders:
            yield t.orders(len(listed.orders))
