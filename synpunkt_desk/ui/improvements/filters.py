"""What narrows the register: department, owner, level of decision and law."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from synpunkt_desk.models.improvements import ImprovementQuestion
from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.swedish_text import sort_key
from synpunkt_desk.texts import improvements as t
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout

Lines = Iterable[tuple[str, str]]
"""Values with their words."""
_LEAST: Final = 12


class Filters(QWidget):
    """Signals: chosen() when the user asks for something else."""

    chosen = Signal()

    def __init__(self, organisation: Organisation, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._organisation = organisation
        departments = organisation.units_of(UnitKind.DEPARTMENT)
        laws = organisation.categories_of(CategoryKind.LAW)
        self.department = _box(t.ANY_DEPARTMENT, [(i, organisation.name(i)) for i in departments])
        self.owner = _box(t.ANY_OWNER, [])
        self.level = _box(t.ANY_LEVEL, t.LEVELS.items())
        self.law = _box(t.ANY_LAW, [(i, organisation.name(i)) for i in laws])
        flow = FlowLayout(self, spacing=10, hangs=True)
        for label, box in (
            (t.DEPARTMENT, self.department),
            (t.OWNER, self.owner),
            (t.LEVEL, self.level),
            (t.LAW, self.law),
        ):
            flow.addWidget(LabelledField(label, box))
            box.activated.connect(self._on_activated)

    def offer_owners(self, owners: Sequence[str]) -> None:
        """Offer those who are responsible for anything."""
        chosen = self.owner.currentData()
        named = [(owner, self._organisation.name(owner) or owner) for owner in owners]
        self.owner.clear()
        _fill(self.owner, t.ANY_OWNER, sorted(named, key=lambda one: sort_key(one[1])))
        self.owner.setCurrentIndex(max(0, self.owner.findData(chosen)))

    def question(self, share: str) -> ImprovementQuestion:
        """What is asked of a share of the register."""
        return ImprovementQuestion(
            share=share,
            department=self.department.currentData(),
            responsible=self.owner.currentData(),
            decision_level=self.level.currentData(),
            law=self.law.currentData(),
        )

    def _on_activated(self) -> None:
        self.chosen.emit()


def _box(anything: str, lines: Lines) -> DropDown:
    box = DropDown()
    box.setMinimumContentsLength(_LEAST)
    _fill(box, anything, lines)
    return box


def _fill(box: DropDown, anything: str, lines: Lines) -> None:
    box.addItem(anything, "")
    for value, words in lines:
        box.addItem(words, value)
