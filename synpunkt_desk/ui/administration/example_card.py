"""The example data that an office began with: what it is, and taking it away."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.practice.examples import (
    ExampleCounts,
    count_examples,
    remove_examples,
)
from synpunkt_desk.texts import examples as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted, Strong
from synpunkt_desk.ui.widgets.tokens import Tone


class ExampleCard(Card):
    """Says first what would go. Hidden where there are no examples."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(t.TITLE)
        self._operations = operations
        self._counts = ExampleCounts(0, 0, 0, 0, 0)
        self.what = Strong()
        self.own_too = QCheckBox(t.OWN_TOO)
        self.state = Banner()
        self.remove = SecondaryButton(t.REMOVE, icon_name="trash-2")
        for part in (self.what, Muted(t.HINT), self.own_too, self.state):
            self.body.addWidget(part)
        self.body.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.remove.clicked.connect(self._on_asked)
        self.own_too.toggled.connect(self.state.clear)
        self.state.action_taken.connect(self._remove)
        self.hide()

    def refresh(self) -> None:
        """Count anew."""
        self._operations.read(count_examples, self._show, key="examples")

    def _show(self, counts: ExampleCounts) -> None:
        self._counts = counts
        self.what.setText(self._words())
        self.own_too.setVisible(counts.own_cases > 0)
        for part in (self.what, self.remove):
            part.setVisible(counts.is_any)
        self.setVisible(counts.is_any or not self.state.isHidden())

    def _words(self) -> str:
        counts = self._counts
        return t.what_there_is(counts.cases, counts.members, counts.drafts, counts.files)

    def _on_asked(self) -> None:
        stays = 0 if self.own_too.isChecked() else self._counts.own_cases
        said = t.would_remove(self._words(), stays)
        self.state.show_state(said, tone=Tone.AMBER, action_text=t.REMOVE_NOW)

    def _remove(self) -> None:
        self.remove.setEnabled(False)
        work = partial(remove_examples, own_cases=self.own_too.isChecked())
        self._operations.write(work, self._on_removed, failed=self._on_refused)

    def _on_removed(self, _changes: Changes) -> None:
        self.state.show_state(t.REMOVED, tone=Tone.GREEN)
        self.remove.setEnabled(True)
        self.refresh()

    def _on_refused(self, error: AppError) -> None:
        self.remove.setEnabled(True)
        self.state.show_state(str(sentence(error)), tone=Tone.RED)
