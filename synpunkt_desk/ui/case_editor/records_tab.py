"""Documents and notes of a case: attach, look at, save elsewhere."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QVBoxLayout, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Disclosure, Record, RecordKind
from synpunkt_desk.models.records import is_frozen
from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.texts import case_file
from synpunkt_desk.ui.case_editor import presentation
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.file_preview import FilePreview, Shown, can_be_shown
from synpunkt_desk.ui.case_editor.lists import Deed, RowList, button_row, row_card
from synpunkt_desk.ui.case_editor.narrow import direction
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.file_sources import pasted_files
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.theme import scaled, space


class RecordsTab(QWidget):
    """Takes files pasted into it; those dropped on the case come here too.

    Signals: files_chosen(sources); show_asked(record_id); save_asked(record_id, Record);
    remove_asked(record_id); act_chosen(Act).
    """

    files_chosen = Signal(list)
    show_asked = Signal(str)
    save_asked = Signal(str, Record)
    remove_asked = Signal(str)
    act_chosen = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = RowList()
        self._empty = EmptyState(t.NO_RECORDS_TITLE, t.NO_RECORDS_TEXT, icon_name="paperclip")
        self.preview = FilePreview()
        self.preview.setMinimumHeight(scaled(480))
        self.preview.hide()
        left = QVBoxLayout()
        left.setSpacing(space(8))
        deeds = [
            (t.ATTACH, self.choose_files),
            (t.NOTE, lambda: self.act_chosen.emit(Act.NOTE)),
            (case_file.CASE_FILE, lambda: self.act_chosen.emit(Act.CASE_FILE)),
        ]
        left.addWidget(button_row(deeds))
        left.addWidget(self._list)
        left.addWidget(self._empty)
        left.addStretch(1)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(space(10))
        self._beside.addLayout(left, 1)
        self._beside.addWidget(self.preview, 1)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the documents and notes of a case, the newest first."""
        written = presentation.writers_of_records(sheet)
        rows = [
            self._row(i, record, written.get(i, "")) for i, record in reversed(sheet.view.records)
        ]
        self._list.show_rows([*rows, *map(_copy, sheet.copies)])
        self._empty.setVisible(not rows)

    def set_narrow(self, is_narrow: bool) -> None:
        """Where there is little room a file is shown under the list."""
        self._beside.setDirection(direction(is_narrow))

    def show_file(self, shown: Shown) -> None:
        """Show a file beside the list."""
        self.preview.show_file(shown)
        self.preview.show()

    def clear(self) -> None:
        """Another case is shown."""
        self.preview.hide()

    def choose_files(self) -> None:
        """Ask which files to attach."""
        names, _ = QFileDialog.getOpenFileNames(self, t.CHOOSE_FILES)
        if names:
            self.files_chosen.emit([Path(name) for name in names])

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not event.matches(QKeySequence.StandardKey.Paste):
            super().keyPressEvent(event)
            return
        found = pasted_files(QGuiApplication.clipboard().mimeData())
        if found:
            self.files_chosen.emit(found)

    def _row(self, record_id: ObjectId, record: Record, written: str) -> QWidget:
        is_draft = record.kind == RecordKind.DRAFT
        kind = (not is_draft and t.PURPOSES.get(record.purpose)) or t.RECORD_KINDS[record.kind]
        day = record.day.isoformat() if record.day else ""
        made: list[Deed] = []
        if can_be_shown(record):
            made.append((t.SHOW, lambda: self.show_asked.emit(record_id)))
        if record.blob:
            made.append((t.SAVE_AS, lambda: self.save_asked.emit(record_id, record)))
        if record.kind == RecordKind.FILE_NOTE:
            made.append((t.CORRECT, lambda: self.act_chosen.emit(Act.NOTE)))
        elif not is_frozen(record):
            made.append((t.REMOVE, lambda: self.remove_asked.emit(record_id)))
        return row_card(
            record.file_name or kind,
            t.record_facts(
                kind if record.file_name else "", day, record.size, record.paper_place, written
            ),
            record.text,
            made,
        )


def _copy(copy: Disclosure) -> QWidget:
    """A copy of the case that was handed out."""
    day, way = copy.day.isoformat() if copy.day else "", dict(case_file.WAYS).get(copy.way, "")
    facts = case_file.copy_facts(day, copy.to, way.lower())
    return row_card(case_file.COPY, facts, f"{copy.what}, SHA-256 {copy.sha256}", ())
