"""What whoever keeps the office does about a server that was put back from a backup."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.services.office.office import LOCAL_TIME, Office
from synpunkt_desk.services.office.server_recovery import (
    RECOVERING,
    RESTORED,
    Computer,
    Recovers,
    computers,
)
from synpunkt_desk.texts import server_recovery as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.access_door import AccessDoor
from synpunkt_desk.ui.sharing.keeper import Keeper, Stage, Standing
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PrimaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.tokens import Tone

Work = Callable[[Office, Recovers], None]


class RecoveryCard(Card):
    """Opens the recovery, and closes it with the computers in sight; hidden from everybody else."""

    def __init__(self, operations: Operations, keeper: Keeper) -> None:
        super().__init__(t.TITLE)
        self._keeper = keeper
        self._door = AccessDoor(operations, keeper)
        self._stands = ""
        self.about, self.said = Muted(), Banner()
        self.computers = QListWidget()
        self.computers.setAccessibleName(t.COMPUTERS)
        self.computers.setWordWrap(True)
        self.computers.setMinimumHeight(scaled(70))
        self.computers.setMaximumHeight(scaled(160))
        self.open, self.close_it = PrimaryButton(t.OPEN), PrimaryButton(t.CLOSE)
        for part in (self.about, self.computers, self.said):
            self.body.addWidget(part)
        for button in (self.open, self.close_it):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.open.clicked.connect(lambda: self._do(_open))
        self.close_it.clicked.connect(lambda: self._do(_close))
        self.hide()

    def show_standing(self, standing: Standing) -> None:
        """Offer what can be done now; a round that has just begun changes nothing yet."""
        if standing.stage is Stage.WORKING:
            return
        error = standing.error
        stands = error.error_id if isinstance(error, KnownError) else ""
        is_mine = standing.may_recover and stands in (RESTORED, RECOVERING)
        self.setVisible(is_mine)
        if stands == self._stands:
            return
        self._stands = stands
        self.said.clear()
        is_open = stands == RECOVERING
        self.about.setText(t.RECOVERING if is_open else t.RESTORED)
        self.open.setVisible(not is_open)
        self.close_it.setVisible(is_open)
        self._hold(is_held=False)
        self.computers.clear()
        self.computers.setVisible(is_open)
        if is_open and is_mine:
            self._door.ask(_read, self.show_computers, self._on_failed)

    def show_computers(self, found: Sequence[Computer]) -> None:
        """Who has been there, and who has not."""
        self.computers.clear()
        for one in found:
            at = f"{one.seen_at.astimezone(LOCAL_TIME):%Y-%m-%d %H:%M}"
            self.computers.addItem(t.computer_line(one.who, at))

    def _do(self, work: Work) -> None:
        self._hold(is_held=True)
        self.said.show_state(t.ASKING, tone=Tone.BLUE)
        self._door.ask(work, lambda _none: self._keeper.poke(), self._on_failed)

    def _on_failed(self, error: AppError) -> None:
        self._hold(is_held=False)
        self.said.show_state(str(sentence(error)), tone=Tone.AMBER)

    def _hold(self, *, is_held: bool) -> None:
        for button in (self.open, self.close_it):
            button.setEnabled(not is_held)


def _read(office: Office, keeper: Recovers) -> list[Computer]:
    return computers(keeper, office.organisation)


def _open(_office: Office, keeper: Recovers) -> None:
    keeper.open_recovery()


def _close(_office: Office, keeper: Recovers) -> None:
    keeper.close_recovery()
