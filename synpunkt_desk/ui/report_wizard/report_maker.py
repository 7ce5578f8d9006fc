"""Counts the report again a moment after the last change, one at a time, away from the window."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.office.letterhead import Letterhead
from synpunkt_desk.services.reporting import report_pages
from synpunkt_desk.services.reporting.report_drafts import ReportDraft
from synpunkt_desk.services.reporting.report_pages import MadeReport
from synpunkt_desk.ui.operations import Operations

PAUSE: Final = 300
"""Milliseconds after the last change."""


class ReportMaker(QObject):
    """Signals: made(MadeReport) for the latest wish; refused(AppError)."""

    made = Signal(object)
    refused = Signal(object)

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._wish: tuple[ReportDraft, Letterhead] | None = None
        self._is_counting = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._count)

    def ask(self, draft: ReportDraft, letterhead: Letterhead) -> None:
        """Count this one, soon; an earlier wish that is not begun falls away."""
        self._wish = (draft, letterhead)
        self._pause.start()

    @property
    def is_counting(self) -> bool:
        """Whether the latest wish is still to come."""
        return self._is_counting or self._wish is not None

    def _count(self) -> None:
        if self._wish is None or self._is_counting:
            return
        draft, letterhead = self._wish
        self._wish = None
        self._is_counting = True
        self._operations.compute(
            lambda office: report_pages.make(office, draft, letterhead),
            self._on_made,
            failed=self._on_failed,
        )

    def _on_made(self, made: MadeReport) -> None:
        self._is_counting = False
        if self._wish is None:
            self.made.emit(made)
        else:
            self._count()

    def _on_failed(self, error: AppError) -> None:
        self._is_counting = False
        if self._wish is None:
            self.refused.emit(error)
        else:
            self._count()
