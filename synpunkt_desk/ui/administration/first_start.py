"""The first start: one page, and then the recovery phrase."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.demo import make_demo
from synpunkt_desk.services.municipality.problems import MunicipalityError
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.setup import Begun, begin_office
from synpunkt_desk.texts import administration as t
from synpunkt_desk.texts import municipality as mt
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.administration.beginning_page import Beginning, BeginningPage
from synpunkt_desk.ui.administration.phrase_page import PhrasePage
from synpunkt_desk.ui.workers import Workers


class FirstStart(QWidget):
    """Makes the office of a municipality, or an example office in a folder that is thrown away.

    Signals: office_made(Office) when somebody can begin to work in it; example_made(Office).
    """

    office_made = Signal(object)
    example_made = Signal(object)

    def __init__(
        self,
        folder: Path,
        *,
        key_file: Path | None,
        example_folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._key_file = key_file
        self._example_folder = example_folder
        self._begun: Begun | None = None
        self._workers = Workers(self)
        self._pool = self._workers.make_pool(1)
        self.beginning = BeginningPage(folder)
        self.phrase = PhrasePage()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.beginning)
        self._pages.addWidget(self.phrase)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.beginning.begun.connect(self._begin)
        self.beginning.example_asked.connect(self._make_example)
        self.phrase.written_down.connect(self._on_written_down)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        self._workers.close()
        if self._begun:
            self._begun.office.close()
        super().closeEvent(event)

    def _begin(self, beginning: Beginning) -> None:
        work = partial(
            begin_office,
            self._folder,
            municipality=beginning.municipality,
            member=beginning.member,
            key_file=self._key_file,
        )
        self._do(work, self.show_begun, t.MAKING)

    def _make_example(self) -> None:
        self._do(partial(make_demo, self._example_folder), self.example_made.emit, t.MAKING_EXAMPLE)

    def _do(
        self, work: Callable[[], Begun | Office], then: Callable[..., None], words: str
    ) -> None:
        self.beginning.show_work(words)
        self._workers.start(self._pool, work, then, self._on_refused)

    def show_begun(self, begun: Begun) -> None:
        """Show the phrase of an office that has been made."""
        self._begun = begun
        self.phrase.show_phrase(begun.phrase)
        self._pages.setCurrentWidget(self.phrase)

    def _on_refused(self, error: AppError) -> None:
        self.beginning.show_work("")
        self.beginning.show_refusal(sentences(error))

    def _on_written_down(self) -> None:
        begun, self._begun = self._begun, None
        if begun:
            self.office_made.emit(begun.office)


def sentences(error: AppError) -> list[str]:
    """What went wrong; of a municipality's folder every problem with its file and line."""
    if not isinstance(error, MunicipalityError):
        return [str(sentence(error))]
    placed = (
        mt.placed_sentence(
            problem.file,
            problem.line,
            mt.problem_sentence(problem.problem, word=problem.word, proposal=problem.proposal),
        )
        for problem in error.problems
    )
    return [mt.HEADING, *placed]
