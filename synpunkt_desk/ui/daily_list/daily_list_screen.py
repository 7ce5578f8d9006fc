"""The screen of the daily register list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.lists.daily_list import DailyListRow, daily_list, daily_list_document
from synpunkt_desk.services.office.letterhead import letterhead, with_letterhead
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting.reporting import period_of
from synpunkt_desk.texts import daily_list as t
from synpunkt_desk.texts import errors
from synpunkt_desk.texts.dates import period_in_days
from synpunkt_desk.ui.daily_list.daily_list_view import ONE_DAY, PERIOD, DailyListView
from synpunkt_desk.ui.days import read_day
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.pdf_output import Output
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.toast import Toast
from synpunkt_desk.ui.widgets.tokens import Tone


@dataclass(frozen=True, slots=True)
class Listed:
    """What was asked for, and the rows found."""

    first: date
    last: date
    board: ObjectId
    rows: Sequence[DailyListRow]

    @property
    def title(self) -> str:
        """The title on paper."""
        return t.title(period_in_days(self.first, self.last))


class DailyListScreen(QWidget):
    """Signals: cases_requested(case ids, words) to show a case in the list."""

    cases_requested = Signal(object, str)

    def __init__(self, operations: Operations, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        organisation = operations.office.organisation
        self.view = DailyListView(_boards(organisation), partial(read_day, operations.office))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.toast = Toast(self)
        self._output = Output(operations, self, self.toast)
        self._listed: Listed | None = None
        today = operations.office.today()
        self.view.first.set_day(today)
        self.view.last.set_day(today)
        self.view.show_span(ONE_DAY)
        self.setFocusProxy(self.view.first)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _connect(self) -> None:
        view = self.view
        view.board.activated.connect(self._read)
        view.span.choice_changed.connect(self._on_span_chosen)
        view.first.day_changed.connect(self._on_day_changed)
        view.last.day_changed.connect(self._on_day_changed)
        view.previous.clicked.connect(lambda: self._step(-1))
        view.next.clicked.connect(lambda: self._step(1))
        view.today.clicked.connect(lambda: self._show_day(self._operations.office.today()))
        view.table.day_stepped.connect(self._step)
        view.table.row_opened.connect(self._on_row_opened)
        view.print.clicked.connect(self._on_print_wanted)
        view.save_pdf.clicked.connect(self._on_save_wanted)
        self._operations.changed.connect(self._on_changed)

    def _is_period(self) -> bool:
        return self.view.span.value() == PERIOD

    def _read(self) -> None:
        first = self.view.first.day()
        last = self.view.last.day() if self._is_period() else first
        board: ObjectId = self.view.board.currentData()
        if first and last:
            self._operations.read(
                lambda office: read_list(office, first, last, board=board),
                self._on_read,
                key="daily list",
                failed=self._on_refused,
            )

    def _on_read(self, listed: Listed) -> None:
        self._listed = listed
        left_out = sum(row.sender is None or row.matter is None for row in listed.rows)
        counted = t.counted(len(listed.rows), left_out)
        view = self.view
        view.problem.clear()
        view.heading.setText(t.when(listed.first, listed.last))
        view.count.setText(counted)
        view.table.show_rows(listed.rows)
        view.empty.show_words(t.NOTHING_TITLE, t.nothing_text(listed.first, listed.last))
        view.show_rows(is_empty=not listed.rows)
        announce(view.heading, f"{view.heading.text()}, {counted}")

    def _on_refused(self, error: AppError) -> None:
        self.view.problem.show_state(str(errors.sentence(error)), tone=Tone.RED)

    def _on_span_chosen(self, span: str) -> None:
        self.view.show_span(span)
        if span == PERIOD:
            self.view.last.set_day(self.view.first.day())
        self._read()

    def _on_day_changed(self, day: date | None) -> None:
        if day is None and self._listed:
            self.view.first.set_day(self._listed.first)
            self.view.last.set_day(self._listed.last)
        self._read()

    def _step(self, days: int) -> None:
        day = self.view.first.day()
        if day and not self._is_period():
            self._show_day(day + timedelta(days=days))

    def _show_day(self, day: date) -> None:
        self.view.first.set_day(day)
        self._read()

    def _on_row_opened(self, row: DailyListRow) -> None:
        self.cases_requested.emit((row.case_id,), row.number)

    def _on_print_wanted(self) -> None:
        if self._listed:
            office, listed = self._operations.office, self._listed
            self._output.print(listed.title, lambda: draw_list(office, listed))

    def _on_save_wanted(self) -> None:
        if self._listed:
            office, listed = self._operations.office, self._listed
            self._output.save(listed.title, "pdf", lambda: draw_list(office, listed))

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("case", "submitter") and self.isVisible():
            self._read()


def read_list(office: Office, first: date, last: date, *, board: ObjectId) -> Listed:
    """Read the rows. Raises `period_backwards`."""
    period_of(first, last)
    return Listed(first, last, board, daily_list(office, first, last, board=board))


def draw_list(office: Office, listed: Listed) -> bytes:
    """The pages to print."""
    document = daily_list_document(office, listed.first, listed.last, board=listed.board)
    return render_pdf(with_letterhead(document, letterhead(office)))


def _boards(organisation: Organisation) -> list[tuple[ObjectId, str]]:
    boards = organisation.units_of(UnitKind.BOARD)
    boards.sort(key=lambda board: organisation.units[board].order)
    return [("", t.ALL_BOARDS), *((board, organisation.name(board)) for board in boards)]
