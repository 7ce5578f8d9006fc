"""Mail as Outlook saves it (.msg): streams in a compound file, one a property (MS-OXMSG)."""

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Final

import olefile

from synpunkt_desk.intake.mail.eml import message_id, remarks_on
from synpunkt_desk.intake.mail.headers import (
    Headers,
    in_utc,
    moment,
    person,
    received_at,
    split_headers,
)
from synpunkt_desk.intake.mail.html_text import text_of_html
from synpunkt_desk.intake.mail.incoming import (
    MAX_DEPTH,
    MAX_HTML,
    MAX_LINE,
    MAX_PARTS,
    MAX_PLAIN,
    MAX_TEXT,
    IncomingMail,
    MailAttachment,
)
from synpunkt_desk.intake.mail.plain_text import decoded, one_line, tidy
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.file_names import NAMELESS, clean_name
from synpunkt_desk.models.media_types import media_type_of
from synpunkt_desk.texts.mail import mail_as_text

_SUBJECT: Final = 0x0037
_SUBMITTED: Final = 0x0039
_REPRESENTED: Final = (0x0042, (0x5D02, 0x0065))
_SENDER: Final = (0x0C1A, (0x5D01, 0x0C1F))
"""The name, and where the address stands."""
_HEADERS: Final = 0x007D
_SHOWN_TO: Final = 0x0E04
_DELIVERED: Final = 0x0E06
_BODY: Final = 0x1000
_HTML: Final = 0x1013
_MESSAGE_ID: Final = 0x1035
_DATA: Final = 0x3701
_FILE_NAMES: Final = (0x3707, 0x3704, 0x3001)
_CODE_PAGES: Final = (0x3FDE, 0x3FFD)
_UNICODE, _EIGHT_BIT, _BINARY, _OBJECT = 0x001F, 0x001E, 0x0102, 0x000D
_ATTACHMENT: Final = "__attach_version1.0_#"
_PROPERTIES: Final = "__properties_version1.0"
_TOP_HEAD, _INNER_HEAD = 32, 24
_CHARSETS: Final = {20127: "ascii", 28591: "iso-8859-1", 28605: "iso-8859-15", 65001: "utf-8"}
_EPOCH: Final = datetime(1601, 1, 1, tzinfo=UTC)
_BROKEN: Final = (
    OSError, ValueError, TypeError, IndexError, KeyError, AttributeError, OverflowError,
    RecursionError, struct.error,
)  # fmt: skip
"""What the reader of compound files stumbles over when they are not what they claim."""


def read_msg(content: bytes, name: str) -> IncomingMail:
    """Raises KnownError: `not_a_mail`, `mail_damaged`, `mail_too_many_parts`."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as file:
            top = _Storage(_File(file, 2 * len(content)), (), _TOP_HEAD)
            if not top.has(_PROPERTIES):
                raise KnownError("not_a_mail", file=name)
            return _mail(top, MAX_DEPTH)
    except _BROKEN as error:
        raise KnownError("mail_damaged", file=name) from error


@dataclass
class _File:
    """The compound file, and how much more may be read of it.

    Streams of a crafted file may share their bytes, so that together they are without end.
    """

    file: olefile.OleFileIO
    left: int
    children: dict[tuple[str, ...], list[str]] = field(
        default_factory=dict[tuple[str, ...], list[str]]
    )

    def __post_init__(self) -> None:
        for path in self.file.listdir(streams=True, storages=True):
            self.children.setdefault(tuple(path[:-1]), []).append(path[-1])

    def read(self, path: tuple[str, ...]) -> bytes:
        """A whole stream; half of one would be half a letter."""
        size = self.file.get_size(list(path))
        self.left -= size
        content = self.file.openstream(list(path)).read() if self.left >= 0 else b""
        if len(content) != size:
            raise ValueError(path)
        return content


@dataclass
class _Storage:
    """A message or an attachment in the file."""

    file: _File
    path: tuple[str, ...]
    head: int

    def has(self, name: str) -> bool:
        """Whether there is such a stream or storage."""
        return name in self.file.children.get(self.path, ())

    def below(self, name: str) -> "_Storage":
        """A storage in this one."""
        return _Storage(self.file, (*self.path, name), _INNER_HEAD)

    def attachments(self) -> Iterator["_Storage"]:
        """The storages of the files."""
        names = sorted(
            n for n in self.file.children.get(self.path, ()) if n.startswith(_ATTACHMENT)
        )
        if len(names) > MAX_PARTS:
            raise KnownError("mail_too_many_parts", limit=MAX_PARTS)
        return (_Storage(self.file, (*self.path, name), 8) for name in names)

    def binary(self, tag: int) -> bytes:
        """The bytes of a property, none where there is no such."""
        name = _stream(tag, _BINARY)
        return self.file.read((*self.path, name)) if self.has(name) else b""

    def text(self, tag: int) -> str:
        """The words of a property."""
        for kind, charset in ((_UNICODE, "utf-16-le"), (_EIGHT_BIT, "")):
            name = _stream(tag, kind)
            if self.has(name):
                raw = self.file.read((*self.path, name))
                return raw.decode(charset, "replace") if charset else decoded(raw, self.charset)
        return ""

    def line(self, tag: int) -> str:
        """The words of a property on one line."""
        return one_line(self.text(tag), MAX_LINE)

    def moment(self, tag: int) -> datetime | None:
        """The moment of a property: tenths of microseconds since 1601."""
        raw = self._fixed.get(tag)
        seconds = struct.unpack("<Q", raw)[0] // 10_000_000 if raw else 0
        return in_utc(_EPOCH + timedelta(seconds=seconds)) if seconds else None

    @cached_property
    def charset(self) -> str:
        """The charset of what is not Unicode."""
        raw = next((self._fixed[tag] for tag in _CODE_PAGES if tag in self._fixed), bytes(8))
        page: int = struct.unpack("<I4x", raw)[0]
        return _CHARSETS.get(page, f"cp{page}")

    @cached_property
    def _fixed(self) -> dict[int, bytes]:
        """The eight bytes of each property, by its tag."""
        raw = self.file.read((*self.path, _PROPERTIES)) if self.has(_PROPERTIES) else b""
        whole = range(self.head, len(raw) - 15, 16)
        return {struct.unpack_from("<H", raw, at + 2)[0]: raw[at + 8 : at + 16] for at in whole}


def _mail(storage: _Storage, depth: int) -> IncomingMail:
    headers = split_headers(storage.text(_HEADERS).encode())[0]
    text, files = _text(storage), tuple(_files(storage, depth))
    name, address = _sender(storage, headers)
    return IncomingMail(
        message_id=message_id(headers.get("message-id") or storage.line(_MESSAGE_ID)),
        subject=storage.line(_SUBJECT) or headers.words("subject"),
        sender_name=name,
        sender_address=address,
        to=headers.words("to") or storage.line(_SHOWN_TO),
        sent_at=moment(headers.get("date")) or storage.moment(_SUBMITTED),
        received_at=received_at(headers) or storage.moment(_DELIVERED),
        text=text[:MAX_TEXT],
        attachments=files,
        remarks=tuple(remarks_on(text, files)),
    )


def _text(storage: _Storage) -> str:
    plain = tidy(storage.text(_BODY)[:MAX_PLAIN])
    if plain:
        return plain
    page = decoded(storage.binary(_HTML), storage.charset) or storage.text(_HTML)
    return text_of_html(page[:MAX_HTML])


def _sender(storage: _Storage, headers: Headers) -> tuple[str, str]:
    written = person(headers.get("from"))
    if written[1]:
        return written
    for tag, places in (_REPRESENTED, _SENDER):
        addresses = (storage.line(place) for place in places)
        address = next((found for found in addresses if "@" in found), "")
        name = storage.line(tag)
        if name or address:
            return "" if name == address else name, address
    return "", ""


def _files(storage: _Storage, depth: int) -> Iterator[MailAttachment]:
    for no, attachment in enumerate(storage.attachments(), 1):
        inner = _stream(_DATA, _OBJECT)
        if attachment.has(inner) and attachment.below(inner).has(_PROPERTIES):
            if depth:
                yield _as_text(_mail(attachment.below(inner), 0), no)
            continue
        content = attachment.binary(_DATA)
        written = next(
            filter(None, (attachment.line(tag) for tag in _FILE_NAMES)), f"{NAMELESS}-{no}"
        )
        media_type = media_type_of(content, written)
        yield MailAttachment(clean_name(written, media_type), media_type, content)


def _as_text(mail: IncomingMail, no: int) -> MailAttachment:
    """A mail in the mail, to be read; as it was it lies in the original."""
    name = (mail.subject or f"{NAMELESS}-{no}").replace(".", " ")
    return MailAttachment(clean_name(f"{name[:80]}.txt"), "text/plain", mail_as_text(
        sender=(mail.sender_name, mail.sender_address),
        sent_at=mail.sent_at, to=mail.to, subject=mail.subject, text=mail.text,
    ).encode())  # fmt: skip


def _stream(tag: int, kind: int) -> str:
    return f"__substg1.0_{tag:04X}{kind:04X}"
