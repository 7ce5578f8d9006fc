"""What one does with the paper shown: register it, add it to a case, part it, take it away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.services.cases.case_view import find_by_number
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.papers import scanning
from synpunkt_desk.services.papers.waiting_papers import WaitingPaper
from synpunkt_desk.services.registering.registration import Registered
from synpunkt_desk.texts import scanning as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.intake.facts import FormFacts
from synpunkt_desk.ui.intake.form_values import new_case, problems, to_draft
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.scanning.scan_view import ScanView
from synpunkt_desk.ui.widgets.toast import Toast
from synpunkt_desk.ui.widgets.tokens import Tone

MACHINE_READ = "machine_read"
"""What a draft calls it that a machine proposed the text."""


class PaperDeeds(QObject):
    """Carries them out. A paper leaves at once, so that one can type on in the next.

    Signals: left(id of a paper) when it leaves; returned(id, what was typed) when that failed;
    arrived(id) when it waits no longer; registered(case_id); rearranging() and rearranged(id of
    the paper to show) before and after papers are parted or joined; text_read(id, text) when a
    machine has read the paper.
    """

    left = Signal(str)
    returned = Signal(str, object)
    arrived = Signal(str)
    registered = Signal(str)
    rearranging = Signal()
    rearranged = Signal(str)
    text_read = Signal(str, str)

    def __init__(
        self, operations: Operations, view: ScanView, toast: Toast, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._view = view
        self._toast = toast
        self._facts: FormFacts | None = None
        self._shown: WaitingPaper | None = None
        self.is_busy = False
        view.register.clicked.connect(self._register)
        view.add.clicked.connect(self._add_to_case)
        view.number.returnPressed.connect(self._add_to_case)
        view.add_cancel.clicked.connect(self._close_panel)
        self._fill_menu()

    def show(self, paper: WaitingPaper | None, facts: FormFacts | None) -> None:
        """Which paper they are done with."""
        self._shown, self._facts = paper, facts

    def _register(self) -> None:
        if self._facts is None or self._shown is None:
            return
        values = self._view.form.values()
        proposed = self._view.form.arrival.proposed()
        found = problems(values, today=self._facts.today, proposed=proposed)
        self._view.form.show_problems(found)
        if found:
            return
        paper_id, place = self._shown.paper_id, self._view.place.text()
        new = new_case(values, self._facts.organisation, draft_id=paper_id)
        is_machine_read = not self._view.machine.isHidden()
        self.left.emit(paper_id)
        self._operations.write(
            lambda office: scanning.register(
                office, paper_id, new, paper_place=place, is_machine_read=is_machine_read
            ),
            partial(self._on_registered, paper_id=paper_id),
            failed=partial(
                self._on_returned,
                paper_id=paper_id,
                typed={**to_draft(values), MACHINE_READ: is_machine_read},
            ),
        )

    def _on_registered(self, done: Registered, *, paper_id: str) -> None:
        self._toast.show_text(t.registered(done.number))
        self.registered.emit(done.case_id)
        self.arrived.emit(paper_id)

    def _on_returned(self, error: AppError, *, paper_id: str, typed: Fields) -> None:
        self._view.problem.show_state(str(sentence(error)), tone=Tone.RED)
        self.returned.emit(paper_id, typed)

    def _ask_case(self) -> None:
        self._view.number.clear()
        self._view.number_field.set_error("")
        self._view.add_panel.show()
        self._view.number.setFocus()

    def _close_panel(self) -> None:
        self._view.add_panel.hide()
        self._view.form.focus("text")

    def _add_to_case(self) -> None:
        if self._shown is None or self.is_busy:
            return
        number, place = self._view.number.text(), self._view.place.text()
        self._write(
            partial(_add, paper_id=self._shown.paper_id, number=number, place=place),
            partial(self._on_added, number=number, paper_id=self._shown.paper_id),
        )

    def _on_added(self, changes: Changes | None, *, number: str, paper_id: str) -> None:
        if changes is None:
            self._view.number_field.set_error(t.NO_SUCH_CASE)
            self._view.number.setFocus()
            return
        self._toast.show_text(t.added_to(number.strip()))
        self._gone(paper_id)

    def _gone(self, paper_id: str) -> None:
        self.left.emit(paper_id)
        self.arrived.emit(paper_id)

    def _read_text(self) -> None:
        paper = self._shown
        if paper is not None:
            self._operations.compute(
                lambda office: scanning.read_text(office, paper),
                partial(self._on_text_read, paper_id=paper.paper_id),
                failed=self._on_refused,
            )

    def _on_text_read(self, text: str, *, paper_id: str) -> None:
        if text:
            self.text_read.emit(paper_id, text)
        else:
            self._toast.show_text(t.NO_TEXT)

    def _part(self) -> None:
        if self._shown is not None:
            self.rearranging.emit()
            paper_id, page = self._shown.paper_id, self._view.paper.number()
            self._write(
                lambda office: scanning.part(office, paper_id, from_page=page), self._on_rearranged
            )

    def _join(self) -> None:
        if self._shown is not None:
            self.rearranging.emit()
            paper_id = self._shown.paper_id
            self._write(lambda office: scanning.join(office, paper_id), self._on_rearranged)

    def _on_rearranged(self, paper_id: str | None) -> None:
        self.rearranged.emit(paper_id or "")

    def _remove(self) -> None:
        if self._shown is None:
            return
        box = QMessageBox(QMessageBox.Icon.Question, t.REMOVE, t.REMOVE_QUESTION, parent=self._view)
        surely = box.addButton(t.REMOVE_SURELY, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(t.KEEP, QMessageBox.ButtonRole.RejectRole))
        paper_id = self._shown.paper_id
        surely.clicked.connect(lambda: self._discard(paper_id))
        box.open()

    def _discard(self, paper_id: str) -> None:
        self._write(
            lambda office: scanning.discard(office, paper_id),
            partial(self._on_discarded, paper_id=paper_id),
        )

    def _on_discarded(self, _nothing: None, *, paper_id: str) -> None:
        self._gone(paper_id)

    def _write(self, work: Callable[[Office], object], then: Callable[..., None]) -> None:
        self.is_busy = True
        self._view.problem.clear()

        def done(result: object) -> None:
            self.is_busy = False
            then(result)

        self._operations.write(work, done, failed=self._on_refused)

    def _on_refused(self, error: AppError) -> None:
        self.is_busy = False
        self._view.problem.show_state(str(sentence(error)), tone=Tone.RED)
        self.rearranged.emit("")  # somebody else may have been quicker

    def _fill_menu(self) -> None:
        for label, act in (
            (t.ADD_TO_CASE, self._ask_case),
            (t.READ_TEXT, self._read_text),
            (t.PART, self._part),
            (t.JOIN, self._join),
            (t.REMOVE, self._remove),
        ):
            self._view.more.add_action(label).triggered.connect(act)


def _add(office: Office, *, paper_id: str, number: str, place: str) -> Changes | None:
    """None where there is no case of that number."""
    case_id = find_by_number(office, number)
    if case_id is None:
        return None
    return scanning.add_to_case(office, paper_id, case_id, paper_place=place)
