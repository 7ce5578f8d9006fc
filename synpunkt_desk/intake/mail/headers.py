"""The fields over a mail or a part of it: decoded, and each bounded in length."""

import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cached_property
from typing import Final
from urllib.parse import unquote_to_bytes

from synpunkt_desk.intake.mail.incoming import MAX_HEADER, MAX_LINE
from synpunkt_desk.intake.mail.plain_text import decoded, one_line
from synpunkt_desk.models.errors import KnownError

_LONGEST_FIELD: Final = 8_000
_END: Final = re.compile(rb"\r\n\r\n|\n\n|\r\r|\n\r\n")
_LINES: Final = re.compile(rb"\r\n|\n|\r")
_WORD: Final = re.compile(
    r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=(\s+(?==\?[^?\s]{1,60}\?[bBqQ]\?))?"
)
_PARAMETER: Final = re.compile(
    r";\s*([^\s=;*]+)(?:\*([0-9]{1,3}))?(\*)?\s*=\s*(\"(?:[^\"\\]|\\.)*\"|[^;]*)"
)
_ANGLES: Final = re.compile(r"<([^<>]*)>")
_ADDRESS: Final = re.compile(r"[^\s<>,;:\"'()\[\]@]+@[^\s<>,;:\"'()@]+")
_BASE64: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_NOT_BASE64: Final = bytes(sorted({*range(256)} - {*_BASE64}))
_YEARS: Final = range(1980, 2200)


@dataclass(frozen=True)
class Headers:
    """Fields in the order they stand, the one of the last server first."""

    fields: tuple[tuple[str, str], ...]

    def get(self, name: str) -> str:
        """The first field of that name as it is written, "" where there is none."""
        return next(self.all(name), "")

    def all(self, name: str) -> Iterator[str]:
        """Every field of that name."""
        return (value for field, value in self.fields if field == name)

    def words(self, name: str) -> str:
        """A field for people, on one line."""
        return one_line(decoded_words(self.get(name)), MAX_LINE)

    @cached_property
    def content_type(self) -> str:
        """The kind of part, in small letters; "" where it is not said."""
        return self.get("content-type").partition(";")[0].strip().lower()

    @cached_property
    def type_parameters(self) -> Mapping[str, str]:
        """What is said of the kind of part."""
        return parameters(self.get("content-type"))


def split_headers(content: bytes) -> tuple[Headers, bytes]:
    """The fields, and what comes after them. Raises `mail_header_too_large`."""
    end = _END.search(content, 0, MAX_HEADER + 4)
    if content[:1] in {b"\r", b"\n"}:
        return Headers(()), content.removeprefix(b"\r").removeprefix(b"\n")
    if end is None and len(content) > MAX_HEADER:
        raise KnownError("mail_header_too_large")
    head = content[: end.start()] if end else content
    return Headers(tuple(_fields(head))), content[end.end() :] if end else b""


def decoded_words(text: str) -> str:
    """Words that are written in another charset than ASCII (RFC 2047)."""
    if "=?" not in text:
        return text
    pieces: list[tuple[str, bytes]] = []
    plain: list[str] = []
    at = 0
    for found in _WORD.finditer(text):
        if found.start() > at or (pieces and pieces[-1][0] != found[1].lower()):
            plain += [_joined(pieces), text[at : found.start()]]
            pieces = []
        pieces.append((found[1].lower(), _bytes_of(found[2], found[3])))
        at = found.end()
    return "".join([*plain, _joined(pieces), text[at:]])


def parameters(value: str) -> dict[str, str]:
    """What follows after the semicolons, also in pieces and other charsets (RFC 2231)."""
    found: dict[str, dict[int, str]] = {}
    charsets: dict[str, str] = {}
    for name, number, is_encoded, raw in _PARAMETER.findall(value):
        key, text = name.lower(), _unquoted(raw.strip())
        if is_encoded:
            if not int(number or 0) and text.count("'") >= 2:
                charsets[key], _, text = text.split("'", 2)
            text = decoded(unquote_to_bytes(text), charsets.get(key, ""))
        elif not number:
            text = decoded_words(text)
        found.setdefault(key, {}).setdefault(int(number or 0), text)
    return {key: "".join(text for _, text in sorted(parts.items())) for key, parts in found.items()}


def person(value: str) -> tuple[str, str]:
    """Name and address of the first person in a field."""
    value = value[: 2 * MAX_LINE]
    angles = _ANGLES.search(value)
    raw = angles[1] if angles else value
    address = _ADDRESS.search(raw) or _ADDRESS.search(value)
    before = value[: angles.start()] if angles else _ADDRESS.sub("", value.partition(",")[0])
    name = decoded_words(_unquoted(before.strip().strip("()"))).strip(" '\"<>()")
    written = address[0].rstrip(".") if address else ""
    return "" if name == written else one_line(name, MAX_LINE), written[:MAX_LINE]


def moment(text: str) -> datetime | None:
    """A moment as mail programs write it, in UTC; nothing where it is none or beyond reason."""
    try:
        found = parsedate_to_datetime(text.strip()[:120])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return in_utc(found)


def in_utc(found: datetime) -> datetime | None:
    """A moment in UTC, if it can be one of a mail."""
    if found.year not in _YEARS:
        return None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)


def received_at(headers: Headers) -> datetime | None:
    """When the last server, which is our own, took the mail in."""
    return moment(headers.get("received").rpartition(";")[2])


def _fields(head: bytes) -> Iterator[tuple[str, str]]:
    name, gathered = "", [""]
    for line in _LINES.split(head):
        if line[:1] in {b" ", b"\t"}:
            gathered.append(_field_text(line))
            continue
        if name:
            yield name, "".join(gathered)[:_LONGEST_FIELD].strip()
        written, colon, value = line.partition(b":")
        name = _field_text(written).strip().lower() if colon else ""
        gathered = [_field_text(value)]
    if name:
        yield name, "".join(gathered)[:_LONGEST_FIELD].strip()


def _field_text(line: bytes) -> str:
    return decoded(line[:_LONGEST_FIELD])


def _joined(pieces: list[tuple[str, bytes]]) -> str:
    """Pieces of one charset together, since a letter may be cut between them."""
    return decoded(b"".join(piece for _, piece in pieces), pieces[0][0]) if pieces else ""


def _bytes_of(encoding: str, text: str) -> bytes:
    if encoding in "qQ":
        return binascii.a2b_qp(text.encode(errors="replace"), header=True)
    return from_base64(text.encode(errors="replace"))


def from_base64(content: bytes) -> bytes:
    """What base64 says, as far as it goes."""
    letters = content.translate(None, _NOT_BASE64)
    return binascii.a2b_base64(letters[: len(letters) // 4 * 4] + _last(letters))


def _last(letters: bytes) -> bytes:
    """The end of base64 that has lost its filling."""
    rest = letters[len(letters) // 4 * 4 :]
    return rest + b"=" * (4 - len(rest)) if len(rest) > 1 else b""


def _unquoted(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] == '"':
        return re.sub(r"\\(.)", r"\1", text[1:-1])
    return text
