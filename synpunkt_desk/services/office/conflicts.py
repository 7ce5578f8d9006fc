"""What two people have written without having seen each other, and deciding between them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.fold import RESOLVE, Conflict, State
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry, Fields, Json
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import conflicts, journal, reading

_TEXTS: Final = frozenset(
    {
        "acknowledged_text", "address", "answer_text", "cause", "email", "name", "own_reference",
        "phone", "reply_note", "text", "title",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Writing:
    """What one of them wrote over what, and when by the clock of their computer (UTC)."""

    author: str
    at: str
    values: Fields
    against: Fields = field(default_factory=dict[str, Json])
    """What each of the fields held when it was written."""


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """Two writings of the same fields of an object, decided together.

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


def open_conflicts(office: Office, case_id: ObjectId = "") -> list[OpenConflict]:
    """Everything that somebody should decide, the oldest object first; or of one case alone."""
    with office.replica.reading() as connection:
        found = conflicts.in_conflict(connection)
        if case_id and found:
            about = {case_id, *reading.objects_of_case(connection, case_id)}
            found = [one for one in found if one[1] in about]
        ids = [i for *_, state in found for i in _entries_of(state)]
        entries = journal.entries_with_ids(connection, ids)
        before = [i for entry in entries.values() for i in entry.seen.values()]
        entries |= journal.entries_with_ids(connection, before)
    person = office.organisation.person
    by_id = {i: replace(entry, author=person(entry.author)) for i, entry in entries.items()}
    return [
        _told(object_type, object_id, state, conflict, by_id)
        for object_type, object_id, state in found
        for conflict in _together(state.conflicts)
    ]


def keep(office: Office, chosen: Sequence[OpenConflict]) -> Changes:
    """What is shown stays; the other writing stays in the log."""
    return _decide(office, chosen, takes_other=False)


def take(office: Office, chosen: Sequence[OpenConflict]) -> Changes:
    """What the other one wrote is shown from now on."""
    return _decide(office, chosen, takes_other=True)


def write_new(office: Office, one: OpenConflict, values: Fields) -> Changes:
    """Neither: something else is shown from now on, and both stay in the log."""
    with office.unit() as unit:
        asks: Fields = {"conflicts": [one.entry_id]}
        unit.write(RESOLVE, one.object_type, one.object_id, values, asks=asks)
    return unit.changes


def may_write_new(one: OpenConflict) -> bool:
    """Whether what was written is a text that anybody can write another of."""
    return not one.is_proposal and one.shown.values.keys() <= _TEXTS


def _together(found: Iterable[Conflict]) -> list[Conflict]:
    """What one entry wrote is settled as one (see `RESOLVE`)."""
    made: dict[tuple[str, ObjectId], Conflict] = {}
    for one in found:
        known = made.get((one.kind, one.entry_id), one)
        made[one.kind, one.entry_id] = replace(known, values={**known.values, **one.values})
    return list(made.values())


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
        shown=_writing(next(writers, ""), shown, entries),
        other=_writing(conflict.entry_id, conflict.values, entries),
    )


def _name(fields: Fields) -> str:
    """What people call the object: its number, or else its name."""
    names = (fields.get(name) for name in ("number", "provisional_number", "name", "text"))
    return next((name for name in names if isinstance(name, str) and name), "")[:60]


def _writing(entry_id: ObjectId, values: Fields, entries: Mapping[ObjectId, Entry]) -> Writing:
    entry = entries.get(entry_id)
    if entry is None:
        return Writing("", "", values)
    before = {name: entries.get(entry.seen.get(name, "")) for name in values}
    against = {name: one.patch.get(name) for name, one in before.items() if one}
    return Writing(entry.author, entry.client_at, values, against)
