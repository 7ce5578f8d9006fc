"""What kind of file some bytes are, whatever their name says."""

import codecs
import re
from typing import Final

UNKNOWN: Final = "application/octet-stream"
EML: Final = "message/rfc822"
MSG: Final = "application/vnd.ms-outlook"
HEAD: Final = 4096
"""So many bytes from the beginning are enough to tell."""

_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_BY_START: Final = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),
    (b"MM\x00+", "image/tiff"),
    (b"{\\rtf", "application/rtf"),
    (b"MZ", "application/x-executable"),
    (b"\x7fELF", "application/x-executable"),
    (b"\xcf\xfa\xed\xfe", "application/x-executable"),
    (b"L\x00\x00\x00\x01\x14\x02\x00", "application/x-ms-shortcut"),
    (b"#!", "application/x-script"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x1f\x8b", "application/gzip"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"\x78\x9f\x3e\x22", "application/ms-tnef"),
    (b"BEGIN:VCALENDAR", "text/calendar"),
    (b"BEGIN:VCARD", "text/vcard"),
)
_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP_KINDS: Final = {
    ".docx": f"{_OFFICE}.wordprocessingml.document",
    ".xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    ".pptx": f"{_OFFICE}.presentationml.presentation",
    ".docm": "application/vnd.ms-word.document.macroEnabled.12",
    ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
    ".pptm": "application/vnd.ms-powerpoint.presentation.macroEnabled.12",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
}
_OLE_KINDS: Final = {
    ".doc": "application/msword",
    ".xls": "application/vnd.ms-excel",
    ".ppt": "application/vnd.ms-powerpoint",
    ".msg": MSG,
}
_TEXT_KINDS: Final = {".csv": "text/csv", ".json": "application/json", ".xml": "text/xml"}
_FILM_BRANDS: Final = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heic",
    b"avif": "image/avif",
    b"M4A ": "audio/mp4",
    b"qt  ": "video/quicktime",
}
_MARKUP: Final = re.compile(
    rb"\s*(?:<!--.{0,400}?-->\s*|<\?xml[^>]{0,200}\?>\s*){0,3}"
    rb"<(!doctype\s+)?(html|head|body|script|svg|table|div|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL_FIELD: Final = re.compile(
    rb"(?:received|return-path|delivered-to|from|to|cc|subject|date|message-id|mime-version|sender"
    rb"|reply-to|content-type|x-[a-z0-9-]+|dkim-signature|arc-seal|authentication-results)[ \t]*:",
    re.IGNORECASE,
)
_ANY_FIELD: Final = re.compile(rb"[!-9;-~]{1,200}[ \t]*:|[ \t]|From |>From ")
_CONTROLS: Final = bytes(sorted({*range(32)} - set(b"\t\n\x0c\r\x1b")))


def media_type_of(content: bytes, name: str = "") -> str:
    """The type of a file by its first bytes; the name only tells relatives apart."""
    head = content[:HEAD]
    ending = f".{name.rpartition('.')[2].lower()}"
    for start, media_type in _BY_START:
        if head.startswith(start):
            return media_type
    if head.startswith(_ZIP):
        return _ZIP_KINDS.get(ending, "application/zip")
    if head.startswith(_OLE):
        return _OLE_KINDS.get(ending, "application/x-ole-storage")
    return _container_type(head) or _text_type(head, ending)


def is_compound(content: bytes) -> bool:
    """Whether it is a file of the kind that Outlook, and the old Office, keeps things in."""
    return content.startswith(_OLE)


def begins_like_mail(content: bytes) -> bool:
    """Whether it begins with the fields of a mail, of which at least one is well known."""
    head = content[: 4 * HEAD].removeprefix(codecs.BOM_UTF8).lstrip(b"\r\n")
    lines = re.split(rb"\r\n|\n|\r", head)[:200]
    fields = lines[: lines.index(b"")] if b"" in lines else lines[:-1] or lines
    return all(map(_ANY_FIELD.match, fields)) and any(map(_MAIL_FIELD.match, fields))


def _container_type(head: bytes) -> str:
    """Kinds that say what they are a little way in."""
    if head[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(head[8:12], UNKNOWN)
    if head[4:8] == b"ftyp":
        return _FILM_BRANDS.get(head[8:12], "video/mp4")
    is_bitmap = head[:2] == b"BM" and head[6:10] == bytes(4)
    return "image/bmp" if is_bitmap else ""


def _text_type(head: bytes, ending: str) -> str:
    markup = _MARKUP.match(head)
    if markup:
        return "image/svg+xml" if markup[2].lower() == b"svg" else "text/html"
    if head.translate(None, _CONTROLS) != head:
        return UNKNOWN
    if begins_like_mail(head):
        return EML
    return _TEXT_KINDS.get(ending, "text/plain") if head else UNKNOWN
