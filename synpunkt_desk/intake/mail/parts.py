"""The tree of parts in a mail, taken apart in linear time and to a bounded depth."""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from synpunkt_desk.intake.mail.headers import (
    Headers,
    decoded_words,
    from_base64,
    parameters,
    split_headers,
)
from synpunkt_desk.intake.mail.incoming import MAX_DEPTH, MAX_PARTS
from synpunkt_desk.models.errors import KnownError

_LONGEST_BOUNDARY: Final = 200


@dataclass(frozen=True)
class Part:
    """A part that holds no other parts, or one that does."""

    headers: Headers
    body: bytes
    default_type: str = "text/plain"
    parts: tuple["Part", ...] = ()

    @cached_property
    def kind(self) -> str:
        """What it says it is; what has lost its parts is text."""
        said = self.headers.content_type
        if "/" not in said or (said.startswith("multipart/") and not self.parts):
            return self.default_type if "/" not in said else "text/plain"
        return said

    @cached_property
    def name(self) -> str:
        """The name of the file, as it is written."""
        placed = parameters(self.headers.get("content-disposition"))
        written = placed.get("filename") or self.headers.type_parameters.get("name", "")
        return decoded_words(written)

    @property
    def is_file(self) -> bool:
        """Whether it says itself that it is a file."""
        disposition = self.headers.get("content-disposition").lower().strip()
        return bool(self.name) or disposition.startswith("attachment")

    @cached_property
    def content(self) -> bytes:
        """The bytes as they were before they were sent."""
        encoding = self.headers.get("content-transfer-encoding").lower().strip()
        if encoding == "base64":
            return from_base64(self.body)
        if encoding == "quoted-printable":
            return binascii.a2b_qp(self.body)
        return self.body


@dataclass
class _Budget:
    """How many parts may still be found."""

    left: int = field(default=MAX_PARTS)

    def take(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise KnownError("mail_too_many_parts", limit=MAX_PARTS)


def take_apart(content: bytes) -> Part:
    """The whole mail. Raises `mail_too_many_parts`, `mail_too_deep`, `mail_header_too_large`."""
    return _part(content, "text/plain", MAX_DEPTH, _Budget())


def _part(content: bytes, default_type: str, depth: int, budget: _Budget) -> Part:
    budget.take()
    headers, body = split_headers(content)
    if not headers.content_type.startswith("multipart/"):
        return Part(headers, body, default_type)
    if depth == 0:
        raise KnownError("mail_too_deep", limit=MAX_DEPTH)
    inner = "message/rfc822" if headers.content_type == "multipart/digest" else "text/plain"
    boundary = headers.type_parameters.get("boundary", "").rstrip()
    pieces = _pieces(body, boundary, budget.left) if boundary else ()
    parts = tuple(_part(piece, inner, depth - 1, budget) for piece in pieces)
    return Part(headers, body, default_type, parts)


def _pieces(body: bytes, boundary: str, most: int) -> Iterator[bytes]:
    """What stands between the lines of a boundary; the end may be missing."""
    line = re.escape(boundary[:_LONGEST_BOUNDARY].encode(errors="replace"))
    begun = -1
    for count, found in enumerate(re.finditer(rb"(?m)^--" + line + rb"(--)?[ \t]*\r?$", body)):
        if count > most:
            raise KnownError("mail_too_many_parts", limit=MAX_PARTS)
        if begun >= 0:
            yield _without_last_break(body[begun : found.start()])
        begun = -1 if found[1] else min(found.end() + 1, len(body))
        if found[1]:
            return
    if begun >= 0:
        yield body[begun:]


def _without_last_break(piece: bytes) -> bytes:
    """The break before a boundary belongs to the boundary."""
    return piece.removesuffix(b"\n").removesuffix(b"\r")
