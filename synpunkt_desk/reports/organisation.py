"""The organisation in its order, and what lies below whom."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import OrganisationUnit, UnitKind
from synpunkt_desk.models.swedish_text import sort_key


@dataclass(frozen=True)
class Organisation:
    """Boards, departments, areas and units, walked from the top in their own order."""

    units: Mapping[ObjectId, OrganisationUnit]
    formerly: Mapping[ObjectId, tuple[ObjectId, ...]] = field(
        default_factory=dict[ObjectId, tuple[ObjectId, ...]]
    )
    """Where units also lay in the time of the report."""

    def name(self, unit_id: ObjectId) -> str:
        """The unit's name verbatim, "" for an unknown one."""
        unit = self.units.get(unit_id)
        return unit.name if unit else ""

    def below(self, top: ObjectId) -> frozenset[ObjectId]:
        """The unit itself and everything under it."""
        return frozenset({top} | {u for u in self.units if top in self._ever_above(u)})

    def chain(self, unit_id: ObjectId) -> dict[str, ObjectId]:
        """The unit and those above it, by kind."""
        return {self.units[step].kind: step for step in self._ancestors(unit_id)}

    def board_of(self, unit_id: ObjectId) -> ObjectId:
        """The board that a department, area or unit belongs to; "" when it has none."""
        for step in self._ancestors(unit_id):
            if self.units[step].kind == UnitKind.BOARD:
                return step
        return ""

    def departments_of(self, board: ObjectId) -> list[ObjectId]:
        """Departments right under a board."""
        return [
            unit_id
            for unit_id, unit in self.units.items()
            if unit.parent == board and unit.kind == UnitKind.DEPARTMENT
        ]

    def ordered(self, *kinds: UnitKind) -> list[ObjectId]:
        """Ids of the units of these kinds, each below its parent."""
        return [unit_id for unit_id in self._in_order if self.units[unit_id].kind in kinds]

    @cached_property
    def _in_order(self) -> list[ObjectId]:
        return sorted(self.units, key=self._place)

    def _place(self, unit_id: ObjectId) -> list[tuple[int, str, str]]:
        steps = reversed(list(self._ancestors(unit_id)))
        return [(self.units[s].order, sort_key(self.units[s].name), s) for s in steps]

    def _ever_above(self, unit_id: ObjectId) -> set[ObjectId]:
        found = {*self._ancestors(unit_id)}
        if self.formerly:
            before = [p for step in found for p in self.formerly.get(step, ())]
            found.update(step for parent in before for step in self._ancestors(parent))
        return found

    def _ancestors(self, unit_id: ObjectId) -> Iterable[ObjectId]:
        """The unit and those above it; a circle is walked once."""
        walked: set[ObjectId] = set()
        while unit_id in self.units and unit_id not in walked:
            walked.add(unit_id)
            yield unit_id
            unit_id = self.units[unit_id].parent
