"""Letters and text modules with fields: `{inkom}`, `{enhet|vår enhet}`, `[till {svar senast}]`.

A field may carry what to say where nothing is known. A part in square brackets that holds a field
is left out where one of its fields is empty and has no such words. A line that begins with `#` is
a heading.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

_FIELD: Final = re.compile(r"\{([^{}|\n]*)(?:\|([^{}\n]*))?\}")
_PART: Final = re.compile(r"( ?)\[([^\[\]]*\{[^\[\]]*\}[^\[\]]*)\]")
_LEFT_OUT: Final = "\0"
_EMPTY_LINE: Final = re.compile(rf"(?:^|\n{{1,2}}){_LEFT_OUT}+(?=\n|$)")
_GAP: Final = re.compile(r"^-$|^#.*\n(?=\s*(?:#|\Z))|\n\n(?=\n)", re.MULTILINE)
_EMPTY_POINT: Final = re.compile(r"^[ \t]*[-–•][ \t]*(?:\n[ \t]*(?:\n|\Z)|\n|\Z)", re.MULTILINE)
_HEADING: Final = re.compile(r"^#+[ \t]*(.*?)[ \t]*$")


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a letter under its heading, "" for what stands before the first."""

    heading: str
    text: str


def fields_of(text: str) -> list[str]:
    """The names of the fields in a text, in its order, each once."""
    return list(dict.fromkeys(_named(found[1]) for found in _FIELD.finditer(text)))


def unknown_fields(text: str, known: Iterable[str]) -> list[str]:
    """The names in a text that no field has."""
    names = frozenset(known)
    return [name for name in fields_of(text) if name not in names]


def fill(text: str, values: Mapping[str, str], *, empty: Mapping[str, str]) -> str:
    """The text with its fields filled in.

    `empty` is what stands for a field that is empty and has no words of its own in the text. What
    is filled in is never read for fields again.
    """

    def said(found: re.Match[str]) -> str:
        name = _named(found[1])
        own = found[2].strip() if found[2] is not None else empty.get(name, "")
        return values.get(name, "") or own

    kept = _PART.sub(lambda found: _kept(found, values), text.replace(_LEFT_OUT, ""))
    whole = _EMPTY_LINE.sub("", kept).replace(_LEFT_OUT, "")
    lines = (_FIELD.sub(said, line).rstrip() for line in whole.split("\n"))
    return "\n".join(lines).strip()


def heading_of(line: str) -> str | None:
    """What a line says as a heading, None for any other line."""
    found = _HEADING.match(line)
    return found[1] if found else None


def sections(text: str) -> list[Section]:
    """The text parted at its headings."""
    found = [("", list[str]())]
    for line in text.splitlines():
        heading = heading_of(line)
        if heading is None:
            found[-1][1].append(line)
        else:
            found.append((heading, []))
    made = [Section(heading, "\n".join(lines).strip()) for heading, lines in found]
    return [section for section in made if section.heading or section.text]


def missing_sections(text: str, wanted: Iterable[str]) -> list[str]:
    """The headings that are wanted and not there, or have nothing under them."""
    there = {section.heading.casefold() for section in sections(text) if section.text}
    return [heading for heading in wanted if heading.casefold() not in there]


def without_marks(text: str) -> str:
    """The text as it stands in a mail, where a heading is a line of its own."""
    lines = without_empty_points(text).split("\n")
    return "\n".join(line if (said := heading_of(line)) is None else said for line in lines)


def has_empty_points(text: str) -> bool:
    """Whether a point is left that nobody has written."""
    return bool(_EMPTY_POINT.search(text))


def without_empty_points(text: str) -> str:
    """The text without points that nobody has written, nor the room they had."""
    return _EMPTY_POINT.sub("", text)


def place_to_write(text: str) -> int:
    """Where a letter waits for words of one's own: a bare dash, an empty heading or a gap."""
    gap = _GAP.search(text)
    return gap.end() if gap else 0


def _kept(found: re.Match[str], values: Mapping[str, str]) -> str:
    fields = _FIELD.finditer(found[2])
    is_full = all(values.get(_named(f[1]), "") or f[2] is not None for f in fields)
    return found[1] + found[2] if is_full else _LEFT_OUT


def _named(name: str) -> str:
    return " ".join(name.split()).casefold()
