"""A made report on its way out: printed, saved in one of the formats, or kept as finished."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import frozen_reports
from synpunkt_desk.services.reporting.report_drafts import ReportDraft
from synpunkt_desk.services.reporting.report_formats import FORMATS, finished
from synpunkt_desk.services.reporting.report_pages import MadeReport
from synpunkt_desk.services.reporting.word_template import word_template
from synpunkt_desk.texts import errors
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.pdf_output import Output
from synpunkt_desk.ui.report_wizard.finish_page import FinishPage
from synpunkt_desk.ui.widgets.toast import Toast


class ReportExit(QObject):
    """What goes out is what was shown last.

    Signals: completed(report id) when it is kept as finished.
    """

    completed = Signal(str)

    def __init__(
        self, operations: Operations, page: FinishPage, toast: Toast, host: QWidget
    ) -> None:
        super().__init__(host)
        self._operations = operations
        self._page = page
        self._output = Output(operations, host, toast)
        self._shown: tuple[MadeReport, ReportDraft] | None = None
        page.output.print.clicked.connect(self._on_print_wanted)
        page.output.save_as.save_wanted.connect(self._on_save_wanted)
        page.complete.complete_wanted.connect(self._on_complete_wanted)

    def show_made(self, made: MadeReport, draft: ReportDraft) -> None:
        """Let this one go out from now on."""
        self._shown = (made, draft)

    def _on_print_wanted(self) -> None:
        if self._shown:
            made, _ = self._shown
            self._output.print(t.draft_file(made.report.title), lambda: made.pdf)

    def _on_save_wanted(self, key: str, heading_level: int) -> None:
        if self._shown:
            (made, _), office = self._shown, self._operations.office
            suffix = FORMATS[key].suffix
            self._output.save(
                t.draft_file(made.report.title),
                suffix,
                lambda: _content(office, made, key, heading_level),
            )

    def _on_complete_wanted(self) -> None:
        if self._shown:
            made, draft = self._shown
            name = draft.approved_by
            self._page.complete.complete.setEnabled(False)
            self._operations.write(
                lambda office: frozen_reports.freeze(office, draft, made, approved_by=name),
                self._on_completed,
                failed=self._on_refused,
            )

    def _on_completed(self, changes: Changes) -> None:
        self._page.complete.complete.setEnabled(True)
        self.completed.emit(next(iter(changes.ids["report"])))

    def _on_refused(self, error: AppError) -> None:
        self._page.complete.complete.setEnabled(True)
        self._page.complete.show_error(str(errors.sentence(error)))


def _content(office: Office, made: MadeReport, key: str, heading_level: int) -> bytes:
    if key == "pdf":
        return made.pdf
    sent = replace(
        finished(made.report, made.document),
        template=word_template(office),
        heading_level=heading_level,
    )
    return FORMATS[key].write(sent)
