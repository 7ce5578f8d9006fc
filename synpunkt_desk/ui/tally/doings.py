"""What has been counted in the window, so that it can be taken back in its order."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.cases import history
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering import tallies
from synpunkt_desk.services.registering.tallies import Noted, SheetCell


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What was changed, and whether there is more to take back."""

    changes: Changes
    can_undo: bool


@dataclass
class Doings:
    """Used by the one writer alone, so that keys pressed at once are followed in their order."""

    _groups: list[str] = field(default_factory=list[str])

    def note(self, office: Office, receiver: ObjectId, case_type: ObjectId) -> Noted:
        """Count one."""
        noted = tallies.note(office, receiver, case_type)
        self._groups.append(noted.changes.group_id)
        return noted

    def key_in(
        self, office: Office, receiver: ObjectId, week: str, counts: Mapping[SheetCell, int]
    ) -> Changes:
        """Save a sheet."""
        changes = tallies.key_in_sheet(office, receiver, week, counts)
        if changes.ids:
            self._groups.append(changes.group_id)
        return changes

    def add_to_sheet(
        self, office: Office, receiver: ObjectId, week: str, counts: Mapping[SheetCell, int]
    ) -> Changes:
        """Save numbers over those that stand on a sheet, and leave the others."""
        standing = tallies.sheet_of_week(office, receiver, week)
        return self.key_in(office, receiver, week, {**standing, **counts})

    def take_back(self, office: Office) -> TakenBack:
        """Undo the latest, if there is any."""
        changes = history.undo(office, self._groups.pop()) if self._groups else Changes()
        return TakenBack(changes, bool(self._groups))
