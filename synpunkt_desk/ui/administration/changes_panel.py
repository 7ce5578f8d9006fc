"""What has been changed in the settings, and taking it back."""

from collections.abc import Sequence
from typing import Final, cast

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.cases.history import LogEvent, undo
from synpunkt_desk.services.municipality.settings_history import (
    SettingsChange,
    changed_fields,
    settings_changes,
)
from synpunkt_desk.services.office.office import Office, local_moment
from synpunkt_desk.texts import administration, time_rules, vocabulary
from synpunkt_desk.texts import settings_history as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import ErrorLine, LabelledField
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.scroll_page import FORM, ScrollPage
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox

_ALL: Final = "all"
_WORDS: Final = {
    value: word
    for words in (
        *vocabulary.CODE_CHOICES.values(),
        vocabulary.KINDS,
        administration.ROLES,
        administration.KINDS,
        time_rules.SUBJECTS,
        time_rules.UNITS,
    )
    for value, word in words.items()
    if value
}
"""What stands in the journal for the program, in words."""
_Facts = tuple[Organisation, Sequence[SettingsChange]]


class ChangesPanel(ScrollPage):
    """A row for each change, what it did in full under the table."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(widest=FORM)
        self._operations = operations
        self._changes: Sequence[SettingsChange] = ()
        self._organisation: Organisation | None = None
        options = [Option(_ALL, t.EVERYTHING), *(Option(*pair) for pair in t.KINDS.items())]
        self.kind = TypeAheadBox(options)
        self.kind.set_value(_ALL)
        self.table = RowTable(t.COLUMNS, {0: 140, 1: 150}, name=t.CHANGES)
        self.table.setMinimumHeight(scaled(300))
        self.nothing = Muted(t.NOTHING)
        self.details = QLabel()
        self.error = ErrorLine()
        self.take_back = SecondaryButton(t.TAKE_BACK, icon_name="undo-2")
        self._lay_out()
        self.kind.value_changed.connect(self.refresh)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_chosen)
        self.take_back.clicked.connect(self._take_back)

    def refresh(self) -> None:
        """Read what has been changed until now."""
        chosen = self.kind.value()
        kind = "" if chosen == _ALL else chosen
        self._operations.read(
            lambda office: _facts(office, kind), self._show, key="settings changes"
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _lay_out(self) -> None:
        sheet, details = Card(), Card(t.DETAILS)
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        self.details.setWordWrap(True)
        self.take_back.setEnabled(False)
        for part in (Muted(t.TEXT), LabelledField(t.KIND, self.kind), self.nothing, self.table):
            sheet.body.addWidget(part)
        for part in (self.details, self.error):
            details.body.addWidget(part)
        details.body.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(sheet)
        self.body.addWidget(details)
        self.body.addStretch()

    def _show(self, facts: _Facts) -> None:
        self._organisation, self._changes = facts
        self.nothing.setVisible(not self._changes)
        self.table.setVisible(bool(self._changes))
        rows = [(change, _row(change, self._organisation)) for change in self._changes]
        self.table.show_table(rows)
        if not rows:
            self._on_row_chosen(QModelIndex())

    def _on_row_chosen(self, index: QModelIndex) -> None:
        change = self._changes[index.row()] if index.isValid() else None
        self.take_back.setEnabled(change is not None and change.first.can_undo)
        if change is None or self._organisation is None:
            self.details.setText("")
            return
        lines = _lines(change.first, self._organisation)
        late = [] if change.first.can_undo else [t.OVERTAKEN]
        self.details.setText("\n".join([*lines, *late]))

    def _take_back(self) -> None:
        group_id = self._changes[self.table.currentIndex().row()].first.group_id
        self.error.show_error("")
        self._operations.write(
            lambda office: undo(office, group_id), self._on_taken_back, failed=self._on_refused
        )

    def _on_taken_back(self, _changes: Changes) -> None:
        announce(self, t.TAKEN_BACK)

    def _on_refused(self, error: AppError) -> None:
        self.error.show_error(str(sentence(error)))


def _facts(office: Office, kind: str) -> _Facts:
    return office.organisation, settings_changes(office, kind)


def _row(change: SettingsChange, organisation: Organisation) -> tuple[str, ...]:
    first = change.first
    at = f"{local_moment(first.at):%Y-%m-%d %H:%M}"
    about = t.about(first.object_type, change.name, change.others)
    return at, first.author, about, ", ".join(_lines(first, organisation))


def _lines(event: LogEvent, organisation: Organisation) -> list[str]:
    before, after = event.before, event.after
    return [
        t.change(name, _value(before.get(name), organisation), _value(after[name], organisation))
        for name in changed_fields(event)
    ]


def _value(value: object, organisation: Organisation) -> str:
    """A value in words; what is written for the program is told as a text of its own."""
    if isinstance(value, bool):
        return t.YES if value else t.NO
    if isinstance(value, list):
        many = cast("list[object]", value)
        return ", ".join(_value(one, organisation) for one in many) or t.EMPTY
    shown = "" if value is None else str(value)
    if shown.startswith(("{", "[")) or "\n" in shown:
        return t.LONG
    return organisation.name(shown) or _WORDS.get(shown, shown) or t.EMPTY
