"""One answer to all cases of a theme: written once, seen as each gets it, saved and noted."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.answers import theme_answers
from synpunkt_desk.services.answers.answering import Sending
from synpunkt_desk.services.answers.theme_answers import Answer, Plan, Receiver, Written
from synpunkt_desk.texts import themes as t
from synpunkt_desk.texts.writing import KEPT_REASON, KEPT_REASON_OF_MANY
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.tied import tied
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import PlainButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar, Card
from synpunkt_desk.ui.widgets.fields import ErrorLine, LabelledField
from synpunkt_desk.ui.widgets.labels import Muted, Strong, Title
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.text_edit import AutoGrowTextEdit
from synpunkt_desk.ui.widgets.theme import scaled

_GETS: Final = (t.RECEIVER, t.NUMBER, t.WAY, t.TO)
_GETS_WIDTHS: Final = {1: 220, 2: 80, 3: 260}
_NOT: Final = (t.NUMBER, t.WHY)
_NOT_WIDTHS: Final = {0: 220}
_HEIGHT: Final = 190


class AnswerPage(QWidget):
    """Signals: left() back to the themes."""

    left = Signal()

    def __init__(
        self,
        operations: Operations,
        error_sentence: Callable[[AppError], str],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._error_sentence = error_sentence
        self._case_ids: tuple[ObjectId, ...] = ()
        self._plan = Plan((), ())
        self._is_working = False
        self._made: Answer | None = None
        """The words that letters and mails have been saved with."""
        self.title = Title()
        self.back = PlainButton(t.BACK_TO_THEMES, icon_name="arrow-left")
        self.subject = QLineEdit()
        self.text = AutoGrowTextEdit(name=t.WORDS, min_lines=7)
        self.kept_reason = QLineEdit()
        self.kept_field = LabelledField(KEPT_REASON, self.kept_reason, hint=KEPT_REASON_OF_MANY)
        self.summary = Strong()
        self._gets_title, self._left_title = Strong(t.RECEIVERS), Strong(t.LEFT_OUT)
        self._seen = Card(t.AS_THEY_GET_IT)
        self.gets = RowTable(_GETS, _GETS_WIDTHS, name=t.RECEIVERS)
        self.preview = Muted()
        self.left_out = RowTable(_NOT, _NOT_WIDTHS, name=t.LEFT_OUT)
        self.make_files = tied(SecondaryButton(t.MAKE_FILES), ActionId.THEME_FILES)
        self.mark_sent = PrimaryButton(t.MARK_SENT, keys="Ctrl+Return")
        self.files_first = Muted(t.FILES_FIRST)
        self.told = Muted()
        self.error = ErrorLine()
        self._lay_out()
        self._connect()

    def begin(self, name: str, case_ids: Sequence[ObjectId]) -> None:
        """Answer other cases; words written for the same ones stay."""
        if tuple(case_ids) != self._case_ids:
            self.text.set_text(t.BEGINNING)
            self.subject.clear()
            self.kept_reason.clear()
            self.kept_field.hide()
        self._case_ids = tuple(case_ids)
        self.title.setText(f"{t.ANSWER_TITLE}: {name}")
        self._tell("")
        self._read()
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.setFocus()

    def _read(self) -> None:
        ids = self._case_ids
        self._operations.read(
            lambda office: theme_answers.plan(office, ids), self._show, key="plan of an answer"
        )

    def _show(self, found: Plan) -> None:
        self._plan = found
        ways = [receiver.way for receiver in found.receivers]
        self.summary.setText(
            t.plan_summary(ways.count("letter"), ways.count("email"), len(found.left_out))
        )
        self.gets.show_table([(r, _cells(r)) for r in found.receivers])
        self.left_out.show_table(
            [(left, (left.number, t.REASONS[left.why])) for left in found.left_out]
        )
        for parts, is_there in (
            ((self._gets_title, self.gets, self._seen), bool(found.receivers)),
            ((self._left_title, self.left_out), bool(found.left_out)),
        ):
            for part in parts:
                part.setVisible(is_there)
        self._offer()

    def _offer(self) -> None:
        """Only what has been saved in these words can have been sent."""
        is_there = bool(self._plan.receivers) and not self._is_working
        self.make_files.setEnabled(is_there)
        self.mark_sent.setEnabled(is_there and self._made == self._answer())
        self.files_first.setVisible(is_there and not self.mark_sent.isEnabled())

    def _answer(self) -> Answer:
        return Answer(
            text=self.text.toPlainText(),
            subject=self.subject.text(),
            kept_reason=self.kept_reason.text(),
        )

    def _show_preview(self) -> None:
        at = self.gets.currentIndex().row()
        if not 0 <= at < len(self._plan.receivers):
            self.preview.clear()
            return
        receiver, answer = self._plan.receivers[at], self._answer()
        self._operations.read(
            lambda office: theme_answers.preview(office, receiver, answer),
            self.preview.setText,
            key="preview of an answer",
        )

    def _on_row_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._show_preview()

    def _save(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, t.CHOOSE_FOLDER)
        if not chosen:
            return
        found, answer, folder = self._plan, self._answer(), Path(chosen)
        self._begin_work()
        self._operations.compute(
            lambda office: theme_answers.write_files(
                office, found, answer, folder, day=office.today()
            ),
            partial(self._on_saved, answer),
            failed=self._on_failed,
        )

    def _on_saved(self, answer: Answer, written: Written) -> None:
        self._made = answer
        ways = [receiver.way for receiver in self._plan.receivers]
        place = (written.letters or written.mails[0]).parent
        self._end_work(t.files_made(ways.count("letter"), len(written.mails), str(place)))

    def _send(self) -> None:
        """Make every letter beside the writer, then note all in one go."""
        found, answer = self._plan, self._answer()
        self._begin_work()
        self._operations.compute(
            lambda office: theme_answers.prepare(office, found, answer, office.today()),
            self._on_prepared,
            failed=self._on_failed,
        )

    def _on_prepared(self, sendings: list[Sending]) -> None:
        self._operations.write(
            lambda office: theme_answers.send_all(office, sendings),
            self._on_sent,
            failed=self._on_failed,
        )

    def _on_sent(self, _changes: Changes) -> None:
        self._end_work("")
        self._read()

    def _on_failed(self, error: AppError) -> None:
        self._made = None
        self._end_work("")
        if isinstance(error, KnownError) and error.error_id == "cautions_unanswered":
            self.kept_field.show()
        self.error.show_error(self._error_sentence(error))

    def _begin_work(self) -> None:
        self._is_working = True
        self._offer()
        self.error.show_error("")
        self._tell(t.WORKING)

    def _end_work(self, words: str) -> None:
        self._is_working = False
        self._offer()
        self._tell(words)

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        if words:
            announce(self.told, words)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.text.textChanged.connect(self._show_preview)
        for changed in (self.text.textChanged, self.subject.textChanged):
            changed.connect(self._offer)
        self.kept_reason.textChanged.connect(self._offer)
        self.gets.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.make_files.clicked.connect(self._save)
        self.mark_sent.clicked.connect(self._send)

    def _lay_out(self) -> None:
        page = ScrollPage()
        page.body.addWidget(self.title)
        page.body.addWidget(Muted(t.ANSWER_TEXT))
        page.body.addWidget(LabelledField(t.SUBJECT, self.subject, hint=t.SUBJECT_HINT))
        page.body.addWidget(LabelledField(t.WORDS, self.text))
        page.body.addWidget(self.summary)
        for table in (self.gets, self.left_out):
            table.setFixedHeight(scaled(_HEIGHT))
        page.body.addWidget(self._gets_title)
        page.body.addWidget(self.gets)
        self._seen.body.addWidget(self.preview)
        page.body.addWidget(self._seen)
        page.body.addWidget(self._left_title)
        page.body.addWidget(self.left_out)
        page.body.addWidget(self.kept_field)
        page.body.addWidget(self.error)
        page.body.addWidget(self.told)
        page.body.addWidget(self.files_first)
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Bar("bar", self.back))
        column.addWidget(page, 1)
        column.addWidget(Bar("foot", None, self.make_files, self.mark_sent))


def _cells(receiver: Receiver) -> tuple[str, ...]:
    to = ", ".join(receiver.to.splitlines())
    return receiver.name, ", ".join(receiver.numbers), t.WAYS[receiver.way], to
