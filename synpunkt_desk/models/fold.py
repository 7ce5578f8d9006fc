"""From entries to the shown state of an object: pure, total, without a clock."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from synpunkt_desk.models.field_rules import GROWING_FIELDS, group_of, is_growing, left_of
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry, Fields, Json

RESOLVE: Final = "resolve"
"""The verb that settles conflicts; `asks["conflicts"]` names their entry ids."""
UNDO: Final = "undo"
"""The verb that takes back; `asks["reopened"]` holds the conflicts that had been settled."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two people wrote without having seen each other.

    `overtaken`: a plain field shows the later value; `values` holds the earlier one, written by
    `entry_id`. `proposal`: a guarded group stands as it was; `values` is what `entry_id` wanted.
    """

    kind: Literal["overtaken", "proposal"]
    entry_id: ObjectId
    values: Fields


@dataclass(frozen=True, slots=True)
class State:
    """What everybody sees of one object, and who last wrote each field."""

    fields: Fields = field(default_factory=dict[str, Json])
    writers: Mapping[str, ObjectId] = field(default_factory=dict[str, ObjectId])
    conflicts: tuple[Conflict, ...] = ()


EMPTY: Final = State()


def fold(state: State, entry: Entry) -> State:
    """The state after `entry`. Never raises, whatever the entry holds; unknown fields are kept."""
    if _is_first(state, entry):
        return fold_given(
            State(dict(entry.patch), dict.fromkeys(entry.patch, entry.entry_id)), entry
        )
    fields, writers = dict(state.fields), dict(state.writers)
    conflicts = list(_without_resolved(state.conflicts, entry))
    proposed = _stale_groups(state, entry)
    for name, value in sorted(entry.patch.items()):  # an entry is a set of fields, in no order
        group = group_of(entry.object_type, name)
        if group is not None and group in proposed:
            continue
        if is_growing(entry.object_type, name):
            fields[name] = _merged(fields.get(name), value)
            fields[left_of(name)] = _left(fields.get(left_of(name)), value)
        else:
            if group is None and _overtakes(state, entry, name, value):
                overtaken = {name: state.fields.get(name)}
                conflicts.append(Conflict("overtaken", state.writers.get(name, ""), overtaken))
            fields[name] = value
        writers[name] = entry.entry_id
    conflicts.extend(
        Conflict("proposal", entry.entry_id, proposal) for proposal in proposed.values()
    )
    if entry.verb == UNDO:
        conflicts.extend(_reopened(entry))
    return fold_given(State(fields, writers, tuple(conflicts)), entry)


def fold_given(state: State, entry: Entry) -> State:
    """The state with what the authority gave; nobody else can have written it."""
    if not entry.given:
        return state
    writers = dict.fromkeys(entry.given, entry.entry_id)
    fields = {**state.fields, **entry.given}
    return State(fields, {**state.writers, **writers}, state.conflicts)


def fold_all(entries: Iterable[Entry]) -> State:
    """The state after all `entries`, in their order."""
    state = EMPTY
    for entry in entries:
        state = fold(state, entry)
    return state


def with_seen(entry: Entry, state: State) -> Entry:
    """`entry` as written by somebody who saw `state`."""
    return replace(entry, seen={name: state.writers.get(name, "") for name in entry.patch})


def _is_first(state: State, entry: Entry) -> bool:
    """Whether the entry makes an object, so that nothing can be overtaken or merged."""
    is_plain = entry.object_type not in GROWING_FIELDS
    return is_plain and (state is EMPTY or state == EMPTY) and not any(entry.seen.values())


def _stale_groups(state: State, entry: Entry) -> dict[str, dict[str, Json]]:
    """Guarded groups in which the entry did not see the last writer, with what it wanted."""
    wanted: dict[str, dict[str, Json]] = {}
    for name, value in sorted(entry.patch.items()):
        group = group_of(entry.object_type, name)
        if group is not None:
            wanted.setdefault(group, {})[name] = value
    return {
        group: values
        for group, values in wanted.items()
        if any(_is_unseen(state, entry, name) for name in values)
        and any(state.fields.get(name) != value for name, value in values.items())
    }


def _overtakes(state: State, entry: Entry, name: str, value: Json) -> bool:
    return _is_unseen(state, entry, name) and state.fields.get(name) != value


def _is_unseen(state: State, entry: Entry, name: str) -> bool:
    return entry.seen.get(name, "") != state.writers.get(name, "")


def _without_resolved(conflicts: tuple[Conflict, ...], entry: Entry) -> Iterable[Conflict]:
    named = entry.asks.get("conflicts") if entry.verb == RESOLVE else None
    settled = named if isinstance(named, list) else []
    return (conflict for conflict in conflicts if conflict.entry_id not in settled)


def told_again(conflict: Conflict) -> Json:
    """A conflict for `asks["reopened"]`."""
    return {"kind": conflict.kind, "entry": conflict.entry_id, "values": dict(conflict.values)}


def _reopened(entry: Entry) -> Iterable[Conflict]:
    told = entry.asks.get("reopened")
    for one in told if isinstance(told, list) else []:
        match one:
            case {
                "kind": ("overtaken" | "proposal") as kind,
                "entry": str(i),
                "values": {**values},
            }:
                yield Conflict(kind, i, values)
            case _:
                pass


def _merged(current: Json, change: Json) -> Json:
    """A sorted list of ids after adding and removing; anything else counts as nothing."""
    if not isinstance(change, dict):
        return current
    ids = _ids(current) | _ids(change.get("add"))
    return list[Json](sorted(ids - _ids(change.get("remove"))))


def _left(current: Json, change: Json) -> Json:
    """A sorted list of the ids that were removed and not added again."""
    if not isinstance(change, dict):
        return current
    ids = _ids(current) | _ids(change.get("remove"))
    return list[Json](sorted(ids - _ids(change.get("add"))))


def _ids(value: Json) -> set[str]:
    return {item for item in value if isinstance(item, str)} if isinstance(value, list) else set()
