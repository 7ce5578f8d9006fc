"""Where the office is looked after: who, what, and a copy of it all."""

from collections.abc import Sequence
from typing import Final, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts import administration
from synpunkt_desk.texts import administration_parts as t
from synpunkt_desk.ui.administration.care_panel import CarePanel
from synpunkt_desk.ui.administration.parts import FOLLOWING, PARTS, ShowsOrganisation
from synpunkt_desk.ui.administration.parts_nav import KEYS, PartsNav
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.keeper import Keeper
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import FieldGrid
from synpunkt_desk.ui.widgets.theme import follow_dress, scaled
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox

P = TypeVar("P", bound=QWidget)

_READ: Final = (
    "municipality", "member", "organisation_unit", "category", "deadline_rule", "template",
    "base_number", "outside_figure",
)  # fmt: skip
_NARROW: Final = 900
"""With less room the list of parts becomes a field over the part."""


class AdministrationScreen(QWidget):
    """The parts in a list, or a field where that has no room, and beside it the one chosen.

    Signals: part_made(QWidget) when somebody comes to a part for the first time.
    """

    part_made = Signal(QWidget)

    def __init__(
        self, operations: Operations, keeper: Keeper, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._operations, self._keeper = operations, keeper
        self._made: dict[str, QWidget] = {}
        self._shown = ""
        self.nav = PartsNav()
        self.box = TypeAheadBox(
            [Option(key, administration.TABS[key], ", ".join(t.WORDS[key])) for key in KEYS]
        )
        self._bar = Card(look="bar")
        line = FieldGrid()
        line.add_row(t.PART, self.box)
        self._bar.body.addWidget(line)
        self._pages = QStackedWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(0)
        self._row.addWidget(self.nav)
        self._row.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(self._row, 1)
        self.nav.hide()  # until there is known to be room for it
        self._measure()
        self.nav.part_chosen.connect(self.show_part)
        self.box.value_changed.connect(self._on_typed)
        operations.changed.connect(self._on_changed)
        follow_dress(self._measure)

    def part(self, kind: type[P]) -> P:
        """A part of the administration, made if nobody has been there."""
        key = next(key for key, part in PARTS.items() if part.kind is kind)
        self._part(key)
        return next(made for made in self._made.values() if isinstance(made, kind))

    def show_part(self, key: str) -> None:
        """Go to a part."""
        self.nav.list.select(key)
        self.box.set_value(key)
        if key != self._shown:
            self._shown = key
            self._pages.setCurrentWidget(self._part(key))
            self._read()

    def shown_part(self) -> str:
        """The part that is shown."""
        return self._shown

    def panes(self) -> Sequence[QWidget]:
        """The list and the part, between which F6 goes."""
        return self._bar, self.nav, self._pages

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._shown:
            self._read()
        else:
            self.show_part(KEYS[0])

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._measure()

    def _part(self, key: str) -> QWidget:
        if key not in self._made:
            made = self._made[key] = PARTS[key].make(self._operations, self._keeper)
            self._pages.addWidget(made)
            if isinstance(made, CarePanel):
                made.sharing_asked.connect(lambda: self.show_part("sharing"))
            self.part_made.emit(made)
        return self._made[key]

    def _measure(self) -> None:
        is_narrow = self.width() < scaled(_NARROW)
        self._bar.setVisible(is_narrow)
        self.nav.setVisible(not is_narrow)
        self.setFocusProxy(self.box if is_narrow else self.nav)

    def _read(self) -> None:
        if isinstance(self._made[self._shown], ShowsOrganisation):
            self._operations.read(lambda o: o.organisation, self._show, key="administration")

    def _show(self, organisation: Organisation) -> None:
        shown = self._made[self._shown]
        if isinstance(shown, ShowsOrganisation):
            shown.show_organisation(organisation)

    def _on_typed(self, key: str) -> None:
        if key:
            self.show_part(key)
        else:
            self.box.set_value(self._shown)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if not (self.isVisible() and changes.touches(*_READ)):
            return
        self._read()
        shown = self._made[self._shown]
        if isinstance(shown, FOLLOWING):
            shown.refresh()
