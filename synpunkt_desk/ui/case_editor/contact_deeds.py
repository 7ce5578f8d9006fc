"""What one asks for to reach the submitter of the case shown: writing, approving, passing on."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Json
from synpunkt_desk.models.objects import Record
from synpunkt_desk.services.answers import approvals, praise
from synpunkt_desk.services.answers.praise import PraiseCount
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.answer_tab import DraftDeed
from synpunkt_desk.ui.case_editor.draft_forms import approve_form, praise_form, return_form
from synpunkt_desk.ui.case_editor.editor_view import EditorView
from synpunkt_desk.ui.case_editor.form import DRAFT_TOOL, Form, Values, Work
from synpunkt_desk.ui.case_editor.subject import Subject
from synpunkt_desk.ui.case_editor.text_modules import Module, TextModules
from synpunkt_desk.ui.operations import Operations

WRITING: Final = frozenset({Act.ACKNOWLEDGE, Act.QUESTION, Act.DELAY, Act.ANSWER})
"""What is written to the submitter of one case."""


class WriterLike(Protocol):
    """What opens the forms in which one writes; see `writing.Writer`."""

    def open(
        self, act: Act, subject: Subject, show: Callable[[Form], None], *, draft_id: ObjectId = ""
    ) -> None:
        """Show the form of an act."""
        ...

    def open_many(self, act: Act, subject: Subject, show: Callable[[Form], None]) -> None:
        """Show the form in which one writes to the submitters of several cases."""
        ...

    def find_modules(
        self, case_ids: Sequence[ObjectId], show: Callable[[list[Module]], None]
    ) -> None:
        """Read the text modules that fit a case, or several."""
        ...

    def keep_draft(self, values: Values) -> Work | None:
        """The use case that keeps a draft."""
        ...

    def use(self, tool: str, values: Values) -> None:
        """Do what a tool of the form says."""
        ...


MakeWriter = Callable[[Operations, QWidget, Callable[[AppError], None]], WriterLike]
FindWriter = Callable[[Office], MakeWriter]
"""Loads what draws letters, away from the window."""


class ContactDeeds(QObject):
    """Signals: failed(AppError); letter_asked(record_id) when a sent letter should be shown."""

    failed = Signal(object)
    letter_asked = Signal(str)

    def __init__(
        self,
        operations: Operations,
        view: EditorView,
        find_writer: FindWriter,
        open_form: Callable[[Form], None],
        write: Callable[[Work, Callable[[], None] | None], None],
    ) -> None:
        super().__init__(view)
        self._operations = operations
        self._view = view
        self._find_writer = find_writer
        self._open_form = open_form
        self._write = write
        self._writer: WriterLike | None = None
        self._subject: Subject | None = None
        self._of_many: tuple[Form, Sequence[ObjectId]] | None = None
        self._modules = TextModules(view, self._find_modules)
        view.answer.draft_act_chosen.connect(self._on_draft_act)
        view.answer.praise_asked.connect(self._pass_on_praise)
        view.panel.tool_asked.connect(self._on_tool_asked)

    def show_subject(self, subject: Subject | None) -> None:
        """Whose submitter it is, None while no case is shown."""
        self._subject = subject

    def write_to_submitter(
        self, act: Act, *, draft_id: ObjectId = "", then: Callable[[], None] = lambda: None
    ) -> None:
        """Open the form of an act, with a draft where there is one."""
        subject = self._subject
        if subject is None:
            return

        def show(form: Form) -> None:
            if self._is_shown(subject):
                self._open_form(form)
                then()

        self._with_writer(lambda writer: writer.open(act, subject, show, draft_id=draft_id))

    def write_to_many(self, act: Act, subject: Subject) -> None:
        """Open the form in which one writes to the submitters of several cases."""
        before = self._subject

        def show(form: Form) -> None:
            if before and self._is_shown(before):
                self._of_many = form, subject.case_ids
                self._open_form(form)

        self._with_writer(lambda writer: writer.open_many(act, subject, show))

    def reopen(self, key: str, values: Mapping[str, Json]) -> bool:
        """Whether a form of that key is written to the submitter; it comes back with its words."""
        act, _, draft_id = key.partition(":")
        if act not in WRITING:
            return False
        take_back = partial(self._view.panel.take_back, values)
        self.write_to_submitter(Act(act), draft_id=draft_id, then=take_back)
        return True

    def _with_writer(self, use: Callable[[WriterLike], None]) -> None:
        def begin(make: MakeWriter) -> None:
            if self._writer is None:
                self._writer = make(self._operations, self._view, self.failed.emit)
            use(self._writer)

        if self._writer is not None:
            use(self._writer)
        else:
            self._operations.read(self._find_writer, begin)

    def _find_modules(self, show: Callable[[list[Module]], None]) -> None:
        if self._subject is not None:
            case_ids = self._subject.case_ids
            if self._of_many and self._of_many[0] is self._view.panel.form:
                case_ids = self._of_many[1]
            self._with_writer(lambda writer: writer.find_modules(case_ids, show))

    def _is_shown(self, subject: Subject) -> bool:
        return self._subject is not None and self._subject.case_ids == subject.case_ids

    def _on_tool_asked(self, _form: Form, tool: str, values: Values) -> None:
        if self._writer is None:
            return
        work = self._writer.keep_draft(values) if tool == DRAFT_TOOL else None
        if work:
            self._write(work, self._view.panel.close_form)
        else:
            self._writer.use(tool, values)

    def _on_draft_act(self, deed: DraftDeed, record_id: ObjectId, record: Record) -> None:
        match deed:
            case DraftDeed.GO_ON:
                self.write_to_submitter(Act(record.purpose), draft_id=record_id)
            case DraftDeed.DROP:
                self._write(partial(approvals.drop_draft, draft_id=record_id), None)
            case DraftDeed.APPROVE:
                self._open_form(approve_form(record_id, record.text))
            case DraftDeed.RETURN:
                self._open_form(return_form(record_id))
            case DraftDeed.SHOW_LETTER:
                self.letter_asked.emit(record_id)

    def _pass_on_praise(self) -> None:
        subject = self._subject
        if subject is None:
            return
        first, last = date(subject.today.year, 1, 1), subject.today

        def show(counted: PraiseCount) -> None:
            if self._is_shown(subject):
                self._open_form(praise_form(subject, counted))

        self._operations.read(
            lambda office: praise.praise_passed_on(office, first, last), show, key="praise"
        )
