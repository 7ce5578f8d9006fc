"""The authority of an office that shares a server: entries wait here for their places."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from sqlalchemy import Connection

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.fold import State
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry
from synpunkt_desk.models.streams import COMMON, UNPLACED, stream_of
from synpunkt_desk.store import reading
from synpunkt_desk.store.authority import Objects, Placed
from synpunkt_desk.store.streams import Cursor, cursors, streams_of

_MOST_LEVELS: Final = 10
"""An organisation is not deeper; one that was made to run in a circle ends here."""


class SharedAuthority:
    """Puts each entry in the stream of its object; places and numbers come with the next round.

    A new case for a board whose stream this person may not write in lies unplaced until the
    round hands it over.
    """

    def append(
        self, connection: Connection, entries: Sequence[Entry], objects: Objects
    ) -> list[Placed]:
        """See `Authority`. Raises KnownError `stream_closed_to_you`."""
        streams = _resolved(connection, objects)
        followed = cursors(connection)
        for stream in dict.fromkeys(streams.values()):
            if not _may_write(followed, stream):
                raise KnownError("stream_closed_to_you")
        _note_transfers(connection, streams, objects)
        return [Placed(entry, streams[entry.object_id], None) for entry in entries]


def _note_transfers(
    connection: Connection, streams: Mapping[ObjectId, str], objects: Objects
) -> None:
    """Remember the cases that now lie with another board than theirs."""
    due = [
        (i,)
        for i, (kind, state) in objects.items()
        if kind == "case" and state.fields.get("board") not in ("", None, streams[i])
    ]
    if due:
        connection.exec_driver_sql("INSERT OR IGNORE INTO transfer_due VALUES(?)", due)


def _resolved(connection: Connection, objects: Objects) -> dict[ObjectId, str]:
    """The stream of every touched object; cases first, since others lie with them."""
    found = dict(streams_of(connection, objects))
    followed = cursors(connection)
    board_of = partial(board_above, connection)
    new = {i: one for i, one in objects.items() if i not in found}
    for object_id, (kind, state) in new.items():
        own = stream_of(kind, state.fields, board_of=board_of)
        if own:
            is_open = kind != "case" or _may_write(followed, own)
            found[object_id] = own if is_open else UNPLACED
    of_cases = [found[i] for i, (kind, _) in objects.items() if kind == "case"]
    fallback = (of_cases or [home_stream(connection, followed)])[0]
    for object_id, (_, state) in new.items():
        if object_id not in found:
            found[object_id] = _of_case(connection, state, found) or fallback
    return found


def _of_case(connection: Connection, state: State, found: Mapping[ObjectId, str]) -> str:
    case = state.fields.get("case")
    if not isinstance(case, str):
        return ""
    return found.get(case) or streams_of(connection, [case]).get(case, "")


def home_stream(connection: Connection, followed: Mapping[str, Cursor]) -> str:
    """Where things lie that name neither board nor case: the first own stream, or the common."""
    own = (c.stream for c in followed.values() if c.can_write and c.stream not in _NOBODYS)
    return next(own, COMMON)


_NOBODYS: Final = (COMMON, UNPLACED)


def board_above(connection: Connection, unit: ObjectId) -> ObjectId:
    """The board that a department, area or unit belongs to, "" where there is none."""
    for _ in range(_MOST_LEVELS):
        fields = reading.objects_by_id(connection, [unit]).get(unit, {})
        if fields.get("kind") == "board":
            return unit
        parent = fields.get("parent")
        if not isinstance(parent, str) or not parent:
            return ""
        unit = parent
    return ""


def _may_write(followed: Mapping[str, Cursor], stream: str) -> bool:
    cursor = followed.get(stream)
    return cursor is not None and cursor.can_write
