"""Which files an entry names."""

from dataclasses import dataclass
from typing import Final

from synpunkt_desk.models.journal import Entry, Fields

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
    if entry.object_type != "record":
        return []
    blob, sha256 = _text(entry.patch, "blob"), _text(entry.patch, "sha256")
    return [NamedFile(blob, sha256)] if blob and sha256 else []


def _text(fields: Fields, name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""
