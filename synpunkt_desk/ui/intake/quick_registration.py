"""Registering a new case in under a minute, over anything else that is going on."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.case import Case, owes_acknowledgement
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.services import drafts, registration
from synpunkt_desk.services.case_view import view
from synpunkt_desk.services.office import Office
from synpunkt_desk.services.registration import NewCase, Registered
from synpunkt_desk.texts import intake as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.intake.direct_answer import DirectAnswer, DirectAnswerDialog
from synpunkt_desk.ui.intake.draft_keeper import DraftKeeper
from synpunkt_desk.ui.intake.facts import FormFacts, read_facts
from synpunkt_desk.ui.intake.form_values import (
    FormValues,
    from_draft,
    is_worth_keeping,
    kept_for_next,
    new_case,
    problems,
    to_draft,
)
from synpunkt_desk.ui.intake.quick_registration_view import QuickRegistrationView
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.tokens import Tone

_FIELDS: Final = {
    "text_missing": "text",
    "text_too_long": "text",
    "channel_missing": "channel",
    "case_type_missing": "case_type",
    "receiver_missing": "receiver",
    "received_missing": "received_on",
    "received_in_future": "received_on",
}


@dataclass
class Session:
    """What is remembered as long as the program runs."""

    channel: ObjectId = ""
    pinned: frozenset[str] = frozenset({"channel", "receiver", "received_on", "batch"})


@dataclass(frozen=True, slots=True)
class _Standing:
    """A case that stands, and the number that the next one will get."""

    registered: Registered
    case: Case
    facts: FormFacts

    @property
    def changes(self) -> Changes:
        """What was written, to be broadcast."""
        return self.registered.changes


class QuickRegistration(QWidget):
    """A window with the form. What is typed is kept as a draft until the case is registered.

    Signals: registered(case_id); open_asked(case_id) when the user wants to see the case; closed()
    when the window is gone.
    """

    registered = Signal(str)
    open_asked = Signal(str)
    closed = Signal()

    def __init__(
        self,
        operations: Operations,
        session: Session,
        *,
        draft_id: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(t.TITLE)
        self.resize(scaled(1180), scaled(760))
        self._operations = operations
        self._session = session
        self._facts: FormFacts | None = None
        self._latest: Registered | None = None
        self._count = 0
        self._is_busy = False
        self._waits_for_draft = bool(draft_id)
        self._drafts = DraftKeeper(operations, self._content, draft_id=draft_id, parent=self)
        self.view = QuickRegistrationView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()
        operations.read(partial(_read, draft_id=draft_id), self._on_read)
        self.view.form.focus("text")

    def closeEvent(self, event: QCloseEvent, /) -> None:
        if not self._waits_for_draft:
            self._drafts.keep()
        self.closed.emit()
        super().closeEvent(event)

    def _connect(self) -> None:
        foot, receipt = self.view.foot, self.view.receipt
        self._drafts.kept.connect(self._on_draft_kept)
        self.view.form.edited.connect(self._on_edited)
        self.view.referral.referred.connect(self._refer)
        foot.copy_asked.connect(self._copy)
        foot.cancel.clicked.connect(self.close)
        foot.answered.clicked.connect(self._ask_answer)
        foot.register_and_new.clicked.connect(lambda: self._register(self._show_next))
        foot.register.clicked.connect(lambda: self._register(self._show_receipt))
        receipt.copy_asked.connect(self._copy)
        receipt.open_asked.connect(self._open_case)
        receipt.new_asked.connect(self._begin)
        receipt.close_asked.connect(self.close)

    def _on_read(self, read: tuple[FormFacts, FormValues | None]) -> None:
        self._facts, draft = read
        self._waits_for_draft = False
        self.view.offer(self._facts)
        self.view.form.set_pinned(self._session.pinned)
        written = self.view.form.matter.text()
        if draft:
            self.view.form.fill(replace(draft, text=draft.text + written))
            self.view.state.setText(t.DRAFT_RESTORED)
        else:
            self.view.form.begin(self._session.channel)
        if written:
            self._drafts.start_soon()

    def _content(self) -> Fields | None:
        values = self.view.form.values()
        is_done = self.view.shows_receipt() or not is_worth_keeping(values)
        return None if is_done else to_draft(values)

    def _on_edited(self) -> None:
        self.view.problem.clear()
        if not self._waits_for_draft:
            self._drafts.start_soon()

    def _on_draft_kept(self, clock: str) -> None:
        self.view.state.setText(t.draft_saved(clock))

    def _on_answered(self, answer: DirectAnswer) -> None:
        self._register(self._show_receipt, answer)

    def _register(
        self, then: Callable[[_Standing], None], answer: DirectAnswer | None = None
    ) -> None:
        new = self._checked()
        if new and answer:
            case = replace(new.case, first_contact=True, no_measure_reason=answer.reason)
            new = replace(new, case=case, answer=answer.text, outcome=answer.outcome)
        if new:
            self._write(partial(registration.register, new=new), then)

    def _ask_answer(self) -> None:
        if self._facts and self._checked():
            dialog = DirectAnswerDialog(self._facts.organisation, self)
            dialog.answered.connect(self._on_answered)
            dialog.open()

    def _refer(self, name: str, where: str) -> None:
        if self._facts is None:
            return
        values = self.view.form.values()
        titled = replace(values, title=values.title or name)
        new = new_case(titled, self._facts.organisation, draft_id=self._drafts.draft_id)
        self._write(
            partial(registration.register_referred, new=new, where=where), self._show_receipt
        )

    def _checked(self) -> NewCase | None:
        """The case, or None when something is missing and has been said beside its field."""
        if self._facts is None:
            return None
        values = self.view.form.values()
        proposed = self.view.form.arrival.proposed()
        found = problems(values, today=self._facts.today, proposed=proposed)
        self.view.form.show_problems(found)
        if found:
            return None
        return new_case(values, self._facts.organisation, draft_id=self._drafts.draft_id)

    def _write(
        self, work: Callable[[Office], Registered], then: Callable[[_Standing], None]
    ) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        self._operations.write(
            partial(_stand, work=work),
            partial(self._on_registered, then=then),
            failed=self._on_refused,
        )

    def _on_registered(self, standing: _Standing, *, then: Callable[[_Standing], None]) -> None:
        self._is_busy = False
        self._facts, self._latest = standing.facts, standing.registered
        self._session.channel = standing.case.channel
        self._drafts.begin_anew()
        self.view.problem.clear()
        self.registered.emit(standing.registered.case_id)
        then(standing)

    def _on_refused(self, error: AppError) -> None:
        self._is_busy = False
        words = str(sentence(error))
        field = _FIELDS.get(error.error_id) if isinstance(error, KnownError) else None
        if field:
            self.view.form.show_problems({field: words})
        else:
            self.view.problem.show_state(words, tone=Tone.RED)

    def _show_receipt(self, standing: _Standing) -> None:
        self.view.receipt.show_case(
            standing.registered.number, standing.case.title, _next_steps(standing)
        )
        self.view.show_receipt()
        self.view.receipt.close_button.setFocus()

    def _show_next(self, standing: _Standing) -> None:
        values = self.view.form.values()
        self._count += 1
        self.view.foot.show_latest(standing.registered.number, self._count)
        self._session.pinned = self.view.form.pinned()
        self._begin()
        self.view.form.fill(kept_for_next(values, self._session.pinned))
        announce(self, t.registered(standing.registered.number))

    def _begin(self) -> None:
        """Show an empty form for the next case."""
        if self._facts:
            self.view.start_again(self._facts, FormValues(channel=self._session.channel))
        self.view.form.focus("text")

    def _copy(self) -> None:
        if self._latest:
            QGuiApplication.clipboard().setText(self._latest.number)
            announce(self, t.COPIED)

    def _open_case(self) -> None:
        if self._latest:
            self.open_asked.emit(self._latest.case_id)
            self.close()


def _read(office: Office, *, draft_id: str) -> tuple[FormFacts, FormValues | None]:
    kept = (draft for draft in drafts.all_drafts(office) if draft.draft_id == draft_id)
    draft = next(kept, None) if draft_id else None
    return read_facts(office), from_draft(draft.content) if draft else None


def _stand(office: Office, *, work: Callable[[Office], Registered]) -> _Standing:
    registered = work(office)
    return _Standing(registered, view(office, registered.case_id).case, read_facts(office))


def _next_steps(standing: _Standing) -> list[str]:
    case = standing.case
    if case.referred_on:
        return [t.referred_to(case.referred_to)]
    if case.closed_on:
        return [t.ANSWERED_AND_CLOSED]
    place = case.unit or case.area or case.department or case.board
    steps = [t.now_with(standing.facts.organisation.receiver_name(place))]
    if case.acknowledge_by and owes_acknowledgement(case):
        steps.append(t.acknowledge_by(case.acknowledge_by.isoformat()))
    return steps
