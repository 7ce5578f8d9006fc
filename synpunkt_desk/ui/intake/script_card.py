"""What to say and ask in a conversation, to tick off; nothing of it is stored."""

from PySide6.QtWidgets import QCheckBox

from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import scaled


class ScriptCard(Card):
    """The municipality's call script; under the steps stands what the next one says in full."""

    def __init__(self) -> None:
        super().__init__(t.SCRIPT)
        self.body.setSpacing(0)
        self._steps: list[tuple[QCheckBox, str]] = []
        self._note = Muted()
        self._note.setContentsMargins(scaled(2), scaled(6), 0, 0)

    def offer(self, organisation: Organisation) -> None:
        """Show the steps of the municipality."""
        for step in organisation.categories_of(CategoryKind.SCRIPT_STEP):
            category = organisation.categories[step]
            box = QCheckBox(category.name.replace("&", "&&"))
            box.setAccessibleDescription(category.note)
            box.toggled.connect(self._on_toggled)
            self._steps.append((box, category.note))
            self.body.addWidget(box)
        self.body.addWidget(self._note)
        self.setVisible(bool(self._steps))
        self._on_toggled()

    def start_again(self) -> None:
        """Take the ticks away for the next conversation."""
        for box, _ in self._steps:
            box.setChecked(False)

    def _on_toggled(self) -> None:
        self._note.setText(next((note for box, note in self._steps if not box.isChecked()), ""))
