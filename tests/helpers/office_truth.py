"""What has to hold for an office and its computers, whatever has happened."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Final

from synpunkt_desk.models.fold import State, fold_all
from synpunkt_desk.models.journal import Entry
from synpunkt_desk.store.incoming import ERASE
from synpunkt_desk.sync.chain import is_whole, next_chain
from synpunkt_desk.sync.port import FIRST_CHAIN, Placed
from synpunkt_desk.sync.wire import received
from tests.helpers.shared_computers import Computer
from tests.helpers.shared_offices import BackedUpOffice

MOST_ROUNDS: Final = 10


@dataclass
class Truth:
    """The server's journal as it has been seen so far, and what was told of it."""

    server: BackedUpOffice[Any]
    acknowledged: set[str] = field(default_factory=set[str])
    seq: int = 0
    heads: dict[str, tuple[int, bytes]] = field(default_factory=dict[str, tuple[int, bytes]])
    places: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    """How often each entry stands in each stream."""
    numbers: dict[str, str] = field(default_factory=dict[str, str])
    """The entry that got each official number."""
    epoch: str = ""
    """What the server has been told apart by since it was put back; "" if it never was."""

    def look(self) -> None:
        """Read on; every stream counts without a hole, and its chain is the client's own."""
        found = self.server.everything(self.seq)
        first, numbers = self.seq + 1, [entry.seq for _, entry in found]
        assert self.epoch or numbers == [*range(first, first + len(found))], "a hole in the order"
        self.seq = max(numbers, default=self.seq)
        for stream, entry in sorted(found, key=_number_in_stream):
            no, chain = self.heads.get(stream, (0, FIRST_CHAIN))
            assert entry.no == no + 1, "a hole in a stream"
            assert entry.chain == next_chain(chain, stream, entry)
            assert is_whole(entry)
            self.heads[stream] = entry.no, entry.chain
            self.places[stream, entry.entry_id] += 1
            self._note_number(entry)

    def begin_anew(self, epoch: str) -> None:
        """Look at a server that was put back; what has not come back may never do so."""
        self.epoch, self.seq = epoch, 0
        for known in (self.heads, self.places, self.numbers):
            known.clear()
        self.look()
        self.acknowledged &= self.entry_ids()

    def is_met(self, computer: Computer) -> bool:
        """Whether a computer has taken part since the server was put back."""
        return self.epoch in {"", computer.file.meta("epoch")}

    def entry_ids(self) -> set[str]:
        """Everything that is on the server."""
        return {entry_id for _, entry_id in self.places}

    def require_acknowledged(self) -> None:
        """What was acknowledged is there, and what is there has one number of its own."""
        assert self.acknowledged <= self.entry_ids(), "an acknowledged entry is lost"
        if self.epoch:
            return  # what it has lost may have had numbers that nobody brings back
        for _, some in groupby(sorted(self.numbers), key=_series):
            numbers = [int(number[-4:]) for number in some]
            assert numbers == [*range(1, len(numbers) + 1)], "official numbers have holes"

    def _note_number(self, entry: Placed) -> None:
        number = json.loads(entry.given).get("number")
        if number:
            of = self.numbers.setdefault(number, entry.entry_id)
            assert of == entry.entry_id, "an official number was given twice"


def require_sound(computer: Computer, truth: Truth) -> None:
    """What holds for a computer at any time, in the midst of everything."""
    assert computer.problems() == (), "rows differ from the journal"
    assert computer.kept_drafts() == computer.drafts, "a draft was touched"
    placed = {entry_id for entry_id, _ in computer.placed()}
    assert not truth.is_met(computer) or placed <= truth.entry_ids()
    assert set(computer.waiting()).isdisjoint(computer.refused())


def require_no_more_than_rights(computer: Computer, rights: set[str]) -> None:
    """After a whole round nothing is held of streams without right."""
    assert computer.streams() == rights
    assert {stream for _, stream in computer.placed()} <= rights


def come_together(computers: Sequence[Computer]) -> None:
    """Rounds until nobody has anything to tell."""
    for _ in range(MOST_ROUNDS):
        before = [(one.waiting(), one.placed()) for one in computers]
        for one in computers:
            assert one.round()
        if before == [(one.waiting(), one.placed()) for one in computers]:
            break
    assert [one.waiting() for one in computers] == [[] for _ in computers], "a queue is stuck"


def require_equal(computers: Sequence[Computer], truth: Truth) -> None:
    """Everybody shows what the journal of the streams they read says, and nothing is lost."""
    journal = truth.server.everything()
    aside = {entry_id for one in computers for entry_id in one.refused()}
    for one in computers:
        followed = one.streams()
        readable = [found for found in journal if found[0] in followed]
        assert shown_fields(one.states()) == shown_fields(folded(readable)), one.role
        left = one.written - truth.entry_ids() - aside
        assert not left, f"{len(left)} entries of {one.role} are neither sent nor put aside"
    require_last_word(journal)


def folded(journal: Sequence[tuple[str, Placed]]) -> dict[str, State]:
    """The objects of a journal."""
    entries = [
        one.entry
        for stream, placed in journal
        if placed.verb != ERASE and (one := received(stream, placed))
    ]
    entries.sort(key=_object)
    return {i: fold_all(list(some)) for i, some in groupby(entries, key=_object)}


def shown_fields(states: Mapping[str, State]) -> dict[str, tuple[dict[str, Any], object]]:
    """What a person sees of each object."""
    return {i: (dict(state.fields), state.conflicts) for i, state in states.items()}


def require_last_word(journal: Sequence[tuple[str, Placed]]) -> None:
    """A model that knows nothing of folding: a title is what was last written."""
    said: dict[str, str] = {}
    for _, placed in journal:
        patch = json.loads(placed.body)["patch"] if placed.body else {}
        if placed.object_type == "case" and "title" in patch:
            said[placed.object_id] = patch["title"]
    shown = folded(journal)
    assert {i: shown[i].fields["title"] for i in said} == said


def _object(entry: Entry) -> str:
    return entry.object_id


def _number_in_stream(found: tuple[str, Placed]) -> tuple[str, int]:
    return found[0], found[1].no


def _series(number: str) -> str:
    return number[:-4]
