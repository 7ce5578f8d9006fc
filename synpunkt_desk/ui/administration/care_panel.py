"""A copy of everything, and proof that it is whole."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QProgressBar

from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.services.office import maintenance
from synpunkt_desk.services.office.maintenance import CheckResult, Progress, recovery_phrase
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.own_backups import back_up_to
from synpunkt_desk.texts import administration as t
from synpunkt_desk.texts.cli import problem_line
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PlainButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import font
from synpunkt_desk.ui.widgets.tokens import Tone

T = TypeVar("T")
STOPPED = "stopped"
Work = Callable[[Office, Progress], T]


class CarePanel(ScrollPage):
    """One piece of work at a time, with its progress, and its result in words."""

    progressed = Signal(int, int)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._is_stopped = False
        self.back_up = PrimaryButton(t.BACK_UP, icon_name="download")
        self.check = SecondaryButton(t.CHECK_NOW, icon_name="list-checks")
        self.rebuild = SecondaryButton(t.REBUILD)
        self.stop = SecondaryButton(t.STOP, keys="Esc")
        self.result = Banner()
        self._progress = QProgressBar()
        self._progress.setAccessibleName(t.PROGRESS)
        self._show_phrase = PlainButton(t.SHOW_PHRASE)
        self._phrase = QLabel()
        self._phrase.setFont(font(1.3, bold=True))
        self._phrase.setWordWrap(True)
        self._phrase.hide()
        self._lay_out()
        self._connect()
        self._show_busy(is_busy=False)
        self.rebuild.hide()

    def back_up_to(self, file: Path) -> None:
        """Write a backup there."""

        def work(office: Office, progress: Progress) -> None:
            back_up_to(office, file, progress)

        self._begin()
        self._operations.compute(
            partial(self._work, work=work),
            lambda _none: self._end(t.backed_up(str(file)), Tone.GREEN),
            failed=self._on_refused,
        )

    def phrase(self) -> str:
        """The recovery phrase while it is shown."""
        return self._phrase.text()

    def _lay_out(self) -> None:
        running = QHBoxLayout()
        running.addWidget(self._progress, 1)
        running.addWidget(self.stop)
        copy = Card(t.BACKUP)
        copy.body.addWidget(Muted(t.BACKUP_TEXT))
        copy.body.addWidget(self.back_up, 0, Qt.AlignmentFlag.AlignLeft)
        copy.body.addWidget(Muted(t.PHRASE_NOTE))
        copy.body.addWidget(self._phrase)
        copy.body.addWidget(self._show_phrase, 0, Qt.AlignmentFlag.AlignLeft)
        proof = Card(t.CHECK)
        proof.body.addWidget(Muted(t.CHECK_TEXT))
        buttons = QHBoxLayout()
        buttons.addWidget(self.check)
        buttons.addWidget(self.rebuild)
        buttons.addStretch()
        proof.body.addLayout(buttons)
        for part in (self.result, copy, proof):
            self.body.addWidget(part)
        self.body.addLayout(running)
        self.body.addStretch()

    def _connect(self) -> None:
        self.back_up.clicked.connect(self._choose_file)
        self.check.clicked.connect(self._check)
        self.rebuild.clicked.connect(self._rebuild)
        self.stop.clicked.connect(self._on_stop_clicked)
        self.progressed.connect(self._on_progressed)
        self._show_phrase.clicked.connect(self._on_phrase_asked)

    def _choose_file(self) -> None:
        proposed = t.backup_name(self._operations.office.today().isoformat())
        name, _ = QFileDialog.getSaveFileName(self, t.BACK_UP, proposed, t.BACKUP_FILES)
        if name:
            self.back_up_to(Path(name))

    def _check(self) -> None:
        self._begin()
        self._operations.write(
            partial(self._work, work=maintenance.check), self._on_checked, failed=self._on_refused
        )

    def _rebuild(self) -> None:
        self._begin()
        self._operations.write(
            partial(self._work, work=maintenance.rebuild), self._on_rebuilt, failed=self._on_refused
        )

    def _work(self, office: Office, *, work: Work[T]) -> T:
        """On a worker's thread: it is stopped where it tells how far it is."""

        def progress(done: int, total: int) -> None:
            if self._is_stopped:
                raise KnownError(STOPPED)
            self.progressed.emit(done, total)

        return work(office, progress)

    def _begin(self) -> None:
        self._is_stopped = False
        self.result.clear()
        self.rebuild.hide()
        self._progress.setRange(0, 0)
        self._show_busy(is_busy=True)

    def _end(self, words: str, tone: Tone) -> None:
        self._show_busy(is_busy=False)
        self.result.show_state(words, tone=tone)

    def _show_busy(self, *, is_busy: bool) -> None:
        for part in (self._progress, self.stop):
            part.setVisible(is_busy)
        for button in (self.back_up, self.check, self.rebuild):
            button.setEnabled(not is_busy)

    def _on_progressed(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _on_checked(self, found: CheckResult) -> None:
        if not found.problems:
            self._end(t.check_passed(found.entries, found.objects), Tone.GREEN)
            return
        lines = [problem_line(problem.part, problem.object_id) for problem in found.problems]
        self._end("\n".join([t.CHECK_FOUND, *lines, t.CHECK_ADVICE]), Tone.RED)
        self.rebuild.show()

    def _on_rebuilt(self, _none: None) -> None:
        self._end(t.REBUILT, Tone.GREEN)

    def _on_refused(self, error: AppError) -> None:
        if isinstance(error, KnownError) and error.error_id == STOPPED:
            self._end(t.STOPPED, Tone.AMBER)
        else:
            self._end(str(sentence(error)), Tone.RED)

    def _on_stop_clicked(self) -> None:
        self._is_stopped = True

    def _on_phrase_asked(self) -> None:
        is_shown = self._phrase.isHidden()
        self._phrase.setText(recovery_phrase(self._operations.office) if is_shown else "")
        self._phrase.setVisible(is_shown)
        self._show_phrase.set_label(t.HIDE_PHRASE if is_shown else t.SHOW_PHRASE)
