"""Which numbers published reports hide, and who answers for them."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.reports.facts import LEAST_SHOWN
from synpunkt_desk.services.reporting.publishing import (
    MOST_HIDDEN,
    Publishing,
    publishing,
    set_publishing,
)
from synpunkt_desk.texts import publishing as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import PrimaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import ErrorLine, LabelledField
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.number_box import NumberBox
from synpunkt_desk.ui.widgets.theme import space


class PublishingCard(Card):
    """Two fields that are saved together; what somebody is changing stays as they have it."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(t.TITLE)
        self._operations = operations
        self._kept: Publishing | None = None
        self.smallest, self.email = NumberBox(), QLineEdit()
        self.smallest.setRange(LEAST_SHOWN, MOST_HIDDEN)
        self.smallest.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.error = ErrorLine()
        self.save = PrimaryButton(t.SAVE, icon_name="save")
        self.not_allowed = Muted(t.NOT_ALLOWED)
        self.body.addWidget(Muted(t.TEXT))
        fields = QHBoxLayout()
        fields.setSpacing(space(12))
        fields.addWidget(LabelledField(t.SMALLEST, self.smallest, hint=t.SMALLEST_HINT), 1)
        fields.addWidget(LabelledField(t.EMAIL, self.email, hint=t.EMAIL_HINT), 1)
        self.body.addLayout(fields)
        for part in (self.error, self.not_allowed):
            self.body.addWidget(part)
        self.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_what_can_be_done()
        self.save.clicked.connect(self._save)

    def refresh(self) -> None:
        """Read what holds now."""
        self._operations.read(publishing, self._show, key="publishing")

    def _show(self, now: Publishing) -> None:
        if self._kept is None or self._kept == self._written(may_change=self._kept.may_change):
            self.smallest.setValue(now.smallest_shown)
            self.email.setText(now.contact_email)
        self._kept = now
        self._show_what_can_be_done()

    def _written(self, *, may_change: bool) -> Publishing:
        return Publishing(self.smallest.value(), self.email.text().strip(), may_change)

    def _show_what_can_be_done(self) -> None:
        may_change = self._kept is not None and self._kept.may_change
        for part in (self.smallest, self.email, self.save):
            part.setEnabled(may_change)
        self.not_allowed.setHidden(self._kept is None or may_change)

    def _save(self) -> None:
        work = partial(
            set_publishing, smallest_shown=self.smallest.value(), contact_email=self.email.text()
        )
        self._operations.write(work, self._on_saved, failed=self._on_refused)

    def _on_saved(self, _changes: Changes) -> None:
        self.error.show_error("")
        self._kept = self._written(may_change=True)

    def _on_refused(self, error: AppError) -> None:
        self.error.show_error(str(sentence(error)))
