"""What has happened to a case, and taking it back."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.field_rules import is_growing
from synpunkt_desk.models.fold import EMPTY, RESOLVE, UNDO, State, fold, told_again
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import NOTHING, Entry, Fields, Json
from synpunkt_desk.models.records import freezes
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.rights import keep_a_super_user, require_super_user
from synpunkt_desk.services.office.word_rights import require_word_right
from synpunkt_desk.services.organisation.changes import PLACE, PLACE_DEEDS
from synpunkt_desk.store import journal, reading
from synpunkt_desk.store.likeness import Reading
from synpunkt_desk.store.place_counts import cases_at
from synpunkt_desk.store.replica import OpenUnit

_SILENT: Final = frozenset({"recount"})
_RELATION: Final = "relation"
_TOLD_WHOLE: Final = frozenset({_RELATION, "base_number", "outside_figure", "template"})
"""Objects of few fields, each of which a sentence about them needs."""


@dataclass(frozen=True, slots=True)
class LogEvent:
    """One thing that somebody did. `before` and `after` hold the fields it changed.

    `can_undo`: nobody has written any of the fields of the same user action since.
    """

    at: str
    author: str
    verb: str
    object_type: str
    object_id: ObjectId
    group_id: ObjectId
    before: Fields
    after: Fields
    can_undo: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """A user action in short: what it did first, and the numbers of its cases by their ids."""

    verb: str
    object_type: str
    patch: Fields
    numbers: Mapping[ObjectId, str]
    is_final: bool = False
    """Something was sent, which nobody can take back."""


def log(office: Office, case_id: ObjectId) -> list[LogEvent]:
    """Everything done to a case, its submitter, records, measures and relations; oldest first.

    The order is that of the journal: a clock that was set back changes nothing.
    """
    with office.replica.reading() as connection:
        ids = reading.objects_of_case(connection, case_id)
        entries = journal.entries_of_objects(connection, ids)
        numbers = _numbers(connection, _ends(entries))
    events = _events(entries, _overtaken(entries), office.organisation.person)
    return [_told(event, numbers) for event in events]


def log_of(office: Office, object_id: ObjectId) -> list[LogEvent]:
    """Everything that was done to one object, such as a measure; oldest first."""
    return log_of_objects(office, [object_id])


def log_of_objects(office: Office, object_ids: Sequence[ObjectId]) -> list[LogEvent]:
    """Everything that was done to some objects; oldest first."""
    with office.replica.reading() as connection:
        entries = journal.entries_of_objects(connection, object_ids)
    return list(_events(entries, _overtaken(entries), office.organisation.person))


def happened(office: Office, group_id: ObjectId) -> Happened:
    """What a user action did with its case, or else with what it wrote first."""
    with office.replica.reading() as connection:
        entries = journal.entries_of_group(connection, group_id)
        about = dict.fromkeys((entry.object_type, entry.object_id) for entry in entries)
        found = [reading.cases_of(connection, kind, object_id) for kind, object_id in about]
        ids = dict.fromkeys(i for case_ids in found for i in case_ids)
        numbers = _numbers(connection, list(ids))
    about_case = [entry for entry in entries if entry.object_type == "case"]
    first = next(iter((*about_case, *entries)), None)
    return Happened(
        verb=first.verb if first else "",
        object_type=first.object_type if first else "",
        patch=first.patch if first else NOTHING,
        numbers=numbers,
        is_final=any(_is_final(entry) for entry in entries),
    )


def undo(office: Office, group_id: ObjectId) -> Changes:
    """Take back one user action by a new one that restores the earlier values.

    A registration that is undone is voided and keeps its number. Raises `nothing_to_undo`,
    `changed_since` when somebody has written one of the fields after it, `sent_stays` for what
    has been sent (idea 8), or what `set_roles` raises.
    """
    with office.unit() as unit:
        entries = unit.entries_of_group(group_id)
        if not entries:
            raise KnownError("nothing_to_undo")
        if any(_is_final(entry) for entry in entries):
            raise KnownError("sent_stays")
        if any(_is_for_super_users(entry) for entry in entries):
            require_super_user(office)
        _require_words_of(office, entries, unit.author)
        _require_unused(unit, entries)
        for kind, object_id in dict.fromkeys((e.object_type, e.object_id) for e in entries):
            _undo_object(unit, group_id, object_id, today=office.today().isoformat())
            if kind == "member":
                keep_a_super_user(office, unit, object_id)
    return unit.changes


def _is_for_super_users(entry: Entry) -> bool:
    if entry.object_type == "member":
        return "roles" in entry.patch
    return entry.object_type == PLACE and entry.verb in PLACE_DEEDS


def _require_words_of(office: Office, entries: Iterable[Entry], author: str) -> None:
    """What somebody else did with a word is taken back by who may change it."""
    known = office.organisation.categories
    for entry in entries:
        word = known.get(entry.object_id)
        if word and entry.author != author:
            require_word_right(office, word.kind, word.department)


def _require_unused(unit: OpenUnit, entries: Iterable[Entry]) -> None:
    """A place that was made by the action may hold no cases but those that went along with it."""
    made = [e.object_id for e in entries if e.verb in PLACE_DEEDS and "kind" in e.patch]
    own = {entry.object_id for entry in entries if entry.object_type == "case"}
    if made and cases_at(unit.connection, made) - own:
        raise KnownError("place_used_since")


def _undo_object(unit: OpenUnit, group_id: str, object_id: ObjectId, *, today: str) -> None:
    history = unit.entries_of_object(object_id)
    before = EMPTY
    for entry in history:
        if entry.group_id == group_id:
            break
        before = fold(before, entry)
    mine = [entry for entry in history if entry.group_id == group_id]
    object_type = mine[0].object_type
    current = unit.state(object_type, object_id)
    written = {name for entry in mine for name in entry.patch}
    own = {entry.entry_id for entry in mine}
    if any(current.writers.get(name) not in own for name in written):
        raise KnownError("changed_since")
    patch = _restoring(object_type, before, written, mine, today=today) if written else {}
    reopened = _settled(before, mine)
    unit.write(
        UNDO, object_type, object_id, patch, asks={"reopened": reopened} if reopened else NOTHING
    )


def _settled(before: State, mine: Iterable[Entry]) -> list[Json]:
    """The conflicts that an action settled; taken back, they wait for a decision again."""
    asked = [entry.asks.get("conflicts") for entry in mine if entry.verb == RESOLVE]
    ids = [i for named in asked for i in _listed(named)]
    return [told_again(conflict) for conflict in before.conflicts if conflict.entry_id in ids]


def _restoring(
    object_type: str, before: State, written: Iterable[str], mine: list[Entry], *, today: str
) -> dict[str, Json]:
    """The patch that brings the earlier values back."""
    if not before.fields:
        return taken_back(object_type, today)
    return {
        name: _turned(mine, name) if is_growing(object_type, name) else before.fields.get(name)
        for name in written
    }


def taken_back(object_type: str, today: str) -> dict[str, Json]:
    """What takes back a new object; a word leaves the lists, and stays where it was used.

    A place then has never been in use: its last day lies before its first.
    """
    if object_type == PLACE:
        before = date.fromisoformat(today) - timedelta(days=1)
        return {"valid_from": today, "valid_to": before.isoformat()}
    if object_type == "case":
        return {"voided_on": today, "voided_reason": "undone"}
    return {"valid_to": today} if object_type == "category" else {"removed": True}


def _turned(mine: list[Entry], name: str) -> Json:
    """Adding for what was removed, and the other way round."""
    changes = [c for entry in mine if isinstance(c := entry.patch.get(name), dict)]
    added = [i for change in changes for i in _listed(change.get("add"))]
    removed = [i for change in changes for i in _listed(change.get("remove"))]
    return {"add": removed, "remove": added}


def _listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _events(
    entries: Iterable[Entry], overtaken: set[ObjectId], person: Callable[[str], str]
) -> Iterable[LogEvent]:
    states: dict[ObjectId, State] = {}
    for entry in entries:
        before = states.get(entry.object_id, EMPTY)
        after = states[entry.object_id] = fold(before, entry)
        if entry.verb in _SILENT:
            continue
        is_told_whole = entry.object_type in _TOLD_WHOLE
        names = [*after.fields] if is_told_whole else [*entry.patch, *entry.given]
        yield LogEvent(
            at=entry.client_at,
            author=person(entry.author),
            verb=entry.verb,
            object_type=entry.object_type,
            object_id=entry.object_id,
            group_id=entry.group_id,
            before={name: before.fields.get(name) for name in names},
            after={name: after.fields.get(name) for name in names},
            can_undo=entry.group_id not in overtaken,
        )


def _is_final(entry: Entry) -> bool:
    return entry.verb == "disclose" or (entry.object_type == "record" and freezes(entry.patch))


def _ends(entries: Iterable[Entry]) -> list[ObjectId]:
    """The cases that relations among the entries are about."""
    told = (entry.patch for entry in entries if entry.object_type == _RELATION)
    ends = (patch.get(name) for patch in told for name in ("case", "other"))
    return [end for end in dict.fromkeys(ends) if isinstance(end, str)]


def _numbers(connection: Reading, case_ids: list[ObjectId]) -> dict[ObjectId, str]:
    rows = reading.case_fields(connection, case_ids) if case_ids else []
    return {i: str(f.get("number") or f.get("provisional_number") or "") for i, _, f in rows}


def _told(event: LogEvent, numbers: Mapping[ObjectId, str]) -> LogEvent:
    """Of a relation, with the numbers of its cases instead of their ids."""
    if event.object_type != _RELATION:
        return event
    ends = {n: numbers.get(str(event.after.get(n)), "") for n in ("case", "other")}
    return replace(event, after={**event.after, **ends})


def _overtaken(entries: Iterable[Entry]) -> set[ObjectId]:
    """Groups that wrote what somebody else has written after them, or that sent something."""
    last: dict[tuple[ObjectId, str], ObjectId] = {}
    found: set[ObjectId] = set()
    for entry in entries:
        for name in (*entry.patch, *entry.given):
            field = entry.object_id, name
            if last.get(field, entry.group_id) != entry.group_id:
                found.add(last[field])
            last[field] = entry.group_id
        if not entry.patch or _is_final(entry):
            found.add(entry.group_id)
    return found
