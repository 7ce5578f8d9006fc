"""Nothing typed is lost: a draft within two seconds, an entry when a field is left."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.case_editor.form_values import (
    FormValues,
    OwnWrites,
    Seen,
    drafted_seen,
    drafted_values,
    seen_of,
    stored_values,
)
from synpunkt_desk.ui.case_editor.sheet import Sheet, read_sheet
from synpunkt_desk.ui.operations import Operations

DRAFT_AFTER: Final = 1500
"""Milliseconds from the first key until what is typed has been kept."""


@dataclass(frozen=True, slots=True)
class _Saved:
    """A write and the case as it then was."""

    changes: Changes
    sheet: Sheet


class Autosave(QObject):
    """Knows what is stored, what is shown, and keeps the difference.

    Signals: saved(Sheet) with the case as it now is; refused(AppError).
    """

    saved = Signal(object)
    refused = Signal(object)

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._sheet: Sheet | None = None
        self._stored = FormValues()
        self._shown = FormValues()
        self._form: Fields = {}
        self._seen = Seen()
        self._own = OwnWrites()
        self._pending = 0
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_AFTER)
        self._timer.timeout.connect(self.keep_draft)

    def start(self, sheet: Sheet) -> FormValues:
        """Begin with a case; returns what its form should show, drafts included."""
        self._timer.stop()
        self._pending = 0
        self._form = {}
        drafted = drafted_values(sheet)
        self._sheet = sheet
        self._stored = stored_values(sheet)
        self._seen = drafted_seen(sheet, drafted).over(seen_of(sheet))
        self._shown = drafted.over(self._stored)
        return self._shown

    def stop(self) -> None:
        """No case is shown any more."""
        self._timer.stop()
        self._sheet = None

    def refresh(self, sheet: Sheet) -> FormValues:
        """The case has changed; returns what to show, with unsaved words kept."""
        if not self._pending:
            unsaved = self.unsaved()
            self._sheet = sheet
            self._stored = stored_values(sheet)
            self._seen = self._seen.only(unsaved).over(seen_of(sheet))
            self._shown = unsaved.over(self._stored)
        return self._shown

    def unsaved(self) -> FormValues:
        """What is shown but neither stored nor about to be."""
        return self._shown.other_than(self._stored)

    def take(self, shown: FormValues, form: Fields) -> None:
        """What the fields now hold, and the small form that is open."""
        self._shown = shown.over(self._shown)
        self._form = form
        if not self._timer.isActive():
            self._timer.start()

    def give_up(self, name: str) -> None:
        """A field of the case was refused: the others can be written without it."""
        stored = {name: self._stored.case.get(name)}
        self._shown = FormValues(stored).over(self._shown)

    def keep_draft(self) -> None:
        """Keep what is unsaved now."""
        self._timer.stop()
        if self._sheet is None:
            return
        case_id, content = self._sheet.case_id, self._content(self.unsaved())
        self._operations.write(lambda office: _keep(office, case_id, content))

    def save(self) -> None:
        """Write what differs as one entry; kept as a draft until that has succeeded."""
        unsaved = self.unsaved()
        if self._sheet is None or not unsaved:
            return
        self._timer.stop()
        case_id, seen, own = self._sheet.case_id, self._seen.only(unsaved), self._own
        draft, later = self._content(unsaved), self._content(FormValues())
        self._stored = unsaved.over(self._stored)
        self._pending += 1

        def work(office: Office) -> _Saved:
            _keep(office, case_id, draft)
            changes = own.edit(office, case_id, unsaved, seen)
            _keep(office, case_id, later)
            return _Saved(changes, read_sheet(office, case_id))

        self._operations.write(
            work,
            lambda saved: self._on_written(saved.sheet),
            failed=lambda error: self._on_refused(case_id, error),
            initiator=self,
        )

    def flush(self) -> None:
        """Before another case is shown or the window closes."""
        if self._timer.isActive():
            self.keep_draft()
        self.save()

    def _on_written(self, sheet: Sheet) -> None:
        if self._sheet is not None and sheet.case_id == self._sheet.case_id:
            self._pending -= 1
            self.saved.emit(sheet)

    def _on_refused(self, case_id: ObjectId, error: AppError) -> None:
        if self._sheet is not None and case_id == self._sheet.case_id:
            self._pending -= 1
            self._stored = stored_values(self._sheet)
        self.refused.emit(error)

    def _content(self, unsaved: FormValues) -> Fields:
        """The content of a draft; nothing when there is nothing to keep."""
        if not unsaved and not self._form:
            return {}
        seen = self._seen.only(unsaved)
        return {
            "title": str(self._shown.case.get("title", "")),
            "case": encode(unsaved.case),
            "person": encode(unsaved.person),
            "seen": dict(seen.case),
            "person_seen": dict(seen.person),
            "form": dict(self._form),
        }


def _keep(office: Office, case_id: ObjectId, content: Fields) -> None:
    if not content:
        drafts.drop_draft(office, case_id)
        return
    drafts.keep_draft(
        office, kind=drafts.EDIT_CASE, content=content, draft_id=case_id, object_id=case_id
    )
