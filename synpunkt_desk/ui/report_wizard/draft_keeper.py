"""Keeps the draft a moment after each change."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import report_drafts
from synpunkt_desk.services.reporting.report_drafts import KeptDraft, ReportDraft
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.report_wizard.places import draft_heading

PAUSE: Final = 1000
"""Milliseconds from a change until the draft is kept."""


class DraftKeeper(QObject):
    """Signals: kept(KeptDraft)."""

    kept = Signal(object)

    def __init__(
        self, operations: Operations, organisation: Organisation, draft_id: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._organisation = organisation
        self._draft_id = draft_id
        self._draft: ReportDraft | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.keep_now)

    @property
    def draft_id(self) -> str:
        """Where the draft is kept; "" until it has been."""
        return self._draft_id

    def keep_soon(self, draft: ReportDraft) -> None:
        """Keep this one within a moment."""
        self._draft = draft
        if not self._pause.isActive():
            self._pause.start()

    def keep_now(self) -> None:
        """Keep at once what is not kept yet."""
        self._pause.stop()
        draft, self._draft = self._draft, None
        if draft is None:
            return
        title = t.draft_title(draft_heading(draft, self._organisation))
        self._operations.write(lambda office: self._keep(office, draft, title), self._on_kept)

    def _keep(self, office: Office, draft: ReportDraft, title: str) -> KeptDraft:
        """Run by the one writer, so that a second keeping knows the id of the first."""
        kept = report_drafts.keep(office, draft, title=title, draft_id=self._draft_id)
        self._draft_id = kept.draft_id
        return kept

    def _on_kept(self, kept: KeptDraft) -> None:
        self.kept.emit(kept)
