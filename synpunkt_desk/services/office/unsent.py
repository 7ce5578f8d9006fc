"""What was written here and the server does not have: what waits, and what it would not take.

Everything is gathered by user action, as its author knows it. What is sent again is written anew
on what is shown today, so that nothing that others wrote since is undone unseen.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, TypeVar

from synpunkt_desk.models.changes import Changes, together
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry, Fields, Json
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.streams import UNPLACED
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import outgoing, reading
from synpunkt_desk.store.incoming import MOVE
from synpunkt_desk.store.likeness import Reading
from synpunkt_desk.store.outgoing import Refused
from synpunkt_desk.store.replica import OpenUnit
from synpunkt_desk.store.streams import cursors, streams_of
from synpunkt_desk.sync.port import Refusal

MOST: Final = 200
"""Entries that wait are told to about so many; an office on its way to the server has them all."""

_MAY_GO: Final = frozenset(
    {
        Refusal.NO_RIGHT,
        Refusal.NO_STREAM,
        Refusal.MOVED,
        Refusal.BLOB_MISSING,
        Refusal.ID_TAKEN,
        Refusal.DEPENDS,
    }
)
"""Reasons that can have passed; of the others the same would come back."""
_FIRST_FIELD: Final[Mapping[str, str]] = {
    "case": "received_on",
    "record": "case",
    "law_step": "case",
    "disclosure": "case",
    "statement_request": "case",
    "measure": "text",
}
"""What an object always has from the first; a patch without it changes one that is there."""

OneEntry = TypeVar("OneEntry", Entry, Refused)


class Again(StrEnum):
    """Whether it can be sent again."""

    YES = "yes"
    NO_RIGHT = "no_right"
    WITH_OTHER = "with_other"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Part:
    """What was done to one object."""

    object_type: str
    verb: str
    patch: Fields


@dataclass(frozen=True, slots=True)
class Action:
    """One user action; `case_id` is a case that is here and can be opened, else "".

    `name` is what people call the case or object, `at` when it was done (UTC).
    """

    group_id: ObjectId
    case_id: ObjectId
    name: str
    at: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class RefusedAction:
    """A user action that the server would not take, and why."""

    action: Action
    code: str
    again: Again
    entries: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class Unsent:
    """What waits, the oldest first, of `count` entries in all, and what was refused."""

    waiting: tuple[Action, ...] = ()
    count: int = 0
    refused: tuple[RefusedAction, ...] = ()

    @property
    def is_more(self) -> bool:
        """Whether more waits than is told one by one."""
        return len(self.waiting) < self.count


def read_unsent(office: Office) -> Unsent:
    """Everything that the server does not have of this computer."""
    organisation = office.organisation
    with office.replica.reading() as connection:
        groups = outgoing.waiting_groups(connection, most=MOST)
        waiting = [[one.entry for one in group] for group in groups]
        refused = outgoing.refused(connection)
        return Unsent(
            tuple(_action(connection, organisation, group) for group in waiting),
            outgoing.count_waiting(connection),
            tuple(_refused(connection, organisation, refused)),
        )


def send_again(office: Office, chosen: RefusedAction) -> Changes:
    """Write it anew on what is shown today, with what was refused because of it.

    Each user action stays one of its own: the server takes nothing about an object before it has
    seen what makes it. Raises KnownError `not_sent_again` where it has become impossible meanwhile.
    """
    changes, followers = _send(office, chosen.entries)
    for entries in followers:
        with suppress(KnownError):  # it stays where it is, with its reason
            changes = together(changes, _send(office, entries)[0])
    return changes


def throw_away(office: Office, chosen: RefusedAction) -> None:
    """Give it up; see `put_back`."""
    with office.replica.writing() as connection:
        outgoing.throw_away(connection, _ids(chosen.entries))


def put_back(office: Office, thrown: RefusedAction) -> None:
    """Do not give it up after all."""
    with office.replica.writing() as connection:
        outgoing.put_back(connection, thrown.entries)


def _refused(
    connection: Reading, organisation: Organisation, everything: Sequence[Refused]
) -> Iterable[RefusedAction]:
    groups: dict[tuple[ObjectId, str], list[Refused]] = {}
    for one in everything:
        groups.setdefault((one.group_id, one.code), []).append(one)
    for (_, code), entries in groups.items():
        yield RefusedAction(
            _action(connection, organisation, entries),
            code,
            _can_go(connection, entries, everything),
            tuple(entries),
        )


def _action(connection: Reading, organisation: Organisation, entries: Sequence[OneEntry]) -> Action:
    case_id = next((i for one in entries for i in _cases_of(connection, one)), "")
    here = {i: fields for i, _, fields in reading.case_fields(connection, [case_id])}
    patches = [one.patch for one in entries if one.object_id == case_id]
    name = _case_name([here.get(case_id, {}), *patches])
    first, *_ = case_first = sorted(entries, key=lambda one: one.object_type != "case")
    return Action(
        group_id=first.group_id,
        case_id=case_id if case_id in here else "",
        name=name or _object_name(connection, organisation, first),
        at=first.client_at,
        parts=tuple(Part(one.object_type, one.verb, one.patch) for one in case_first),
    )


def _cases_of(connection: Reading, one: OneEntry) -> list[ObjectId]:
    named = _text(one.patch, "case")
    return [named] if named else reading.cases_of(connection, one.object_type, one.object_id)


def _case_name(fields: Iterable[Fields]) -> str:
    told = {name: text for one in reversed([*fields]) for name in one if (text := _text(one, name))}
    number = told.get("number") or told.get("provisional_number", "")
    return " ".join(part for part in (number, told.get("title", "")) if part)


def _object_name(connection: Reading, organisation: Organisation, one: OneEntry) -> str:
    known = organisation.name(one.object_id)
    fields = reading.objects_by_id(connection, [one.object_id]).get(one.object_id, one.patch)
    return known or _text(fields, "name")


def _can_go(
    connection: Reading, entries: Sequence[Refused], everything: Iterable[Refused]
) -> Again:
    if any(one.code not in _MAY_GO for one in entries):
        return Again.NEVER
    named = [_text(one.patch, "case") for one in entries]
    here = streams_of(connection, [*(one.object_id for one in entries), *filter(None, named)])
    if any(one.verb == MOVE for one in entries):
        cases = [_text(one.patch, "case") for one in entries if one.object_type == "transfer"]
        return _may_hand_over(connection, {here[case] for case in cases if case in here})
    lacking = [one for one in entries if one.object_id not in here]
    made = {one.object_id for one in lacking if _makes(one)}
    if all(one.object_id in made for one in lacking):
        return _may_write(connection, entries, here)
    made |= {one.object_id for one in everything if one.code in _MAY_GO and _makes(one)}
    is_with_other = all(one.object_id in made for one in lacking)
    return Again.WITH_OTHER if is_with_other else Again.NEVER


def _may_write(
    connection: Reading, entries: Sequence[Refused], here: Mapping[ObjectId, str]
) -> Again:
    """A new case that no board can take from here lies unplaced, with all that it was made with."""
    writable = _writable(connection)
    is_new_case = any(one.object_type == "case" and one.object_id not in here for one in entries)
    if is_new_case and UNPLACED in writable:
        return Again.YES
    streams = {
        here.get(one.object_id) or here.get(_text(one.patch, "case")) or one.stream
        for one in entries
    }
    return Again.YES if streams <= writable else Again.NO_RIGHT


def _may_hand_over(connection: Reading, streams: set[str]) -> Again:
    """Cases in these streams, of which none is here any more if there is no stream."""
    if not streams:
        return Again.NEVER
    return Again.YES if streams <= _writable(connection) else Again.NO_RIGHT


def _writable(connection: Reading) -> set[str]:
    return {name for name, cursor in cursors(connection).items() if cursor.can_write}


def _makes(one: Refused) -> bool:
    """Whether an entry is the first of its object."""
    first = _FIRST_FIELD.get(one.object_type)
    return not any(one.seen.values()) and (not first or first in one.patch)


def _send(office: Office, chosen: Collection[Refused]) -> tuple[Changes, list[tuple[Refused, ...]]]:
    """Also gives what else was refused for what this made, which can be sent now."""
    ids = _ids(chosen)
    followers: list[tuple[Refused, ...]] = []
    with office.unit() as unit:
        everything = outgoing.refused(unit.connection)
        own = [one for one in everything if one.entry_id in ids]
        if not own or _can_go(unit.connection, own, everything) is not Again.YES:
            raise KnownError("not_sent_again")
        if any(one.verb == MOVE for one in own):
            cases = [_text(one.patch, "case") for one in own if one.object_type == "transfer"]
            outgoing.hand_over_anew(unit.connection, cases)
        else:
            new = _write_anew(unit, own)
            others = [one for one in everything if one.entry_id not in ids]
            followers = _rename(unit.connection, others, new)
        outgoing.throw_away(unit.connection, ids)
    return unit.changes, followers


def _rename(
    connection: Reading, others: Iterable[Refused], new: Mapping[ObjectId, ObjectId]
) -> list[tuple[Refused, ...]]:
    """What was refused for objects that have come under other names speaks of those now."""
    groups: dict[ObjectId, list[Refused]] = {}
    for one in others:
        groups.setdefault(one.group_id, []).append(one)
    found = [
        tuple(_with_names(one, new) for one in group)
        for group in groups.values()
        if any({one.object_id, _text(one.patch, "case")} & new.keys() for one in group)
    ]
    for group in found:
        outgoing.throw_away(connection, _ids(group))
        outgoing.put_back(connection, group)
    return found


def _with_names(one: Refused, new: Mapping[ObjectId, ObjectId]) -> Refused:
    return replace(
        one,
        object_id=new.get(one.object_id, one.object_id),
        patch=_renamed(one.patch, new),
        asks=_renamed(one.asks, new),
    )


def _write_anew(unit: OpenUnit, entries: Sequence[Refused]) -> dict[ObjectId, ObjectId]:
    """What is not here any more comes as new: the server knows its old names as refused."""
    here = streams_of(unit.connection, [one.object_id for one in entries])
    new = {one.object_id: unit.new_id() for one in entries if one.object_id not in here}
    for one in (_with_names(one, new) for one in entries):
        unit.write(one.verb, one.object_type, one.object_id, one.patch, asks=one.asks)
    return new


def _renamed(fields: Fields, new: Mapping[ObjectId, ObjectId]) -> dict[str, Json]:
    return {name: _named_anew(value, new) for name, value in fields.items()}


def _named_anew(value: Json, new: Mapping[ObjectId, ObjectId]) -> Json:
    if isinstance(value, str):
        return new.get(value, value)
    if isinstance(value, list):
        return [_named_anew(each, new) for each in value]
    return value


def _ids(entries: Collection[Refused]) -> list[ObjectId]:
    return [one.entry_id for one in entries]


def _text(fields: Fields, name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""
