"""The themes and campaigns, how each of them goes, and what can be done with all their cases."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.cases.close_together import Closable, closable
from synpunkt_desk.services.cases.themes import (
    Course,
    Gathering,
    Mark,
    course,
    gatherings,
    remove_theme,
)
from synpunkt_desk.texts import themes as t
from synpunkt_desk.ui.case_editor.form import Form, Values
from synpunkt_desk.ui.days import read_day
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.themes.answer_page import AnswerPage
from synpunkt_desk.ui.themes.theme_forms import close_form, edit_form
from synpunkt_desk.ui.themes.themes_view import ThemesView


class ThemesScreen(QWidget):
    """Signals: cases_requested(case ids, words) to show cases in the list."""

    cases_requested = Signal(object, str)

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
        self._shown: Gathering | None = None
        self._course = Course((), ())
        self.view = ThemesView(partial(read_day, operations.office))
        self.answer = AnswerPage(operations, error_sentence)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        self._operations.read(gatherings, self._show, key="themes")

    def _show(self, found: Sequence[Gathering]) -> None:
        self.view.show_gatherings(found)
        if not found:
            self._shown = None

    def _on_chosen(self, gathering: Gathering) -> None:
        is_other = self._shown is None or self._shown.key != gathering.key
        self._shown = gathering
        if is_other:
            self.view.panel.forget()
        self.view.show_gathering(gathering)
        mark, key = gathering.mark, gathering.key
        self._operations.read(
            lambda office: course(office, mark, key),
            partial(self._on_course_read, key),
            key="course of a theme",
        )

    def _on_course_read(self, key: str, found: Course) -> None:
        if self._shown and self._shown.key == key:
            self._course = found
            self.view.show_course(found)

    def _show_cases(self) -> None:
        if self._shown and self._course.case_ids:
            self.cases_requested.emit(self._course.case_ids, t.cases_of(self._shown.name))

    def _answer_all(self) -> None:
        if self._course.case_ids and self._shown:
            self.answer.begin(self._shown.name, self._course.case_ids)
            self._pages.setCurrentWidget(self.answer)

    def _edit(self) -> None:
        if self._shown and self._shown.mark is Mark.THEME:
            self.view.panel.open_form(edit_form(self._shown))

    def _close_all(self) -> None:
        ids = self._course.case_ids
        self._operations.read(
            lambda office: (closable(office, ids), office.organisation),
            self._on_closable_read,
            key="cases to close",
        )

    def _on_closable_read(self, found: tuple[Closable, Organisation]) -> None:
        can_end, organisation = found
        self.view.panel.open_form(close_form(organisation, can_end))

    def _remove(self) -> None:
        if self._shown and self._shown.mark is Mark.THEME:
            theme_id = self._shown.key
            self._operations.write(lambda office: remove_theme(office, theme_id))

    def _on_confirmed(self, form: Form, values: Values) -> None:
        self._operations.write(form.work(values), self._on_written, failed=self._on_failed)

    def _on_written(self, _changes: Changes) -> None:
        self.view.panel.close_form()

    def _on_failed(self, error: AppError) -> None:
        self.view.panel.show_error(error, self._error_sentence(error))

    def _leave_answer(self) -> None:
        self._pages.setCurrentWidget(self.view)
        self.view.table.setFocus()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches("theme", "case", "submitter"):
            self._read()

    def _connect(self) -> None:
        view = self.view
        view.gathering_chosen.connect(self._on_chosen)
        view.table.row_opened.connect(self._show_cases)
        for button, do in (
            (view.show_cases, self._show_cases),
            (view.answer_all, self._answer_all),
            (view.edit, self._edit),
            (view.close_all, self._close_all),
            (view.remove, self._remove),
        ):
            button.clicked.connect(do)
        view.course.cell_opened.connect(self.cases_requested)
        view.panel.confirmed.connect(self._on_confirmed)
        self.answer.left.connect(self._leave_answer)
        self._operations.changed.connect(self._on_changed)
