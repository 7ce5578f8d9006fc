"""What to say and ask in a conversation, to tick off; nothing of it is stored."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel

from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.tied import tied
from synpunkt_desk.ui.widgets.buttons import PlainButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import space


class ScriptCard(Card):
    """The municipality's call script; under the steps stands what the next one says in full.

    Signals: repeat_asked() when the clerk wants to read aloud what has been written.
    """

    repeat_asked = Signal()

    def __init__(self) -> None:
        super().__init__(t.SCRIPT)
        self.body.setSpacing(0)
        self._steps: list[tuple[QCheckBox, str]] = []
        self._note = Muted()
        self._note.setContentsMargins(space(2), space(6), 0, 0)
        self.repeat = tied(PlainButton(t.REPEAT, icon_name="message-square"), ActionId.REPEAT)
        self._aloud = QLabel()
        self._aloud.setTextFormat(Qt.TextFormat.PlainText)
        self._aloud.setWordWrap(True)
        self._aloud.hide()
        for part in (self._note, self._aloud):
            self.body.addWidget(part)
        self.body.addWidget(self.repeat, 0, Qt.AlignmentFlag.AlignLeft)
        self.repeat.clicked.connect(self.repeat_asked)

    def offer(self, organisation: Organisation) -> None:
        """Show the steps of the municipality."""
        for step in organisation.categories_of(CategoryKind.SCRIPT_STEP):
            category = organisation.categories[step]
            box = QCheckBox(category.name.replace("&", "&&"))
            box.setAccessibleDescription(category.note)
            box.toggled.connect(self._on_toggled)
            self._steps.append((box, category.note))
            self.body.insertWidget(len(self._steps), box)
        self._on_toggled()

    def start_again(self) -> None:
        """Take the ticks away for the next conversation."""
        for box, _ in self._steps:
            box.setChecked(False)
        self.show_aloud("")

    def show_aloud(self, words: str) -> None:
        """Show what to read aloud in the place of the next step, or that step again."""
        self._aloud.setText(words)
        self._aloud.setVisible(bool(words))
        self._note.setVisible(not words)
        announce(self, words)

    def aloud(self) -> str:
        """What stands there to be read aloud."""
        return self._aloud.text()

    def _on_toggled(self) -> None:
        self._note.setText(next((note for box, note in self._steps if not box.isChecked()), ""))
