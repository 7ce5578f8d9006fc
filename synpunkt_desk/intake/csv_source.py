"""The bytes of a CSV file, and which text they are."""

import codecs
import io
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, TextIO

from synpunkt_desk.models.errors import KnownError

_CHUNK: Final = 1 << 20
_HEAD: Final = 1 << 16
_UTF8: Final = "utf-8-sig"
_WINDOWS: Final = "cp1252"
_UTF16_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_OTHER_FORMATS: Final = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff")
_CONTROLS: Final = bytes(sorted({*range(32)} - set(b"\t\n\x0c\r")))
_SWEDISH_IN_UTF8: Final = tuple("åäöÅÄÖ".encode()[place : place + 2] for place in range(0, 12, 2))


@dataclass(frozen=True, slots=True)
class CsvSource:
    """A file or bytes that can be read as text time and again, and must not change meanwhile."""

    content: Path | bytes
    encoding: str
    stamp: tuple[int, int]

    def open_text(self) -> TextIO:
        """The text from its beginning, with line ends as they are."""
        binary = _open(self.content)
        if _stamp(self.content) != self.stamp:
            binary.close()
            raise KnownError("csv_changed", file=_name(self.content))
        return io.TextIOWrapper(binary, encoding=self.encoding, newline="")


def find_source(content: Path | bytes) -> CsvSource:
    """Raise KnownError where the bytes are neither UTF-8 nor Windows-1252."""
    stamp = _stamp(content)
    with _open(content) as binary:
        head = binary.read(_HEAD)
    _refuse_other_formats(head, _name(content))
    return CsvSource(content, _find_encoding(content, head), stamp)


def _refuse_other_formats(head: bytes, file: str) -> None:
    if head.startswith(_UTF16_MARKS) or _every_other_is_zero(head):
        raise KnownError("csv_utf16", file=file)
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if head.startswith(_OTHER_FORMATS) or controls * 10 > len(head):
        raise KnownError("csv_binary", file=file)


def _every_other_is_zero(head: bytes) -> bool:
    """Latin text in UTF-16 without a mark."""
    half = len(head) // 2
    return half > 1 and max(head[::2].count(0), head[1::2].count(0)) * 10 > half * 8


def _find_encoding(content: Path | bytes, head: bytes) -> str:
    if _is_readable_as(_UTF8, content):
        return _UTF8
    if head.startswith(codecs.BOM_UTF8) or _has_swedish_in_utf8(content):
        raise KnownError("csv_damaged_utf8", file=_name(content))
    if _is_readable_as(_WINDOWS, content):
        return _WINDOWS
    raise KnownError("csv_unknown_encoding", file=_name(content))


def _is_readable_as(encoding: str, content: Path | bytes) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for chunk in _chunks(content):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _has_swedish_in_utf8(content: Path | bytes) -> bool:
    """As Windows-1252 these would be pairs like Ã¥, which nobody writes."""
    return any(pair in chunk for chunk in _chunks(content) for pair in _SWEDISH_IN_UTF8)


def _chunks(content: Path | bytes) -> Iterator[bytes]:
    with _open(content) as binary:
        while chunk := binary.read(_CHUNK):
            yield chunk


def _open(content: Path | bytes) -> BinaryIO:
    if isinstance(content, bytes):
        return io.BytesIO(content)
    try:
        return content.open("rb")
    except OSError as error:
        raise KnownError("file_unreadable", file=content.name) from error


def _stamp(content: Path | bytes) -> tuple[int, int]:
    if isinstance(content, bytes):
        return len(content), 0
    try:
        state = content.stat()
    except OSError as error:
        raise KnownError("file_unreadable", file=content.name) from error
    if not stat.S_ISREG(state.st_mode):  # a pipe would keep us waiting, and is read only once
        raise KnownError("file_unreadable", file=content.name)
    return state.st_size, state.st_mtime_ns


def _name(content: Path | bytes) -> str:
    return "" if isinstance(content, bytes) else content.name
