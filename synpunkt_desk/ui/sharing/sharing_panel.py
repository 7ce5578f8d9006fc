"""Administration's page about the shared server: how it stands, and how to connect."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.unsent import Unsent, read_unsent
from synpunkt_desk.texts import sync as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.texts.joining import refusal
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.conflicts_card import ConflictsCard
from synpunkt_desk.ui.sharing.connect_form import ConnectForm
from synpunkt_desk.ui.sharing.keeper import Keeper, Stage, Standing
from synpunkt_desk.ui.sharing.recovery_card import RecoveryCard
from synpunkt_desk.ui.sharing.refused_card import RefusedCard
from synpunkt_desk.ui.sharing.state_banner import SIGN_IN_AGAIN
from synpunkt_desk.ui.sharing.waiting_card import WaitingCard
from synpunkt_desk.ui.sharing.words import in_bar
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted, SectionLabel
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.tokens import Tone


class SharingPanel(ScrollPage):
    """The state in words, what to do about it, what waits, and what the server would not take.

    Signals: case_asked(case_id).
    """

    case_asked = Signal(str)

    def __init__(self, operations: Operations, keeper: Keeper) -> None:
        super().__init__()
        self._operations = operations
        self._keeper = keeper
        self.state = Banner()
        self.sync_now = SecondaryButton(t.SYNC_NOW)
        self.form = ConnectForm(operations)
        self.form.allow_keeping(operations.office.it_settings.may_keep_password)
        self.connect_now = PrimaryButton(t.CONNECT_NOW)
        self.sign_in = PrimaryButton(t.SIGN_IN)
        self.recovery = RecoveryCard(operations, keeper)
        self.conflicts = ConflictsCard(operations)
        self.waiting = WaitingCard()
        self.refused = RefusedCard(operations)
        self._lay_out()
        keeper.told.connect(self._show)
        self.sync_now.clicked.connect(keeper.poke)
        self.connect_now.clicked.connect(self._connect_office)
        self.sign_in.clicked.connect(self._sign_in)
        self.refused.changed.connect(self.read_unsent)
        self.refused.changed.connect(keeper.poke)
        for card in (self.waiting, self.refused):
            card.case_asked.connect(self.case_asked)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show(self._keeper.standing)
        self._keeper.page_shown.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keeper.page_shown.emit(False)

    def _show(self, standing: Standing) -> None:
        if not self.isVisible():
            return
        said = in_bar(standing)
        why = f"\n{sentence(standing.error)}" if standing.error else ""
        is_alone = standing.stage is Stage.ALONE
        if is_alone and standing.error:
            self.state.show_state(refusal(standing.error), tone=Tone.RED)
        elif is_alone:
            self.state.show_state(t.ALONE_TEXT, tone=Tone.BLUE)
        else:
            self.state.show_state(said.words + why, tone=said.tone)
        self.sync_now.setVisible(not is_alone)
        self.recovery.show_standing(standing)
        self._show_what_to_fill_in(standing, is_alone=is_alone)
        for card in (self.conflicts, self.waiting, self.refused):
            card.setVisible(not is_alone)
        self.conflicts.refresh()
        self.read_unsent()

    def read_unsent(self) -> None:
        """Read what waits and what was refused."""
        self._operations.read(_read_unsent, self._show_unsent, key="unsent")

    def _show_unsent(self, found: tuple[Unsent, Organisation]) -> None:
        for card in (self.waiting, self.refused):
            card.show_unsent(*found)

    def _show_what_to_fill_in(self, standing: Standing, *, is_alone: bool) -> None:
        error = standing.error
        is_shut_out = isinstance(error, KnownError) and error.error_id in SIGN_IN_AGAIN
        self._fields.setVisible(is_alone or is_shut_out)
        self.form.ask_password_only(not is_alone)
        self._about.setVisible(is_alone)
        self.connect_now.setVisible(is_alone)
        self.sign_in.setVisible(is_shut_out)

    def _connect_office(self) -> None:
        sign_in = self.form.sign_in()
        if sign_in:
            self._keeper.connect_office(sign_in)

    def _sign_in(self) -> None:
        keeps = self.form.keeps_password.isChecked()
        self._keeper.sign_in(self.form.password.text(), keeps=keeps)

    def _lay_out(self) -> None:
        standing = Card(t.STATE_TITLE)
        standing.body.addWidget(self.state)
        standing.body.addWidget(self.sync_now, 0, Qt.AlignmentFlag.AlignLeft)
        self._fields = Card()
        self._about = QWidget()
        about = QVBoxLayout(self._about)
        about.setContentsMargins(0, 0, 0, 0)
        about.addWidget(SectionLabel(t.CONNECT_TITLE))
        about.addWidget(Muted(t.CONNECT_TEXT))
        self._fields.body.addWidget(self._about)
        self._fields.body.addWidget(self.form)
        for button in (self.connect_now, self.sign_in):
            self._fields.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for card in (
            standing,
            self._fields,
            self.recovery,
            self.conflicts,
            self.refused,
            self.waiting,
        ):
            self.body.addWidget(card)
        self.body.addStretch(1)


def _read_unsent(office: Office) -> tuple[Unsent, Organisation]:
    return read_unsent(office), office.organisation
