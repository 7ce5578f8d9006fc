"""What two people have written without having seen each other, and deciding between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.fold import RESOLVE, Conflict, State
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry, Fields
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import conflicts, journal


@dataclass(frozen=True, slots=True)
class Writing:
    """What one of them wrote, and when by the clock of their computer (UTC)."""

    author: str
    at: str
    values: Fields


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """Two writings of the same fields of an object.

    `shown` is what everybody sees meanwhile. `is_proposal`: the fields are one decision, which
    stands as it was first made; otherwise the later writing is shown.
    """

    object_type: str
    object_id: ObjectId
    entry_id: ObjectId
    name: str
    is_proposal: bool
    shown: Writing
    other: Writing


def open_conflicts(office: Office) -> list[OpenConflict]:
    """Everything that somebody should decide, the oldest object first."""
    with office.replica.reading() as connection:
        found = conflicts.in_conflict(connection)
        ids = [i for *_, state in found for i in _entries_of(state)]
        entries = journal.entries_with_ids(connection, ids)
    person = office.organisation.person
    by_id = {i: replace(entry, author=person(entry.author)) for i, entry in entries.items()}
    return [
        _told(object_type, object_id, state, conflict, by_id)
        for object_type, object_id, state in found
        for conflict in state.conflicts
    ]


def keep(office: Office, chosen: Sequence[OpenConflict]) -> Changes:
    """What is shown stays; the other writing stays in the log."""
    return _decide(office, chosen, takes_other=False)


def take(office: Office, chosen: Sequence[OpenConflict]) -> Changes:
    """What the other one wrote is shown from now on."""
    return _decide(office, chosen, takes_other=True)


def _decide(office: Office, chosen: Sequence[OpenConflict], *, takes_other: bool) -> Changes:
    """Each decision is an entry that names what it settles, so that all computers agree."""
    with office.unit() as unit:
        for one in chosen:
            unit.write(
                RESOLVE,
                one.object_type,
                one.object_id,
                one.other.values if takes_other else {},
                asks={"conflicts": [one.entry_id]},
            )
    return unit.changes


def _entries_of(state: State) -> list[ObjectId]:
    shown = (state.writers.get(name, "") for c in state.conflicts for name in c.values)
    return [*(conflict.entry_id for conflict in state.conflicts), *shown]


def _told(
    object_type: str,
    object_id: ObjectId,
    state: State,
    conflict: Conflict,
    entries: Mapping[ObjectId, Entry],
) -> OpenConflict:
    shown = {name: state.fields.get(name) for name in conflict.values}
    writers = (state.writers.get(name, "") for name in conflict.values)
    return OpenConflict(
        object_type=object_type,
        object_id=object_id,
        entry_id=conflict.entry_id,
        name=_name(state.fields),
        is_proposal=conflict.kind == "proposal",
        shown=_writing(entries.get(next(writers, "")), shown),
        other=_writing(entries.get(conflict.entry_id), conflict.values),
    )


def _name(fields: Fields) -> str:
    """What people call the object: its number, or else its name."""
    names = (fields.get(name) for name in ("number", "provisional_number", "name", "text"))
    return next((name for name in names if isinstance(name, str) and name), "")[:60]


def _writing(entry: Entry | None, values: Fields) -> Writing:
    return Writing(entry.author if entry else "", entry.client_at if entry else "", values)
