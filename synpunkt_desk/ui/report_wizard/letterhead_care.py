"""The municipality's name and mark on the paper, remembered from one report to the next."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.office import letterhead
from synpunkt_desk.services.office.letterhead import Letterhead
from synpunkt_desk.texts import errors
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.report_wizard.paper_form import PaperForm
from synpunkt_desk.ui.widgets.toast import Toast


class LetterheadCare(QObject):
    """Signals: letterhead_changed(Letterhead)."""

    letterhead_changed = Signal(object)

    def __init__(
        self, operations: Operations, form: PaperForm, toast: Toast, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._form = form
        self._toast = toast
        form.sender_changed.connect(self._on_sender_changed)
        form.logo_wanted.connect(self._on_logo_wanted)
        form.logo_removed.connect(lambda: self._keep_logo(None))

    def _on_sender_changed(self, name: str) -> None:
        self._operations.write(lambda office: letterhead.keep_name(office, name), self._on_kept)

    def _on_logo_wanted(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self._form, t.LOGO, "", t.LOGO_FILTER)
        if chosen:
            self._keep_logo(Path(chosen))

    def _keep_logo(self, picture: Path | None) -> None:
        self._operations.write(
            lambda office: letterhead.keep_logo(office, picture),
            self._on_kept,
            failed=self._show_error,
        )

    def _on_kept(self, kept: Letterhead) -> None:
        self._form.show_letterhead(kept)
        self.letterhead_changed.emit(kept)

    def _show_error(self, error: AppError) -> None:
        self._toast.show_text(str(errors.sentence(error)))
