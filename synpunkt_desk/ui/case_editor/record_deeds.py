"""What one asks for on the tab of documents: showing, saving, attaching, and removing a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from synpunkt_desk.models.file_names import can_do_harm, clean_name
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Record
from synpunkt_desk.services.cases import records
from synpunkt_desk.services.registering.case_files import Source
from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.ui.case_editor.attach_form import attach_form
from synpunkt_desk.ui.case_editor.editor_view import RECORDS, EditorView
from synpunkt_desk.ui.case_editor.file_preview import Shown, read_shown
from synpunkt_desk.ui.case_editor.form import Form, Work
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.operations import Operations


class RecordDeeds(QObject):
    """Carries out what the tab asks for; `write` and `open_form` are those of the case."""

    def __init__(
        self,
        operations: Operations,
        view: EditorView,
        *,
        write: Callable[[Work], None],
        open_form: Callable[[Form], None],
    ) -> None:
        super().__init__(view)
        self._operations = operations
        self._view = view
        self._write = write
        self._open = open_form
        self._sheet: Sheet | None = None
        view.records.files_chosen.connect(self._attach)
        view.records.show_asked.connect(self._show_beside)
        view.records.save_asked.connect(self._ask_to_save)
        view.records.remove_asked.connect(self._remove)

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Whose documents they are."""
        self._sheet = sheet

    def show_file(self, record_id: ObjectId, show: Callable[[Shown], None]) -> None:
        """Read a file and show it, unless another case is shown by then."""
        sheet = self._sheet

        def read(shown: Shown) -> None:
            if sheet and self._sheet and sheet.case_id == self._sheet.case_id:
                show(shown)

        self._operations.compute(lambda office: read_shown(office, record_id), read)

    def show_letter(self, record_id: ObjectId) -> None:
        """Go to the documents, with a letter of theirs beside them."""
        self._view.show_tab(RECORDS)
        self._show_beside(record_id)

    def _show_beside(self, record_id: ObjectId) -> None:
        self.show_file(record_id, self._view.records.show_file)

    def _attach(self, sources: list[Source]) -> None:
        if sources and self._sheet is not None:
            self._open(attach_form(self._sheet, sources))

    def _remove(self, record_id: ObjectId) -> None:
        self._write(lambda office: records.remove_record(office, record_id))

    def _ask_to_save(self, record_id: ObjectId, record: Record) -> None:
        """Save at once what cannot harm; of what can run, say so first."""
        save = partial(self._save, record_id, clean_name(record.file_name, record.media_type))
        if not can_do_harm(record.file_name, record.media_type):
            save()
            return
        words = (t.RISKY_TITLE, t.risky_text(record.file_name))
        warning = QMessageBox(QMessageBox.Icon.Warning, *words, parent=self._view)
        warning.setTextFormat(Qt.TextFormat.PlainText)
        warning.addButton(t.SAVE_ANYWAY, QMessageBox.ButtonRole.AcceptRole)
        warning.setDefaultButton(warning.addButton(QMessageBox.StandardButton.Cancel))
        warning.accepted.connect(save)
        warning.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        warning.open()

    def _save(self, record_id: ObjectId, name: str) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self._view, t.CHOOSE_PLACE, name)
        if chosen:
            path = Path(chosen)
            self._operations.compute(
                lambda office: records.save_file(office, record_id, path), _ignore
            )


def _ignore(_nothing: None) -> None: ...
