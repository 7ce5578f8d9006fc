"""When the window looks for circles in memory: between its events, and in its own thread."""

import gc
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from synpunkt_desk.services.office.garbage import may_search

INTERVAL: Final = 1000
"""Milliseconds between two looks at how much has been made."""
YOUNG: Final = 50_000
"""So many new objects until they are looked through; every look is a pause."""
_ROUNDS: Final = 20


class GarbageCollector(QObject):
    """Takes the place of Python's own search, which starts in whatever thread makes an object.

    Widgets that stand in a circle would then be taken apart in a thread that must not touch them,
    or while Qt is half-way through an event of theirs; both end the program.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        gc.disable()
        self._rounds = 0
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look)
        self._clock.start(INTERVAL)
        app.applicationStateChanged.connect(self._on_state)

    def look(self) -> None:
        """Search among the new objects if there are many, and at times among the older too."""
        if gc.get_count()[0] < YOUNG or not may_search():
            return
        self._rounds += 1
        gc.collect(1 if self._rounds % _ROUNDS == 0 else 0)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Nobody sees a longer pause while another program has the keyboard."""
        if state == Qt.ApplicationState.ApplicationInactive and self._rounds and may_search():
            self._rounds = 0
            gc.unfreeze()
            gc.collect()
            gc.freeze()
