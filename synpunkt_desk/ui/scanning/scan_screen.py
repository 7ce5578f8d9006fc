"""The screen of scanned paper: takes files in, shows paper by paper, registers."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from synpunkt_desk.intake.paper.page_image import GreyPicture
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.papers import scanning, waiting_papers, watched_folder
from synpunkt_desk.services.papers.scanning import TakenIn
from synpunkt_desk.services.papers.waiting_papers import WaitingPaper
from synpunkt_desk.services.registering.case_files import Source
from synpunkt_desk.texts import scanning as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.file_sources import pasted_files
from synpunkt_desk.ui.intake.facts import FormFacts, read_facts
from synpunkt_desk.ui.intake.form_values import to_draft
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.scanning.folder_watch import FolderWatch
from synpunkt_desk.ui.scanning.paper_deeds import MACHINE_READ, PaperDeeds
from synpunkt_desk.ui.scanning.paper_values import (
    QUESTIONS,
    Sticky,
    proposed_values,
    sticky_of,
    unsure_words,
)
from synpunkt_desk.ui.scanning.scan_view import ScanView
from synpunkt_desk.ui.scanning.stack import Stack
from synpunkt_desk.ui.scanning.taking_in import TakingIn
from synpunkt_desk.ui.widgets.focus import tab_as_laid_out
from synpunkt_desk.ui.widgets.toast import Toast
from synpunkt_desk.ui.widgets.tokens import Tone

_KEEP_AFTER = 1200
"""Milliseconds from the first change until what is typed is kept."""


@dataclass(frozen=True, slots=True)
class _Read:
    """Everything that waits, and what the form needs."""

    papers: Sequence[WaitingPaper]
    facts: FormFacts
    folder: Path | None


class ScanScreen(QWidget):
    """Signals: registered(case_id) for each paper that became a case."""

    registered = Signal(str)

    def __init__(self, operations: Operations, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._stack = Stack()
        self._facts: FormFacts | None = None
        self._filled: WaitingPaper | None = None
        self._sticky = Sticky()
        self._count = 0
        self._is_filling = False
        self.view = ScanView()
        self.taking_in = TakingIn(operations, self)
        self.watch = FolderWatch(operations, self)
        self.toast = Toast(self)
        self.deeds = PaperDeeds(operations, self.view, self.toast, self)
        self._keep = QTimer(self, interval=_KEEP_AFTER, singleShot=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view.choose)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep_typed()
        super().hideEvent(event)

    def take_in(self, sources: Sequence[Source]) -> None:
        """Read these files and put their papers last among those that wait."""
        self.view.problem.clear()
        self.taking_in.add(sources)

    def read(self, show: str = "") -> None:
        """Read what waits; the paper that is shown stays, or the one with the id `show` comes."""
        self._operations.read(_read_all, partial(self._on_read, show=show), key="papers")

    def _on_read(self, read: _Read, *, show: str) -> None:
        if self._facts is None:
            self.view.form.offer(read.facts)
            tab_as_laid_out(self.view)
        self._facts = read.facts
        if read.folder != self.watch.folder:
            self.watch.watch(read.folder)
        self._show_watching()
        self._stack.renew(read.papers, show=show)
        self._show()

    def _show(self) -> None:
        """Show where the stack stands; a form that somebody types in is filled only once."""
        paper = self._stack.shown()
        self._say_where()
        self.deeds.show(paper, self._facts)
        self.view.show_paper(paper is not None)
        if paper is None or self._facts is None:
            self._filled = None
        elif self._filled is None or not _is_same(paper, self._filled):
            self._fill(paper, self._facts.organisation)

    def _fill(self, paper: WaitingPaper, organisation: Organisation) -> None:
        self._filled = paper
        self.view.add_panel.hide()
        self._is_filling = True
        try:
            self.view.form.fill(proposed_values(paper, organisation, self._sticky))
        finally:
            self._is_filling = False
        pages = "" if paper.is_whole_file else t.pages(paper.pages)
        self.view.what.setText(
            t.what_it_is(is_form=paper.is_form, file=paper.scan.file, pages=pages)
        )
        self.view.paper.show_paper(paper.pages)
        self._show_machine_read(is_machine_read=paper.typed.get(MACHINE_READ) is True)
        self._show_unsure(paper, organisation)

    def _show_unsure(self, paper: WaitingPaper, organisation: Organisation) -> None:
        """A field may be out of sight as yet, so all is said above the form too."""
        words = unsure_words(paper, organisation)
        if words:
            said = t.unsure_questions([QUESTIONS[question] for question in words])
            self.view.unsure.show_state(said, tone=Tone.AMBER)
        else:
            self.view.unsure.clear()
        if self.isVisible():
            self.view.form.focus("text")
            self.view.form.show_problems(words)

    def _on_page_asked(self, number: int) -> None:
        paper = self._filled
        if paper is not None:
            self._operations.read(
                lambda office: _image(scanning.picture(office, paper, number)),
                partial(self._on_page, paper_id=paper.paper_id, number=number),
                key="page of a paper",
                failed=partial(self._on_no_page, paper_id=paper.paper_id, number=number),
            )

    def _on_page(self, picture: QImage | None, *, paper_id: str, number: int) -> None:
        if self._filled and self._filled.paper_id == paper_id:
            self.view.paper.show_page(number, picture)

    def _on_no_page(self, error: AppError, *, paper_id: str, number: int) -> None:
        self._show_problem(error)
        self._on_page(None, paper_id=paper_id, number=number)

    def _say_where(self) -> None:
        at, count = self._stack.place(), len(self._stack.papers)
        self.view.where.setText(t.place_in_stack(at, count, self._count) if at else "")
        self.view.previous.setEnabled(at > 1)
        self.view.later.setEnabled(0 < at < count)

    def _step(self, papers: int) -> None:
        self._keep_typed()
        if self._stack.step(papers):
            self.read()

    def _on_left(self, paper_id: str) -> None:
        if self._filled and self._filled.paper_id == paper_id:
            self._keep.stop()
            self._sticky = sticky_of(self.view.form.values())
        self._stack.leave(paper_id)
        self._show()

    def _on_returned(self, paper_id: str, typed: Fields) -> None:
        self._stack.settle(paper_id)
        self._write_typed(paper_id, typed)
        self._show_paper(paper_id)

    def _on_arrived(self, paper_id: str) -> None:
        self._stack.settle(paper_id)
        self.read()

    def _on_text_read(self, paper_id: str, text: str) -> None:
        """Put what the machine read after what is written, and say that it must be checked."""
        if self._filled and self._filled.paper_id == paper_id:
            matter = self.view.form.matter
            matter.set_text("\n\n".join(part for part in (matter.text().strip(), text) if part))
            self._show_machine_read(is_machine_read=True)
            self._write_typed(paper_id, self._typed())
            self.view.form.focus("text")

    def _show_machine_read(self, *, is_machine_read: bool) -> None:
        if is_machine_read:
            self.view.machine.show_state(t.CHECK_TEXT, tone=Tone.AMBER)
        else:
            self.view.machine.clear()

    def _typed(self) -> Fields:
        """The form as a draft, with whether a machine has read the text."""
        is_machine_read = not self.view.machine.isHidden()
        return {**to_draft(self.view.form.values()), MACHINE_READ: is_machine_read}

    def _on_registered(self, case_id: str) -> None:
        self._count += 1
        self.registered.emit(case_id)

    def _on_rearranged(self, paper_id: str) -> None:
        self._stack.forget_typed()
        self.read(show=paper_id)

    def _show_paper(self, paper_id: str) -> None:
        self.read(show=paper_id)

    def _on_edited(self) -> None:
        if not self._is_filling and not self._keep.isActive():
            self._keep.start()

    def _keep_typed(self) -> None:
        if self._keep.isActive() and self._filled is not None:
            self._keep.stop()
            self._write_typed(self._filled.paper_id, self._typed())

    def _on_keep_time(self) -> None:
        if self._filled is not None and not self.deeds.is_busy:
            self._write_typed(self._filled.paper_id, self._typed())

    def _write_typed(self, paper_id: str, typed: Fields) -> None:
        self._stack.type(paper_id, typed)
        self._operations.write(
            lambda office: scanning.keep_typed(office, paper_id, typed), failed=lambda _gone: None
        )

    def _choose(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, t.CHOOSE_TITLE, filter=t.FILE_KINDS)
        self._take_in_named(names)

    def _take_in_named(self, names: list[str]) -> None:
        self.take_in([Path(name) for name in names])

    def _paste(self) -> None:
        found = pasted_files(QGuiApplication.clipboard().mimeData())
        if found:
            self.take_in(found)
        else:
            self.toast.show_text(t.NOTHING_TO_PASTE)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, t.WATCH_TITLE)
        if chosen:
            self._watch(Path(chosen))

    def _watch(self, folder: Path | None) -> None:
        self._operations.write(
            lambda office: watched_folder.watch(office, folder),
            self._on_watch_chosen,
            failed=self._show_problem,
        )

    def _on_watch_chosen(self, _nothing: None) -> None:
        self.read()

    def _show_watching(self) -> None:
        folder = self.watch.folder
        if folder is None:
            self.view.watching.clear()
        else:
            words = t.watches(folder.name)
            self.view.watching.show_state(words, tone=Tone.BLUE, action_text=t.STOP_WATCHING)

    def _on_progressed(self, file: str, done: int, total: int) -> None:
        words = t.reading(file, done, total)
        self.view.reading.show_state(words, tone=Tone.BLUE, action_text=t.STOP)

    def _on_taken(self, source: Source, result: TakenIn) -> None:
        words = t.STOPPED if result.is_stopped else t.taken_in(result.papers, len(result.unseen))
        self.toast.show_text(words)
        if isinstance(source, Path) and not result.is_stopped:
            self._put_aside(source)
        self.read()

    def _put_aside(self, path: Path) -> None:
        if path.parent == self.watch.folder:
            self._operations.write(
                lambda _office: watched_folder.put_aside(path),
                failed=self._show_problem,
            )

    def _on_not_taken(self, _source: Source, error: AppError) -> None:
        self._show_problem(error)

    def _show_problem(self, error: AppError) -> None:
        self.view.problem.show_state(str(sentence(error)), tone=Tone.RED)

    def _connect(self) -> None:
        view = self.view
        view.choose.clicked.connect(self._choose)
        view.paste.clicked.connect(self._paste)
        view.watch.clicked.connect(self._choose_folder)
        view.watching.action_taken.connect(lambda: self._watch(None))
        view.reading.action_taken.connect(self.taking_in.stop)
        view.files_dropped.connect(self._take_in_named)
        view.form.edited.connect(self._on_edited)
        view.paper.page_asked.connect(self._on_page_asked)
        view.previous.clicked.connect(lambda: self._step(-1))
        view.later.clicked.connect(lambda: self._step(1))
        self.deeds.registered.connect(self._on_registered)
        self.deeds.left.connect(self._on_left)
        self.deeds.returned.connect(self._on_returned)
        self.deeds.arrived.connect(self._on_arrived)
        self.deeds.rearranging.connect(self._keep_typed)
        self.deeds.rearranged.connect(self._on_rearranged)
        self.deeds.text_read.connect(self._on_text_read)
        self._keep.timeout.connect(self._on_keep_time)
        self.taking_in.progressed.connect(self._on_progressed)
        self.taking_in.taken.connect(self._on_taken)
        self.taking_in.refused.connect(self._on_not_taken)
        self.taking_in.ended.connect(view.reading.clear)
        self.watch.found.connect(self.take_in)


def begin(page: QWidget) -> None:
    """Let the screen work before anybody has looked at it: it may watch a folder."""
    if isinstance(page, ScanScreen):
        page.read()


def _read_all(office: Office) -> _Read:
    folder = watched_folder.watched_folder(office)
    return _Read(waiting_papers.waiting(office), read_facts(office), folder)


def _is_same(paper: WaitingPaper, other: WaitingPaper) -> bool:
    return (paper.paper_id, paper.pages) == (other.paper_id, other.pages)


def _image(picture: GreyPicture | None) -> QImage | None:
    """A picture that owns its pixels, made away from the window's thread."""
    if picture is None:
        return None
    height, width = picture.shape
    grey = QImage.Format.Format_Grayscale8
    return QImage(picture.tobytes(), width, height, width, grey).copy()
