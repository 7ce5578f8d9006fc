"""What two people wrote at the same time: what each wrote over what, and a choice between them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office import conflicts
from synpunkt_desk.services.office.conflicts import OpenConflict, Writing
from synpunkt_desk.services.office.office import Office, local_moment
from synpunkt_desk.texts import sync as t
from synpunkt_desk.texts.lists import join_words
from synpunkt_desk.texts.log.values import field_name, value_words
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.new_words import NewWords
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Strong
from synpunkt_desk.ui.widgets.theme import scaled

Decide = Callable[[Office, Sequence[OpenConflict]], Changes]


class WritingBox(Card):
    """What one of the two wrote, who it was and when."""

    def __init__(self) -> None:
        super().__init__(look="panel")
        self.title, self.by, self.words = Strong(), Muted(), Muted()
        for part in (self.title, self.by, self.words):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def text(self) -> str:
        """Everything that is said."""
        return "\n".join(part.text() for part in (self.title, self.by, self.words))

    def show_writing(
        self, title: str, writing: Writing, object_type: str, organisation: Organisation
    ) -> None:
        """Show it under a title, each field with what it took the place of."""
        at = f"{local_moment(writing.at):%Y-%m-%d %H:%M}" if writing.at else ""
        self.title.setText(title)
        self.by.setText(t.written_by(writing.author, at))
        self.words.setText(
            "\n".join(
                t.written(
                    field_name(object_type, name),
                    value_words(name, value, organisation),
                    value_words(name, writing.against[name], organisation)
                    if writing.against.get(name)
                    else t.NOTHING_BEFORE,
                )
                for name, value in writing.values.items()
            )
        )
        self.setAccessibleName(self.text())


class ConflictsCard(Card):
    """A line for each; several can be decided in the same way at once, one also with new words."""

    def __init__(self, operations: Operations, case_id: ObjectId = "") -> None:
        """With a case, what is about that one alone."""
        super().__init__(t.CONFLICTS_TITLE)
        self._operations = operations
        self._case_id = case_id
        self._shown: Sequence[OpenConflict] = ()
        self._organisation = operations.office.organisation
        self.nothing = Muted(t.NO_CONFLICTS)
        self.about = Muted(t.CONFLICTS_TEXT)
        self.list = QListWidget()
        self.shown, self.other = WritingBox(), WritingBox()
        self.all = SecondaryButton(t.CHOOSE_ALL)
        self.keep, self.take = SecondaryButton(t.KEEP), SecondaryButton(t.TAKE)
        self.write = SecondaryButton(t.WRITE_NEW)
        self.new = NewWords()
        self._lay_out()
        self.list.itemSelectionChanged.connect(self._show_writings)
        self.all.clicked.connect(self.list.selectAll)
        self.keep.clicked.connect(lambda: self._decide(conflicts.keep))
        self.take.clicked.connect(lambda: self._decide(conflicts.take))
        self.write.clicked.connect(self._ask_for_words)
        self.new.saved.connect(self._write_new)

    def refresh(self) -> None:
        """Read what there is now."""
        self._operations.read(partial(_read, self._case_id), self._show, key="conflicts")

    def _show(self, found: tuple[Sequence[OpenConflict], Organisation]) -> None:
        if found == (self._shown, self._organisation) and self.list.count():
            return
        self._shown, self._organisation = found
        self.heading.show_words(t.conflicts_title(len(self._shown)))
        with QSignalBlocker(self.list):
            self.list.clear()
            for one in self._shown:
                fields = join_words([field_name(one.object_type, n) for n in one.shown.values])
                self.list.addItem(QListWidgetItem(t.conflict_line(one.name, fields)))
            self.list.setCurrentRow(0 if self._shown else -1)
        self.nothing.setVisible(not self._shown)
        for part in (self.about, self.list, self.keep, self.take, self.write):
            part.setVisible(bool(self._shown))
        self.all.setVisible(len(self._shown) > 1)
        self._show_writings()

    def _show_writings(self) -> None:
        chosen = self._chosen()
        one = chosen[0] if len(chosen) == 1 else None
        for button in (self.keep, self.take):
            button.setEnabled(bool(chosen))
        self.write.setEnabled(one is not None and conflicts.may_write_new(one))
        self.new.hide()
        for box in (self.shown, self.other):
            box.setVisible(one is not None)
        if one:
            stands = t.FIRST_DECISION if one.is_proposal else t.SHOWN_NOW
            other = t.PROPOSAL if one.is_proposal else t.OTHER
            self.shown.show_writing(stands, one.shown, one.object_type, self._organisation)
            self.other.show_writing(other, one.other, one.object_type, self._organisation)

    def _chosen(self) -> list[OpenConflict]:
        return [self._shown[row] for row in sorted(i.row() for i in self.list.selectedIndexes())]

    def _decide(self, decide: Decide) -> None:
        chosen = self._chosen()
        self._operations.write(lambda office: decide(office, chosen), self._on_decided)

    def _ask_for_words(self) -> None:
        [one] = self._chosen()
        self.new.ask(one.object_type, one.shown.values)

    def _write_new(self, values: dict[str, str]) -> None:
        [one] = self._chosen()
        self._operations.write(
            lambda office: conflicts.write_new(office, one, values), self._on_decided
        )

    def _on_decided(self, _changes: Changes) -> None:
        self.refresh()
        self.list.setFocus()

    def _lay_out(self) -> None:
        self.list.setAccessibleName(t.CONFLICTS_LIST)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(scaled(90))
        self.list.setMaximumHeight(scaled(180))
        for part in (self.nothing, self.about, self.list):
            self.body.addWidget(part)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        beside = QHBoxLayout()
        for box in (self.shown, self.other):
            beside.addWidget(box, 1)
            box.hide()
        self.body.addLayout(beside)
        row = FlowLayout(spacing=8)
        for button in (self.keep, self.take, self.write):
            row.addWidget(button)
        self.body.addLayout(row)
        self.body.addWidget(self.new)


def _read(case_id: ObjectId, office: Office) -> tuple[Sequence[OpenConflict], Organisation]:
    return conflicts.open_conflicts(office, case_id), office.organisation
