"""The screen of one case: shows it and keeps what is typed."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.dates import parse_day
from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.cases.handed_over import HandedOver, receipt_of
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.office import local_moment
from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.texts import handed_over, inquiry, sync
from synpunkt_desk.texts.common import spoken
from synpunkt_desk.texts.dates import DAY_WORDS
from synpunkt_desk.ui.case_editor import presentation
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.autosave import Autosave
from synpunkt_desk.ui.case_editor.contact_deeds import FindWriter
from synpunkt_desk.ui.case_editor.deeds import Deeds
from synpunkt_desk.ui.case_editor.editor_view import MATTER, EditorView
from synpunkt_desk.ui.case_editor.file_preview import is_scan
from synpunkt_desk.ui.case_editor.form_values import FormValues
from synpunkt_desk.ui.case_editor.sheet import Sheet, read_sheet
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.conflicts_window import ConflictsWindow
from synpunkt_desk.ui.widgets.roles import play_role
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.tokens import Tone

_READ: Final = "case of the editor"
_AROUND: Final = (
    "submitter", "record", "measure", "relation", "statement_request", "law_step", "disclosure",
    "organisation_unit", "category", "member", "municipality", "absence",
)  # fmt: skip
"""What a case is shown with, besides itself."""

_REFUSED: Final = {
    "received_in_future": "received_on",
    "arrival_after_contact": "received_on",
    "text_too_long": "text",
}
"""Which field an error is about."""


class CaseEditor(QWidget):
    """Signals: case_shown(Sheet) when a case, or a newer state of it, is on the screen;
    case_gone() when it is not here any more;
    letter_asked(case ids) when somebody wants to see all that came in one letter;
    related_asked(case_id) for one that this case has to do with.
    """

    case_shown = Signal(object)
    case_gone = Signal()
    letter_asked = Signal(object)
    related_asked = Signal(str)

    def __init__(
        self,
        operations: Operations,
        error_sentence: Callable[[AppError], str],
        find_writer: FindWriter,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._error_sentence = error_sentence
        self._case_id: ObjectId = ""
        self._sheet: Sheet | None = None
        self._key = f"{_READ} {id(self)}"  # another window may show a case too
        self._is_showing = False
        self._is_uncovered = False
        self._waiting: Callable[[], None] | None = None
        self.view = EditorView(self._parse_day, operations.office.today)
        self.autosave = Autosave(operations, self)
        self.deeds = Deeds(operations, self.view, error_sentence, find_writer)
        play_role(self, QAccessible.Role.Grouping)
        self.setAccessibleName(t.NAME)
        self.setFocusProxy(self.view.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()

    def show_case(self, case_id: ObjectId) -> None:
        """Show a case, "" for none; what is unsaved of the one before is written first."""
        if case_id == self._case_id:
            return
        self.flush()
        self.autosave.stop()
        self._case_id = case_id
        self._sheet = None
        self._is_uncovered = False
        self._waiting = None
        self.deeds.show_sheet(None)
        self.view.panel.forget()
        self.view.draft.clear()
        self.view.matter.show_file(None)
        self.view.records.clear()
        if case_id:
            self._read()

    def clear(self) -> None:
        """Show no case."""
        self.show_case("")

    def flush(self) -> None:
        """Write what is unsaved; before the window closes."""
        if self._sheet is not None:
            self.view.matter.form.commit()
            self.autosave.flush()

    def act(self, act: Act, case_ids: Sequence[ObjectId]) -> None:
        """Do something with this case, or with several at once, as soon as it is shown."""
        if len(case_ids) == 1:
            self.show_case(case_ids[0])
        if self._sheet is None:
            self._waiting = lambda: self.deeds.act(act, case_ids)
        else:
            self.deeds.act(act, case_ids)

    def _read(self) -> None:
        case_id = self._case_id
        self._operations.read(
            lambda office: read_sheet(office, case_id),
            self._on_read,
            key=self._key,
            failed=lambda _error: self._on_gone(case_id),
        )

    def _on_gone(self, case_id: ObjectId) -> None:
        """Handed over, erased, or not to be read here any more: nothing of it stays in sight."""
        if case_id != self._case_id:
            return
        self.autosave.stop()
        self._sheet = None
        self.deeds.show_sheet(None)
        self.view.show_gone(t.CASE_MISSING)
        self.case_gone.emit()
        self._operations.read(
            lambda office: receipt_of(office, case_id), self._on_receipt_read, key=self._key
        )

    def _on_receipt_read(self, receipt: HandedOver | None) -> None:
        if receipt and receipt.case_id == self._case_id:
            said = handed_over.sentence(receipt.board, receipt.on.isoformat(), receipt.by)
            self.view.show_gone(handed_over.in_search(receipt.number, receipt.title, said))

    def _on_read(self, sheet: Sheet) -> None:
        if sheet.case_id != self._case_id:
            return
        if self._sheet is None:
            self._show_first(sheet)
        else:
            self._show(sheet, self.autosave.refresh(sheet))

    def _show_first(self, sheet: Sheet) -> None:
        values = self.autosave.start(sheet)
        self.view.matter.form.begin()
        self.view.to_top()
        self.view.show_tab(MATTER)
        self._show(sheet, values)
        self._tell(sheet)
        self._show_scan(sheet)
        self._bring_back(sheet)
        if self._waiting:
            waiting, self._waiting = self._waiting, None
            waiting()

    def _tell(self, sheet: Sheet) -> None:
        """Whoever stands in the case already when it comes is told which it is."""
        case = sheet.view.case
        self.setAccessibleName(spoken(t.NAME, case.title, case.number or case.provisional_number))
        focus = self.focusWidget()
        if focus and focus.hasFocus():
            announce(self, self.accessibleName())

    def _show(self, sheet: Sheet, values: FormValues) -> None:
        self._sheet = sheet
        self.deeds.show_sheet(sheet)
        self._is_showing = True
        try:
            self._fill(sheet, values)
        finally:
            self._is_showing = False
        self.case_shown.emit(sheet)

    def _fill(self, sheet: Sheet, values: FormValues) -> None:
        form = self.view.matter.form
        form.set_organisation(sheet.organisation)
        form.show_values(
            values,
            is_protected=sheet.view.submitter.protected and not self._is_uncovered,
            arrival=presentation.arrival_words(sheet.view.case),
        )
        self.view.measures.offer(sheet)
        self.view.measures.show_values(values)
        self.view.show_sheet(sheet)
        self._show_conflicts(sheet.conflicts)
        self._show_letter(len(sheet.view.letter))
        self._show_proposals(sheet)
        words, tone = presentation.states(sheet)
        if words:
            self.view.state.show_state(words, tone=tone)
        else:
            self.view.state.clear()

    def _show_conflicts(self, count: int) -> None:
        if count:
            said = sync.in_case(count)
            self.view.conflict.show_state(said, tone=Tone.AMBER, action_text=sync.DECIDE)
        else:
            self.view.conflict.clear()

    def _decide_conflicts(self) -> None:
        made = ConflictsWindow(self._operations, self._case_id, parent=self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.open()

    def _show_letter(self, count: int) -> None:
        if count:
            words = t.letter_of(count)
            self.view.letter.show_state(words, tone=Tone.BLUE, action_text=t.SHOW_LETTER)
        else:
            self.view.letter.clear()

    def _show_proposals(self, sheet: Sheet) -> None:
        laws = [proposal.law for proposal in sheet.proposals]
        if laws:
            words = inquiry.proposals_banner(laws)
            self.view.law.show_state(words, tone=Tone.AMBER, action_text=inquiry.SHOW)
        else:
            self.view.law.clear()

    def _ask_for_letter(self) -> None:
        if self._sheet is not None:
            self.letter_asked.emit(self._sheet.view.letter)

    def _show_scan(self, sheet: Sheet) -> None:
        scan = next((i for i, record in sheet.view.records if is_scan(record)), "")
        if scan:
            self.deeds.records.show_file(scan, self.view.matter.show_file)

    def _bring_back(self, sheet: Sheet) -> None:
        """Words from before a crash or a power cut are there again, and it says so."""
        if sheet.draft is None:
            return
        kept = sheet.draft.content.get("form")
        has_form = isinstance(kept, dict) and self.deeds.reopen(kept)
        if has_form or self.autosave.unsaved():
            clock = f"{local_moment(sheet.draft.saved_at):%H:%M}"
            self.view.draft.show_state(
                t.draft_back(clock), tone=Tone.BLUE, action_text=t.DRAFT_BACK_ACTION
            )

    def _on_typed(self) -> None:
        if self._is_showing or self._sheet is None:
            return
        shown = self.view.measures.values().over(self.view.matter.form.values())
        self.autosave.take(shown, self.view.panel.kept())

    def _on_left(self) -> None:
        if not self._is_showing:
            self.autosave.save()

    def _save(self) -> None:
        self.view.matter.form.commit()
        self.autosave.save()

    def _on_refused(self, error: AppError) -> None:
        """Say it beside the field that it is about, and write the others."""
        name = _REFUSED.get(error.error_id, "") if isinstance(error, KnownError) else ""
        if not name:
            self._operations.failed.emit(error)
            return
        self.view.matter.form.refuse(name, self._error_sentence(error))
        self.autosave.give_up(name)
        self.autosave.save()

    def _on_saved(self, sheet: Sheet) -> None:
        if sheet.case_id == self._case_id:
            self.view.draft.clear()
            self._show(sheet, self.autosave.refresh(sheet))

    def _discard_draft(self) -> None:
        case_id = self._case_id
        self.view.panel.forget()
        self.view.draft.clear()
        self._sheet = None
        self.autosave.stop()
        self._operations.write(
            lambda office: drafts.drop_draft(office, case_id), lambda _none: self._read()
        )

    def _on_panel_closed(self) -> None:
        if self._sheet is not None:
            self.view.draft.clear()
            self.autosave.take(FormValues(), {})
            self.autosave.keep_draft()

    def _on_uncovered(self) -> None:
        self._is_uncovered = True
        self._read()

    def _parse_day(self, text: str, is_ahead: bool) -> date | None:
        if self._sheet is None:
            return None
        today = self._sheet.today
        calendar = self._sheet.organisation.calendar(today)
        return parse_day(text, today=today, calendar=calendar, words=DAY_WORDS, ahead=is_ahead)

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if self._sheet is None or initiator is self.autosave:
            return
        is_mine = self._case_id in changes.ids.get("case", frozenset())
        if is_mine or changes.touches(*_AROUND):
            self._read()

    def _connect(self) -> None:
        view, form = self.view, self.view.matter.form
        self._operations.changed.connect(self._on_changed)
        self.autosave.saved.connect(self._on_saved)
        self.autosave.refused.connect(self._on_refused)
        for part in (form, view.measures):
            part.typed.connect(self._on_typed)
            part.left.connect(self._on_left)
        view.panel.typed.connect(self._on_typed)
        view.panel.closed.connect(self._on_panel_closed)
        view.letter.action_taken.connect(self._ask_for_letter)
        view.conflict.action_taken.connect(self._decide_conflicts)
        view.matter.related.show_asked.connect(self.related_asked)
        view.draft.action_taken.connect(self._discard_draft)
        self.deeds.uncovered.connect(self._on_uncovered)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save.activated.connect(self._save)
