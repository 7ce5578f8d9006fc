"""What somebody did lately, and which of it can still be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass

from synpunkt_desk.models.fold import EMPTY, State, fold
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry
from synpunkt_desk.services.cases.history import Happened, happened
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import journal


@dataclass(frozen=True, slots=True)
class Lately:
    """A user action; `refused` is the error that taking it back would end in, "" for none."""

    group_id: str
    did: Happened
    refused: str


def lately(office: Office, group_ids: Sequence[str]) -> list[Lately]:
    """These user actions, in their order."""
    return [_told(office, group_id) for group_id in group_ids]


def _told(office: Office, group_id: str) -> Lately:
    did = happened(office, group_id)
    with office.replica.reading() as connection:
        mine = journal.entries_of_group(connection, group_id)
        ids = list(dict.fromkeys(entry.object_id for entry in mine))
        entries = journal.entries_of_objects(connection, ids)
    return Lately(group_id, did, _refused(did, mine, entries))


def _refused(did: Happened, mine: Sequence[Entry], entries: Sequence[Entry]) -> str:
    """The same as `undo` would say, without trying."""
    if not mine:
        return "nothing_to_undo"
    if did.is_final:
        return "sent_stays"
    states: dict[ObjectId, State] = {}
    for entry in entries:
        states[entry.object_id] = fold(states.get(entry.object_id, EMPTY), entry)
    own = {entry.entry_id for entry in mine}
    written = ((entry.object_id, name) for entry in mine for name in entry.patch)
    is_overtaken = any(states[i].writers.get(name) not in own for i, name in written)
    return "changed_since" if is_overtaken else ""
