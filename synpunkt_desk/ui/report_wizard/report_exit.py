"""A made report on its way out: printed, or saved in one of the formats."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from synpunkt_desk.services import reporting
from synpunkt_desk.services.report_pages import MadeReport
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.pdf_output import Output
from synpunkt_desk.ui.report_wizard.finish_page import FinishPage
from synpunkt_desk.ui.widgets.toast import Toast


class ReportExit(QObject):
    """What goes out is what was shown last."""

    def __init__(
        self, operations: Operations, page: FinishPage, toast: Toast, host: QWidget
    ) -> None:
        super().__init__(host)
        self._output = Output(operations, host, toast)
        self._made: MadeReport | None = None
        page.output.print.clicked.connect(self._on_print_wanted)
        page.output.save_wanted.connect(self._on_save_wanted)

    def show_made(self, made: MadeReport) -> None:
        """Let this one go out from now on."""
        self._made = made

    def _on_print_wanted(self) -> None:
        if self._made:
            pdf = self._made.pdf
            self._output.print(self._made.report.title, lambda: pdf)

    def _on_save_wanted(self, name: str) -> None:
        made = self._made
        if made:
            self._output.save(made.report.title, name, lambda: _content(made, name))


def _content(made: MadeReport, name: str) -> bytes:
    return made.pdf if name == "pdf" else reporting.report_bytes(made.report, name)
