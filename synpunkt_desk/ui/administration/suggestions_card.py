"""Switches proposals on and off, and measures them on the office's own cases."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel

from synpunkt_desk.insight.figures import Measured
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.suggesting.suggestions import measured_lines, switch
from synpunkt_desk.texts import suggestions as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.styling import announce


class SuggestionsCard(Card):
    """The choice holds from the next case that is shown."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(t.TITLE)
        self._operations = operations
        self.switch = QCheckBox(t.SWITCH)
        self.measure = SecondaryButton(t.MEASURE)
        self.figures = QLabel()
        self.figures.setTextFormat(Qt.TextFormat.PlainText)
        self.figures.setWordWrap(True)
        self.figures.setAccessibleName(t.MEASURE)
        self.figures.hide()
        row = QHBoxLayout()
        row.addWidget(self.measure)
        row.addStretch()
        self.body.addWidget(self.switch)
        self.body.addWidget(Muted(t.SWITCH_HINT))
        self.body.addLayout(row)
        self.body.addWidget(self.figures)
        self.measure.setVisible(operations.suggester is not None)
        self.switch.clicked.connect(self._switch)
        self.measure.clicked.connect(self._measure)

    def show_state(self, *, are_on: bool) -> None:
        """Show whether proposals are made."""
        self.switch.setChecked(are_on)

    def _switch(self, is_on: bool) -> None:
        self._operations.write(lambda office: switch(office, is_on=is_on))

    def _measure(self) -> None:
        if self._operations.suggester is not None:
            self.measure.setEnabled(False)
            self._say(t.MEASURING)
            work = self._operations.suggester.measure
            self._operations.compute(work, self._on_measured, failed=self._on_refused)

    def _on_measured(self, measured: Measured) -> None:
        self.measure.setEnabled(True)
        self._say("\n".join(measured_lines(measured)))
        announce(self.figures, self.figures.text())

    def _on_refused(self, error: AppError) -> None:
        self.measure.setEnabled(True)
        self._say(str(sentence(error)))

    def _say(self, words: str) -> None:
        self.figures.setText(words)
        self.figures.show()
