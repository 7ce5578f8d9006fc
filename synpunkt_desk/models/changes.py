"""What a write changed, so that each screen can decide whether to refresh."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from synpunkt_desk.models.ids import ObjectId


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of the changed objects by type, and the group that can be undone."""

    ids: Mapping[str, frozenset[ObjectId]] = field(default_factory=dict[str, frozenset[ObjectId]])
    group_id: ObjectId = ""

    def touches(self, *object_types: str) -> bool:
        """Whether any object of these types changed."""
        return any(self.ids.get(object_type) for object_type in object_types)


def changes_of(objects: Iterable[tuple[str, ObjectId]], group_id: ObjectId = "") -> Changes:
    """The changes of objects that are given by type and id."""
    found: dict[str, set[ObjectId]] = {}
    for kind, object_id in objects:
        found.setdefault(kind, set()).add(object_id)
    return Changes({kind: frozenset(ids) for kind, ids in found.items()}, group_id)


def together(first: Changes, then: Changes) -> Changes:
    """Both, to be undone as the first."""
    ids = {
        kind: first.ids.get(kind, frozenset()) | then.ids.get(kind, frozenset())
        for kind in {*first.ids, *then.ids}
    }
    return Changes(ids, first.group_id)
