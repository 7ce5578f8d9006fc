"""One user action: entries, rows and search in one transaction, or nothing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from sqlalchemy import Connection

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.changes import Changes, changes_of
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.fold import EMPTY, State, fold, fold_given
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import NOTHING, Entry, Fields
from synpunkt_desk.store import journal, meta, reading
from synpunkt_desk.store.authority import Authority, Objects, count_up, last_number
from synpunkt_desk.store.row_writing import PutTexts, write_rows
from synpunkt_desk.store.search_index import replace_texts

T = TypeVar("T")
DEVICE: Final = "device"
"""The series that counts what this device has written."""


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

    def __init__(
        self,
        connection: Connection,
        authority: Authority,
        writer: Writer,
        put_texts: PutTexts = replace_texts,
    ) -> None:
        self.connection = connection
        self.group_id = writer.new_id()
        self._authority = authority
        self._writer = writer
        self._put_texts = put_texts
        self._entries: list[Entry] = []
        self._states: dict[ObjectId, State] = {}
        self._before: dict[ObjectId, State] = {}
        self._types: dict[ObjectId, str] = {}
        self._taken: dict[str, tuple[int, int]] = {}
        self._now = ""

    def new_id(self) -> ObjectId:
        """An id for an object to be made."""
        return self._writer.new_id()

    def now(self) -> str:
        """The moment of this action, UTC."""
        self._now = self._now or self._writer.now()
        return self._now

    @property
    def author(self) -> str:
        """Who acts."""
        return self._writer.author

    def next_number(self, series: str, *, count: int = 1) -> int:
        """The next number of a series of this device; given back if the action is refused.

        Of several numbers taken at once it is the last.
        """
        if series not in self._taken:
            self._taken[series] = last_number(self.connection, series, 0), 0
        last, taken = self._taken[series]
        self._taken[series] = last, taken + count
        return last + taken + count

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
        changed = patch if state is EMPTY else _changed(state.fields, patch)
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
            seen={name: writers[name] for name in changed if writers.get(name)},
            author=self._writer.author,
            device=self._writer.device,
            device_no=self.next_number(DEVICE),
            client_at=self.now(),
            asks=asks,
        )
        self._entries.append(entry)
        self._states[object_id] = fold(state, entry)

    def commit(self) -> Changes:
        """Write everything; the transaction itself ends outside (see `Replica.unit`)."""
        if not self._entries:
            return Changes()
        entries = self._entries
        for series, (_, taken) in self._taken.items():
            count_up(self.connection, series, 0, by=taken)
        touched = list(dict.fromkeys(entry.object_id for entry in entries))
        placed = self._authority.append(self.connection, entries, self._objects(touched))
        seqs = journal.insert_entries(self.connection, placed)
        self._fold_given([one.entry for one in placed])
        write_rows(
            self.connection,
            self._objects(touched),
            new={i: seqs[i] for i in touched if not self._before[i].fields},
            put_texts=self._put_texts,
        )
        self._entries = []
        self._taken.clear()
        self._before.update({i: self._states[i] for i in touched})
        return changes_of(((e.object_type, e.object_id) for e in entries), self.group_id)

    def _objects(self, ids: Iterable[ObjectId]) -> Objects:
        return {i: (self._types[i], self._states[i]) for i in ids}

    def _fold_given(self, entries: Iterable[Entry]) -> None:
        """What the authority gave (numbers) becomes part of the state."""
        for entry in entries:
            if entry.given:
                self._states[entry.object_id] = fold_given(self._states[entry.object_id], entry)


def _changed(fields: Fields, patch: Fields) -> Fields:
    return {n: v for n, v in patch.items() if n not in fields or fields[n] != v}
