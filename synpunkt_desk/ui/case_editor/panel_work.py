"""Forms that open beside a register, and what is written when they are confirmed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import errors
from synpunkt_desk.ui.case_editor.act_panel import ActPanel
from synpunkt_desk.ui.case_editor.form import Form, Values
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.focus import tab_as_laid_out
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage


class PanelWork(QObject):
    """What goes wrong is said in the form; while none is open it is told to `failed`.

    Signals: written() when what was confirmed is written, and the form is closed.
    """

    written = Signal()

    def __init__(
        self,
        operations: Operations,
        panel: ActPanel,
        page: ScrollPage,
        failed: Callable[[AppError], None],
    ) -> None:
        super().__init__(panel)
        self._operations = operations
        self._panel = panel
        self._page = page
        self._failed = failed
        panel.confirmed.connect(self._on_confirmed)

    def open(self, form: Form) -> None:
        """Open a form where it is seen."""
        self._panel.open_form(form)
        tab_as_laid_out(self._page)
        self._page.ensureWidgetVisible(self._panel)

    def write(self, work: Callable[[Office], Changes]) -> None:
        """Write something for which no form is needed."""
        self._operations.write(work, failed=self.tell)

    def tell(self, error: AppError) -> None:
        """Say what went wrong."""
        if self._panel.form is None:
            self._failed(error)
        else:
            self._panel.show_error(error, str(errors.sentence(error)))

    def _on_confirmed(self, form: Form, values: Values) -> None:
        self._operations.write(form.work(values), self._on_written, failed=self.tell)

    def _on_written(self, _changes: Changes) -> None:
        self._panel.close_form()
        self.written.emit()
