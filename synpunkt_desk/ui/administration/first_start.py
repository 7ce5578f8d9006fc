"""The first start: alone, with a recovery phrase, or at the server of the office."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.services.demo import make_demo
from synpunkt_desk.services.municipality.problems import MunicipalityError
from synpunkt_desk.services.office.it_settings import NOTHING_DECIDED, ItSettings
from synpunkt_desk.services.office.joining import OpenLine, SignIn, fetch_organisation, join
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.setup import Begun, begin_office
from synpunkt_desk.sync.round import Progress
from synpunkt_desk.texts import administration as t
from synpunkt_desk.texts import joining as jt
from synpunkt_desk.texts import municipality as mt
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.administration.beginning_page import Beginning, BeginningPage
from synpunkt_desk.ui.administration.join_page import JoinPage
from synpunkt_desk.ui.administration.phrase_page import PhrasePage
from synpunkt_desk.ui.workers import Workers


class FirstStart(QWidget):
    """Makes the office of a municipality, an example office in a folder that is thrown away, or
    the file of a computer that joins an office.

    Signals: office_made(Office) when somebody can begin to work in it; example_made(Office);
    office_joined(Office, password, keeps) when what everybody reads has come.
    """

    office_made = Signal(object)
    example_made = Signal(object)
    office_joined = Signal(object, str, bool)
    _progressed = Signal(object)

    def __init__(
        self,
        folder: Path,
        *,
        key_file: Path | None,
        example_folder: Path,
        open_line: OpenLine,
        it_settings: ItSettings = NOTHING_DECIDED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_line = open_line
        self._it_settings = it_settings
        self._joining: Office | None = None
        self._password = ""
        self._keeps = True
        self._is_stopping = False
        self._folder = folder
        self._key_file = key_file
        self._example_folder = example_folder
        self._begun: Begun | None = None
        self._workers = Workers(self)
        self._pool = self._workers.make_pool(1)
        self.beginning = BeginningPage(folder)
        self.phrase = PhrasePage()
        self.joining = JoinPage(self._workers)
        self._pages = QStackedWidget()
        for page in (self.beginning, self.phrase, self.joining):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.beginning.begun.connect(self._begin)
        self.beginning.example_asked.connect(self._make_example)
        self.phrase.written_down.connect(self._on_written_down)
        self.beginning.server_asked.connect(self._show_joining)
        self.joining.left.connect(lambda: self._pages.setCurrentWidget(self.beginning))
        self.joining.joined.connect(self._join)
        self.joining.went_on.connect(self._go_on)
        self.joining.stop_asked.connect(self._stop)
        self._obey(it_settings)
        self._progressed.connect(self._on_progressed)

    def _obey(self, it_settings: ItSettings) -> None:
        """Lead to the server at once where nobody may begin alone."""
        self.joining.form.allow_keeping(it_settings.may_keep_password)
        if it_settings.connection_file:
            self.joining.form.read_file(it_settings.connection_file)
        if not it_settings.may_be_alone:
            self.joining.back.hide()
            self._show_joining()

    def closeEvent(self, event: QCloseEvent, /) -> None:
        """What is being fetched goes on at the next start; a server that is slow is waited for."""
        self.hide()
        self._stop()
        self._workers.close()
        for office in (self._begun.office if self._begun else None, self._joining):
            if office:
                office.close()
        super().closeEvent(event)

    def go_on_joining(self, office: Office) -> None:
        """Go on with an office of which not even the organisation has come."""
        self._joining = office
        self.joining.show_known()
        self._show_joining()
        self._go_on("", keeps=True)

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

    def _show_joining(self) -> None:
        self._pages.setCurrentWidget(self.joining)
        self.joining.form.choose.setFocus()

    def _join(self, sign_in: SignIn) -> None:
        self._password, self._keeps = sign_in.password, sign_in.keeps_password
        work = partial(
            join, self._folder, sign_in, key_file=self._key_file, open_line=self._open_line
        )
        self.joining.show_work(jt.CONNECTING)
        self._workers.start(self._pool, work, self._on_joined, self._on_not_joined)

    def _on_joined(self, office: Office) -> None:
        self._joining = office
        self.joining.show_known()
        self._fetch()

    def _go_on(self, password: str, keeps: bool) -> None:
        self._password, self._keeps = password or self._password, keeps
        self._fetch()

    def _fetch(self) -> None:
        """Fetch what nobody can work without; the window fetches the rest."""
        office = self._joining
        if office:
            self._is_stopping = False
            self.joining.show_work(jt.FETCHING, can_stop=True)
            work = partial(
                fetch_organisation,
                office,
                self._password,
                open_line=self._open_line,
                tell=self._on_progress,
            )
            self._workers.start(self._pool, work, self._on_fetched, self._on_not_joined)

    def _on_progress(self, progress: Progress) -> None:
        """On the worker's thread."""
        if self._is_stopping:
            raise KnownError("interrupted")
        self._progressed.emit(progress)

    def _on_progressed(self, progress: Progress) -> None:
        if not self._is_stopping:
            done, total = progress.received, progress.expected
            self.joining.show_work(jt.fetching_sentence(done, total), done, total, can_stop=True)

    def _stop(self) -> None:
        self._is_stopping = True

    def _on_fetched(self, _none: None) -> None:
        office, self._joining = self._joining, None
        if office:
            office.it_settings = self._it_settings
            self.office_joined.emit(office, self._password, self._keeps)

    def _on_not_joined(self, error: AppError) -> None:
        is_stopped = isinstance(error, KnownError) and error.error_id == "interrupted"
        self.joining.show_work("")
        said = jt.refusal(error, has_begun=self._joining is not None)
        self.joining.form.password.setFocus()
        self.joining.show_refusal(jt.STOPPED if is_stopped else said)

    def _on_written_down(self) -> None:
        begun, self._begun = self._begun, None
        if begun:
            begun.office.it_settings = self._it_settings
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
