"""Makes a backup each day while the window is open, and says over it when that fails."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.own_backups import (
    BackupFailure,
    back_up_today,
    days_since,
    is_due,
    latest,
    latest_failure,
)
from synpunkt_desk.texts import health as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.tokens import Tone

_FIRST: Final = 90_000
"""Milliseconds until it looks for the first time; whoever starts the program comes first."""
_AGAIN: Final = 3_600_000


class BackupClock(QObject):
    """Looks each hour. Signals: looked() after each attempt."""

    looked = Signal()

    def __init__(self, operations: Operations, banner: Banner) -> None:
        super().__init__(operations)
        self._operations = operations
        self._banner = banner
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN)
        self._again.timeout.connect(self.look)

    def begin(self) -> None:
        """Look in a while, and then each hour."""
        QTimer.singleShot(_FIRST, self, self.look)
        self._again.start()

    def look(self) -> None:
        """Make the backup of today if there is none."""
        self._operations.prepare(self._work, self._show)

    def _work(self, office: Office) -> str:
        """On a worker's thread: why it failed and how old the latest is, "" for all well."""
        if is_due(office):
            try:
                back_up_today(office, self._progress)
            except KnownError:
                return _failed(office, latest_failure(office))
        return ""

    def _progress(self, _done: int, _total: int) -> None:
        if self._operations.is_closed:
            raise KnownError("interrupted")

    def _show(self, said: str) -> None:
        if said:
            self._banner.show_state(said, tone=Tone.AMBER, action_text=t.SHOW_HEALTH)
        else:
            self._banner.clear()
        self.looked.emit()


def _failed(office: Office, failure: BackupFailure | None) -> str:
    if failure is None:
        return ""
    made = latest(office)
    age = t.latest_copy(days_since(office, made)) if made else t.NO_COPY_YET
    return f"{t.COPY_FAILED} {sentence(failure.error)} {age}"
