"""Chooses, tries and takes away the municipality's own Word template."""

from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import word_template
from synpunkt_desk.texts import errors
from synpunkt_desk.texts import word_template as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.pdf_output import Output
from synpunkt_desk.ui.widgets.buttons import PlainButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import ErrorLine
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.toast import Toast


class TemplateCard(Card):
    """A file that is no usable template is refused in words, and changes nothing."""

    def __init__(
        self, operations: Operations, toast: Toast, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(t.TITLE, parent=parent)
        self._operations = operations
        self._output = Output(operations, self, toast)
        self.used, self.problem = QLabel(t.OURS), ErrorLine()
        self.used.setWordWrap(True)
        self.choose, self.attempt = SecondaryButton(t.CHOOSE), SecondaryButton(t.TRY)
        self.remove = PlainButton(t.REMOVE)
        row = FlowLayout(spacing=8)
        for button in (self.choose, self.attempt, self.remove):
            row.addWidget(button)
        self.body.setSpacing(space(8))
        for part in (Muted(t.HINT), self.used, self.problem):
            self.body.addWidget(part)
        self.body.addLayout(row)
        self.remove.hide()
        self.choose.clicked.connect(self._on_choose_clicked)
        self.attempt.clicked.connect(self._on_attempt_clicked)
        self.remove.clicked.connect(lambda: self._keep(None))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._operations.read(word_template.template_name, self._show, key="word template")

    def _show(self, name: str) -> None:
        self.used.setText(t.used(name))
        self.remove.setVisible(bool(name))

    def _on_choose_clicked(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, t.TITLE, "", t.FILTER)
        if chosen:
            self._keep(Path(chosen))

    def _on_attempt_clicked(self) -> None:
        office = self._operations.office
        self._output.save(t.SAMPLE_TITLE, "docx", lambda: word_template.sample(office))

    def _keep(self, file: Path | None) -> None:
        def keep(office: Office) -> str:
            word_template.keep_word_template(office, file)
            return word_template.template_name(office)

        self.problem.show_error("")
        self._operations.write(keep, self._show, failed=self._on_refused)

    def _on_refused(self, error: AppError) -> None:
        self.problem.show_error(str(errors.sentence(error)))
