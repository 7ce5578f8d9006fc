"""Boards, departments, areas and units as a tree that can grow."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTreeWidget, QTreeWidgetItem

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import add_unit
from synpunkt_desk.texts import administration as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import PrimaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.scroll_page import FORM, ScrollPage
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import scaled, space

_BELOW: Final = {
    UnitKind.BOARD: UnitKind.DEPARTMENT,
    UnitKind.DEPARTMENT: UnitKind.AREA,
    UnitKind.AREA: UnitKind.UNIT,
}
_OUTSIDE: Final = "outside"


class OrganisationPanel(ScrollPage):
    """Choose a place, write a name: it is added under the place."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(widest=FORM)
        self._operations = operations
        self._organisation: Organisation | None = None
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(t.ORGANISATION)
        self.tree.setMinimumHeight(scaled(380))
        self.name = QLineEdit()
        self.field = LabelledField(t.NEW_PLACE, self.name)
        self.add = PrimaryButton(t.ADD, icon_name="plus")
        self._lay_out()
        self.tree.currentItemChanged.connect(self._show_what_can_be_done)
        self.add.clicked.connect(self._add)
        self.name.returnPressed.connect(self._add)

    def show_organisation(self, organisation: Organisation) -> None:
        """Show the tree; the place one stood on stays."""
        self._organisation, chosen = organisation, self.chosen()
        self.tree.clear()
        for board in organisation.units_of(UnitKind.BOARD, ""):
            self._grow(self._item(self.tree.invisibleRootItem(), board), board)
        outside = QTreeWidgetItem(self.tree.invisibleRootItem(), [t.OUTSIDE])
        outside.setData(0, Qt.ItemDataRole.UserRole, _OUTSIDE)
        for place in organisation.units_of(UnitKind.EXTERNAL):
            self._item(outside, place)
        self.tree.expandAll()
        self.choose(chosen)
        self._show_what_can_be_done()

    def chosen(self) -> str:
        """The place one stands on, "" for none."""
        item = self.tree.currentItem()
        return item.data(0, Qt.ItemDataRole.UserRole) if item else ""

    def choose(self, place: str) -> None:
        """Stand on a place."""
        for item in self.tree.findItems("", _ALL):
            if item.data(0, Qt.ItemDataRole.UserRole) == place:
                self.tree.setCurrentItem(item)

    def _lay_out(self) -> None:
        sheet = Card(t.ORGANISATION)
        sheet.body.addWidget(Muted(t.ORGANISATION_TEXT))
        sheet.body.addWidget(self.tree)
        row = QHBoxLayout()
        row.setSpacing(space(12))
        row.addWidget(self.field, 1)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        sheet.body.addLayout(row)
        self.body.addWidget(sheet)
        self.body.addStretch()

    def _item(self, parent: QTreeWidgetItem, place: ObjectId) -> QTreeWidgetItem:
        name = self._organisation.name(place) if self._organisation else ""
        item = QTreeWidgetItem(parent, [name])
        item.setData(0, Qt.ItemDataRole.UserRole, place)
        return item

    def _grow(self, item: QTreeWidgetItem, place: ObjectId) -> None:
        if self._organisation is None:
            return
        below = _BELOW.get(UnitKind(self._organisation.units[place].kind))
        for child in self._organisation.units_of(below, place) if below else ():
            self._grow(self._item(item, child), child)

    def _kind_below(self) -> UnitKind | None:
        chosen = self.chosen()
        if chosen == _OUTSIDE:
            return UnitKind.EXTERNAL
        if not chosen or self._organisation is None:
            return None
        return _BELOW.get(UnitKind(self._organisation.units[chosen].kind))

    def _show_what_can_be_done(self) -> None:
        kind = self._kind_below()
        name = self._organisation.name(self.chosen()) if self._organisation else ""
        label = t.new_place(kind, name) if kind else t.CHOOSE_PLACE
        self.field.label.show_words(label)
        self.name.setAccessibleName(label)
        self.name.setEnabled(kind is not None)
        self.add.setEnabled(kind is not None)

    def _add(self) -> None:
        kind, chosen = self._kind_below(), self.chosen()
        if kind:
            parent = "" if chosen == _OUTSIDE else chosen
            work = partial(_add_unit, kind=kind, name=self.name.text(), parent=parent)
            self._operations.write(work, self._on_added, failed=self._on_refused)

    def _on_added(self, _changes: Changes) -> None:
        announce(self, t.added(self.name.text().strip()))
        self.field.set_error("")
        self.name.clear()
        self.name.setFocus()

    def _on_refused(self, error: AppError) -> None:
        self.field.set_error(str(sentence(error)))


_ALL: Final = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive


def _add_unit(office: Office, *, kind: UnitKind, name: str, parent: ObjectId) -> Changes:
    made = add_unit(office, kind=kind, name=name, parent=parent)
    return Changes({"organisation_unit": frozenset({made})})
