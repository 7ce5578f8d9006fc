"""From entries to what goes over the wire, and back; nothing that comes can raise."""

import json
from dataclasses import dataclass
from typing import Final

from synpunkt_desk.models.journal import Entry, Fields, Json
from synpunkt_desk.store import authority, outgoing
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.sync.port import Outgoing, Placed

_BLOBS: Final = "blobs"
_PARTS_OF_REPORT: Final = ("pdf", "figures", "document", "basis")
"""Kept as files that are named by the hash of their content."""


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file as an entry names it: its id in this file of files, and its hash on the server."""

    blob_id: str
    sha256: str


def files_of(entry: Entry) -> list[NamedFile]:
    """The files that an entry names, which the server must have before it."""
    if entry.object_type == "report":
        names = (_text(entry.patch, name) for name in _PARTS_OF_REPORT)
        return [NamedFile(name, name) for name in names if name]
    blob, sha256 = _text(entry.patch, "blob"), _text(entry.patch, "sha256")
    return [NamedFile(blob, sha256)] if entry.object_type == "record" and blob and sha256 else []


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
    asks = dict(_part(body, "asks"))
    asks.pop(_BLOBS, None)
    entry = Entry(
        entry_id=placed.entry_id,
        group_id=placed.group_id,
        object_type=placed.object_type,
        object_id=placed.object_id,
        verb=placed.verb,
        patch=_part(body, "patch"),
        seen={name: i for name, i in _part(body, "seen").items() if isinstance(i, str)},
        author=placed.author,
        device=placed.device,
        device_no=placed.device_no,
        client_at=placed.client_at,
        schema=placed.schema,
        asks=asks,
        given=_fields(placed.given),
    )
    return authority.Placed(entry, stream, placed.seq, placed.no)


def _body(entry: Entry) -> str:
    files = [file.sha256 for file in files_of(entry)]
    asks = {**entry.asks, _BLOBS: files} if files else entry.asks
    return dumps({"asks": dict(asks), "patch": dict(entry.patch), "seen": dict(entry.seen)})


def _text(fields: Fields, name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def _fields(text: str) -> Fields:
    try:
        found: Json = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _part(body: Fields, name: str) -> dict[str, Json]:
    part = body.get(name)
    return part if isinstance(part, dict) else {}
