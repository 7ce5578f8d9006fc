"""What one asks for in the screen of a case: forms and measures."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.services.cases import case_work, closing, history, merging
from synpunkt_desk.services.cases.closing import Around, Point
from synpunkt_desk.services.cases.relations import remove_relation
from synpunkt_desk.services.improvements import measures
from synpunkt_desk.services.improvements.measures import MeasureListItem
from synpunkt_desk.ui.case_editor.act_forms import FOR_MANY, WRITING_TO_MANY, make_form
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.case_file_deeds import CaseFileDeeds
from synpunkt_desk.ui.case_editor.contact_deeds import WRITING, ContactDeeds, FindWriter
from synpunkt_desk.ui.case_editor.editor_view import (
    ANSWER,
    INQUIRY,
    MATTER,
    MEASURES,
    RECORDS,
    EditorView,
)
from synpunkt_desk.ui.case_editor.form import Form, Values, Work
from synpunkt_desk.ui.case_editor.inquiry_deeds import InquiryDeeds
from synpunkt_desk.ui.case_editor.measure_forms import (
    add_measure_form,
    edit_measure_form,
    follow_up_form,
    link_measure_form,
)
from synpunkt_desk.ui.case_editor.record_deeds import RecordDeeds
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.case_editor.subject import Subject
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.focus import tab_as_laid_out

_TAB_OF: Final = {
    **dict.fromkeys(WRITING, ANSWER),
    Act.ATTACH: RECORDS,
    Act.ASK_STATEMENT: INQUIRY,
    Act.FLAG_LAW: INQUIRY,
}
_DECISIONS: Final = frozenset(
    {
        Act.DISTRIBUTE, Act.CLOSE, Act.SEND_BACK, Act.HAND_OVER, Act.FORWARD, Act.REFER, Act.PARK,
        Act.WAIT_UNIT, Act.WAIT_SUBMITTER, Act.ACKNOWLEDGE, Act.ANSWER, Act.VOID, Act.DELAY,
        Act.QUESTION,
    }
)  # fmt: skip
"""After these somebody goes on to the next case, if this one has left the list."""
_LAYOUT: Final = QEvent.Type.LayoutRequest.value
_NOT_KEPT: Final = frozenset(
    {Act.ATTACH, Act.LINK_MEASURE, Act.WAKE, Act.PROTECT, Act.UNPROTECT, Act.TAKE_OUT}
)


class Deeds(QObject):
    """Opens the form of a deed and carries it out; the case shown is told by `show_sheet`.

    Signals: uncovered() when protected data may be shown; decided() when a decision about the
    case or cases is written; categories_wanted() when those of the case should be chosen in the
    column beside.
    """

    uncovered = Signal()
    decided = Signal()
    categories_wanted = Signal()

    def __init__(
        self,
        operations: Operations,
        view: EditorView,
        error_sentence: Callable[[AppError], str],
        find_writer: FindWriter,
    ) -> None:
        super().__init__(view)
        self._operations = operations
        self._view = view
        self._error_sentence = error_sentence
        self._sheet: Sheet | None = None
        self._receiver: tuple[ObjectId, ObjectId] = ("", "")
        self.contact = ContactDeeds(operations, view, find_writer, self._open, self._write)
        self.contact.failed.connect(self._on_failed)
        self._case_file = CaseFileDeeds(operations, view, write=self._write)
        self._inquiry = InquiryDeeds(operations, view, write=self._write, open_form=self._open)
        self.records = RecordDeeds(operations, view, write=self._write, open_form=self._open)
        self._connect()

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Whose deeds they are, None while no case is shown."""
        if sheet is None or self._sheet is None or sheet.case_id != self._sheet.case_id:
            self._receiver = ("", "")
        self._sheet = sheet
        self.contact.show_subject(self._subject(sheet) if sheet else None)
        self._inquiry.show_sheet(sheet)
        self.records.show_sheet(sheet)

    def propose_receiver(self, place: ObjectId, responsible: ObjectId) -> None:
        """What "Fördela" offers, chosen in the column beside."""
        self._receiver = (place, responsible)

    def act(self, act: Act, case_ids: Sequence[ObjectId]) -> None:
        """Do something with this case, or with several at once."""
        if self._sheet is None:
            return
        if act is Act.LINK_MEASURE:
            self._link_measure(case_ids)
        elif act is Act.ADD_MEASURE:
            self._view.show_tab(MEASURES)
            self._open_form(act)
        elif act is Act.CLOSE and len(case_ids) > 1:
            self._close_many(self._sheet, tuple(case_ids))
        elif len(case_ids) > 1:
            if act in WRITING_TO_MANY:
                self.contact.write_to_many(act, self._subject(self._sheet, case_ids))
            elif act in FOR_MANY:
                self._open(make_form(act, self._subject(self._sheet, case_ids)))
        else:
            self._view.head.choose(act)

    def _close_many(self, sheet: Sheet, case_ids: tuple[ObjectId, ...]) -> None:
        """Say what the cases lack before they are closed."""

        def show(lacking: Counter[Point]) -> None:
            subject = replace(self._subject(sheet, case_ids), lacking=lacking)
            self._open(make_form(Act.CLOSE, subject))

        self._operations.read(
            lambda office: closing.missing_in_many(office, case_ids), show, key="closing"
        )

    def _on_jump_asked(self, key: str) -> None:
        """Go where something that is missing at closing is put right."""
        point, view = Point(key), self._view
        if point in (Point.CASE_TYPE, Point.CRITERION, Point.LOCAL_CATEGORY):
            self.categories_wanted.emit()
        elif point is Point.DIARY_NUMBER:
            view.show_tab(MATTER)
            view.matter.form.diary.setFocus()
        elif point is Point.ANSWER:
            view.panel.cancel()
            view.head.choose(Act.ANSWER)
        elif point is Point.MEASURE:
            view.panel.cancel()
            self._open_form(Act.ADD_MEASURE)
        elif point is Point.DISPOSAL:
            view.panel.go_to(point.value)
        else:
            view.show_tab(RECORDS if point is Point.NOTES else INQUIRY)
            view.tabs.setFocus()

    def reopen(self, kept: Fields) -> bool:
        """Open the form that a draft has kept, with its words."""
        key, values = kept.get("key"), kept.get("values")
        if not isinstance(key, str) or not isinstance(values, dict):
            return False
        if self.contact.reopen(key, values):
            return True
        form = self._form_of(key)
        if form is None:
            return False
        self._open(form)
        self._view.panel.take_back(values)
        return True

    def _on_act_chosen(self, act: Act) -> None:
        if self._sheet is None:
            return
        case_id = self._sheet.case_id
        at_once = {
            Act.WAKE: lambda: self._write(lambda o: case_work.wake(o, [case_id])),
            Act.PROTECT: lambda: self._protect(is_protected=True),
            Act.UNPROTECT: lambda: self._protect(is_protected=False),
            Act.ATTACH: self._view.records.choose_files,
            Act.TAKE_OUT: lambda: self._take_out(case_id),
        }.get(act)
        if at_once:
            at_once()
            return
        if act in _TAB_OF:
            self._view.show_tab(_TAB_OF[act])
        if act in WRITING:
            self.contact.write_to_submitter(act)
        else:
            self._open(make_form(act, self._subject(self._sheet)))

    def _form_of(self, key: str) -> Form | None:
        """The form that a draft names; files and lists of measures are not kept."""
        act, _, measure_id = key.partition(":")
        if self._sheet is None or act not in set(Act) - _NOT_KEPT:
            return None
        subject = self._subject(self._sheet)
        if act == Act.ADD_MEASURE:
            return add_measure_form(subject)
        if act == Act.FOLLOW_UP:
            return follow_up_form(subject)
        if act == Act.EDIT_MEASURE:
            measure = dict(self._sheet.view.measures).get(measure_id)
            return edit_measure_form(subject, measure_id, measure) if measure else None
        return make_form(Act(act), subject)

    def _subject(self, sheet: Sheet, case_ids: Sequence[ObjectId] = ()) -> Subject:
        place, responsible = self._receiver
        return Subject(
            case_ids=tuple(case_ids) or (sheet.case_id,),
            organisation=sheet.organisation,
            today=sheet.today,
            view=None if case_ids else sheet.view,
            place=place,
            responsible=responsible,
            around=Around() if case_ids else sheet.around,
        )

    def _open(self, form: Form) -> None:
        self._view.panel.open_form(form)
        QApplication.sendPostedEvents(None, _LAYOUT)  # nobody sees it squeezed together
        tab_as_laid_out(self._view.page)
        self._view.page.ensureWidgetVisible(self._view.panel)
        QTimer.singleShot(0, self, self._show_focus)

    def _show_focus(self) -> None:
        """What somebody is about to write in is in sight, once it has its place."""
        focus = QApplication.focusWidget()
        if focus is not None and self._view.panel.isAncestorOf(focus):
            self._view.page.ensureWidgetVisible(focus)

    def _on_confirmed(self, form: Form, values: Values) -> None:
        if form.key == Act.CASE_FILE and self._sheet is not None:
            self._case_file.make(self._sheet.case_id, values, self._view.panel.close_form)
            return
        self._write(form.work(values), partial(self._on_carried_out, form.key))

    def _on_carried_out(self, key: str) -> None:
        self._receiver = ("", "")
        self._view.panel.close_form()
        if key.partition(":")[0] in _DECISIONS:
            self.decided.emit()

    def _write(self, work: Work, then: Callable[[], None] | None = None) -> None:
        sheet = self._sheet

        def succeed(_changes: Changes) -> None:
            if then and sheet and self._sheet and sheet.case_id == self._sheet.case_id:
                then()

        self._operations.write(work, succeed, failed=self._on_failed)

    def _on_failed(self, error: AppError) -> None:
        if self._view.panel.form is None:
            self._operations.failed.emit(error)
        else:
            self._view.panel.show_error(error, self._error_sentence(error))

    def _protect(self, *, is_protected: bool) -> None:
        if self._sheet is None:
            return
        case_id, seen = self._sheet.case_id, self._sheet.view.submitter_seen
        self._write(
            lambda office: case_work.edit(
                office, case_id, {}, {}, submitter={"protected": is_protected}, submitter_seen=seen
            )
        )

    def _on_uncover_asked(self) -> None:
        if self._sheet is not None:
            case_id = self._sheet.case_id
            self._write(
                lambda office: case_work.show_protected(office, case_id), self.uncovered.emit
            )

    def _open_form(self, key: str) -> None:
        form = self._form_of(key)
        if form:
            self._open(form)

    def _edit_measure(self, measure_id: ObjectId) -> None:
        self._open_form(f"{Act.EDIT_MEASURE}:{measure_id}")

    def _link_measure(self, case_ids: Sequence[ObjectId] = ()) -> None:
        def show(existing: list[MeasureListItem]) -> None:
            if self._sheet is not None:
                several = case_ids if len(case_ids) > 1 else ()
                self._open(link_measure_form(self._subject(self._sheet, several), existing))

        self._operations.read(measures.measures_to_link, show, key="measures to link")

    def _unlink_measure(self, measure_id: ObjectId) -> None:
        if self._sheet is not None:
            case_id = self._sheet.case_id
            self._write(lambda office: measures.unlink_cases(office, measure_id, [case_id]))

    def _declare(self, word: str) -> None:
        if self._sheet is not None:
            case_id = self._sheet.case_id
            self._write(lambda office: measures.declare(office, case_id, word))

    def _undo(self, group_id: str) -> None:
        self._write(lambda office: history.undo(office, group_id))

    def _connect(self) -> None:
        view = self._view
        for part in (view.head, view.answer, view.inquiry, view.records):
            part.act_chosen.connect(self._on_act_chosen)
        self.contact.letter_asked.connect(self.records.show_letter)
        view.panel.confirmed.connect(self._on_confirmed)
        view.panel.jump_asked.connect(self._on_jump_asked)
        view.law.action_taken.connect(lambda: view.show_tab(INQUIRY))
        view.matter.form.uncovered.connect(self._on_uncover_asked)
        view.measures.add_asked.connect(lambda: self._open_form(Act.ADD_MEASURE))
        view.measures.follow_up_asked.connect(lambda: self._open_form(Act.FOLLOW_UP))
        view.measures.link_asked.connect(self._link_measure)
        view.measures.edit_asked.connect(self._edit_measure)
        view.measures.unlink_asked.connect(self._unlink_measure)
        view.measures.declared.connect(self._declare)
        view.log.undo_asked.connect(self._undo)
        view.matter.related.remove_asked.connect(self._remove_relation)
        view.matter.related.take_out_asked.connect(self._take_out)

    def _remove_relation(self, relation_id: ObjectId) -> None:
        self._write(lambda office: remove_relation(office, relation_id))

    def _take_out(self, case_id: ObjectId) -> None:
        self._write(lambda office: merging.take_out(office, case_id))
