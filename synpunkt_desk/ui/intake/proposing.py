"""Proposes receiver and categories while a case is being registered."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from synpunkt_desk.services.suggesting.suggestions import Ask, Suggestions
from synpunkt_desk.texts import suggestions as t
from synpunkt_desk.ui.categorization.suggesting import Suggesting
from synpunkt_desk.ui.intake.form import RegistrationForm
from synpunkt_desk.ui.operations import Operations


class Proposing(QObject):
    """Asks in the pauses of the typing; what is chosen meanwhile is proposed no more."""

    def __init__(self, operations: Operations, form: RegistrationForm, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self._found = Suggestions()
        self._text = ""
        self._suggesting = Suggesting(operations, self)
        self._suggesting.suggested.connect(self._on_suggested)
        form.edited.connect(self.look)
        form.suggestions.accepted.connect(form.accept)
        accept = QShortcut(QKeySequence(t.KEYS), parent)
        accept.activated.connect(form.suggestions.accept_first)

    def look(self) -> None:
        """Ask when the words are others; choices only change what is shown."""
        text = self._form.matter.text()
        if text != self._text:
            self._text = text
            self._suggesting.ask_soon(Ask(text))
        self._form.show_suggestions(self._found)

    def forget(self) -> None:
        """The next case has nothing to do with this one."""
        self._suggesting.forget()
        self._text = ""
        self._on_suggested(Suggestions())

    def _on_suggested(self, found: Suggestions) -> None:
        self._found = found
        self._form.show_suggestions(found)
