"""Looks for earlier cases in the pauses of the typing, beside the window."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from synpunkt_desk.services.suggesting.similar_cases import (
    Clue,
    EarlierCases,
    find_cases,
    similar_cases,
)
from synpunkt_desk.ui.intake.earlier_card import EarlierCard
from synpunkt_desk.ui.intake.form import RegistrationForm
from synpunkt_desk.ui.intake.form_values import clue_of
from synpunkt_desk.ui.operations import Operations

PAUSE: Final = 250


class EarlierSearch(QObject):
    """Shows what it finds in the card; of several questions only the latest is answered."""

    def __init__(
        self, operations: Operations, form: RegistrationForm, card: EarlierCard, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._form = form
        self._card = card
        self._asked: Clue | str = Clue()
        self._sought = ""
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._look)
        form.edited.connect(self.look_soon)

    def look_soon(self) -> None:
        """Look when nothing has been typed for a moment."""
        self._pause.start()

    def seek(self, typed: str) -> None:
        """Look for a case by number or words, or with nothing typed for similar ones again."""
        self._sought = typed.strip()
        self._pause.start()

    def forget(self) -> None:
        """The next case has nothing to do with this one."""
        self._pause.stop()
        self._asked, self._sought = Clue(), ""
        self._read(self._asked)

    def _look(self) -> None:
        asked = self._sought or clue_of(self._form.values())
        if asked != self._asked:
            self._asked = asked
            self._read(asked)

    def _read(self, asked: Clue | str) -> None:
        key = f"earlier cases {id(self)}"
        if asked == Clue():
            self._operations.read(lambda _office: EarlierCases(), self._show, key=key)
        elif isinstance(asked, str):
            self._operations.read(partial(find_cases, typed=asked), self._show, key=key)
        else:
            self._operations.read(partial(similar_cases, clue=asked), self._show, key=key)

    def _show(self, found: EarlierCases) -> None:
        self._card.show_cases(found)
