"""The screen that reads files in: choose, say what the columns mean, try, take in."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.cases import history
from synpunkt_desk.services.importing.import_runs import (
    KeptRun,
    TakenBack,
    kept_runs,
    take_back,
)
from synpunkt_desk.services.importing.listing import save_listing
from synpunkt_desk.services.importing.sources import remove_source, require_usable
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import common
from synpunkt_desk.texts import import_page as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.dropped_files import local_files, only_mails
from synpunkt_desk.ui.importing.file_work import OpenedFile, Outcome, open_file, take_in
from synpunkt_desk.ui.importing.mapping_page import MappingPage
from synpunkt_desk.ui.importing.rows_page import RowsPage
from synpunkt_desk.ui.importing.start_page import StartPage, read_sources
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.toast import Toast
from synpunkt_desk.ui.widgets.tokens import Tone


class ImportScreen(QWidget):
    """One file at a time; every page leads on and back by key."""

    progressed = Signal(int, int)
    took_back = Signal(int, int)

    def __init__(self, operations: Operations, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._operations = operations
        self._opened: OpenedFile | None = None
        self._is_stopped = False
        self._is_busy = False
        self.start, self.columns, self.rows = StartPage(), MappingPage(), RowsPage()
        self.pages = QStackedWidget()
        for page in (self.start, self.columns, self.rows):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self.toast = Toast(self)
        self.setFocusProxy(self.start)
        self._connect()

    def open_file(self, file: Path, *, is_foreign: bool = False) -> None:
        """Look into a file and go on to what it needs."""
        self._operations.compute(
            lambda office: (open_file(office, file, is_foreign=is_foreign), office.organisation),
            self._on_opened,
            failed=self._on_file_refused,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read_sources()

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        """Take a file of rows; mail is left to the window around."""
        files = local_files(event.mimeData())
        if files and not only_mails(files) and not self._is_busy:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent, /) -> None:
        files = local_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.open_file(Path(files[0]))

    def _connect(self) -> None:
        self.start.file_asked.connect(self._choose_file)
        self.start.removal_asked.connect(self._remove)
        self.columns.try_asked.connect(self._try)
        self.columns.back_asked.connect(self._begin_again)
        self.rows.back_asked.connect(self._go_back)
        self.rows.take_in_asked.connect(lambda: self._work(is_dry=False))
        self.rows.stop_asked.connect(self._on_stop_asked)
        self.rows.columns_asked.connect(self._on_columns_asked)
        self.rows.list_asked.connect(self._choose_list)
        self.start.runs.take_back_asked.connect(self._take_back)
        self.start.runs.stop_asked.connect(self._on_stop_asked)
        self.progressed.connect(self.rows.show_progress)
        self.took_back.connect(self.start.runs.show_progress)
        self.toast.action_taken.connect(self._undo)
        self._operations.changed.connect(self._on_changed)

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, t.TITLE, "", t.FILES)
        if name:
            self.open_file(Path(name))

    def _on_opened(self, read: tuple[OpenedFile, Organisation]) -> None:
        self._opened, organisation = read
        self.start.problem.clear()
        if self._opened.records is None:
            self._work(is_dry=True)
        else:
            self.columns.show_file(self._opened, organisation)
            self._show_page(self.columns)

    def _on_file_refused(self, error: AppError) -> None:
        self._show_page(self.start)
        self.start.problem.show_state(str(sentence(error)), tone=Tone.RED)

    def _try(self) -> None:
        mapping = self.columns.mapping()
        try:
            require_usable(mapping)
        except KnownError as error:
            self.columns.show_error(error)
            return
        if self._opened:
            self._opened = replace(self._opened, mapping=mapping)
            self._work(is_dry=True)

    def _work(self, *, is_dry: bool) -> None:
        opened = self._opened
        if opened is None or self._is_busy:
            return
        self._is_busy, self._is_stopped = True, False
        self._show_page(self.rows)
        self.rows.begin(opened.file.name, is_dry=is_dry, is_ours=opened.records is None)
        self._operations.compute(
            partial(
                take_in,
                opened=opened,
                dry_run=is_dry,
                progress=self.progressed.emit,
                is_stopped=lambda: self._is_stopped or self._operations.is_closed,
            ),
            self._on_worked,
            failed=self._on_work_refused,
        )

    def _on_worked(self, outcome: Outcome) -> None:
        self._is_busy = False
        if self._opened:
            self.rows.show_outcome(self._opened.file.name, outcome)
        if outcome.result.changes.ids:
            self._operations.changed.emit(outcome.result.changes, self)

    def _on_work_refused(self, error: AppError) -> None:
        self._is_busy = False
        self.rows.show_problem(str(sentence(error)))

    def _on_stop_asked(self) -> None:
        self._is_stopped = True

    def _on_columns_asked(self) -> None:
        if self._opened:
            self.open_file(self._opened.file, is_foreign=True)

    def _choose_list(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, t.SAVE_LIST, t.LIST_NAME, t.LISTS)
        if name:
            listing = self.rows.listing()
            self._operations.compute(
                lambda _office: save_listing(listing, Path(name)),
                lambda _none: self.rows.show_saved(Path(name).name),
            )

    def _take_back(self, kept: KeptRun) -> None:
        self._is_stopped = False
        self._operations.compute(
            partial(
                take_back,
                run_id=kept.run.run_id,
                progress=self.took_back.emit,
                is_stopped=lambda: self._is_stopped or self._operations.is_closed,
            ),
            self._on_taken_back,
            failed=lambda error: self.start.runs.show_problem(str(sentence(error))),
        )

    def _on_taken_back(self, taken: TakenBack) -> None:
        self.start.runs.show_taken_back(taken)
        if taken.changes.ids:
            self._operations.changed.emit(taken.changes, self)

    def _go_back(self) -> None:
        """To the columns after a trial, to a new file when it has been taken in."""
        is_trial = self.rows.go.isVisible()
        if is_trial and self._opened and self._opened.records:
            self._show_page(self.columns)
        else:
            self._begin_again()

    def _begin_again(self) -> None:
        self._opened = None
        self._show_page(self.start)
        self._read_sources()

    def _show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self.setFocusProxy(page)
        page.setFocus()

    def _read_sources(self) -> None:
        self._operations.read(read_sources, self.start.show_sources, key="sources")
        self._operations.read(kept_runs, self.start.runs.show_runs, key="import_runs")

    def _remove(self, name: str) -> None:
        self._operations.write(
            partial(remove_source, name=name), lambda changes: self._on_removed(changes, name)
        )

    def _on_removed(self, changes: Changes, name: str) -> None:
        self.toast.show_text(
            t.removed_sentence(name), action_text=common.UNDO, token=changes.group_id
        )

    def _undo(self, group_id: str) -> None:
        self._operations.write(partial(_undone, group_id=group_id))

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if self.isVisible() and changes.touches("template", "case"):
            self._read_sources()


def _undone(office: Office, *, group_id: str) -> Changes:
    return history.undo(office, group_id)
