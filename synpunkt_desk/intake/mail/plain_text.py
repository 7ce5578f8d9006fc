"""Bytes and loose text as text that can be stored and read."""

import codecs
import re
from collections.abc import Iterator
from typing import Final

_NO_TEXT: Final = frozenset(
    {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "utf_7"}
)
"""Codecs that are no charset of a mail, or that are slow or ambiguous on purpose."""
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufeff]")
_TURNS: Final = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the reading direction, so that a name is not what it seems to be."""
_LINE_END: Final = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_LATIN: Final = frozenset({"iso8859-1", "ascii"})


def decoded(content: bytes, charset: str = "") -> str:
    """The text of some bytes; where they are not what they claim, UTF-8 or Windows-1252."""
    for name in (*_claimed(charset), "utf-8"):
        try:
            return content.decode(name)
        except UnicodeError:
            continue
    return content.decode("cp1252", "replace")


def tidy(text: str) -> str:
    """Text with line ends of one kind, without what cannot be seen, without a heap of blanks."""
    plain = _CONTROLS.sub("", _LINE_END.sub("\n", text)).replace("\xa0", " ")
    lines = [line.rstrip() for line in plain.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def one_line(text: str, most: int) -> str:
    """Text as one line of so many characters at the most, read in one direction."""
    return " ".join(_TURNS.sub("", _CONTROLS.sub("", text)).split())[:most].rstrip()


def unflowed(text: str, *, drops_space: bool) -> str:
    """Paragraphs that a mail program has broken softly, as whole lines (RFC 3676)."""
    return "\n".join(_paragraphs(text.split("\n"), drops_space=drops_space))


def _paragraphs(lines: list[str], *, drops_space: bool) -> Iterator[str]:
    gathered: list[str] = []
    for line in lines:
        is_soft = line.endswith(" ") and line != "-- " and not line.startswith(">")
        unstuffed = line.removeprefix(" ")
        gathered.append(unstuffed[:-1] if is_soft and drops_space else unstuffed)
        if not is_soft:
            yield "".join(gathered)
            gathered = []
    if gathered:
        yield "".join(gathered)


def _claimed(charset: str) -> list[str]:
    """The codec of a charset; Windows has always said Latin-1 and meant its own."""
    try:
        name = codecs.lookup(charset.strip()[:40]).name if charset.isascii() else ""
        "".encode(name)
    except (LookupError, ValueError):
        return []
    if name in _LATIN:
        return ["utf-8", "cp1252"] if name == "ascii" else ["cp1252"]
    return [] if name.replace("-", "_") in _NO_TEXT or not name else [name]
