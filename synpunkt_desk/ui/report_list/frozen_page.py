"""A finished report as it was approved: to read, print and save."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import frozen_reports
from synpunkt_desk.services.reporting.frozen_reports import FrozenReport
from synpunkt_desk.services.reporting.report_formats import FORMATS
from synpunkt_desk.services.reporting.word_template import word_template
from synpunkt_desk.texts import errors, output
from synpunkt_desk.texts import report_list as t
from synpunkt_desk.texts.dates import iso
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.pdf_output import Output
from synpunkt_desk.ui.report_wizard.page_preview import PagePreview
from synpunkt_desk.ui.report_wizard.save_as import SaveAs
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar, Card
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.toast import Toast
from synpunkt_desk.ui.widgets.tokens import Tone


@dataclass(frozen=True, slots=True)
class _Read:
    """The pages, whether small numbers are protected, and whether workplaces have their own."""

    pdf: bytes
    is_public: bool
    has_papers: bool


def _read(office: Office, report_id: ObjectId) -> _Read:
    pdf = frozen_reports.pdf_of(office, report_id)
    kept = frozen_reports.finished_in(office, report_id)
    return _Read(pdf, is_public=kept.open_data is not None, has_papers=bool(kept.papers))


def _content(office: Office, report_id: ObjectId, key: str, heading_level: int) -> bytes:
    """The report in a format, from what was kept of it."""
    kept = frozen_reports.finished_in(office, report_id)
    sent = replace(kept, template=word_template(office), heading_level=heading_level)
    return FORMATS[key].write(sent)


class FrozenPage(QWidget):
    """Signals: left() to go back to the list."""

    left = Signal()

    def __init__(self, operations: Operations, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._report_id, self._pdf = "", b""
        self.heading = Title()
        self.about = Muted()
        self.back = SecondaryButton(t.BACK, keys="Esc")
        self.print = PrimaryButton(output.PRINT, icon_name="printer", keys="Ctrl+P")
        self.save_as = SaveAs()
        self.problem = Banner()
        self.preview = PagePreview(name=t.PREVIEW_NAME)
        self._output = Output(operations, self, Toast(self))
        self._lay_out()
        self._show_ready(False)
        self.setFocusProxy(self.preview.view)
        self.back.clicked.connect(self.left)
        self.print.clicked.connect(lambda: self._output.print(self._title, lambda: self._pdf))
        self.save_as.save_wanted.connect(self._on_save_wanted)

    def show_report(self, frozen: FrozenReport) -> None:
        """Read the pages and show them."""
        self._report_id = report_id = frozen.report_id
        self.heading.setText(frozen.report.title)
        self.about.setText(t.locked_line(frozen.report.approved_by, iso(frozen.report.data_day)))
        self._show_ready(False)
        self._operations.read(
            lambda office: _read(office, report_id),
            self._show_read,
            key="frozen report",
            failed=self._show_error,
        )

    @property
    def _title(self) -> str:
        return self.heading.text()

    def _show_read(self, read: _Read) -> None:
        self._pdf = read.pdf
        self.problem.clear()
        self.preview.show_pdf(read.pdf)
        self.save_as.show_public(read.is_public)
        self.save_as.show_units(has_papers=read.has_papers)
        self._show_ready(True)

    def _on_save_wanted(self, key: str, heading_level: int) -> None:
        office, report_id, pdf = self._operations.office, self._report_id, self._pdf

        def content() -> bytes:
            return pdf if key == "pdf" else _content(office, report_id, key, heading_level)

        self._output.save(self._title, FORMATS[key].suffix, content)

    def _show_error(self, error: AppError) -> None:
        self.problem.show_state(str(errors.sentence(error)), tone=Tone.RED)

    def _show_ready(self, is_ready: bool) -> None:
        self.preview.setVisible(is_ready)
        for button in (self.print, self.save_as):
            button.setEnabled(is_ready)

    def _lay_out(self) -> None:
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(space(18), space(10), space(18), space(10))
        inside.addWidget(self.problem)
        inside.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = Card(look="bar")
        head.body.addWidget(self.heading)
        head.body.addWidget(self.about)
        column.addWidget(head)
        column.addWidget(body, 1)
        column.addWidget(Bar("foot", self.back, None, self.print, self.save_as))
