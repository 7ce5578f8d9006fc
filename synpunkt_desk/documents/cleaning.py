"""Takes out of foreign text what no page, file or reader can bear."""

import re
import unicodedata

_ORDINARY = re.compile(r"[ -~\xa0-\xac\xae-\xff–—’”…\n]*")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x9f"
_DIRECTION_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\xad\u200b\u2060\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_NON_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
)
_UNWANTED = re.compile(f"[{_CONTROLS}{_DIRECTION_MARKS}{_INVISIBLE}{_NON_CHARACTERS}]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Return the text composed, with line feeds only, and without characters that hide or harm.

    Marks that turn the writing direction go too: they can make a name or a sum read as another.
    """
    if _ORDINARY.fullmatch(text):
        return text
    text = _LINE_END.sub("\n", text).replace("\t", " ")
    text = _SURROGATE.sub("\ufffd", _UNWANTED.sub("", text))
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """Return the cleaned text on one line, with single spaces."""
    return " ".join(clean(text).split())
