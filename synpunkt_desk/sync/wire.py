"""From entries to what goes over the wire, and back; nothing that comes can raise."""

import json
from collections.abc import Callable, Iterable
from math import isfinite
from typing import Final

from synpunkt_desk.models.entry_files import files_of
from synpunkt_desk.models.journal import Entry, Fields, Json
from synpunkt_desk.store import authority, outgoing
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.sync.port import Outgoing, Placed

_BLOBS: Final = "blobs"
_DEEPEST: Final = 50
_BLANKS: Final = " \t\n\r"


def sent(group: list[outgoing.Waiting]) -> list[Outgoing]:
    """A user action as the server takes it."""
    return [
        Outgoing(
            device_no=entry.device_no,
            entry_id=entry.entry_id,
            group_id=entry.group_id,
            group_size=len(group),
            stream=stream,
            object_type=entry.object_type,
            object_id=entry.object_id,
            verb=entry.verb,
            schema=entry.schema,
            client_at=entry.client_at,
            body=_body(entry),
        )
        for entry, stream in ((waiting.entry, waiting.stream) for waiting in group)
    ]


def received(stream: str, placed: Placed) -> authority.Placed | None:
    """An entry with its places; None for one whose body is gone.

    What cannot be read is an entry that says nothing, so that it stops nobody.
    """
    if placed.body is None:
        return None
    body = _fields(placed.body)
    asks, seen = _part(body, "asks"), _part(body, "seen")
    entry = Entry(
        entry_id=placed.entry_id,
        group_id=placed.group_id,
        object_type=placed.object_type,
        object_id=placed.object_id,
        verb=placed.verb,
        patch=_part(body, "patch"),
        seen={name: i for name, i in seen.items() if isinstance(i, str)} if seen else {},
        author=placed.author,
        device=placed.device,
        device_no=placed.device_no,
        client_at=placed.client_at,
        schema=placed.schema,
        asks=asks,
        given=_fields(placed.given),
    )
    if _BLOBS in asks and asks[_BLOBS] == [file.sha256 for file in files_of(entry)]:
        del asks[_BLOBS]  # else a newer version names files that this one knows nothing of
    return authority.Placed(entry, stream, placed.seq, placed.no)


def is_unreadable(placed: Placed, read: authority.Placed | None) -> bool:
    """Whether somebody has to be told that an entry, as it was read, says nothing here."""
    if read is None or placed.body is None or read.entry.patch or read.entry.asks:
        return False
    return not _fields(placed.body)


def _body(entry: Entry) -> str:
    files = [file.sha256 for file in files_of(entry)]
    asks = {**entry.asks, _BLOBS: files} if files else entry.asks
    return dumps({"asks": dict(asks), "patch": dict(entry.patch), "seen": dict(entry.seen)})


def _fields(text: str) -> Fields:
    """The object in a text; empty where there is none that could be kept and written again."""
    if text == "{}":
        return {}
    whole = text.strip(_BLANKS)
    try:
        found, end = _decode(whole)
    except (ValueError, RecursionError):
        return {}
    if end != len(whole) or not isinstance(found, dict) or _is_deep(text, found):
        return {}
    return found


def _finite(number: str) -> float:
    """Raises ValueError for what has no place in JSON, such as 1e999."""
    if not isfinite(float(number)):
        raise ValueError
    return float(number)


_decode: Final[Callable[[str], tuple[Json, int]]] = json.JSONDecoder(
    parse_float=_finite, parse_constant=_finite
).raw_decode


def _is_deep(text: str, found: Json) -> bool:
    """Whether lists lie in lists beyond all sense, so that writing them again could fail."""
    if text.count("[") + text.count("{") <= _DEEPEST:
        return False
    level = [found]
    for _ in range(_DEEPEST):
        level = [part for each in level for part in _parts(each)]
    return bool(level)


def _parts(value: Json) -> Iterable[Json]:
    match value:
        case dict():
            return value.values()
        case list():
            return value
        case _:
            return ()


def _part(body: Fields, name: str) -> dict[str, Json]:
    part = body.get(name)
    return part if isinstance(part, dict) else {}
