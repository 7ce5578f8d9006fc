"""One user action: entries, rows and search in one transaction, or nothing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.fold import EMPTY, State, fold
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import NOTHING, Entry, Fields, Json
from synpunkt_desk.models.objects import Record, SubmitterDetails
from synpunkt_desk.store import journal, meta, reading
from synpunkt_desk.store.authority import Authority, count_up
from synpunkt_desk.store.rows import case_values, object_values
from synpunkt_desk.store.search_index import replace_texts, search_values
from synpunkt_desk.store.tables import case_row, measure_case, object_row

T = TypeVar("T")

_SEARCHED: Final = frozenset({"case", "submitter", "record"})
_INSERT_CASE: Final = insert(case_row)
_INSERT_OBJECT: Final = insert(object_row)
_CASE_UPDATE: Final = update(case_row).where(case_row.c.object_id == bindparam("of"))


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes, on which device, and the clock and id maker of the program."""

    author: str
    device: str
    now: Callable[[], str]
    new_id: Callable[[], ObjectId]


class UnitOfWork:
    """Collects entries and writes them at `commit`; without it nothing has happened.

    Reading through the unit sees what it has written so far.
    """

    def __init__(self, connection: Connection, authority: Authority, writer: Writer) -> None:
        self.connection = connection
        self.group_id = writer.new_id()
        self._authority = authority
        self._writer = writer
        self._entries: list[Entry] = []
        self._states: dict[ObjectId, State] = {}
        self._before: dict[ObjectId, State] = {}
        self._types: dict[ObjectId, str] = {}

    def new_id(self) -> ObjectId:
        """An id for an object to be made."""
        return self._writer.new_id()

    def now(self) -> str:
        """The moment of this action, UTC."""
        return self._writer.now()

    @property
    def author(self) -> str:
        """Who acts."""
        return self._writer.author

    def next_number(self, series: str, *, count: int = 1) -> int:
        """The next number of a series of this device; given back if the action is refused.

        Of several numbers taken at once it is the last.
        """
        return count_up(self.connection, series, 0, by=count)

    def meta(self, name: str) -> str:
        """A setting of this file, "" when not set."""
        return meta.read(self.connection, name)

    def set_meta(self, name: str, value: str) -> None:
        """Keep a setting of this file."""
        meta.keep(self.connection, name, value)

    def entries_of_group(self, group_id: ObjectId) -> list[Entry]:
        """Every entry of an earlier action."""
        return journal.entries_of_group(self.connection, group_id)

    def entries_of_object(self, object_id: ObjectId) -> list[Entry]:
        """Every earlier entry of an object."""
        return journal.entries_of_object(self.connection, object_id)

    def state(self, object_type: str, object_id: ObjectId) -> State:
        """The state of an object as this unit sees it; empty for one that does not exist."""
        if object_id not in self._states:
            state = reading.state(self.connection, object_type, object_id)
            self._states[object_id] = self._before[object_id] = state
            self._types[object_id] = object_type
        return self._states[object_id]

    def get(self, kind: type[T], object_type: str, object_id: ObjectId) -> T:
        """An object as this unit sees it."""
        return decode(kind, self.state(object_type, object_id).fields)

    def case(self, object_id: ObjectId) -> Case:
        """A case as this unit sees it."""
        return self.get(Case, "case", object_id)

    def create(
        self,
        object_type: str,
        fields: Fields,
        *,
        verb: str = "create",
        object_id: ObjectId = "",
        asks: Fields = NOTHING,
    ) -> ObjectId:
        """Make an object that does not exist yet; returns its id."""
        made = object_id or self.new_id()
        if made not in self._states and not object_id:
            self._states[made] = self._before[made] = EMPTY
            self._types[made] = object_type
        self.write(verb, object_type, made, fields, asks=asks)
        return made

    def write(
        self,
        verb: str,
        object_type: str,
        object_id: ObjectId,
        patch: Fields,
        *,
        seen: Mapping[str, ObjectId] | None = None,
        asks: Fields = NOTHING,
    ) -> None:
        """Add an entry. `seen` are the writers the user saw; left out, those of now.

        Fields that already hold the value are left out, and an entry with nothing left is none.
        """
        state = self.state(object_type, object_id)
        changed = {n: v for n, v in patch.items() if not _holds(state, n, v)}
        if not changed and not asks:
            return
        writers = state.writers if seen is None else seen
        entry = Entry(
            entry_id=self.new_id(),
            group_id=self.group_id,
            object_type=object_type,
            object_id=object_id,
            verb=verb,
            patch=changed,
            seen={name: writers.get(name, "") for name in changed if writers.get(name)},
            author=self._writer.author,
            device=self._writer.device,
            device_no=0,
            client_at=self._writer.now(),
            asks=asks,
        )
        self._entries.append(entry)
        self._states[object_id] = fold(state, entry)

    def commit(self) -> Changes:
        """Write everything; the transaction itself ends outside (see `Replica.unit`)."""
        if not self._entries:
            return Changes()
        last = count_up(self.connection, "device", 0, by=len(self._entries))
        first = last - len(self._entries) + 1
        entries = [replace(e, device_no=first + n) for n, e in enumerate(self._entries)]
        placed = self._authority.append(self.connection, entries)
        seqs = journal.insert_entries(self.connection, placed)
        self._fold_given([entry for entry, _ in placed])
        touched = list(dict.fromkeys(entry.object_id for entry in entries))
        write_rows(
            self.connection,
            {i: (self._types[i], self._states[i]) for i in touched},
            new={i: seqs[i] for i in touched if not self._before[i].fields},
        )
        self._entries.clear()
        self._before.update({i: self._states[i] for i in touched})
        return Changes(_ids_by_type(entries), self.group_id)

    def _fold_given(self, entries: Iterable[Entry]) -> None:
        """What the authority gave (numbers) becomes part of the state."""
        for entry in entries:
            if entry.given:
                given = replace(entry, patch=NOTHING, seen={}, asks=NOTHING)
                self._states[entry.object_id] = fold(self._states[entry.object_id], given)


def write_rows(
    connection: Connection,
    objects: Mapping[ObjectId, tuple[str, State]],
    *,
    new: Mapping[ObjectId, int],
) -> None:
    """Bring rows and search up to the folded states.

    `new` are objects without a row so far, with their places in the journal.
    """
    cases = {i: state for i, (kind, state) in objects.items() if kind == "case"}
    others = {i: pair for i, pair in objects.items() if pair[0] != "case"}
    _write_cases(connection, cases, new)
    _write_others(connection, others, new)
    if any(kind in _SEARCHED for kind, _ in objects.values()):
        rows = search_rows(connection, _cases_to_index(connection, objects))
        made = {new[i] for i in cases if i in new}
        replace_texts(connection, rows, made)


def search_rows(connection: Connection, case_ids: list[ObjectId]) -> list[dict[str, Any]]:
    """What the index should hold of these cases."""
    rows = reading.case_fields(connection, case_ids)
    cases = {i: (row_no, decode(Case, fields)) for i, row_no, fields in rows}
    people = reading.objects_by_id(
        connection, {case.submitter_id for _, case in cases.values() if case.submitter_id}
    )
    records = reading.children(connection, "record", list(cases))
    return [
        search_values(
            row_no,
            case,
            decode(SubmitterDetails, people.get(case.submitter_id, NOTHING)),
            [decode(Record, fields) for fields in records.get(case_id, ())],
        )
        for case_id, (row_no, case) in cases.items()
    ]


def _write_cases(
    connection: Connection, cases: Mapping[ObjectId, State], new: Mapping[ObjectId, int]
) -> None:
    made = [case_values(i, new[i], cases[i]) for i in cases if i in new]
    if made:
        connection.execute(_INSERT_CASE, made)
    changed = [i for i in cases if i not in new]
    if changed:
        numbers = reading.row_numbers(connection, changed)
        values = [case_values(i, numbers[i], cases[i]) | {"of": i} for i in changed]
        connection.execute(_CASE_UPDATE, values)


def _write_others(
    connection: Connection,
    others: Mapping[ObjectId, tuple[str, State]],
    new: Mapping[ObjectId, int],
) -> None:
    if not others:
        return
    gone = [i for i in others if i not in new]
    if gone:
        connection.execute(
            delete(object_row).where(object_row.c.object_id == bindparam("gone")),
            [{"gone": i} for i in gone],
        )
    rows = [object_values(i, kind, state) for i, (kind, state) in others.items()]
    connection.execute(_INSERT_OBJECT, rows)
    for measure_id, (kind, state) in others.items():
        if kind == "measure":
            write_measure_cases(connection, measure_id, state)


def write_measure_cases(connection: Connection, measure_id: ObjectId, state: State) -> None:
    """Which cases a measure serves, as rows."""
    connection.execute(delete(measure_case).where(measure_case.c.measure_id == measure_id))
    cases = state.fields.get("cases")
    if isinstance(cases, list) and cases and state.fields.get("removed") is not True:
        rows = [{"case_id": case, "measure_id": measure_id} for case in cases]
        connection.execute(insert(measure_case), rows)


def _cases_to_index(
    connection: Connection, objects: Mapping[ObjectId, tuple[str, State]]
) -> list[ObjectId]:
    found = [i for i, (kind, _) in objects.items() if kind == "case"]
    people = [i for i, (kind, _) in objects.items() if kind == "submitter"]
    found += [
        case
        for kind, state in objects.values()
        if kind == "record" and isinstance(case := state.fields.get("case"), str)
    ]
    if people:
        query = select(case_row.c.object_id).where(case_row.c.submitter_id.in_(people))
        found += connection.execute(query).scalars()
    return list(dict.fromkeys(found))


def _holds(state: State, name: str, value: Json) -> bool:
    return name in state.fields and state.fields[name] == value


def _ids_by_type(entries: Iterable[Entry]) -> dict[str, frozenset[ObjectId]]:
    found: dict[str, set[ObjectId]] = {}
    for entry in entries:
        found.setdefault(entry.object_type, set()).add(entry.object_id)
    return {kind: frozenset(ids) for kind, ids in found.items()}
