"""Registering a new case in under a minute, over anything else that is going on."""

from collections.abc import Callable, Container
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering import registration
from synpunkt_desk.services.registering.adding import add_to_case
from synpunkt_desk.services.registering.registration import NewCase, Registered
from synpunkt_desk.texts import intake as t
from synpunkt_desk.texts import receipt as receipt_texts
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.intake.direct_answer import DirectAnswer, DirectAnswerDialog
from synpunkt_desk.ui.intake.draft_keeper import DraftKeeper
from synpunkt_desk.ui.intake.earlier_search import EarlierSearch
from synpunkt_desk.ui.intake.facts import FormFacts
from synpunkt_desk.ui.intake.form_values import (
    EVERYTHING,
    TO_BE_ADDED,
    TO_BE_REFERRED,
    FormValues,
    is_worth_keeping,
    kept_for_next,
    new_case,
    problems,
    repeated,
    to_draft,
)
from synpunkt_desk.ui.intake.mail_values import read_values
from synpunkt_desk.ui.intake.proposing import Proposing
from synpunkt_desk.ui.intake.quick_registration_view import QuickRegistrationView
from synpunkt_desk.ui.intake.standing import (
    Standing,
    draw_receipt,
    next_steps,
    read_form,
    register_timed,
    stand,
)
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.pdf_output import Output
from synpunkt_desk.ui.widgets.roles import play_role
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.toast import Toast
from synpunkt_desk.ui.widgets.tokens import Tone

_FIELDS: Final = {
    "text_missing": "text",
    "text_too_long": "text",
    "channel_missing": "channel",
    "case_type_missing": "case_type",
    "receiver_missing": "receiver",
    "received_missing": "received_on",
    "received_in_future": "received_on",
    "signatories_wrong": "signatories",
}


@dataclass
class Session:
    """What is remembered as long as the program runs."""

    channel: ObjectId = ""
    is_time_hidden: bool = False
    pinned: frozenset[str] = frozenset({"channel", "receiver", "received_on", "batch"})


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
        play_role(self, QAccessible.Role.Window)
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
        self._earlier = EarlierSearch(operations, self.view.form, self.view.earlier, self)
        self._proposing = Proposing(operations, self.view.form, self)
        self._output = Output(operations, self, Toast(self.view))
        self._connect()
        operations.read(partial(read_form, draft_id=draft_id), self._on_read)
        self.view.clock.hide_time(is_hidden=session.is_time_hidden)
        if not draft_id:
            self.view.clock.begin()
        self.view.form.focus("text")

    def closeEvent(self, event: QCloseEvent, /) -> None:
        if not self._waits_for_draft:
            self._drafts.keep()
        self._session.is_time_hidden = self.view.clock.is_time_hidden()
        self.closed.emit()
        super().closeEvent(event)

    def _connect(self) -> None:
        foot, receipt = self.view.foot, self.view.receipt
        self._drafts.kept.connect(self._on_draft_kept)
        self.view.form.edited.connect(self._on_edited)
        self.view.form.mail_given.connect(self._read_mail)
        self.view.referral.referred.connect(self._refer)
        self.view.referral.case_sought.connect(self._earlier.seek)
        self.view.script.repeat_asked.connect(self._repeat)
        self.view.earlier.open_asked.connect(self.open_asked)
        self.view.earlier.add_asked.connect(self._add_to)
        foot.copy_asked.connect(self._copy)
        foot.cancel.clicked.connect(self.close)
        foot.answered.clicked.connect(self._ask_answer)
        foot.register_and_new.clicked.connect(lambda: self._register(self._show_next))
        foot.register.clicked.connect(lambda: self._register(self._show_receipt))
        receipt.copy_asked.connect(self._copy)
        receipt.open_asked.connect(self._open_case)
        receipt.print_asked.connect(self._print_receipt)
        receipt.save_asked.connect(self._save_receipt)
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
            if draft.mail:
                self._say_filled_in(draft)
        else:
            self.view.form.begin(self._session.channel)
        if written:
            self._drafts.start_soon()
        self._earlier.look_soon()
        self._proposing.look()

    def _read_mail(self, path: str) -> None:
        """Fill the form from a mail; one that cannot be read goes along as a file."""
        values = self.view.form.values()

        def fail(error: AppError) -> None:
            self.view.form.more.files.add([path])
            self._say_refusal(error)

        self._operations.compute(
            partial(read_values, values=values, path=path), self._on_mail_read, failed=fail
        )

    def _on_mail_read(self, values: FormValues) -> None:
        written = self.view.form.matter.text()
        self.view.form.fill(replace(values, text=values.text + written))
        self._say_filled_in(values)
        self._drafts.start_soon()
        self._earlier.look_soon()
        self._proposing.look()

    def _say_filled_in(self, values: FormValues) -> None:
        """From a mail; what is odd about it stands at the top until something is changed."""
        self.view.state.setText(t.MAIL_FILLED_IN)
        if values.mail_notes:
            self.view.problem.show_state(t.sentences(values.mail_notes), tone=Tone.AMBER)

    def _content(self) -> Fields | None:
        values = self.view.form.values()
        is_done = self.view.shows_receipt() or not is_worth_keeping(values)
        return None if is_done else to_draft(values)

    def _on_edited(self) -> None:
        self.view.problem.clear()
        if not self._waits_for_draft:
            self._drafts.start_soon()
        if self._count:
            self.view.clock.begin()

    def _on_draft_kept(self, clock: str) -> None:
        self.view.state.setText(t.draft_saved(clock))

    def _on_answered(self, answer: DirectAnswer) -> None:
        self._register(self._show_receipt, answer)

    def _register(
        self, then: Callable[[Standing], None], answer: DirectAnswer | None = None
    ) -> None:
        new = self._checked()
        if new and answer:
            case = replace(new.case, first_contact=True, no_measure_reason=answer.reason)
            new = replace(new, case=case, answer=answer.text, outcome=answer.outcome)
        if new:
            seconds = self.view.clock.seconds()
            self._write(partial(register_timed, new=new, seconds=seconds), then)

    def _ask_answer(self) -> None:
        if self._facts and self._checked():
            dialog = DirectAnswerDialog(self._facts.organisation, self)
            dialog.answered.connect(self._on_answered)
            dialog.open()

    def _refer(self, name: str, where: str) -> None:
        if self._facts is None or self._checked(TO_BE_REFERRED) is None:
            return
        values = self.view.form.values()
        titled = replace(values, title=values.title or name)
        new = new_case(titled, self._facts.organisation, draft_id=self._drafts.draft_id)
        self._write(
            partial(registration.register_referred, new=new, where=where), self._show_receipt
        )

    def _add_to(self, case_id: ObjectId) -> None:
        """Add what has been written to a case instead of making one; who gave it may be unsaid."""
        new = self._checked(TO_BE_ADDED)
        if new:
            self._write(partial(add_to_case, case_id=case_id, new=new), self._show_added)

    def _repeat(self) -> None:
        if self._facts:
            values = self.view.form.values()
            self.view.script.show_aloud(repeated(values, self._facts.organisation))

    def _checked(self, fields: Container[str] = EVERYTHING) -> NewCase | None:
        """The case, or None when something is missing and has been said beside its field."""
        if self._facts is None:
            return None
        values = self.view.form.values()
        proposed = self.view.form.arrival.proposed()
        found = problems(values, today=self._facts.today, proposed=proposed, fields=fields)
        self.view.form.show_problems(found)
        if found:
            return None
        return new_case(values, self._facts.organisation, draft_id=self._drafts.draft_id)

    def _write(
        self, work: Callable[[Office], Registered], then: Callable[[Standing], None]
    ) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        self._drafts.hold()
        self._operations.write(
            partial(stand, work=work),
            partial(self._on_registered, then=then),
            failed=self._on_refused,
        )

    def _on_registered(self, standing: Standing, *, then: Callable[[Standing], None]) -> None:
        self._is_busy = False
        self._facts, self._latest = standing.facts, standing.registered
        self._session.channel = standing.case.channel
        self._drafts.begin_anew()
        self.view.clock.stop()
        self.view.problem.clear()
        self.registered.emit(standing.registered.case_id)
        then(standing)

    def _on_refused(self, error: AppError) -> None:
        self._is_busy = False
        self._drafts.go_on()
        self._say_refusal(error)

    def _say_refusal(self, error: AppError) -> None:
        words = str(sentence(error))
        field = _FIELDS.get(error.error_id) if isinstance(error, KnownError) else None
        if field:
            self.view.form.show_problems({field: words})
        else:
            self.view.problem.show_state(words, tone=Tone.RED)

    def _show_receipt(self, standing: Standing) -> None:
        self._show_standing(standing, t.GOT_NUMBER, [t.SAY_THE_NUMBER, *next_steps(standing)])

    def _show_added(self, standing: Standing) -> None:
        self._show_standing(standing, t.ADDED_TO, [t.ADDED_TEXT])

    def _show_standing(self, standing: Standing, heading: str, sentences: list[str]) -> None:
        case = standing.case
        self.view.receipt.show_case(heading, (standing.registered.number, case.title), sentences)
        self.view.show_receipt()
        self.view.receipt.close_button.setFocus()

    def _show_next(self, standing: Standing) -> None:
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
        self._earlier.forget()
        self._proposing.forget()
        self.view.form.focus("text")

    def _print_receipt(self) -> None:
        if self._latest:
            title = receipt_texts.file_title(self._latest.number)
            draw = partial(draw_receipt, self._operations.office, self._latest.case_id)
            self._output.print(title, draw)

    def _save_receipt(self) -> None:
        if self._latest:
            title = receipt_texts.file_title(self._latest.number)
            draw = partial(draw_receipt, self._operations.office, self._latest.case_id)
            self._output.save(title, "pdf", draw)

    def _copy(self) -> None:
        if self._latest:
            QGuiApplication.clipboard().setText(self._latest.number)
            announce(self, t.COPIED)

    def _open_case(self) -> None:
        if self._latest:
            self.open_asked.emit(self._latest.case_id)
            self.close()
