"""What two people wrote at the same time: what each wrote, and a choice between them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office import conflicts
from synpunkt_desk.services.office.conflicts import OpenConflict, Writing
from synpunkt_desk.services.office.office import Office, local_moment
from synpunkt_desk.texts import sync as t
from synpunkt_desk.texts.lists import join_words
from synpunkt_desk.texts.log import field_name, value_words
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import scaled

Decide = Callable[[Office, Sequence[OpenConflict]], Changes]


class ConflictsCard(Card):
    """A line for each; several can be decided in the same way at once."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(t.CONFLICTS_TITLE)
        self._operations = operations
        self._shown: Sequence[OpenConflict] = ()
        self._organisation = operations.office.organisation
        self.nothing = Muted(t.NO_CONFLICTS)
        self.about = Muted(t.CONFLICTS_TEXT)
        self.list = QListWidget()
        self.list.setAccessibleName(t.CONFLICTS_LIST)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(scaled(90))
        self.list.setMaximumHeight(scaled(180))
        self.shown, self.other = Muted(), Muted()
        self.keep, self.take = SecondaryButton(t.KEEP), SecondaryButton(t.TAKE)
        for part in (self.nothing, self.about, self.list, self.shown, self.other):
            self.body.addWidget(part)
        row = FlowLayout(spacing=8)
        for button in (self.keep, self.take):
            row.addWidget(button)
        self.body.addLayout(row)
        self.list.itemSelectionChanged.connect(self._show_writings)
        self.keep.clicked.connect(lambda: self._decide(conflicts.keep))
        self.take.clicked.connect(lambda: self._decide(conflicts.take))

    def refresh(self) -> None:
        """Read what there is now."""
        self._operations.read(_read, self._show, key="conflicts")

    def _show(self, found: tuple[Sequence[OpenConflict], Organisation]) -> None:
        if found == (self._shown, self._organisation) and self.list.count():
            return
        self._shown, self._organisation = found
        self.list.clear()
        for one in self._shown:
            fields = join_words([field_name(one.object_type, n) for n in one.shown.values])
            self.list.addItem(QListWidgetItem(t.conflict_line(one.name, fields)))
        self.list.setCurrentRow(0 if self._shown else -1)
        self.nothing.setVisible(not self._shown)
        for part in (self.about, self.list, self.shown, self.other, self.keep, self.take):
            part.setVisible(bool(self._shown))
        self._show_writings()

    def _show_writings(self) -> None:
        chosen = self._chosen()
        for button in (self.keep, self.take):
            button.setEnabled(bool(chosen))
        one = chosen[0] if len(chosen) == 1 else None
        for label in (self.shown, self.other):
            label.setVisible(one is not None)
        if one:
            stands = t.FIRST_DECISION if one.is_proposal else t.SHOWN_NOW
            other = t.PROPOSAL if one.is_proposal else t.OTHER
            self.shown.setText(self._told(one, stands, one.shown))
            self.other.setText(self._told(one, other, one.other))

    def _told(self, one: OpenConflict, title: str, writing: Writing) -> str:
        values = join_words(
            [
                f"{field_name(one.object_type, name)} "
                f"{value_words(name, value, self._organisation)}"
                for name, value in writing.values.items()
            ]
        )
        at = f"{local_moment(writing.at):%Y-%m-%d %H:%M}" if writing.at else ""
        return t.writing(title, values, writing.author, at)

    def _chosen(self) -> list[OpenConflict]:
        return [self._shown[index.row()] for index in self.list.selectedIndexes()]

    def _decide(self, decide: Decide) -> None:
        chosen = self._chosen()
        self._operations.write(lambda office: decide(office, chosen), self._on_decided)

    def _on_decided(self, _changes: Changes) -> None:
        self.refresh()
        self.list.setFocus()


def _read(office: Office) -> tuple[Sequence[OpenConflict], Organisation]:
    return conflicts.open_conflicts(office), office.organisation
