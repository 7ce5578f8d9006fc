"""Names of files that others have given: cleaned, and which of them can do harm."""

import re
import unicodedata
from typing import Final

MAX_NAME: Final = 120
NAMELESS: Final = "bilaga"

_FORBIDDEN: Final = re.compile(r'[<>:"|?*\x00-\x1f\x7f]+')
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{no}" for port in ("com", "lpt") for no in range(10))}
)
_LONGEST_ENDING: Final = 20
_ENDINGS: Final = {
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "application/vnd.ms-outlook": ".msg",
    "application/zip": ".zip",
    "image/bmp": ".bmp",
    "image/gif": ".gif",
    "image/heic": ".heic",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/tiff": ".tif",
    "image/webp": ".webp",
    "message/rfc822": ".eml",
    "text/calendar": ".ics",
    "text/html": ".html",
    "text/plain": ".txt",
    "text/vcard": ".vcf",
}
_TYPES: Final = {ending: kind for kind, ending in _ENDINGS.items()} | {".jpeg": "image/jpeg"}
_RISKY_ENDINGS: Final = frozenset(
    (
        ".ade", ".adp", ".app", ".application", ".apk", ".appref-ms", ".appx", ".bat", ".chm",
        ".cmd", ".com", ".cpl", ".deb", ".desktop", ".diagcab", ".dll", ".dmg", ".docm",
        ".dotm", ".exe", ".gadget", ".hta", ".htm", ".html", ".img", ".inf", ".ins", ".iqy",
        ".iso", ".jar", ".js", ".jse", ".jnlp", ".library-ms", ".lnk", ".mht", ".mhtml",
        ".msc", ".msi", ".msix", ".msp", ".mst", ".one", ".pif", ".pkg", ".potm", ".ppam",
        ".ppsm", ".pptm", ".ps1", ".psm1", ".py", ".rdp", ".reg", ".scf", ".scr",
        ".search-ms", ".settingcontent-ms", ".sh", ".shtml", ".sldm", ".slk", ".svg", ".svgz",
        ".swf", ".sys", ".url", ".vb", ".vbe", ".vbs", ".vhd", ".vhdx", ".website", ".ws",
        ".wsc", ".wsf", ".wsh", ".xht", ".xhtml", ".xlam", ".xll", ".xlm", ".xlsb", ".xlsm",
        ".xltm", ".xml", ".xsl",
    )
)  # fmt: skip
_RISKY_TYPES: Final = frozenset(
    {"application/x-executable", "application/x-script", "application/x-ms-shortcut", "text/html",
     "image/svg+xml"}
)  # fmt: skip


def clean_name(name: str, media_type: str = "") -> str:
    """A name that every file system takes and that says what it seems to say.

    Folders, control characters and signs that turn the reading direction are left out; a name
    without an ending gets the one of its type.
    """
    last = re.split(r"[/\\]", name.replace("\x00", ""))[-1]
    seen = "".join(letter for letter in last if not _is_hidden(letter))
    plain = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", seen))
    stem, ending = _split(" ".join(plain.split()).strip(" ."))
    ending = ending or _ENDINGS.get(media_type, "")
    stem = stem.strip(" ._") or NAMELESS
    if stem.split(".")[0].strip().lower() in _RESERVED:
        stem = f"_{stem}"
    return _cut(stem, MAX_NAME - len(ending.encode())) + ending


def can_do_harm(name: str, media_type: str = "") -> bool:
    """Whether opening the file may run something, by its name or by what it really is."""
    return _split(name)[1].lower() in _RISKY_ENDINGS or media_type in _RISKY_TYPES


def type_by_ending(name: str) -> str:
    """What a file claims to be by its name, "" where that says nothing."""
    return _TYPES.get(_split(name)[1].lower(), "")


def _is_hidden(letter: str) -> bool:
    """Signs without a shape of their own, and halves of signs that no file system can write."""
    return unicodedata.category(letter) in {"Cf", "Cs", "Co", "Cn"}


def _split(name: str) -> tuple[str, str]:
    """Stem and ending; what is too long to be an ending belongs to the stem."""
    stem, dot, ending = name.rpartition(".")
    is_ending = dot and stem and ending.strip() and len(ending.encode()) <= _LONGEST_ENDING
    return (stem, f".{ending.strip()}") if is_ending else (name, "")


def _cut(text: str, most: int) -> str:
    """As much of a text as so many bytes of UTF-8 hold."""
    return text.encode()[:most].decode(errors="ignore").rstrip(" .")
