"""The organisation as a tree with its days, the place one stands on, and what to do with it."""

from datetime import date
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QTreeWidget, QTreeWidgetItem

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.dates import parse_day
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import OrganisationUnit, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.organisation_days import is_in_use, was_ever_in_use
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import add_unit
from synpunkt_desk.services.office.rights import may_set_up
from synpunkt_desk.services.organisation.following import Following
from synpunkt_desk.services.organisation.reorganising import bring_along, waiting
from synpunkt_desk.texts import administration as ta
from synpunkt_desk.texts import reorganising as t
from synpunkt_desk.texts.dates import DAY_WORDS
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.administration.place_card import PlaceCard
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PrimaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.halves import Beside
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import colours, scaled, space
from synpunkt_desk.ui.widgets.tokens import Tone

_BELOW: Final = {
    UnitKind.BOARD: UnitKind.DEPARTMENT,
    UnitKind.DEPARTMENT: UnitKind.AREA,
    UnitKind.AREA: UnitKind.UNIT,
}
_LEVELS: Final = (UnitKind.BOARD, UnitKind.DEPARTMENT, UnitKind.AREA, UnitKind.UNIT)
_HIGHEST: Final = 560
"""A tree that is higher would leave what stands under it out of sight."""
_OUTSIDE: Final = "outside"
_PLACE: Final = Qt.ItemDataRole.UserRole


class _Standing(NamedTuple):
    """Who may change the organisation, and what has changed and not been followed."""

    may_change: bool
    waiting: Following


class OrganisationPanel(ScrollPage):
    """The tree at the left, the place and its changes at the right."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._today: Organisation | None = None
        self.banner = Banner()
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(t.TREE)
        self.tree.setMinimumHeight(scaled(300))
        self.tree.setMaximumHeight(scaled(_HIGHEST))
        self.name = QLineEdit()
        self.field = LabelledField(ta.NEW_PLACE, self.name)
        self.add = PrimaryButton(ta.ADD, icon_name="plus")
        self.show_all = QCheckBox(t.SHOW_ALL)
        self.day = DayField(self._parse, problem_text=t.DAY_PROBLEM, name=t.SHOW_DAY)
        self.place = PlaceCard(operations)
        self._lay_out()
        self._connect()

    def show_organisation(self, organisation: Organisation) -> None:
        """Show the tree; the place one stood on stays."""
        self._today = organisation
        self._show_tree()
        self._operations.read(_standing, self._on_standing, key="standing of the organisation")

    def chosen(self) -> str:
        """The place one stands on, "" for none."""
        item = self.tree.currentItem()
        return item.data(0, _PLACE) if item else ""

    def choose(self, place: str) -> None:
        """Stand on a place."""
        for item in self.tree.findItems("", _ALL):
            if item.data(0, _PLACE) == place:
                self.tree.setCurrentItem(item)

    def shown(self) -> Organisation | None:
        """The organisation of the day that is looked at."""
        day = self.day.day()
        return self._today.at(day) if self._today and day else self._today

    def _lay_out(self) -> None:
        sheet = Card(t.TREE)
        self._day_field = LabelledField(t.SHOW_DAY, self.day, hint=t.SHOW_DAY_HINT)
        row = QHBoxLayout()
        row.setSpacing(space(12))
        row.addWidget(self.field, 1)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        for part in (Muted(t.TREE_TEXT), self.tree):
            sheet.body.addWidget(part)
        sheet.body.setStretchFactor(self.tree, 1)
        sheet.body.addLayout(row)
        for part in (self.show_all, self._day_field):
            sheet.body.addWidget(part)
        sheet.body.addStretch()
        self.body.addWidget(self.banner)
        self.body.addWidget(Beside(sheet, self.place), 1)

    def _connect(self) -> None:
        self.tree.currentItemChanged.connect(self._show_what_can_be_done)
        self.show_all.toggled.connect(self._show_tree)
        self.day.day_changed.connect(self._show_tree)
        self.day.problem_changed.connect(self._day_field.set_error)
        self.add.clicked.connect(self._add)
        self.name.returnPressed.connect(self._add)
        self.place.saved.connect(self.choose)
        self.banner.action_taken.connect(self._bring)

    def _parse(self, typed: str) -> date | None:
        today = self._operations.office.today()
        calendar = self._operations.office.organisation.calendar(today)
        return parse_day(typed, today=today, calendar=calendar, words=DAY_WORDS)

    def _show_tree(self) -> None:
        organisation, chosen = self.shown(), self.chosen()
        if organisation is None:
            return
        self.tree.clear()
        self._grow(self.tree.invisibleRootItem(), "", organisation)
        outside = QTreeWidgetItem(self.tree.invisibleRootItem(), [ta.OUTSIDE])
        outside.setData(0, _PLACE, _OUTSIDE)
        for place in self._listed(organisation, (UnitKind.EXTERNAL,), None):
            self._item(outside, place, organisation)
        self.tree.expandAll()
        self.choose(chosen)
        self._show_what_can_be_done()

    def _grow(self, item: QTreeWidgetItem, above: ObjectId, organisation: Organisation) -> None:
        for place in self._listed(organisation, _LEVELS, above):
            self._grow(self._item(item, place, organisation), place, organisation)

    def _listed(
        self, organisation: Organisation, kinds: tuple[UnitKind, ...], above: ObjectId | None
    ) -> list[ObjectId]:
        """Those under a place, in order; what has ended or not begun when it is asked for."""
        is_all = self.show_all.isChecked()
        found = [
            (kinds.index(UnitKind(unit.kind)), unit.order, place)
            for place, unit in organisation.units.items()
            if unit.kind in kinds
            and above in (None, unit.parent)
            and was_ever_in_use(unit)
            and (is_all or is_in_use(unit, organisation.on))
        ]
        return [place for *_, place in sorted(found)]

    def _item(
        self, parent: QTreeWidgetItem, place: ObjectId, organisation: Organisation
    ) -> QTreeWidgetItem:
        unit = organisation.units[place]
        item = QTreeWidgetItem(parent, [_label(unit, organisation)])
        item.setData(0, _PLACE, place)
        if not is_in_use(unit, organisation.on):
            item.setForeground(0, QBrush(QColor(colours().muted)))
        return item

    def _kind_below(self) -> UnitKind | None:
        chosen, organisation = self.chosen(), self.shown()
        if chosen == _OUTSIDE:
            return UnitKind.EXTERNAL
        if self.day.day() or not chosen or organisation is None:
            return None
        unit = organisation.units[chosen]
        return _BELOW.get(UnitKind(unit.kind)) if is_in_use(unit, organisation.on) else None

    def _show_what_can_be_done(self) -> None:
        kind, organisation, chosen = self._kind_below(), self.shown(), self.chosen()
        name = organisation.name(chosen) if organisation else ""
        label = ta.new_place(kind, name) if kind else ta.CHOOSE_PLACE
        self.field.label.show_words(label)
        self.name.setAccessibleName(label)
        self.name.setEnabled(kind is not None)
        self.add.setEnabled(kind is not None)
        if organisation is not None:
            place = "" if chosen == _OUTSIDE else chosen
            self.place.show_place(organisation, place, is_today=self.day.day() is None)

    def _on_standing(self, standing: _Standing) -> None:
        self.place.set_may_change(may=standing.may_change)
        found = standing.waiting
        if not (found.case_count or found.writes):
            self.banner.clear()
            return
        text = t.waiting(found.case_count) if found.case_count else t.WAITING_REST
        action = t.BRING if standing.may_change else ""
        self.banner.show_state(text, tone=Tone.AMBER, action_text=action)

    def _bring(self) -> None:
        self._operations.write(bring_along, self._on_brought)

    def _on_brought(self, changes: Changes) -> None:
        self.banner.clear()
        announce(self, t.brought(len(changes.ids.get("case", ()))))

    def _add(self) -> None:
        kind, chosen = self._kind_below(), self.chosen()
        if kind:
            parent = "" if chosen == _OUTSIDE else chosen
            work = partial(_add_unit, kind=kind, name=self.name.text(), parent=parent)
            self._operations.write(work, self._on_added, failed=self._on_refused)

    def _on_added(self, _changes: Changes) -> None:
        announce(self, ta.added(self.name.text().strip()))
        self.field.set_error("")
        self.name.clear()
        self.name.setFocus()

    def _on_refused(self, error: AppError) -> None:
        self.field.set_error(str(sentence(error)))


_ALL: Final = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive


def _label(unit: OrganisationUnit, organisation: Organisation) -> str:
    if is_in_use(unit, organisation.on):
        return t.ending(unit.name, unit.valid_to) if unit.valid_to else unit.name
    return t.outside_days(unit.name, unit.valid_from, unit.valid_to, organisation.on)


def _standing(office: Office) -> _Standing:
    return _Standing(may_set_up(office), waiting(office))


def _add_unit(office: Office, *, kind: UnitKind, name: str, parent: ObjectId) -> Changes:
    made = add_unit(office, kind=kind, name=name, parent=parent)
    return Changes({"organisation_unit": frozenset({made})})
